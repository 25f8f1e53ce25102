package se.goteborgsregionen.bredvid.booking;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Component;
import se.goteborgsregionen.bredvid.access.Actor;
import se.goteborgsregionen.bredvid.audit.AuditLog;
import se.goteborgsregionen.bredvid.booking.BookingRepository.Stored;
import se.goteborgsregionen.bredvid.booking.BookingRules.Asking;
import se.goteborgsregionen.bredvid.booking.Situation.OccasionFacts;

/** What happens inside the transaction: lock, read, ask the rules, write. Whoever calls it has begun one. */
@Component
class BookingDesk {

    private final SituationQueries situations;
    private final BookingRepository bookings;
    private final WaitingList waitingList;
    private final BookingMails mails;
    private final AuditLog audit;
    private final ReplyTokens tokens;
    private final Clock clock;

    BookingDesk(
            SituationQueries situations,
            BookingRepository bookings,
            WaitingList waitingList,
            BookingMails mails,
            AuditLog audit,
            ReplyTokens tokens,
            Clock clock) {
        this.situations = situations;
        this.bookings = bookings;
        this.waitingList = waitingList;
        this.mails = mails;
        this.audit = audit;
        this.tokens = tokens;
        this.clock = clock;
    }

    /** Who wants a place of what, how, and whether a place in the queue will do. */
    record Wanted(long occasionId, long personId, long bookedBy, ActingAs as, String goals, boolean queueIfFull) {}

    /**
     * Takes a place, or a place in the queue.
     *
     * @param counted whether places were counted when looked at from outside the lock
     * @return empty when the occasion got or lost its limit meanwhile, so that the other lock is needed
     */
    Optional<BookingOutcome> take(Wanted wanted, boolean counted) {
        long occasionId = wanted.occasionId();
        long personId = wanted.personId();
        if (counted) {
            bookings.lockOccasion(occasionId);
        } else {
            bookings.holdOccasion(occasionId);
        }
        bookings.lockPerson(personId);
        Situation now = situations.read(occasionId, personId).orElse(null);
        if (now == null) {
            return Optional.of(new BookingOutcome.Refused(new Refusal.NotPublished(), List.of()));
        }
        if (counted && now.occasion().taken() == 0) {
            // It may have been unlimited until now, and was not counted then.
            bookings.recount(occasionId);
            now = situations.read(occasionId, personId).orElseThrow();
        }
        if (counted && now.occasion().free() > 0 && now.occasion().waiting() > 0) {
            // Whoever queues was here first.
            waitingList.letIn(occasionId);
            now = situations.read(occasionId, personId).orElseThrow();
        }
        if (counted != (now.occasion().capacity() != null)) {
            return Optional.empty();
        }
        Asking asking = new Asking(clock.instant(), wanted.as() == ActingAs.ORGANISER);
        Refusal refusal = BookingRules.refuseBooking(now, asking);
        if (refusal instanceof Refusal.Full && wanted.queueIfFull()) {
            return Optional.of(standInLine(wanted, now));
        }
        return Optional.of(
                refusal != null ? new BookingOutcome.Refused(refusal, List.of()) : confirm(wanted, now, counted));
    }

    private BookingOutcome confirm(Wanted wanted, Situation situation, boolean counted) {
        OccasionFacts occasion = situation.occasion();
        long bookingId = store(wanted, situation, BookingState.CONFIRMED);
        if (counted) {
            bookings.count(occasion.id(), occasion.taken() + 1, occasion.waiting());
        }
        record(wanted.bookedBy(), "booking.confirmed", bookingId, situation, wanted.as());
        mails.confirmed(bookingId, wanted.bookedBy(), wanted.as());
        return new BookingOutcome.Confirmed(bookingId);
    }

    private BookingOutcome standInLine(Wanted wanted, Situation situation) {
        OccasionFacts occasion = situation.occasion();
        long bookingId = store(wanted, situation, BookingState.WAITLISTED);
        bookings.count(occasion.id(), occasion.taken(), occasion.waiting() + 1);
        record(wanted.bookedBy(), "booking.queued", bookingId, situation, wanted.as());
        int position = bookings.position(bookingId);
        mails.queued(bookingId, wanted.bookedBy(), position);
        return new BookingOutcome.Queued(bookingId, position);
    }

    private long store(Wanted wanted, Situation situation, BookingState state) {
        Long organisation = situation.person().organisationId();
        if (organisation == null) {
            throw new IllegalStateException("The rules let somebody through who has no workplace");
        }
        return bookings.insert(
                situation.occasion().id(),
                situation.person().id(),
                organisation,
                state,
                wanted.goals(),
                wanted.bookedBy(),
                clock.instant(),
                tokens.next());
    }

    private void record(long actorId, String action, long bookingId, Situation situation, ActingAs as) {
        audit.record(
                actorId,
                action,
                AuditLog.Subject.BOOKING,
                bookingId,
                situation.person().id(),
                situation.occasion().organiserId(),
                as.inAudit());
    }

    /** Ends a booking and gives its place to the queue. */
    CancelOutcome cancel(Actor actor, ActingAs as, Stored seen, String reason) {
        bookings.lockOccasion(seen.occasionId());
        Stored booking = bookings.find(seen.id()).orElseThrow();
        Instant now = clock.instant();
        Refusal refusal = BookingRules.refuseCancelling(
                booking.state(), booking.terms(), now, as != ActingAs.ORGANISER, booking.contact());
        if (refusal != null) {
            return new CancelOutcome.Refused(refusal, WaysOn.afterCancelling(refusal));
        }
        boolean heldPlace = booking.state().holdsPlace();
        bookings.move(booking.id(), booking.state(), BookingState.CANCELLED, reason, now);
        audit.record(
                actor.id(),
                heldPlace ? "booking.cancelled" : "booking.left_queue",
                AuditLog.Subject.BOOKING,
                booking.id(),
                booking.personId(),
                booking.organiserId(),
                as.inAudit());
        mails.cancelled(booking.id(), heldPlace, actor.id(), as, reason);
        bookings.recount(booking.occasionId());
        waitingList.letIn(booking.occasionId());
        return new CancelOutcome.Cancelled(booking.id(), heldPlace);
    }

    /** Lets in whoever of the queue can take the places that are free. */
    int letIn(long occasionId) {
        bookings.lockOccasion(occasionId);
        return waitingList.letIn(occasionId);
    }

    /** The organiser has changed the occasion, maybe its number of places: counts anew and lets in whoever can come. */
    void letInAfterChange(long occasionId) {
        bookings.lockOccasion(occasionId);
        bookings.recount(occasionId);
        waitingList.letIn(occasionId);
    }

    /** The organiser has cancelled the occasion: every booking ends, and each of its people is told. */
    void endAll(long occasionId, String message, long actorId) {
        bookings.lockOccasion(occasionId);
        Instant now = clock.instant();
        long organiserId = situations.readOccasion(occasionId).orElseThrow().organiserId();
        for (BookingRepository.Active booking : bookings.active(occasionId)) {
            bookings.move(booking.id(), booking.state(), BookingState.CANCELLED, message, now);
            audit.record(
                    actorId,
                    "booking.occasion_cancelled",
                    AuditLog.Subject.BOOKING,
                    booking.id(),
                    booking.personId(),
                    organiserId,
                    "");
            mails.occasionCancelled(booking.id(), message);
        }
        bookings.count(occasionId, 0, 0);
    }
}
