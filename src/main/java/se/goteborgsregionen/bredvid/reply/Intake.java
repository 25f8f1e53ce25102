package se.goteborgsregionen.bredvid.reply;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import se.goteborgsregionen.bredvid.booking.CalendarAnswer;
import se.goteborgsregionen.bredvid.booking.CalendarAnswerService;
import se.goteborgsregionen.bredvid.booking.CalendarOutcome;
import se.goteborgsregionen.bredvid.reply.IncomingRepository.Taken;
import se.goteborgsregionen.bredvid.reply.ReplyRules.Addressee;
import se.goteborgsregionen.bredvid.reply.ReplyRules.Verdict;
import se.goteborgsregionen.bredvid.shared.db.RetriedTransaction;

/**
 * Takes mail in: first it is stored as it came, then, in a transaction of its own, done what it says. Wherever that breaks
 * off, the next round goes on from what is stored, and the same mail once more changes nothing.
 */
@Component
class Intake {

    private static final Logger LOG = LoggerFactory.getLogger(Intake.class);

    private static final int AT_A_TIME = 50;

    /** After so many faults of our own a person has to look at it. */
    private static final int MOST_ATTEMPTS = 3;

    private final IncomingRepository mails;
    private final CalendarAnswerService calendarAnswers;
    private final InboundSettings settings;
    private final RetriedTransaction transaction;
    private final Clock clock;

    Intake(
            IncomingRepository mails,
            CalendarAnswerService calendarAnswers,
            InboundSettings settings,
            RetriedTransaction transaction,
            Clock clock) {
        this.mails = mails;
        this.calendarAnswers = calendarAnswers;
        this.settings = settings;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** What came of one mail, with the bookings that it ended. */
    private record Handled(Outcome outcome, List<Long> given) {}

    /**
     * Stores the mail as it came.
     *
     * @param raw the mail, or as much of it as is read
     * @param size of the whole mail
     * @return whether it is safe: stored now, or before
     */
    boolean store(byte[] raw, int size) {
        return transaction
                .run(() -> {
                    mails.insert(hash(raw, size), raw, size, clock.instant());
                    return true;
                })
                .isPresent();
    }

    /** Does what the stored mails say that nothing has been made of yet. */
    void work() {
        List<Long> taken = mails.taken(AT_A_TIME);
        taken.forEach(this::handle);
    }

    private void handle(long id) {
        Taken taken = mails.find(id).orElse(null);
        if (taken == null) {
            return;
        }
        ReceivedMail mail = MailReading.read(taken.raw(), taken.size(), settings.mailDomain());
        try {
            transaction
                    .run(() -> mails.claim(id) ? handled(id, mail) : new Handled(Outcome.KNOWN, List.of()))
                    .ifPresent(handled -> handled.given().forEach(calendarAnswers::placeGivenBack));
        } catch (RuntimeException e) {
            LOG.error("Mail {} that came in could not be handled", id, e);
            transaction.run(() -> {
                boolean mine = mails.claim(id);
                if (mine && taken.attempts() + 1 >= MOST_ATTEMPTS) {
                    mails.finish(id, mail, bookingOf(mail), null, Outcome.FAULT, clock.instant());
                }
                return mine;
            });
        }
    }

    private Handled handled(long id, ReceivedMail mail) {
        Instant now = clock.instant();
        Addressee addressee = addressee(mail).orElse(null);
        Long bookingId = addressee == null ? null : addressee.bookingId();
        return switch (ReplyRules.judge(mail, addressee, settings, now)) {
            case Verdict.Said(Outcome outcome) -> {
                mails.finish(id, mail, bookingId, null, outcome, now);
                yield new Handled(outcome, List.of());
            }
            case Verdict.Bounce(DeliveryReport report) -> {
                Outcome outcome = bounced(addressee, report, now);
                mails.finish(id, mail, bookingId, null, outcome, now);
                yield new Handled(outcome, List.of());
            }
            case Verdict.Answers(List<CalendarAnswer> answers) -> answered(id, mail, addressee, answers, now);
        };
    }

    private Handled answered(
            long id, ReceivedMail mail, @Nullable Addressee addressee, List<CalendarAnswer> answers, Instant now) {
        if (addressee != null) {
            // Whoever answers a mail has got it.
            mails.reachable(addressee.personId());
        }
        Outcome outcome = Outcome.KNOWN;
        List<Long> given = new ArrayList<>();
        for (CalendarAnswer answer : answers) {
            CalendarOutcome came = calendarAnswers.take(answer);
            if (came == CalendarOutcome.CANCELLED) {
                given.add(answer.bookingId());
            }
            if (came != CalendarOutcome.KNOWN) {
                outcome = Outcome.valueOf(came.name());
            }
        }
        CalendarAnswer first = answers.getFirst();
        mails.finish(id, mail, first.bookingId(), first.word().name(), outcome, now);
        return new Handled(outcome, given);
    }

    /** Only an address that we have mailed about this booking: anybody can write such a report. */
    private Outcome bounced(@Nullable Addressee addressee, DeliveryReport report, Instant now) {
        Optional<Long> person =
                addressee == null ? Optional.empty() : mails.mailed(addressee.bookingId(), report.addresses());
        person.ifPresent(personId -> mails.unreachable(personId, report.reason(), now));
        return person.isPresent() ? Outcome.BOUNCED : Outcome.BOUNCE_UNCLEAR;
    }

    private @Nullable Long bookingOf(ReceivedMail mail) {
        return addressee(mail).map(Addressee::bookingId).orElse(null);
    }

    private Optional<Addressee> addressee(ReceivedMail mail) {
        Set<String> tokens = new LinkedHashSet<>(mail.rsvpTokens());
        tokens.addAll(mail.bounceTokens());
        return tokens.size() == 1 ? mails.addressee(tokens.iterator().next()) : Optional.empty();
    }

    private static String hash(byte[] raw, int size) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(raw);
            digest.update(String.valueOf(size).getBytes(java.nio.charset.StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
