package se.goteborgsregionen.bredvid.booking;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Set;

import se.goteborgsregionen.bredvid.offer.Contact;

/**
 * Why something was not done, with the data that the sentence needs. A value, never an exception; {@link RefusalTexts}
 * turns each into a sentence and says which ways on help.
 */
public sealed interface Refusal {

    /** There is no such occasion, or it is not published. */
    record NotPublished() implements Refusal {}

    /** The organiser has cancelled the occasion. */
    record OccasionIsCancelled(String organisersMessage) implements Refusal {}

    /** The first meeting has begun (time on the wall). */
    record HasStarted(LocalDateTime start) implements Refusal {}

    /** Booking opens later. */
    record NotOpenYet(Instant opens) implements Refusal {}

    /** Booking has closed. */
    record HasClosed(Instant closed) implements Refusal {}

    /** The person's account waits for her manager's confirmation. */
    record AwaitsManager() implements Refusal {}

    /** The person's account is no longer in use. */
    record NotActive() implements Refusal {}

    /** Nothing says where the person works, so no organisation can stand for the booking. */
    record NoWorkplace() implements Refusal {}

    /** The offer is for other professions: ids of those it is for. */
    record OtherProfession(Set<Long> wantedProfessionIds) implements Refusal {}

    /** The offer is for licensed professions only. */
    record LicensedOnly() implements Refusal {}

    /** The person has a booking of the occasion already; a double click ends here too. */
    record AlreadyBooked(long bookingId, BookingState state) implements Refusal {}

    /** The person has another booking at the same time; start and end (times on the wall) are of its meeting. */
    record Clash(long otherBookingId, String otherTitle, LocalDateTime start, LocalDateTime end) implements Refusal {}

    /** No place is left; one can join the queue, in which {@code waiting} people stand. */
    record Full(int waiting) implements Refusal {}

    /** What was written is longer than can be stored. */
    record TooLong(int mostCharacters) implements Refusal {}

    /** The place can no longer be cancelled by the person herself: the last day was {@code lastDay}. */
    record TooLateToCancel(LocalDate lastDay, Contact organiser) implements Refusal {}

    /** The booking has ended already. */
    record HasEnded(BookingState state) implements Refusal {}

    /** So many are booking at once that the answer took too long; nothing was changed, trying again is safe. */
    record Busy() implements Refusal {}
}
