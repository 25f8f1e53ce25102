package se.goteborgsregionen.bredvid.invitation;

import java.util.List;

import se.goteborgsregionen.bredvid.offer.Meeting;

/**
 * Somebody whose calendar is told of an occasion, with what her mails tell.
 *
 * @param replyToken what replies to these mails are recognised by
 * @param occasionCancelled whether the whole occasion has been cancelled, not only this place
 * @param meetings in order of time
 */
record Invited(
        Ground ground,
        String replyToken,
        long offerId,
        long occasionId,
        boolean occasionCancelled,
        Invitee invitee,
        OccasionFacts occasion,
        List<Meeting> meetings) {

    Invited {
        meetings = List.copyOf(meetings);
    }
}
