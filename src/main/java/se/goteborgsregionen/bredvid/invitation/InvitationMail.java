package se.goteborgsregionen.bredvid.invitation;

import java.time.Instant;

/**
 * What is stored of a mail with a calendar part.
 *
 * @param news why it is sent
 * @param sequence the revision that it tells of
 * @param stamp when that revision was made, DTSTAMP
 * @param message the organiser's words about it; empty without
 */
record InvitationMail(EventFacts event, News news, String replyToken, int sequence, Instant stamp, String message) {

    enum News {
        BOOKED,
        MEETING_ADDED,
        CHANGED,
        MEETING_REMOVED,
        CANCELLED,
        OCCASION_CANCELLED
    }
}
