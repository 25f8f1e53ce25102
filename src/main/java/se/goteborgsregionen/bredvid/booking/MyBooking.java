package se.goteborgsregionen.bredvid.booking;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.List;

import org.jspecify.annotations.Nullable;
import se.goteborgsregionen.bredvid.access.PersonName;
import se.goteborgsregionen.bredvid.offer.Contact;
import se.goteborgsregionen.bredvid.offer.Form;
import se.goteborgsregionen.bredvid.offer.Meeting;
import se.goteborgsregionen.bredvid.offer.OfferKind;

/**
 * A booking as the person (or somebody who may act for her) sees it, with all of its occasion that she needs.
 *
 * @param bookingId the booking
 * @param personId whose it is
 * @param person her name, for those who look at another's
 * @param state where it stands
 * @param position her place in the queue, 1 is first; null unless WAITLISTED
 * @param bookedBy who booked for her; null when she did it herself
 * @param bookedAt when it was booked or the queue was joined
 * @param stateAt when it got into the state
 * @param offeredUntil until when a place is offered to her; null unless OFFERED
 * @param move a change to or from another occasion that waits for answers; null: none
 * @param goals what she wants to learn; may be empty
 * @param ending why it ended, where the state alone does not say it: for her own record, so null for every other reader
 * @param endReason why it ended, as somebody wrote it: for her own record, so empty for every other reader; may be empty
 * @param terms until when she may cancel by herself
 * @param cancellable whether she may cancel (or leave the queue) by herself now
 * @param occasion what it is a booking of
 * @param next what happens now, in order; empty for an ended booking
 */
public record MyBooking(
        long bookingId,
        long personId,
        PersonName person,
        BookingState state,
        @Nullable Integer position,
        @Nullable PersonName bookedBy,
        Instant bookedAt,
        Instant stateAt,
        @Nullable Instant offeredUntil,
        @Nullable PendingMove move,
        String goals,
        @Nullable Ending ending,
        String endReason,
        CancelTerms terms,
        boolean cancellable,
        BookedOccasion occasion,
        List<NextStep> next) {

    public MyBooking {
        next = List.copyOf(next);
    }

    /**
     * A change of occasion that is asked for: both bookings stand until the new one is settled.
     *
     * @param hither whether this is the new booking
     * @param otherId the other booking
     * @param otherStarts when its occasion begins, by the clock on the wall
     */
    public record PendingMove(boolean hither, long otherId, LocalDateTime otherStarts) {}

    /**
     * The occasion of a booking.
     *
     * @param organisation the organiser's name
     * @param workplace the unit that gives it or receives; null when the organisation as a whole does
     * @param address where on site; empty for a digital one
     * @param municipality the name of the municipality it takes place in; null for a digital one
     * @param digitalLink empty unless the reader is the person and her booking is confirmed
     * @param meetings in order of time; at least one
     * @param bring what to bring, one item each
     * @param cancelled whether the organiser has cancelled it
     * @param cancelMessage what the organiser said then; empty otherwise
     */
    public record BookedOccasion(
            long id,
            long offerId,
            OfferKind kind,
            String title,
            String organisation,
            @Nullable String workplace,
            Form form,
            String address,
            @Nullable String municipality,
            String digitalLink,
            List<Meeting> meetings,
            List<String> bring,
            boolean releaseNeeded,
            boolean hostAcceptance,
            Contact contact,
            boolean cancelled,
            String cancelMessage) {

        public BookedOccasion {
            meetings = List.copyOf(meetings);
            bring = List.copyOf(bring);
        }

        public Meeting first() {
            return meetings.getFirst();
        }

        public Meeting last() {
            return meetings.getLast();
        }

        /** When the first meeting begins. */
        public ZonedDateTime starts() {
            return first().startsAt();
        }

        /** When the last meeting has ended. */
        public ZonedDateTime ends() {
            return last().endsAt();
        }
    }
}
