package se.goteborgsregionen.bredvid.outbox;

/** Where an outgoing mail stands. */
public enum MailStatus {
    /** Waits for its first or next attempt. */
    PENDING,
    /** Is being handed over this moment. */
    SENDING,
    /** The next mail server has it; in the demo world it can be read. */
    SENT,
    /** Will not be taken, or was given up. */
    FAILED,
    /** A later mail about the same has made it needless before it went out. */
    SUPERSEDED
}
