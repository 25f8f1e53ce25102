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

    private RetryRules() {}

    /** The pause after so many attempts (from 1) that were put off; empty when it is time to give up. */
    static Optional<Duration> pauseAfter(int attempts) {
        return attempts > PAUSES.size() ? Optional.empty() : Optional.of(PAUSES.get(attempts - 1));
    }
}
