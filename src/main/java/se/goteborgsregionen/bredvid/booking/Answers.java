package se.goteborgsregionen.bredvid.booking;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.goteborgsregionen.bredvid.audit.AuditLog;
import se.goteborgsregionen.bredvid.booking.Approval.Answer;
import se.goteborgsregionen.bredvid.booking.ApprovalRules.Needed;
import se.goteborgsregionen.bredvid.booking.BookingRules.Asking;
import se.goteborgsregionen.bredvid.booking.NoticeMail.News;

/** What becomes of a booking when somebody answers, or nobody does in time. Inside the transaction. */
@Component
class Answers {

    private final OccasionLocks locks;
    private final BookingRepository bookings;
    private final StoredBookingQueries stored;
    private final SituationQueries occasions;
    private final ApprovalRepository approvals;
    private final Deciders deciders;
    private final Requests requests;
    private final Endings endings;
    private final WaitingList waitingList;
    private final BookingMails mails;
    private final AuditLog audit;
    private final Clock clock;

    Answers(
            OccasionLocks locks,
            BookingRepository bookings,
            StoredBookingQueries stored,
            SituationQueries occasions,
            ApprovalRepository approvals,
            Deciders deciders,
            Requests requests,
            Endings endings,
            WaitingList waitingList,
            BookingMails mails,
            AuditLog audit,
            Clock clock) {
        this.locks = locks;
        this.bookings = bookings;
        this.stored = stored;
        this.occasions = occasions;
        this.approvals = approvals;
        this.deciders = deciders;
        this.requests = requests;
        this.endings = endings;
        this.waitingList = waitingList;
        this.mails = mails;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A manager, host or organiser says yes or no; with both roles, to both questions at once.
     *
     * @param stillSo whether what she has been shown is what is asked, once nothing of it can change any more
     * @return why not; null when it was done
     */
    @Nullable
    Refusal decide(StoredBooking seen, long deciderId, boolean yes, String reason, BooleanSupplier stillSo) {
        lockWithReplaced(seen);
        StoredBooking booking = stored.find(seen.id()).orElseThrow();
        Instant now = clock.instant();
        List<Approval> hers = approvals.ofBooking(booking.id()).stream()
                .filter(Approval::pending)
                .filter(approval -> now.isBefore(approval.due()))
                .filter(approval -> deciders.mayAnswer(approval, booking.personId(), booking.occasionId())
                        .contains(deciderId))
                .toList();
        if (hers.isEmpty() || !booking.state().active()) {
            return new Refusal.NothingToAnswer();
        }
        if (!stillSo.getAsBoolean()) {
            return new Refusal.ChangedSince();
        }
        for (Approval approval : hers) {
            approvals.answer(approval.id(), yes ? Answer.YES : Answer.NO, deciderId, reason, now);
            record(booking, deciderId, actionFor(approval.kind(), yes));
        }
        if (!yes) {
            endings.refuse(booking, BookingState.REFUSED, reason, deciderId, "booking.refused");
        } else if (approvals.ofBooking(booking.id()).stream().noneMatch(Approval::pending)) {
            everybodySaidYes(booking, deciderId);
        } else if (booking.state() == BookingState.REQUESTED
                && hers.stream().anyMatch(approval -> approval.kind() == ApprovalKind.RELEASE)) {
            mails.tell(News.RELEASED, booking.id(), null, "");
        }
        return null;
    }

    private static String actionFor(ApprovalKind kind, boolean yes) {
        return switch (kind) {
            case RELEASE -> yes ? "booking.released" : "booking.not_released";
            case ACCEPTANCE -> yes ? "booking.accepted" : "booking.not_accepted";
            case ORGANISER -> yes ? "booking.approved" : "booking.not_approved";
        };
    }

    private void everybodySaidYes(StoredBooking booking, long actorId) {
        if (booking.state() == BookingState.REQUESTED) {
            bookings.move(booking.id(), booking.state(), BookingState.CONFIRMED, "", clock.instant());
            record(booking, null, "booking.settled");
            mails.settled(booking.id());
            giveUpReplaced(booking, actorId);
        }
    }

    private void giveUpReplaced(StoredBooking booking, long actorId) {
        Long replaced = booking.replacesId();
        Optional<StoredBooking> old = replaced == null ? Optional.empty() : stored.find(replaced);
        if (old.isPresent() && old.get().state().active()) {
            endings.makeRoom(old.get(), actorId, News.MOVED);
            waitingList.placeFreed(old.get().occasionId());
        }
    }

    private void lockWithReplaced(StoredBooking booking) {
        Long replaced = booking.replacesId();
        Optional<StoredBooking> old = replaced == null ? Optional.empty() : stored.find(replaced);
        if (old.isPresent()) {
            locks.lock(booking.occasionId(), old.get().occasionId());
        } else {
            locks.lock(booking.occasionId());
        }
    }

    /** The host proposes another occasion of the same offer; the request stands until the person has answered. */
    @Nullable
    Refusal propose(StoredBooking seen, long hostId, long otherOccasionId, String words) {
        locks.lock(seen.occasionId());
        StoredBooking booking = stored.find(seen.id()).orElseThrow();
        Approval acceptance = approvals.ofBooking(booking.id()).stream()
                .filter(approval -> approval.pending() && approval.kind() == ApprovalKind.ACCEPTANCE)
                .filter(approval -> clock.instant().isBefore(approval.due()))
                .filter(approval -> deciders.mayAnswer(approval, booking.personId(), booking.occasionId())
                        .contains(hostId))
                .findFirst()
                .orElse(null);
        if (acceptance == null) {
            return new Refusal.NothingToAnswer();
        }
        if (stored.offerOf(otherOccasionId)
                        .filter(offer -> offer == booking.offerId())
                        .isEmpty()
                || otherOccasionId == booking.occasionId()) {
            return new Refusal.CannotMoveThere();
        }
        Refusal refusal = ApprovalRules.refuseProposing(approvals.proposed(booking.id()), otherOccasionId);
        refusal = refusal == null ? refuseProposing(otherOccasionId, booking.personId()) : refusal;
        if (refusal != null) {
            return refusal;
        }
        approvals.propose(acceptance.id(), otherOccasionId, words, clock.instant());
        record(booking, hostId, "booking.other_proposed");
        mails.askPerson(News.OTHER_OCCASION, booking.id(), booking.personId(), words, acceptance.due());
        return null;
    }

    /** What nobody could book is not proposed, nor what she has booked; booking's own times do not bind the host. */
    private @Nullable Refusal refuseProposing(long occasionId, long personId) {
        Situation other = occasions.read(occasionId, personId).orElse(null);
        if (other == null) {
            return new Refusal.NotPublished();
        }
        return other.own() == null
                ? BookingRules.refuseAnybody(other.occasion(), new Asking(clock.instant(), true))
                : new Refusal.CannotMoveThere();
    }

    /** The person takes the place that she was offered. */
    BookingOutcome takeOffer(StoredBooking seen, long actorId) {
        locks.lock(seen.occasionId());
        Situation situation =
                locks.situation(seen.occasionId(), seen.personId()).orElseThrow();
        StoredBooking booking = stored.find(seen.id()).orElseThrow();
        Instant now = clock.instant();
        Instant until = booking.offeredUntil();
        if (booking.state() != BookingState.OFFERED || until == null || !now.isBefore(until)) {
            Refusal gone = new Refusal.OfferHasLapsed(until == null ? now : until);
            return new BookingOutcome.Refused(gone, List.of());
        }
        Refusal refusal = BookingRules.refuseHeldPlace(situation, new Asking(now, false));
        if (refusal != null) {
            return new BookingOutcome.Refused(refusal, List.of());
        }
        List<Needed> needed = ApprovalRules.needed(situation, ActingAs.HERSELF);
        BookingState state = Requests.stateFor(needed);
        bookings.move(booking.id(), booking.state(), state, "", now);
        record(booking, actorId, "booking.offer_taken");
        if (state == BookingState.CONFIRMED) {
            mails.settled(booking.id());
            return new BookingOutcome.Confirmed(booking.id());
        }
        Requests.Asked asked = requests.ask(booking.id(), booking.personId(), situation.occasion(), needed, actorId);
        mails.requested(booking.id(), booking.personId(), asked.until());
        return new BookingOutcome.Requested(booking.id(), asked.kinds(), asked.until());
    }

    /** The person says no to the place that she was offered. */
    @Nullable
    Refusal declineOffer(StoredBooking seen, long actorId) {
        locks.lock(seen.occasionId());
        StoredBooking booking = stored.find(seen.id()).orElseThrow();
        if (booking.state() != BookingState.OFFERED) {
            Instant until = booking.offeredUntil();
            return new Refusal.OfferHasLapsed(until == null ? clock.instant() : until);
        }
        endings.declineOffer(booking, actorId);
        return null;
    }

    /** An offer that nobody has taken in time goes on to the next. */
    void lapseOffer(long bookingId) {
        stored.find(bookingId).ifPresent(seen -> {
            locks.lock(seen.occasionId());
            StoredBooking booking = stored.find(bookingId).orElseThrow();
            Instant until = booking.offeredUntil();
            if (booking.state() == BookingState.OFFERED
                    && until != null
                    && !clock.instant().isBefore(until)) {
                endings.declineOffer(booking, null);
            }
        });
    }

    /**
     * A yes that nobody has given in time: the place is given on. But a settled place that the organiser moved over the
     * unit's limit stands until somebody acts (rules.md, Moving and cancelling).
     */
    void lapse(Approval seen) {
        StoredBooking before = stored.find(seen.bookingId()).orElseThrow();
        locks.lock(before.occasionId());
        StoredBooking booking = stored.find(seen.bookingId()).orElseThrow();
        if (approvals.find(seen.id()).pending()) {
            approvals.answer(seen.id(), Answer.LAPSED, null, "", clock.instant());
            if (!standsOverLimit(booking, seen)) {
                endings.refuse(booking, BookingState.EXPIRED, "", null, "booking.lapsed");
            }
        }
    }

    private boolean standsOverLimit(StoredBooking booking, Approval lapsed) {
        return booking.state() == BookingState.CONFIRMED
                && lapsed.overGuard()
                && occasions
                        .readOccasion(booking.occasionId())
                        .filter(occasion -> occasion.terms().releaseNeeded())
                        .isEmpty();
    }

    /** Half of the time to answer has gone. */
    void escalate(Approval seen) {
        StoredBooking before = stored.find(seen.bookingId()).orElseThrow();
        locks.lock(before.occasionId());
        Approval approval = approvals.find(seen.id());
        if (approval.pending() && approval.escalatedAt() == null) {
            requests.escalate(approval, before.personId(), before.occasionId());
        }
    }

    private void record(StoredBooking booking, @Nullable Long actorId, String action) {
        audit.record(
                actorId, action, AuditLog.Subject.BOOKING, booking.id(), booking.personId(), booking.organiserId(), "");
    }
}
