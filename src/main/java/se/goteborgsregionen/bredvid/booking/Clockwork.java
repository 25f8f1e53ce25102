package se.goteborgsregionen.bredvid.booking;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.Consumer;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import se.goteborgsregionen.bredvid.shared.Time;
import se.goteborgsregionen.bredvid.shared.db.RetriedTransaction;

/**
 * What happens because time passes, each thing in a transaction of its own: a fault with one booking must not stop the
 * others. Doing it twice changes nothing, so several nodes may run it.
 */
@Component
class Clockwork {

    private static final Logger LOG = LoggerFactory.getLogger(Clockwork.class);

    /** So many of each in one round; the next round takes the rest. */
    private static final int AT_A_TIME = 500;

    private final BookingRepository bookings;
    private final ApprovalRepository approvals;
    private final AllotmentRepository allotments;
    private final Answers answers;
    private final Allotting allotting;
    private final OccasionNotices notices;
    private final Reminders reminders;
    private final OccasionLocks locks;
    private final WaitingList waitingList;
    private final RetriedTransaction transaction;
    private final Clock clock;

    Clockwork(
            BookingRepository bookings,
            ApprovalRepository approvals,
            AllotmentRepository allotments,
            Answers answers,
            Allotting allotting,
            OccasionNotices notices,
            Reminders reminders,
            OccasionLocks locks,
            WaitingList waitingList,
            RetriedTransaction transaction,
            Clock clock) {
        this.bookings = bookings;
        this.approvals = approvals;
        this.allotments = allotments;
        this.answers = answers;
        this.allotting = allotting;
        this.notices = notices;
        this.reminders = reminders;
        this.locks = locks;
        this.waitingList = waitingList;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Everything that is due by now. */
    void tick() {
        Instant now = clock.instant();
        each(bookings.withLapsedOffer(now, AT_A_TIME), answers::lapseOffer);
        each(approvals.lapsed(now, AT_A_TIME), answers::lapse);
        each(approvals.toEscalate(now, AT_A_TIME), answers::escalate);
        each(allotments.due(now), allotting::releaseDue);
        each(notices.openings(AT_A_TIME), notices::tellThatOpen);
        each(notices.minimums(AT_A_TIME), notices::tellThatTooFew);
        each(reminders.due(AT_A_TIME), reminders::remind);
        each(bookings.withQueueAndPlaces(LocalDateTime.ofInstant(now, Time.STOCKHOLM)), this::feed);
    }

    private <T> void each(List<T> due, Consumer<T> work) {
        for (T one : due) {
            try {
                transaction.run(() -> {
                    work.accept(one);
                    return one;
                });
            } catch (RuntimeException e) {
                LOG.error("Could not do what is due: {}", one, e);
            }
        }
    }

    /**
     * No queue stays beside a free place. Whatever frees a place gives it on at once; but somebody who was skipped may become
     * eligible by something that booking hears nothing of: a new profession, an end of booking, a confirmed account.
     */
    private void feed(long occasionId) {
        locks.lock(occasionId);
        waitingList.feed(occasionId);
    }
}
