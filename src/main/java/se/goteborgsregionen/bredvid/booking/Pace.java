package se.goteborgsregionen.bredvid.booking;

import java.time.Clock;
import java.time.Duration;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.goteborgsregionen.bredvid.booking.HistoryQueries.Made;

/**
 * How often somebody may book for herself. Each booking may mail her manager and a host, and each leaving mails them again:
 * a program that books and cancels in turn would fill their mailboxes. Looked at without a lock; one more does no harm.
 */
@Component
class Pace {

    /** Of the same occasion; far more than anybody changes her mind. */
    static final int MOST_OF_ONE = 10;

    /** Of all together; more than there are working days in two months. */
    static final int MOST_OF_ALL = 60;

    /** For as long each booking counts. */
    static final Duration WITHIN = Duration.ofDays(1);

    private final HistoryQueries history;
    private final Clock clock;

    Pace(HistoryQueries history, Clock clock) {
        this.history = history;
        this.clock = clock;
    }

    /** Null when she may; whoever books for others is known to mean it. */
    @Nullable
    Refusal refuse(ActingAs as, long personId, long occasionId) {
        return as == ActingAs.HERSELF
                ? refuse(
                        as,
                        history.madeHerself(
                                personId, occasionId, clock.instant().minus(WITHIN)))
                : null;
    }

    /** The same once it is known what she has made within that time. */
    static @Nullable Refusal refuse(ActingAs as, Made made) {
        if (as != ActingAs.HERSELF) {
            return null;
        }
        boolean tooOften = made.ofAll() >= MOST_OF_ALL || made.ofOne() >= MOST_OF_ONE;
        return tooOften ? new Refusal.TooOften() : null;
    }
}
