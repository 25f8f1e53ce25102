package se.goteborgsregionen.bredvid.booking;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.goteborgsregionen.bredvid.access.Actor;
import se.goteborgsregionen.bredvid.audit.AuditLog;
import se.goteborgsregionen.bredvid.booking.Approval.Answer;
import se.goteborgsregionen.bredvid.booking.ApprovalRules.Needed;
import se.goteborgsregionen.bredvid.booking.BookingRules.Asking;
import se.goteborgsregionen.bredvid.booking.NoticeMail.News;

/** Exchanges one place for another, or one person for another. Inside the transaction; nothing can be lost on the way. */
@Component
class Moving {

    private final OccasionLocks locks;
    private final BookingRepository bookings;
    private final StoredBookingQueries stored;
    private final ApprovalRepository approvals;
    private final SituationQueries occasions;
    private final BookingDesk desk;
    private final Requests requests;
    private final Endings endings;
    private final WaitingList waitingList;
    private final BookingMails mails;
    private final AuditLog audit;
    private final Clock clock;

    Moving(
            OccasionLocks locks,
            BookingRepository bookings,
            StoredBookingQueries stored,
            ApprovalRepository approvals,
            SituationQueries occasions,
            BookingDesk desk,
            Requests requests,
            Endings endings,
            WaitingList waitingList,
            BookingMails mails,
            AuditLog audit,
            Clock clock) {
        this.locks = locks;
        this.bookings = bookings;
        this.stored = stored;
        this.approvals = approvals;
        this.occasions = occasions;
        this.desk = desk;
        this.requests = requests;
        this.endings = endings;
        this.waitingList = waitingList;
        this.mails = mails;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * The person goes to another occasion of the same offer. Her old place stays until the new one is confirmed, and a no
     * keeps it (rules.md, Moving and cancelling).
     */
    BookingOutcome toOtherOccasion(Actor actor, ActingAs as, StoredBooking seen, long occasionId) {
        StoredBooking before = replacedBy(seen);
        locks.lock(seen.occasionId(), occasionId, before == null ? occasionId : before.occasionId());
        Situation read = locks.situation(occasionId, seen.personId()).orElse(null);
        StoredBooking old = stored.find(seen.id()).orElseThrow();
        Refusal refusal = refuse(as, old, read, occasionId);
        if (refusal != null || read == null) {
            return new BookingOutcome.Refused(refusal == null ? new Refusal.NotPublished() : refusal, List.of());
        }
        boolean givesUpOld = old.state() == BookingState.REQUESTED && isProposed(old, occasionId);
        StoredBooking settled = givesUpOld ? replacedBy(old) : null;
        Situation situation = situation(read, old, settled);
        List<Needed> needed = needed(situation, old, settled, as, occasionId);
        BookingState state = Requests.stateFor(needed);
        long replacesId = settled == null ? old.id() : settled.id();
        long bookingId = desk.store(situation, state, old.goals(), actor.id(), 0, replacesId, null);
        Requests.Asked asked = requests.ask(bookingId, old.personId(), situation.occasion(), needed, actor.id());
        if (state == BookingState.CONFIRMED) {
            record(actor.id(), "booking.moved", bookingId, situation, as);
            mails.settled(bookingId);
            endings.makeRoom(old, actor.id(), News.MOVED);
            if (settled != null) {
                endings.makeRoom(settled, actor.id(), News.MOVED);
            }
        } else {
            record(actor.id(), "booking.requested", bookingId, situation, as);
            mails.requested(bookingId, actor.id(), asked.until());
            if (givesUpOld) {
                // The host has said that it cannot be then: nobody need answer for the old day any more.
                endings.makeRoom(old, actor.id(), News.MOVED);
            }
        }
        waitingList.placeFreed(occasionId);
        waitingList.placeFreed(old.occasionId());
        if (settled != null) {
            waitingList.placeFreed(settled.occasionId());
        }
        return state == BookingState.CONFIRMED
                ? new BookingOutcome.Confirmed(bookingId)
                : new BookingOutcome.Requested(bookingId, asked.kinds(), asked.until());
    }

    /**
     * The place that she keeps until a change that she has asked for is settled: what a host proposes instead of that change
     * takes its place, and the kept one is kept on.
     *
     * @return null unless the booking is such a change
     */
    private @Nullable StoredBooking replacedBy(StoredBooking change) {
        Long kept = change.state() == BookingState.REQUESTED ? change.replacesId() : null;
        return kept == null
                ? null
                : stored.find(kept).filter(each -> each.state().active()).orElse(null);
    }

    private static Situation situation(Situation read, StoredBooking old, @Nullable StoredBooking kept) {
        Situation without = read.without(old.id());
        return kept == null ? without : without.without(kept.id());
    }

    private @Nullable Refusal refuse(ActingAs as, StoredBooking old, @Nullable Situation wanted, long occasionId) {
        if (wanted == null) {
            return new Refusal.NotPublished();
        }
        if (!old.state().holdsPlace()
                || wanted.occasion().offerId() != old.offerId()
                || occasionId == old.occasionId()) {
            return new Refusal.CannotMoveThere();
        }
        Optional<Long> pending = stored.pendingMove(old);
        boolean insteadOfChange = pending.filter(id -> id == old.id()).isPresent() && isProposed(old, occasionId);
        if (pending.isPresent() && !insteadOfChange) {
            return new Refusal.MoveIsPending(pending.get());
        }
        boolean bound = as != ActingAs.ORGANISER && !old.freeToLeave() && !isProposed(old, occasionId);
        Refusal refusal =
                BookingRules.refuseCancelling(old.state(), old.terms(), clock.instant(), bound, old.contact());
        Asking asking = new Asking(clock.instant(), as == ActingAs.ORGANISER || isProposed(old, occasionId));
        return refusal != null ? refusal : BookingRules.refuseBooking(situation(wanted, old, replacedBy(old)), asking);
    }

    /** What was said of the old places holds for the new one on the same days; whoever proposed it has accepted it. */
    private List<Needed> needed(
            Situation situation, StoredBooking old, @Nullable StoredBooking kept, ActingAs as, long occasionId) {
        Set<ApprovalKind> said = said(situation, old);
        if (kept != null) {
            said.addAll(said(situation, kept));
        }
        List<Needed> needed = new ArrayList<>();
        for (Needed each : ApprovalRules.needed(situation, as)) {
            boolean proposed = each.kind() == ApprovalKind.ACCEPTANCE && isProposed(old, occasionId);
            needed.add(
                    new Needed(each.kind(), each.overGuard(), each.given() || proposed || said.contains(each.kind())));
        }
        return needed;
    }

    /** Whose yes to the old place holds for the new one too. */
    private Set<ApprovalKind> said(Situation situation, StoredBooking old) {
        Set<ApprovalKind> said = EnumSet.noneOf(ApprovalKind.class);
        boolean sameDays = occasions
                .readOccasion(old.occasionId())
                .filter(before -> ApprovalRules.onSameDays(
                        before.meetings(), situation.occasion().meetings()))
                .isPresent();
        if (!sameDays) {
            return said;
        }
        // The newest answer counts: an earlier yes was for the days before the occasion was moved.
        for (Approval approval : approvals.ofBooking(old.id())) {
            if (approval.answer() == Answer.YES) {
                said.add(approval.kind());
            } else {
                said.remove(approval.kind());
            }
        }
        return said;
    }

    private boolean isProposed(StoredBooking old, long occasionId) {
        return approvals.ofBooking(old.id()).stream().anyMatch(approval -> {
            Long proposed = approval.proposedOccasionId();
            return approval.pending() && proposed != null && proposed == occasionId;
        });
    }

    /** A colleague of the same unit takes over the place; it never gets free in between. */
    BookingOutcome toColleague(Actor actor, ActingAs as, StoredBooking seen, long colleagueId) {
        locks.lock(seen.occasionId());
        locks.lockPeople(List.copyOf(new TreeSet<>(Set.of(seen.personId(), colleagueId))));
        StoredBooking old = stored.find(seen.id()).orElseThrow();
        Situation situation = locks.read(seen.occasionId(), colleagueId).orElse(null);
        Refusal refusal = refuseColleague(old, situation);
        if (refusal != null || situation == null) {
            return new BookingOutcome.Refused(refusal == null ? new Refusal.NotActive() : refusal, List.of());
        }
        endings.makeRoom(old, actor.id(), News.TAKEN_OVER);
        // Nobody answers for herself: who takes a place over for herself has said yes to nothing by doing so.
        ActingAs said = actor.is(colleagueId) ? ActingAs.HERSELF : as;
        List<Needed> needed = ApprovalRules.needed(situation, said);
        BookingState state = Requests.stateFor(needed);
        long bookingId = desk.store(situation, state, "", actor.id(), 0, null, old.id());
        Requests.Asked asked = requests.ask(bookingId, colleagueId, situation.occasion(), needed, actor.id());
        if (!actor.is(colleagueId) && !old.terms().allowAt(clock.instant())) {
            // Nobody has asked her, and the last day to cancel has passed already: she may leave all the same.
            bookings.letLeave(bookingId, clock.instant());
        }
        record(actor.id(), "booking.taken_over", bookingId, situation, as);
        locks.recount(old.occasionId());
        if (state == BookingState.CONFIRMED) {
            mails.settled(bookingId);
            mails.tell(News.BOOKED_FOR_YOU, bookingId, actor.id(), "");
            return new BookingOutcome.Confirmed(bookingId);
        }
        mails.requested(bookingId, actor.id(), asked.until());
        return new BookingOutcome.Requested(bookingId, asked.kinds(), asked.until());
    }

    private @Nullable Refusal refuseColleague(StoredBooking old, @Nullable Situation situation) {
        if (situation == null || !old.state().holdsPlace()) {
            return new Refusal.HasEnded(old.state());
        }
        Long hers = situation.person().workplaceId();
        if (hers == null || !Optional.ofNullable(old.workplaceId()).equals(Optional.of(hers))) {
            return new Refusal.OtherUnit();
        }
        return BookingRules.refuseTakingOver(situation, new Asking(clock.instant(), false));
    }

    /**
     * The organiser has moved the occasion: whoever has something else then may leave with one press, and on other days
     * managers and hosts are asked again, and she about whom they are may leave too. The places stay with those who have them.
     */
    void occasionMoved(long occasionId, boolean toOtherDays) {
        locks.lock(occasionId);
        Instant now = clock.instant();
        for (BookingRepository.Active active : bookings.active(occasionId)) {
            if (!active.state().holdsPlace()) {
                continue;
            }
            Situation situation = locks.situation(occasionId, active.personId()).orElseThrow();
            Refusal clash = BookingRules.noClash(situation, new Asking(now, false));
            if (clash instanceof Refusal.Clash other) {
                bookings.letLeave(active.id(), now);
                mails.askPerson(
                        News.MOVED_INTO_CLASH,
                        active.id(),
                        active.personId(),
                        other.otherTitle(),
                        situation.occasion().starts());
            }
            if (toOtherDays && active.state() != BookingState.OFFERED) {
                askAgain(active, situation);
            }
        }
    }

    private void askAgain(BookingRepository.Active active, Situation situation) {
        Set<ApprovalKind> pending = approvals.ofBooking(active.id()).stream()
                .filter(Approval::pending)
                .map(Approval::kind)
                .collect(Collectors.toSet());
        List<Needed> again = ApprovalRules.needed(situation, ActingAs.HERSELF).stream()
                .filter(needed -> needed.kind() != ApprovalKind.ORGANISER && !pending.contains(needed.kind()))
                .toList();
        if (!again.isEmpty()) {
            bookings.letLeave(active.id(), clock.instant());
            Requests.Asked asked =
                    requests.ask(active.id(), active.personId(), situation.occasion(), again, active.personId());
            mails.askPerson(News.ASKED_AGAIN, active.id(), active.personId(), "", asked.until());
        }
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
}
