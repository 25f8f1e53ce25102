package se.goteborgsregionen.bredvid.booking;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.goteborgsregionen.bredvid.audit.AuditLog;
import se.goteborgsregionen.bredvid.booking.ApprovalRules.Needed;
import se.goteborgsregionen.bredvid.booking.BookingRules.Asking;
import se.goteborgsregionen.bredvid.booking.Situation.OccasionFacts;
import se.goteborgsregionen.bredvid.booking.Situation.OwnBooking;

/** Takes a place inside the transaction: lock, read, ask the rules, write. Whoever calls it has begun one. */
@Component
class BookingDesk {

    private final OccasionLocks locks;
    private final BookingRepository bookings;
    private final HistoryQueries history;
    private final AllotmentRepository allotments;
    private final WaitingList waitingList;
    private final Requests requests;
    private final BookingMails mails;
    private final AuditLog audit;
    private final ReplyTokens tokens;
    private final Clock clock;

    BookingDesk(
            OccasionLocks locks,
            BookingRepository bookings,
            HistoryQueries history,
            AllotmentRepository allotments,
            WaitingList waitingList,
            Requests requests,
            BookingMails mails,
            AuditLog audit,
            ReplyTokens tokens,
            Clock clock) {
        this.locks = locks;
        this.bookings = bookings;
        this.history = history;
        this.allotments = allotments;
        this.waitingList = waitingList;
        this.requests = requests;
        this.mails = mails;
        this.audit = audit;
        this.tokens = tokens;
        this.clock = clock;
    }

    /**
     * Who wants a place of what, and how.
     *
     * @param queueIfFull whether a place in the queue will do
     * @param override why an organiser lets in somebody who is not of the target group; empty: she does not
     */
    record Wanted(
            long occasionId,
            long personId,
            long bookedBy,
            ActingAs as,
            String goals,
            boolean queueIfFull,
            String override) {

        boolean overrides() {
            return as == ActingAs.ORGANISER && !override.isBlank();
        }
    }

    /**
     * Takes a place, or a place in the queue.
     *
     * @param counted whether places were counted when looked at from outside the lock
     * @return empty when the occasion got or lost its limit meanwhile, so that the other lock is needed
     */
    Optional<BookingOutcome> take(Wanted wanted, boolean counted) {
        long occasionId = wanted.occasionId();
        locks.lockAsCounted(occasionId, counted);
        Situation now = locks.situation(occasionId, wanted.personId()).orElse(null);
        if (now == null) {
            return Optional.of(new BookingOutcome.Refused(new Refusal.NotPublished(), List.of()));
        }
        if (counted && now.occasion().taken() == 0) {
            // It may have been unlimited until now, and was not counted then.
            locks.recount(occasionId);
            now = locks.read(occasionId, wanted.personId()).orElseThrow();
        }
        if (counted && now.free() > 0 && now.occasion().waiting() > 0) {
            // Whoever queues was here first.
            waitingList.feed(occasionId);
            now = locks.read(occasionId, wanted.personId()).orElseThrow();
        }
        if (counted != (now.occasion().capacity() != null)) {
            return Optional.empty();
        }
        return Optional.of(take(wanted, now, counted));
    }

    /** The same once everything is locked and read. */
    BookingOutcome take(Wanted wanted, Situation now, boolean counted) {
        OwnBooking own = now.own();
        if (own != null
                && own.state() == BookingState.WAITLISTED
                && now.occasion().inLastHours(clock.instant())) {
            return press(wanted, now, own);
        }
        Asking asking = asking(wanted);
        Refusal refusal = BookingRules.refuseBooking(now, asking);
        if (refusal != null && wanted.queueIfFull() && queueHelps(refusal)) {
            Refusal fromQueue = BookingRules.refuseQueueing(now, asking);
            return fromQueue == null ? standInLine(wanted, now) : new BookingOutcome.Refused(fromQueue, List.of());
        }
        return refusal == null ? place(wanted, now, counted) : new BookingOutcome.Refused(refusal, List.of());
    }

    private Asking asking(Wanted wanted) {
        return new Asking(clock.instant(), wanted.as() == ActingAs.ORGANISER, wanted.overrides());
    }

    static boolean queueHelps(Refusal refusal) {
        return refusal instanceof Refusal.Full
                || refusal instanceof Refusal.HeldForOthers
                || refusal instanceof Refusal.QueueOnly;
    }

