package se.goteborgsregionen.bredvid.booking;

import java.time.Clock;
import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.goteborgsregionen.bredvid.access.Actor;
import se.goteborgsregionen.bredvid.audit.AuditLog;
import se.goteborgsregionen.bredvid.audit.OnBehalf;
import se.goteborgsregionen.bredvid.booking.NoticeMail.News;

/** Ends bookings inside the transaction, and gives what they held to the queue. */
@Component
class Endings {

    private final OccasionLocks locks;
    private final BookingRepository bookings;
    private final StoredBookingQueries stored;
    private final SituationQueries occasions;
    private final WaitingList waitingList;
    private final Requests requests;
    private final BookingMails mails;
    private final AuditLog audit;
    private final Clock clock;

    Endings(
            OccasionLocks locks,
            BookingRepository bookings,
            StoredBookingQueries stored,
            SituationQueries occasions,
            WaitingList waitingList,
            Requests requests,
            BookingMails mails,
            AuditLog audit,
            Clock clock) {
        this.locks = locks;
        this.bookings = bookings;
        this.stored = stored;
        this.occasions = occasions;
        this.waitingList = waitingList;
        this.requests = requests;
        this.mails = mails;
        this.audit = audit;
        this.clock = clock;
    }

    /** The person, or somebody for her, gives back a place or leaves the queue. */
    CancelOutcome cancel(Actor actor, ActingAs as, StoredBooking seen, String reason) {
        locks.lock(seen.occasionId());
        StoredBooking booking = stored.find(seen.id()).orElseThrow();
        Refusal refusal = BookingRules.refuseCancelling(
                booking.state(),
                booking.terms(),
                clock.instant(),
                as != ActingAs.ORGANISER && !booking.freeToLeave(),
                booking.contact());
        if (refusal != null) {
            return new CancelOutcome.Refused(refusal, WaysOn.afterCancelling(refusal));
        }
        boolean hadPlace = booking.state().holdsPlace();
        String action = hadPlace ? "booking.cancelled" : "booking.left_queue";
        end(booking, BookingState.CANCELLED, reason, actor.id(), action, as.inAudit());
        mails.cancelled(booking.id(), hadPlace, actor.id(), as, reason);
        if (hadPlace) {
            waitingList.placeFreed(booking.occasionId());
        } else {
            // Whoever leaves the queue frees nothing: in the last hours nobody is told anew of the same place.
            locks.recount(booking.occasionId());
            waitingList.feed(booking.occasionId());
        }
        return new CancelOutcome.Cancelled(booking.id(), hadPlace);
    }

    /**
     * The person has said no in her calendar: gives back her place by the same rules as her button does.
     *
     * @param booking read under the occasion's lock
     * @param words what she is told with the event that is taken back
     * @return why not; null when it was done
     */
    @Nullable
    Refusal cancelByCalendar(StoredBooking booking, String words) {
        Refusal refusal = BookingRules.refuseCancelling(
                booking.state(), booking.terms(), clock.instant(), !booking.freeToLeave(), booking.contact());
        if (refusal == null) {
            end(
                    booking,
                    BookingState.CANCELLED,
                    words,
                    booking.personId(),
                    "booking.cancelled",
                    OnBehalf.CALENDAR.code());
            mails.withdrawn(booking.id(), words);
            waitingList.placeFreed(booking.occasionId());
        }
        return refusal;
    }

    /** Nobody has answered in time, or somebody has said no: the booking ends and its person is told. */
    void refuse(StoredBooking booking, BookingState to, String reason, @Nullable Long actorId, String action) {
        boolean wasConfirmed = booking.state() == BookingState.CONFIRMED;
        BookingState ending = wasConfirmed ? BookingState.CANCELLED : to;
        end(booking, ending, reason, actorId, action, "");
        if (wasConfirmed) {
            mails.withdrawn(booking.id());
        }
        mails.tell(to == BookingState.EXPIRED ? News.REQUEST_LAPSED : News.REFUSED, booking.id(), null, "");
        waitingList.placeFreed(booking.occasionId());
    }

    /** The person says no to a place that she was offered, or has not answered: it goes on to the next. */
    void declineOffer(StoredBooking booking, @Nullable Long actorId) {
        boolean lapsed = actorId == null;
        end(
                booking,
                lapsed ? BookingState.EXPIRED : BookingState.DECLINED,
                "",
                actorId,
                lapsed ? "booking.offer_lapsed" : "booking.offer_declined",
                "");
        if (lapsed) {
            mails.tell(News.OFFER_LAPSED, booking.id(), null, "");
        }
        waitingList.placeFreed(booking.occasionId());
    }

    /** The person has another place instead of this one: it ends without a word of its own. */
    void makeRoom(StoredBooking booking, long actorId, News news) {
        boolean invited = booking.state() == BookingState.CONFIRMED;
        end(booking, BookingState.CANCELLED, "", actorId, "booking.exchanged", "");
        if (invited) {
            mails.withdrawn(booking.id());
        }
        mails.tell(news, booking.id(), actorId, "");
    }

    /** The organiser has cancelled the occasion: every booking ends, and each of its people is told. */
    void endAll(long occasionId, String message, long actorId) {
        locks.lock(occasionId);
        Instant now = clock.instant();
        long organiserId = occasions.readOccasion(occasionId).orElseThrow().organiserId();
        for (BookingRepository.Active booking : bookings.active(occasionId)) {
            requests.needless(booking.id(), booking.personId(), occasionId, actorId);
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
        bookings.empty(occasionId);
    }

    private void end(
            StoredBooking booking,
            BookingState to,
            String reason,
            @Nullable Long actorId,
            String action,
            String detail) {
        requests.needless(booking.id(), booking.personId(), booking.occasionId(), actorId == null ? 0 : actorId);
        bookings.move(booking.id(), booking.state(), to, reason, clock.instant());
        audit.record(
                actorId,
                action,
                AuditLog.Subject.BOOKING,
                booking.id(),
                booking.personId(),
                booking.organiserId(),
                detail);
    }
}
