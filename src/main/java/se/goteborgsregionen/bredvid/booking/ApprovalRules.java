package se.goteborgsregionen.bredvid.booking;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import se.goteborgsregionen.bredvid.booking.Situation.OccasionFacts;
import se.goteborgsregionen.bredvid.offer.Meeting;

/** Whose yes a booking needs. Pure functions (rules.md, Release and acceptance). */
final class ApprovalRules {

    private static final int MOST_PROPOSED = 3;

    private ApprovalRules() {}

    /**
     * A yes that is needed.
     *
     * @param overGuard whether as many as the unit allows are away already
     * @param given whether whoever books has given it by booking
     */
    record Needed(ApprovalKind kind, boolean overGuard, boolean given) {}

    /** All that are needed, given or not. */
    static List<Needed> needed(Situation situation, ActingAs as) {
        BookingTerms terms = situation.occasion().terms();
        boolean overGuard = BookingWarnings.unitIsShort(situation) != null;
        List<Needed> needed = new ArrayList<>();
        if (terms.releaseNeeded() || overGuard) {
            needed.add(new Needed(ApprovalKind.RELEASE, overGuard, as == ActingAs.MANAGER));
        }
        if (terms.hostAcceptance()) {
            needed.add(new Needed(ApprovalKind.ACCEPTANCE, false, as == ActingAs.ORGANISER));
        }
        if (BookingWarnings.organiserDecides(situation) != null) {
            needed.add(new Needed(ApprovalKind.ORGANISER, false, as == ActingAs.ORGANISER));
        }
        return List.copyOf(needed);
    }

    /** In how many working days it has to be answered. */
    static int workingDays(ApprovalKind kind, BookingTerms terms) {
        return kind == ApprovalKind.ACCEPTANCE ? terms.acceptanceDays() : terms.releaseDays();
    }

    /** What was said for the one holds for the other: they are on the same days, at whatever hour. */
    static boolean onSameDays(List<Meeting> one, List<Meeting> other) {
        return days(one).equals(days(other));
    }

    private static Set<LocalDate> days(List<Meeting> meetings) {
        Set<LocalDate> days = new HashSet<>();
        meetings.stream().flatMap(Situation.Away::daysOf).forEach(days::add);
        return days;
    }

    /**
     * Who goes before whom in the queue: lower goes first. An organisation with allotted places, then whoever has not been
     * to the offer before, as far as the organiser has set so.
     */
    static int priority(OccasionFacts occasion, Places places, @Nullable Long organisationId, boolean firstTimer) {
        BookingTerms terms = occasion.terms();
        int notAllotted = terms.allottedFirst() && !places.allottedTo(organisationId) ? 2 : 0;
        int beenThere = terms.firstTimersFirst() && !firstTimer ? 1 : 0;
        return notAllotted + beenThere;
    }

    /**
     * A host cannot propose without end: each occasion once, and a few over the same request.
     *
     * @param before what has been proposed already
     */
    static @Nullable Refusal refuseProposing(Set<Long> before, long occasionId) {
        if (before.contains(occasionId)) {
            return new Refusal.ProposedBefore();
        }
        return before.size() < MOST_PROPOSED ? null : new Refusal.ProposedEnough(MOST_PROPOSED);
    }
}
