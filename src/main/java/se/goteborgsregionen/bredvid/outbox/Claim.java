package se.goteborgsregionen.bredvid.outbox;

/** What came of trying to take a mail on. */
sealed interface Claim {

    /** It is this sender's. */
    record Held(ClaimedMail mail) implements Claim {}

    /** Another sender has it, or nobody needs it any more. */
    record Gone() implements Claim {}

    /** An older mail of the same event is on its way this moment. */
    record NotItsTurn() implements Claim {}

    /** As many as may are being handed over to its host, or it rests. */
    record HostBusy() implements Claim {}
}
