package se.goteborgsregionen.bredvid.booking;

import java.util.List;

/** What became of wanting to give back a place or leave a queue. */
public sealed interface CancelOutcome {

    /** Done; {@code heldPlace} is false for somebody who stood in the queue. */
    record Cancelled(long bookingId, boolean heldPlace) implements CancelOutcome {}

    /** Nothing was changed. */
    record Refused(Refusal refusal, List<WayOn> waysOn) implements CancelOutcome {}
}
