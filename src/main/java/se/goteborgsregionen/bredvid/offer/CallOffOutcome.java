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

    /** It has been cancelled already, has ended, or was never published. */
    record NothingToCallOff() implements CallOffOutcome {}
}
