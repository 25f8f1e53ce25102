package se.goteborgsregionen.bredvid.invitation;

import java.time.LocalDateTime;

/**
 * One calendar event of one person: all that its VEVENT and the mail around it are made of.
 *
 * @param uid the event's identity for all its life
 * @param organizer the address that calendars reply to, the same for all the UID's life
 * @param starts time on the wall in the zone, as is ends; in the autumn overlap the first occurrence
 * @param bookingUrl the page of the booking, where it can be cancelled; of the occasion for whoever follows it
 * @param follows whether the person gives the occasion and only follows it: nothing to answer, no place to give back
 */
record EventFacts(
        String uid,
        String organizer,
        Invitee invitee,
        OccasionFacts occasion,
        LocalDateTime starts,
        LocalDateTime ends,
        String zone,
        String bookingUrl,
        boolean follows) {

    /** The same event for the person as she is given. */
    EventFacts of(Invitee other) {
        return new EventFacts(uid, organizer, other, occasion, starts, ends, zone, bookingUrl, follows);
    }
}
