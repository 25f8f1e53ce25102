package se.goteborgsregionen.bredvid.outbox;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How long to wait before the next attempt, and when to give up: twelve attempts within a day and a half. */
final class RetryRules {

    private static final List<Duration> PAUSES = List.of(
            Duration.ofSeconds(30),
            Duration.ofMinutes(1),
            Duration.ofMinutes(2),
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            Duration.ofMinutes(30),
            Duration.ofHours(1),
            Duration.ofHours(2),
            Duration.ofHours(4),
            Duration.ofHours(8),
            Duration.ofHours(16));

    /** At most this part of a pause is added by chance, so that mails put off together do not all come back together. */
    private static final double SPREAD = 0.25;

    private static final Duration SHORTEST_SHUT = Duration.ofSeconds(5);
    private static final Duration LONGEST_SHUT = Duration.ofMinutes(1);

    private RetryRules() {}

    /**
     * The pause after the receiving side has said "later" so many times (from 1); empty when it is time to give up.
     *
     * @param chance from 0 to 1
     */
    static Optional<Duration> pauseAfter(int putOffs, double chance) {
        if (putOffs > PAUSES.size()) {
            return Optional.empty();
        }
        Duration pause = PAUSES.get(putOffs - 1);
        return Optional.of(pause.plusMillis((long) (pause.toMillis() * SPREAD * chance)));
    }

    /** How long a node leaves its own mail server alone that has been out of reach so many times in a row (from 1). */
    static Duration shutAfter(int times) {
        Duration doubled = SHORTEST_SHUT.multipliedBy(1L << Math.min(times - 1, 10));
        return doubled.compareTo(LONGEST_SHUT) > 0 ? LONGEST_SHUT : doubled;
    }

    /**
     * How long nothing is begun to a receiving host where an attempt has hung; after that one mail at a time shows whether
     * it is the host or was that one mail. Short enough that no other mail waits a minute for it.
     */
    static Duration restAfterHanging() {
        return Duration.ofSeconds(15);
    }

    /** How long a mail is of use; empty for one that always is. A sign-in link ends after a quarter of an hour. */
    static Optional<Duration> usefulFor(MailTopic topic) {
        return topic == MailTopic.SIGNING_IN ? Optional.of(Duration.ofMinutes(15)) : Optional.empty();
    }
}
