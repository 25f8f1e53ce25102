package se.goteborgsregionen.bredvid.invitation;

import java.util.List;

import se.goteborgsregionen.bredvid.offer.Meeting;

/**
 * A booking with what its mails tell of.
 *
 * @param replyToken what replies to this booking's mails are recognised by
 * @param occasionCancelled whether the whole occasion has been cancelled, not only this place
 * @param meetings in order of time
 */
record Booked(
        long bookingId,
        String replyToken,
        boolean occasionCancelled,
        Invitee invitee,
        OccasionFacts occasion,
        List<Meeting> meetings) {

    Booked {
        meetings = List.copyOf(meetings);
    }
}
