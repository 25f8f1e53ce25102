package se.goteborgsregionen.bredvid.outbox;

/** How an attempt to hand over a mail ended. */
sealed interface Delivery {

    /** The next mail server has it. */
    record Accepted() implements Delivery {}

    /** It will never be taken. */
    record Refused(String reason) implements Delivery {}

    /**
     * Not now.
     *
     * @param mayHaveArrived whether the answer was lost, so that the mail may have been taken all the same
     */
    record Later(String reason, boolean mayHaveArrived) implements Delivery {}
}
