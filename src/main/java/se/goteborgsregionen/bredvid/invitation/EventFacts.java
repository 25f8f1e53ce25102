package se.goteborgsregionen.bredvid.invitation;

import java.time.LocalDateTime;

/**
 * One calendar event of one person: all that its VEVENT and the mail around it are made of.
 *
 * @param uid the event's identity for all its life
 * @param organizer the address that calendars reply to, the same for all the UID's life
 * @param starts time on the wall in the zone, as is ends; in the autumn overlap the first occurrence
 * @param bookingUrl the page of the booking, where it can be cancelled
 */
record EventFacts(
        String uid,
        String organizer,
        Invitee invitee,
        OccasionFacts occasion,
        LocalDateTime starts,
        LocalDateTime ends,
        String zone,
        String bookingUrl) {}
