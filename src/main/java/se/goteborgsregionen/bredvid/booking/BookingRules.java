package se.goteborgsregionen.bredvid.booking;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import se.goteborgsregionen.bredvid.booking.Situation.HeldMeeting;
import se.goteborgsregionen.bredvid.booking.Situation.OccasionFacts;
import se.goteborgsregionen.bredvid.booking.Situation.PersonFacts;
import se.goteborgsregionen.bredvid.offer.Contact;
import se.goteborgsregionen.bredvid.offer.Meeting;
import se.goteborgsregionen.bredvid.offer.Status;

/**
 * Who may have a place. Each rule is a pure function with a name; a list of rules is asked in order and the first that
 * refuses decides, so what nobody can change comes before what the person can.
 */
final class BookingRules {

    /** One reason to say no; null where it has none. */
    @FunctionalInterface
    interface Rule {
        @Nullable
        Refusal refuses(Situation situation, Asking asking);
    }

    /**
     * How the question is put.
     *
     * @param now the moment
     * @param throughOrganiser whether somebody who handles the offer asks for another: booking's window does not bind her
     */
    record Asking(Instant now, boolean throughOrganiser) {}

    private static final List<Rule> FOR_THE_OCCASION = List.of(
            BookingRules::published,
            BookingRules::notCancelled,
            BookingRules::oneActiveBooking,
            BookingRules::notStarted);

    private static final List<Rule> FOR_THE_PERSON = List.of(
            BookingRules::activePerson,
            BookingRules::hasWorkplace,
            BookingRules::targetGroup,
            BookingRules::licensed,
            BookingRules::noClash);

    private BookingRules() {}

    /** Why the person cannot have a place now; null when she can. */
    static @Nullable Refusal refuseBooking(Situation situation, Asking asking) {
        Refusal refusal = refuseQueueing(situation, asking);
        return refusal != null ? refusal : placeLeft(situation, asking);
    }

    /** Why the person cannot even stand in the queue; null when she can. Whether a place is left is not asked. */
    static @Nullable Refusal refuseQueueing(Situation situation, Asking asking) {
        Refusal refusal = first(FOR_THE_OCCASION, situation, asking);
        if (refusal == null) {
            refusal = bookingWindow(situation, asking);
        }
        return refusal != null ? refusal : first(FOR_THE_PERSON, situation, asking);
    }

    /**
     * Why somebody in the queue cannot have the place that is free now; null when she can. The booking window does not
     * close the queue, and her own booking is the one that waits.
     */
    static @Nullable Refusal refusePromotion(Situation situation, Asking asking) {
        Situation asIfNew = new Situation(situation.occasion(), situation.person(), null, situation.held());
        Refusal refusal = first(FOR_THE_OCCASION, asIfNew, asking);
        return refusal != null ? refusal : first(FOR_THE_PERSON, asIfNew, asking);
    }

    /** What stands in the way of everybody, for a visitor of whom nothing is known; null when nothing does. */
    static @Nullable Refusal refuseAnybody(OccasionFacts occasion, Asking asking) {
        PersonFacts anybody = new PersonFacts(0, Situation.Standing.ACTIVE, null, true, null, null);
        Situation situation = new Situation(occasion, anybody, null, List.of());
        Refusal refusal = first(FOR_THE_OCCASION, situation, asking);
        if (refusal == null) {
            refusal = bookingWindow(situation, asking);
        }
        return refusal != null ? refusal : placeLeft(situation, asking);
    }

    private static @Nullable Refusal first(List<Rule> rules, Situation situation, Asking asking) {
        for (Rule rule : rules) {
            Refusal refusal = rule.refuses(situation, asking);
            if (refusal != null) {
                return refusal;
            }
        }
        return null;
    }

    static @Nullable Refusal published(Situation situation, Asking asking) {
        return situation.occasion().status() == Status.DRAFT ? new Refusal.NotPublished() : null;
    }

    static @Nullable Refusal notCancelled(Situation situation, Asking asking) {
        OccasionFacts occasion = situation.occasion();
        return occasion.status() == Status.CANCELLED ? new Refusal.OccasionIsCancelled(occasion.cancelMessage()) : null;
    }

    static @Nullable Refusal oneActiveBooking(Situation situation, Asking asking) {
        var own = situation.own();
        return own == null ? null : new Refusal.AlreadyBooked(own.id(), own.state());
    }

    static @Nullable Refusal notStarted(Situation situation, Asking asking) {
        Meeting first = situation.occasion().meetings().getFirst();
        return asking.now().isBefore(first.startsAt().toInstant()) ? null : new Refusal.HasStarted(first.starts());
    }

    static @Nullable Refusal bookingWindow(Situation situation, Asking asking) {
        if (asking.throughOrganiser()) {
            return null;
        }
        Instant opens = situation.occasion().opens();
        if (opens != null && asking.now().isBefore(opens)) {
            return new Refusal.NotOpenYet(opens);
        }
        Instant closes = situation.occasion().closes();
        return asking.now().isBefore(closes) ? null : new Refusal.HasClosed(closes);
    }

    static @Nullable Refusal activePerson(Situation situation, Asking asking) {
        return switch (situation.person().standing()) {
            case ACTIVE -> null;
            case AWAITING_MANAGER -> new Refusal.AwaitsManager();
            case INACTIVE -> new Refusal.NotActive();
        };
    }

    static @Nullable Refusal hasWorkplace(Situation situation, Asking asking) {
        return situation.person().organisationId() == null ? new Refusal.NoWorkplace() : null;
    }

    static @Nullable Refusal targetGroup(Situation situation, Asking asking) {
        var wanted = situation.occasion().professions();
        Long profession = situation.person().professionId();
        boolean belongs = wanted.isEmpty() || (profession != null && wanted.contains(profession));
        return belongs ? null : new Refusal.OtherProfession(wanted);
    }

    static @Nullable Refusal licensed(Situation situation, Asking asking) {
        boolean wanting =
                situation.occasion().licensedOnly() && !situation.person().licensed();
        return wanting ? new Refusal.LicensedOnly() : null;
    }

    static @Nullable Refusal noClash(Situation situation, Asking asking) {
        for (HeldMeeting held : situation.held()) {
            for (Meeting wanted : situation.occasion().meetings()) {
                if (overlap(held.meeting(), wanted)) {
                    return new Refusal.Clash(
                            held.bookingId(),
                            held.title(),
                            held.meeting().starts(),
                            held.meeting().ends());
                }
            }
        }
        return null;
    }

    /** True overlap, as instants: two meetings of which one ends when the other begins do not overlap. */
    static boolean overlap(Meeting one, Meeting other) {
        return one.startsAt().isBefore(other.endsAt()) && other.startsAt().isBefore(one.endsAt());
    }

    static @Nullable Refusal placeLeft(Situation situation, Asking asking) {
        OccasionFacts occasion = situation.occasion();
        return occasion.free() > 0 ? null : new Refusal.Full(occasion.waiting());
    }

    /** Why the person herself cannot give back her place; null when she can. Leaving a queue is always possible. */
    static @Nullable Refusal refuseCancelling(
            BookingState state, CancelTerms terms, Instant now, boolean byHerself, Contact organiser) {
        if (!state.active()) {
            return new Refusal.HasEnded(state);
        }
        boolean bound = byHerself && state.holdsPlace();
        return bound && !terms.allowAt(now) ? new Refusal.TooLateToCancel(terms.lastDay(), organiser) : null;
    }
}
