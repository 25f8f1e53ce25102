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
        /** The invite calls her by another name than before, and says nothing else that is new. */
        RENAMED,
        /** She is reached at another address: the event goes to the calendar there, under another UID. */
        NEW_ADDRESS,
        /** The same, to the calendar that has had the event until now. */
        OLD_ADDRESS,
        MEETING_REMOVED,
        CANCELLED,
        OCCASION_CANCELLED,
        /** She gives the occasion and has asked to have it in her calendar. */
        FOLLOWED,
        /** She does not follow it any longer, or has no part in it any more. */
        UNFOLLOWED
    }
}
