package se.goteborgsregionen.bredvid.booking;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
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

    /** The queue has closed: places that become free are not given on any more. */
    record QueueHasClosed(Instant closed) implements Refusal {}

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

    /** The offer is for people of other organisations: ids of those it is for. */
    record OtherOrganisation(Set<Long> wantedOrganisationIds) implements Refusal {}

    /** The offer is for people who work in other areas: ids of those it is for. */
    record OtherArea(Set<Long> wantedAreaIds) implements Refusal {}

    /** The offer is for people who have been to one of these offers. */
    record NotAttended(List<String> requiredTitles) implements Refusal {}

    /** The person can only queue, because of {@code why}; the queue gets what is left when booking closes. */
    record QueueOnly(Refusal why, Instant closes, int waiting) implements Refusal {}

    /** The person has a booking of the occasion already; a double click ends here too. */
    record AlreadyBooked(long bookingId, BookingState state) implements Refusal {}

    /** The person has another booking at the same time; start and end (times on the wall) are of its meeting. */
    record Clash(long otherBookingId, String otherTitle, LocalDateTime start, LocalDateTime end) implements Refusal {}

    /** No place is left; one can join the queue, in which {@code waiting} people stand. */
    record Full(int waiting) implements Refusal {}

    /** The places that are left are held for other organisations, at least until {@code released}. */
    record HeldForOthers(int places, Instant released, int waiting) implements Refusal {}

    /** What was written is longer than can be stored. */
    record TooLong(int mostCharacters) implements Refusal {}

    /** The place can no longer be cancelled by the person herself: the last day was {@code lastDay}. */
    record TooLateToCancel(LocalDate lastDay, Contact organiser) implements Refusal {}

    /** The booking has ended already. */
    record HasEnded(BookingState state) implements Refusal {}

    /** The place was offered until {@code until}, or has been answered for. */
    record OfferHasLapsed(Instant until) implements Refusal {}

    /** Nothing waits for the actor's answer: it has been answered, has lapsed, or was never hers to answer. */
    record NothingToAnswer() implements Refusal {}

    /** What was asked has got other dates since the actor read it. */
    record ChangedSince() implements Refusal {}

    /** A no needs a reason, so that the person knows why. */
    record ReasonMissing() implements Refusal {}

    /** One can only move a booking that holds a place to another occasion of the same offer. */
    record CannotMoveThere() implements Refusal {}

    /** A move of the same place waits for somebody's yes already: {@code bookingId} is where it goes. */
    record MoveIsPending(long bookingId) implements Refusal {}

    /** The host has proposed the occasion to the person already. */
    record ProposedBefore() implements Refusal {}

    /** The host has proposed as many occasions as one can over the same request: now it takes a yes or a no. */
    record ProposedEnough(int most) implements Refusal {}

    /** A booking is taken over by somebody of the same unit. */
    record OtherUnit() implements Refusal {}

    /** The person has herself said no to the occasion, or cancelled it: whoever books for her has to mean it. */
    record SaidNoBefore(Instant at) implements Refusal {}

    /** Of several who were to be booked together, not all can be. */
    record NotAllFit(int wanted, int fit) implements Refusal {}

    /** More places are taken or promised than there would be. */
    record TooFewPlaces(int taken, int promised) implements Refusal {}

    /** Places cannot be held in these stages; the first is number 1. */
    record BadStage(int stage, StageFault fault) implements Refusal {}

    /** The occasion has not begun (time on the wall), so nobody can have been there. */
    record NotBegun(LocalDateTime start) implements Refusal {}

    /** Only those who had a place can have been there. */
    record HadNoPlace() implements Refusal {}

    /** The person has booked so often within a day, and left again, that those who are mailed about it get a rest. */
    record TooOften() implements Refusal {}

    /** So many are booking at once that the answer took too long; nothing was changed, trying again is safe. */
    record Busy() implements Refusal {}
}
