package se.goteborgsregionen.bredvid.booking;

import java.time.Instant;
import java.util.List;

/** What the booking panel of an occasion has to show to whoever looks. */
public sealed interface BookingPreview {

    /** A visitor could book this after signing in. */
    record SignInFirst() implements BookingPreview {}

    /**
     * The person can book now.
     *
     * @param terms until when it can be cancelled
     * @param closes the first instant at which it can no longer be booked
     * @param releaseNeeded whether the person's manager has to let her go (shown; not asked for yet)
     * @param hostAcceptance whether the receiving unit has to say yes (shown; not asked for yet)
     */
    record Bookable(CancelTerms terms, Instant closes, boolean releaseNeeded, boolean hostAcceptance)
            implements BookingPreview {}

    /** The person is booked or stands in the queue. */
    record Mine(MyBooking booking) implements BookingPreview {}

    /** The person cannot book now; a visitor sees what holds for everybody. */
    record NotNow(Refusal refusal, List<WayOn> waysOn) implements BookingPreview {}
}
