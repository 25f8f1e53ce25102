package se.goteborgsregionen.bredvid.booking;

/** What became of an answer by a mailed link. */
public sealed interface LinkOutcome {

    /** Done; the booking in question, or the one that has taken its place, now stands so. */
    record Done(BookingState state) implements LinkOutcome {}

    /** Nothing was changed. */
    record Refused(Refusal refusal) implements LinkOutcome {}
}