    private BookingOutcome place(Wanted wanted, Situation situation, boolean counted) {
        OccasionFacts occasion = situation.occasion();
        List<Needed> needed = ApprovalRules.needed(situation, wanted.as());
        BookingState state = Requests.stateFor(needed);
        long bookingId = store(wanted, situation, state, 0);
        if (counted && occasion.held() > 0) {
            locks.recount(occasion.id());
        } else if (counted) {
            bookings.count(occasion.id(), occasion.taken() + 1, occasion.waiting());
        }
        return settle(wanted, bookingId, situation, needed, state);
    }

    /** Whoever queues and presses first in the last hours. */
    private BookingOutcome press(Wanted wanted, Situation situation, OwnBooking own) {
        Asking asking = asking(wanted);
        Refusal refusal = BookingRules.refusePromotion(situation, asking);
        if (refusal == null && situation.free() == 0) {
            refusal = new Refusal.AlreadyBooked(own.id(), own.state());
        }
        if (refusal != null) {
            return new BookingOutcome.Refused(refusal, List.of());
        }
        List<Needed> needed = ApprovalRules.needed(situation, wanted.as());
        BookingState state = Requests.stateFor(needed);
        bookings.move(own.id(), own.state(), state, "", clock.instant());
        locks.recount(situation.occasion().id());
        return settle(wanted, own.id(), situation, needed, state);
    }

    private BookingOutcome settle(
            Wanted wanted, long bookingId, Situation situation, List<Needed> needed, BookingState state) {
        if (state == BookingState.CONFIRMED) {
            requests.ask(bookingId, wanted.personId(), situation.occasion(), needed, wanted.bookedBy());
            record(wanted, "booking.confirmed", bookingId, situation);
            mails.confirmed(bookingId, wanted.bookedBy(), wanted.as());
            return new BookingOutcome.Confirmed(bookingId);
        }
        Requests.Asked asked =
                requests.ask(bookingId, wanted.personId(), situation.occasion(), needed, wanted.bookedBy());
        record(wanted, "booking.requested", bookingId, situation);
        mails.requested(bookingId, wanted.bookedBy(), asked.until());
        return new BookingOutcome.Requested(bookingId, asked.kinds(), asked.until());
    }

    private BookingOutcome standInLine(Wanted wanted, Situation situation) {
        OccasionFacts occasion = situation.occasion();
        long bookingId = store(wanted, situation, BookingState.WAITLISTED, priority(situation));
        bookings.count(occasion.id(), occasion.taken(), occasion.waiting() + 1);
        record(wanted, "booking.queued", bookingId, situation);
        int position = bookings.position(bookingId);
        mails.queued(bookingId, wanted.bookedBy(), position);
        return new BookingOutcome.Queued(bookingId, position);
    }

    private int priority(Situation situation) {
        OccasionFacts occasion = situation.occasion();
        BookingTerms terms = occasion.terms();
        Places places = terms.allottedFirst() ? allotments.places(occasion.id()) : situation.places();
        boolean firstTimer = !terms.firstTimersFirst()
                || !history.hasBeenTo(situation.person().id(), occasion.offerId());
        return ApprovalRules.priority(occasion, places, situation.person().organisationId(), firstTimer);
    }

    private long store(Wanted wanted, Situation situation, BookingState state, int priority) {
        return store(situation, state, wanted.goals(), wanted.bookedBy(), priority, null, null);
    }

    /** Stores a booking of the person for her organisation as it is now. */
    long store(
            Situation situation,
            BookingState state,
            String goals,
            long bookedBy,
            int priority,
            @Nullable Long replacesId,
            @Nullable Long substitutesId) {
        Long organisation = situation.person().organisationId();
        if (organisation == null) {
            throw new IllegalStateException("The rules let somebody through who has no workplace");
        }
        return bookings.insert(
                new BookingRepository.New(
                        situation.occasion().id(),
                        situation.person().id(),
                        organisation,
                        state,
                        goals,
                        bookedBy,
                        priority,
                        replacesId,
                        substitutesId),
                clock.instant(),
                tokens.next());
    }

    private void record(Wanted wanted, String action, long bookingId, Situation situation) {
        audit.record(
                wanted.bookedBy(),
                action,
                AuditLog.Subject.BOOKING,
                bookingId,
                situation.person().id(),
                situation.occasion().organiserId(),
                wanted.overrides()
                        ? wanted.as().inAudit() + " override: " + wanted.override()
                        : wanted.as().inAudit());
    }
}
