package se.goteborgsregionen.bredvid.booking;

import java.time.Instant;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import se.goteborgsregionen.bredvid.access.PersonName;
import se.goteborgsregionen.bredvid.outbox.MailFault;

/**
 * Somebody who has, had or waits for a place, as the organiser sees her. Carries no reason for an end: an organiser sees
 * that a place was given back, never why.
 *
 * @param professionSv the profession's Swedish name; empty when the person has none
 * @param professionEn the same in English
 * @param workplace the unit's name; empty without one
 * @param organisation the short name of the organisation she belonged to when she booked
 * @param position her place in the queue, 1 is first; null unless WAITLISTED
 * @param bookedAt when she booked or joined the queue
 * @param bookedBy who booked for her; null when she did it herself
 * @param goals what she wants to learn; may be empty
 * @param mailFault why the newest failed mail to her about this booking did not arrive, so that her calendar may not know;
 *     null when none has failed
 * @param presence whether she was there; null until somebody has marked it
 */
public record Participant(
        long bookingId,
        long personId,
        PersonName name,
        String professionSv,
        String professionEn,
        String workplace,
        String organisation,
        BookingState state,
        @Nullable Integer position,
        Instant bookedAt,
        @Nullable PersonName bookedBy,
        String goals,
        @Nullable MailFault mailFault,
        @Nullable Presence presence) {

    /** The profession's name in the language; empty when the person has none. */
    public String profession(Locale locale) {
        return Locale.ENGLISH.getLanguage().equals(locale.getLanguage()) ? professionEn : professionSv;
    }
}
