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
     * @param mayHaveArrived whether the answer was lost after the whole message was handed over, so that the mail may have
     *     been taken all the same
     * @param hung whether there was no answer at all, which may happen to the next mail to the same host too
     */
    record Later(String reason, boolean mayHaveArrived, boolean hung) implements Delivery {

        Later(String reason, boolean mayHaveArrived) {
            this(reason, mayHaveArrived, false);
        }
    }

    /** The portal's own way out is shut, or does not accept its sign-in: no mail's fault, and none fails for it. */
    record Unavailable(String reason) implements Delivery {}
}
