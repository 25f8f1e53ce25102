package se.goteborgsregionen.bredvid.booking;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/** What became of wanting a place. */
public sealed interface BookingOutcome {

    /** The person has a place; the invite is on its way. */
    record Confirmed(long bookingId) implements BookingOutcome {}

    /** The person has a place as soon as these have said yes; it is kept for her until then. */
    record Requested(long bookingId, Set<ApprovalKind> waitsFor, Instant until) implements BookingOutcome {}

    /** The person stands in the queue; position 1 is first. */
    record Queued(long bookingId, int position) implements BookingOutcome {}

    /** Nothing was changed. */
    record Refused(Refusal refusal, List<WayOn> waysOn) implements BookingOutcome {}
}
