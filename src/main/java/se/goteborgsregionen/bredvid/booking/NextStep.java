package se.goteborgsregionen.bredvid.booking;

import java.util.ArrayList;
import java.util.List;

import se.goteborgsregionen.bredvid.offer.Form;

/** What happens now, after booking: a step of the list on the confirmation page. */
public enum NextStep {
    /** The person says yes to the invite, which went out by mail when her place was hers, and has it in her calendar. */
    ACCEPT_INVITE,
    /** The receiving unit sees who comes and what she wants to learn. */
    HOST_PREPARES,
    /** There are things to bring. */
    BRING_THINGS,
    /** The link to the meeting is in the invite and on the booking's page. */
    JOIN_BY_LINK,
    /** Those who have to say yes have been asked, {@link RequestService#waitsFor}; the place is kept. */
    ANSWERS_COME,
    /** The person takes the place that is held for her, or it goes on to the next. */
    TAKE_PLACE,
    /** Her manager is asked once she has taken it. */
    MANAGER_IS_ASKED,
    /** The receiving unit is asked once she has taken it. */
    HOST_IS_ASKED,
    /** The invite is mailed when everything is settled. */
    INVITE_COMES,
    /** The person keeps her place in the queue. */
    WAIT_IN_QUEUE,
    /** A free place is offered to her when it is her turn, and held until she has answered. */
    PLACE_IS_OFFERED;

    /** The steps for a booking in the state. */
    static List<NextStep> after(
            BookingState state, Form form, boolean releaseNeeded, boolean hostAcceptance, boolean thingsToBring) {
        List<NextStep> steps = new ArrayList<>();
        switch (state) {
            case WAITLISTED -> steps.addAll(List.of(WAIT_IN_QUEUE, PLACE_IS_OFFERED));
            case OFFERED -> {
                steps.add(TAKE_PLACE);
                if (releaseNeeded) {
                    steps.add(MANAGER_IS_ASKED);
                }
                if (hostAcceptance) {
                    steps.add(HOST_IS_ASKED);
                }
                steps.add(INVITE_COMES);
            }
            case REQUESTED -> steps.addAll(List.of(ANSWERS_COME, INVITE_COMES));
            case CONFIRMED -> {
                steps.add(ACCEPT_INVITE);
                if (hostAcceptance) {
                    steps.add(HOST_PREPARES);
                }
                if (thingsToBring) {
                    steps.add(BRING_THINGS);
                }
                if (form != Form.ON_SITE) {
                    steps.add(JOIN_BY_LINK);
                }
            }
            case REFUSED, EXPIRED, DECLINED, CANCELLED -> {}
        }
        return steps;
    }
}
