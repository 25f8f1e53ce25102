package se.goteborgsregionen.bredvid.booking;

import java.util.ArrayList;
import java.util.List;

import se.goteborgsregionen.bredvid.offer.Form;

/** What happens now, after booking: a step of the list on the confirmation page. */
public enum NextStep {
    /** The person says yes to the invite, which went out by mail when she was booked, and has it in her calendar. */
    ACCEPT_INVITE,
    /** The person tells her manager that she is away (the portal does not ask the manager yet). */
    TELL_MANAGER,
    /** The receiving unit sees who comes and what she wants to learn. */
    HOST_PREPARES,
    /** There are things to bring. */
    BRING_THINGS,
    /** The link to the meeting is in the invite and on the booking's page. */
    JOIN_BY_LINK,
    /** The person keeps her place in the queue; the next free place is given in order. */
    WAIT_IN_QUEUE,
    /** A free place becomes hers at once and the invite is mailed; until then she can leave the queue. */
    PLACE_COMES_BY_ITSELF;

    /** The steps for a booking in the state. */
    static List<NextStep> after(
            BookingState state, Form form, boolean releaseNeeded, boolean hostAcceptance, boolean thingsToBring) {
        if (state == BookingState.WAITLISTED) {
            return List.of(WAIT_IN_QUEUE, PLACE_COMES_BY_ITSELF);
        }
        if (state != BookingState.CONFIRMED) {
            return List.of();
        }
        List<NextStep> steps = new ArrayList<>();
        steps.add(ACCEPT_INVITE);
        if (releaseNeeded) {
            steps.add(TELL_MANAGER);
        }
        if (hostAcceptance) {
            steps.add(HOST_PREPARES);
        }
        if (thingsToBring) {
            steps.add(BRING_THINGS);
        }
        if (form != Form.ON_SITE) {
            steps.add(JOIN_BY_LINK);
        }
        return steps;
    }
}
