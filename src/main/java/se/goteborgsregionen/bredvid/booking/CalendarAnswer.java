package se.goteborgsregionen.bredvid.booking;

import java.time.Instant;

/**
 * What somebody's calendar has answered about one of her events, once it is certain that it is hers.
 *
 * @param uid of the event, one of the booking's
 * @param attendee the address that answered
 * @param sequence of the revision that she answered
 * @param stampedAt when she answered, by her own clock
 */
public record CalendarAnswer(long bookingId, String uid, String attendee, Word word, int sequence, Instant stampedAt) {

    /** In one word. */
    public enum Word {
        YES,
        MAYBE,
        NO,
        /** Another time is proposed. */
        COUNTER,
        /** Somebody else is to come. */
        DELEGATED
    }
}
