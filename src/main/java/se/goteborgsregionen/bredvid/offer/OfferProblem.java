package se.goteborgsregionen.bredvid.offer;

import java.time.LocalDate;
import java.time.LocalTime;

/** Why what has been typed cannot be saved or published as it stands. Each has one sentence, which says what to do. */
public sealed interface OfferProblem {

    /** Something must be filled in before it can be published. */
    record Missing() implements OfferProblem {}

    /** More than fits. */
    record TooLong(int most, int is) implements OfferProblem {}

    /** A number outside what is possible. */
    record OutOfRange(int least, int most) implements OfferProblem {}

    /** Not the form of a mail address. */
    record NotAnAddress() implements OfferProblem {}

    /** Not an https address. */
    record NotALink() implements OfferProblem {}

    /** Chosen from a list in which it no longer stands. */
    record NoLongerThere() implements OfferProblem {}

    /** Nothing that can be booked. */
    record NoOccasion() implements OfferProblem {}

    /** An occasion without any date. */
    record NoMeeting() implements OfferProblem {}

    /** The end is not after the start. */
    record EndsBeforeStart() implements OfferProblem {}

    /** A new date that has already been. */
    record InThePast() implements OfferProblem {}

    /** The clock skips this time: summer time begins that night. */
    record ClockSkipsIt(LocalTime from, LocalTime to) implements OfferProblem {}

    /** Two meetings of the occasion at the same time; the other's number in the form, from 1. */
    record Overlaps(int other) implements OfferProblem {}

    /** Bookable after it has started. */
    record ClosesAfterStart(LocalDate latest) implements OfferProblem {}

    /** Bookable only when it no longer is. */
    record OpensTooLate(LocalDate latest) implements OfferProblem {}

    /** Never bookable. */
    record ClosedAlready() implements OfferProblem {}

    /** So long before the first meeting that it is now, or was: never bookable. */
    record ClosedLongBefore() implements OfferProblem {}

    /** Booking would close before it opens. */
    record ClosesBeforeOpening() implements OfferProblem {}

    /** Looked at only once the occasion has begun. */
    record DecidedTooLate(LocalDate latest) implements OfferProblem {}

    /** A queue that can be joined once the occasion has begun. */
    record QueueClosesAfterStart(LocalDate latest) implements OfferProblem {}

    /** Without a limit only where one can take part digitally. */
    record UnlimitedOnSite() implements OfferProblem {}

    /** Fewer places than are taken and kept for organisations. */
    record FewerThanTaken(int asked, int taken, int held) implements OfferProblem {}

    /** A meeting that people are booked on cannot just go. */
    record MeetingIsBooked(LocalDate day, int booked) implements OfferProblem {}

    /** An occasion that people are booked on, or wait for, cannot just go. */
    record OccasionIsBooked(LocalDate day, int booked) implements OfferProblem {}

    /** An occasion that has been held is not changed any more. */
    record OccasionIsOver(LocalDate day) implements OfferProblem {}

    /** A cancelled occasion is not changed any more. */
    record OccasionIsCancelled() implements OfferProblem {}
}
