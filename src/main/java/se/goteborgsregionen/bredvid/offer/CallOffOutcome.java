package se.goteborgsregionen.bredvid.offer;

/** What came of cancelling an occasion or a whole offer. */
public sealed interface CallOffOutcome {

    /**
     * It is cancelled.
     *
     * @param told how many people are told
     */
    record CalledOff(int told) implements CallOffOutcome {}

    /** The booked must be told something. */
    record MessageMissing() implements CallOffOutcome {}

    /** More than fits in the mail. */
    record MessageTooLong(int most) implements CallOffOutcome {}

    /** So much is going on that it took too long; nothing was changed, trying again is safe. */
    record Busy() implements CallOffOutcome {}

    /** It has been held: nobody can be told not to come. */
    record Over() implements CallOffOutcome {}

    /** It has been cancelled already, or was never published. */
    record NothingToCallOff() implements CallOffOutcome {}
}
