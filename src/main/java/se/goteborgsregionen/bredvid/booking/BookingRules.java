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
     * @param overridden whether she does so although the person is not of the target group, and has said why
     */
    record Asking(Instant now, boolean throughOrganiser, boolean overridden) {

        Asking(Instant now, boolean throughOrganiser) {
            this(now, throughOrganiser, false);
        }
    }

    private static final List<Rule> FOR_THE_OCCASION = List.of(
            BookingRules::published,
            BookingRules::notCancelled,
            BookingRules::oneActiveBooking,
            BookingRules::notStarted);

    private static final List<Rule> FOR_THE_PERSON = List.of(
            BookingRules::activePerson, BookingRules::hasWorkplace, BookingRules::targetGroup, BookingRules::noClash);

    private BookingRules() {}

    /** Why the person cannot have a place now; null when she can. */
    static @Nullable Refusal refuseBooking(Situation situation, Asking asking) {
        Refusal refusal = refuseAtAll(situation, asking);
        if (refusal == null) {
            refusal = queueOnly(situation, asking);
        }
        return refusal != null ? refusal : placeLeft(situation, asking);
    }

    /** Why the person cannot even stand in the queue; null when she can. Whether a place is left is not asked. */
    static @Nullable Refusal refuseQueueing(Situation situation, Asking asking) {
        Refusal refusal = refuseAtAll(situation, asking);
        return refusal != null ? refusal : queueOpen(situation, asking);
    }

    private static @Nullable Refusal refuseAtAll(Situation situation, Asking asking) {
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
        Situation asIfNew = situation.asIfNew();
        Refusal refusal = first(FOR_THE_OCCASION, asIfNew, asking);
        if (refusal == null) {
            refusal = first(FOR_THE_PERSON, asIfNew, asking);
        }
        if (refusal == null) {
            refusal = queueOpen(asIfNew, asking);
        }
        return refusal != null ? refusal : queueOnly(asIfNew, asking);
    }

    /**
     * Why somebody to whom a place is held, or who exchanges one for another, cannot have it for good; null when she can.
     * The target group was asked about when she got it.
     */
    static @Nullable Refusal refuseHeldPlace(Situation situation, Asking asking) {
        Situation asIfNew = situation.asIfNew();
        Refusal refusal = first(FOR_THE_OCCASION, asIfNew, asking);
        return refusal != null ? refusal : noClash(asIfNew, asking);
    }

    /** Why a colleague cannot take over a place that is taken already; null when she can. Booking may have closed. */
    static @Nullable Refusal refuseTakingOver(Situation situation, Asking asking) {
        Refusal refusal = first(FOR_THE_OCCASION, situation, asking);
        return refusal != null ? refusal : first(FOR_THE_PERSON, situation, asking);
    }

    /** What stands in the way of everybody, for a visitor of whom nothing is known; null when nothing does. */
    static @Nullable Refusal refuseAnybody(OccasionFacts occasion, Asking asking) {
        PersonFacts anybody = new PersonFacts(0, Situation.Standing.ACTIVE, null, true, null, null, null);
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
        return asking.overridden() ? null : misses(TargetGroup.Effect.BLOCK, situation);
    }

    /** Those outside the target group get what is left when booking has closed, where the organiser says so. */
    static @Nullable Refusal queueOnly(Situation situation, Asking asking) {
        OccasionFacts occasion = situation.occasion();
        if (asking.overridden() || !asking.now().isBefore(occasion.closes())) {
            return null;
        }
        Refusal why = misses(TargetGroup.Effect.QUEUE_ONLY, situation);
        return why == null ? null : new Refusal.QueueOnly(why, occasion.closes(), occasion.waiting());
    }

    private static @Nullable Refusal misses(TargetGroup.Effect effect, Situation situation) {
        return situation
                .occasion()
                .target()
                .misses(effect, situation.person(), situation.history())
                .findFirst()
                .orElse(null);
    }

    static @Nullable Refusal queueOpen(Situation situation, Asking asking) {
        Instant closes = situation.occasion().queueCloses();
        return asking.now().isBefore(closes) ? null : new Refusal.QueueHasClosed(closes);
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
        boolean queueGoesFirst = occasion.waiting() > 0
                && occasion.inLastHours(asking.now())
                && asking.now().isBefore(occasion.queueCloses());
        if (situation.free() > 0 && !queueGoesFirst) {
            return null;
        }
        Places places = situation.places();
        Long hers = situation.person().organisationId();
        int heldForOthers = places.heldForOthers(hers);
        boolean full = places.capacity() == null || places.taken() >= places.capacity() || heldForOthers == 0;
        return full
                ? new Refusal.Full(occasion.waiting())
                : new Refusal.HeldForOthers(
                        heldForOthers, places.nextRelease(hers).orElse(occasion.starts()), occasion.waiting());
    }

    /**
     * Why the person herself cannot give back her place; null when she can. Leaving a queue, or a request or an offer that
     * is not settled yet, is always possible.
     */
    static @Nullable Refusal refuseCancelling(
            BookingState state, CancelTerms terms, Instant now, boolean byHerself, Contact organiser) {
        if (!state.active()) {
            return new Refusal.HasEnded(state);
        }
        boolean bound = byHerself && state == BookingState.CONFIRMED;
        return bound && !terms.allowAt(now) ? new Refusal.TooLateToCancel(terms.lastDay(), organiser) : null;
    }
}
