package se.goteborgsregionen.bredvid.booking;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/** What the booking panel of an occasion has to show to whoever looks. */
public sealed interface BookingPreview {

    /** A visitor could book this after signing in. */
    record SignInFirst() implements BookingPreview {}

    /**
     * The person can book now.
     *
     * @param terms until when it can be cancelled
     * @param closes the first instant at which it can no longer be booked
     * @param waitsFor whose yes it needs; empty: it is hers at once
     * @param warnings what she should know before
     */
    record Bookable(CancelTerms terms, Instant closes, Set<ApprovalKind> waitsFor, List<Warning> warnings)
            implements BookingPreview {}

    /**
     * The person is booked or stands in the queue.
     *
     * @param placeToTake whether she queues and a free place is for whoever presses first: {@link BookingService#queue}
     */
    record Mine(MyBooking booking, boolean placeToTake) implements BookingPreview {}

    /** The person cannot book now; a visitor sees what holds for everybody. */
    record NotNow(Refusal refusal, List<WayOn> waysOn) implements BookingPreview {}
}
