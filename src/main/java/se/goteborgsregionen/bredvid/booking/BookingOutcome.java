package se.goteborgsregionen.bredvid.booking;

import java.util.List;

/** What became of wanting a place. */
public sealed interface BookingOutcome {

    /** The place is the person's; the invite is on its way. */
    record Confirmed(long bookingId) implements BookingOutcome {}

    /** The person stands in the queue; position 1 is first. */
    record Queued(long bookingId, int position) implements BookingOutcome {}

    /** Nothing was changed. The ways on are those that exist right now, best first; may be none. */
    record Refused(Refusal refusal, List<WayOn> waysOn) implements BookingOutcome {}
}
