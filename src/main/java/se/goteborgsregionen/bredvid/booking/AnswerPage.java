package se.goteborgsregionen.bredvid.booking;

import java.time.Instant;
import java.util.List;

import se.goteborgsregionen.bredvid.access.PersonName;
import se.goteborgsregionen.bredvid.offer.Meeting;

/** What the reader of a mailed link can answer now. {@code reader} is whose link it is, and who answers by it. */
public sealed interface AnswerPage {

    /** The link is too old, or was never made, or its reader has no account that is used any more. */
    record Dead() implements AnswerPage {}

    /**
     * The link is good, but all has been answered or settled meanwhile.
     *
     * @param herself whether it is her own booking; to others no more is told than the offer
     */
    record Nothing(PersonName reader, boolean herself, long bookingId, String title, long offerId, long occasionId)
            implements AnswerPage {}

    /**
     * She says yes or no to somebody's booking.
     *
     * @param others what she may propose instead; empty for those who are not asked as hosts
     */
    record Decide(PersonName reader, PendingRequest request, List<WayOn.OtherOccasion> others) implements AnswerPage {

        public Decide {
            others = List.copyOf(others);
        }
    }

    /** A place is offered to her. */
    record Offered(PersonName reader, MyBooking booking, Instant until) implements AnswerPage {}

    /** A place is free in the last hours, for whoever of the queue presses first. */
    record FirstCome(PersonName reader, MyBooking booking) implements AnswerPage {}

    /**
     * The host proposes another occasion.
     *
     * @param due the first instant at which it is too late
     * @param words the host's; may be empty
     */
    record Proposed(
            PersonName reader, MyBooking booking, long occasionId, List<Meeting> meetings, Instant due, String words)
            implements AnswerPage {

        public Proposed {
            meetings = List.copyOf(meetings);
        }
    }

    /** The organiser has moved the occasion: she keeps her place, or leaves without regard to the deadline. */
    record Leave(PersonName reader, MyBooking booking) implements AnswerPage {}

    /** She cannot come to some of the meetings: she keeps the whole place all the same, or gives it back. */
    record GiveBack(PersonName reader, MyBooking booking, List<CalendarAnswers.Absence> absences)
            implements AnswerPage {

        public GiveBack {
            absences = List.copyOf(absences);
        }
    }
}
