package se.goteborgsregionen.bredvid.booking;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.springframework.stereotype.Component;
import se.goteborgsregionen.bredvid.booking.Approval.Answer;
import se.goteborgsregionen.bredvid.booking.ApprovalRules.Needed;
import se.goteborgsregionen.bredvid.booking.NoticeMail.News;
import se.goteborgsregionen.bredvid.booking.Situation.OccasionFacts;

/** Asks those whose yes a booking needs. Called inside the transaction of the booking, under the occasion's lock. */
@Component
class Requests {

    private final ApprovalRepository approvals;
    private final Deciders deciders;
    private final BookingMails mails;
    private final Clock clock;

    Requests(ApprovalRepository approvals, Deciders deciders, BookingMails mails, Clock clock) {
        this.approvals = approvals;
        this.deciders = deciders;
        this.mails = mails;
        this.clock = clock;
    }

    /** The state of a booking that needs all of these. */
    static BookingState stateFor(List<Needed> needed) {
        return needed.stream().allMatch(Needed::given) ? BookingState.CONFIRMED : BookingState.REQUESTED;
    }

    /** What is waited for, and until when at the latest. */
    record Asked(Set<ApprovalKind> kinds, Instant until) {}

    /** Stores what was given by booking, and asks for the rest by mail. */
    Asked ask(long bookingId, long personId, OccasionFacts occasion, List<Needed> needed, long actorId) {
        Instant now = clock.instant();
        Set<ApprovalKind> kinds = EnumSet.noneOf(ApprovalKind.class);
        Instant last = occasion.starts();
        for (Needed each : needed) {
            if (each.given()) {
                approvals.given(bookingId, each, actorId, now);
                continue;
            }
            AnswerDeadline deadline =
                    AnswerDeadline.of(now, ApprovalRules.workingDays(each.kind(), occasion.terms()), occasion.starts());
            approvals.ask(bookingId, each, now, deadline);
            last = kinds.isEmpty() || deadline.due().isBefore(last) ? deadline.due() : last;
            kinds.add(each.kind());
            for (long decider : deciders.asked(each.kind(), personId, occasion.id())) {
                mails.asked(askedFor(each.kind()), each.kind(), bookingId, decider, deadline.due());
            }
        }
        return new Asked(kinds, last);
    }

    private static News askedFor(ApprovalKind kind) {
        return switch (kind) {
            case RELEASE -> News.RELEASE_ASKED;
            case ACCEPTANCE -> News.ACCEPTANCE_ASKED;
            case ORGANISER -> News.ORGANISER_ASKED;
        };
    }

    /** A booking that waited has ended for another reason: nobody need answer, and those who were asked are told. */
    void needless(long bookingId, long personId, long occasionId, long exceptPersonId) {
        List<Approval> pending = approvals.ofBooking(bookingId).stream()
                .filter(Approval::pending)
                .toList();
        if (pending.isEmpty()) {
            return;
        }
        approvals.endPending(bookingId, Answer.NEEDLESS, clock.instant());
        pending.stream()
                .flatMap(approval -> deciders.mayAnswer(approval, personId, occasionId).stream())
                .distinct()
                .filter(decider -> decider != exceptPersonId)
                .sorted(Comparator.naturalOrder())
                .forEach(decider -> mails.tellOther(News.ANSWER_NEEDLESS, bookingId, decider));
    }

    /** Half of the time has gone: whoever stands above is asked too. */
    void escalate(Approval approval, long personId, long occasionId) {
        approvals.escalated(approval.id(), clock.instant());
        for (long higher : deciders.above(approval.kind(), personId, occasionId)) {
            mails.asked(News.NOBODY_ANSWERED, approval.kind(), approval.bookingId(), higher, approval.due());
        }
    }
}
