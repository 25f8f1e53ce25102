package se.goteborgsregionen.bredvid.invitation;

import java.time.Instant;

/**
 * What a calendar program says of one attendee of one event (RFC 5546, 3.2.3). Nothing of it is checked: anybody may write it.
 *
 * @param uid of the event
 * @param attendee who answers: an address in small letters; empty where it is none
 * @param organizer to whom: an address in small letters; empty where it is left out, as outlook.com does
 * @param partstat in capitals, such as DECLINED; empty without one
 * @param sequence of the revision that is answered; 0 without one
 * @param stamp when it was answered, DTSTAMP; 1970 without one
 * @param oneOfASeries whether it names one occurrence of a repeated event: we send none
 */
public record CalendarReply(
        String uid,
        String attendee,
        String organizer,
        String partstat,
        int sequence,
        Instant stamp,
        boolean oneOfASeries) {}
