package se.goteborgsregionen.bredvid.invitation;

import java.util.List;

import se.goteborgsregionen.bredvid.offer.Meeting;

/**
 * What is stored of a mail about a booking as a whole, without a calendar part.
 *
 * @param news why it is sent
 * @param message the organiser's words about it; empty without
 */
record BookingMail(
        Invitee invitee,
        OccasionFacts occasion,
        List<Meeting> meetings,
        InvitationMail.News news,
        String replyToken,
        String bookingUrl,
        String message) {

    BookingMail {
        meetings = List.copyOf(meetings);
    }
}
