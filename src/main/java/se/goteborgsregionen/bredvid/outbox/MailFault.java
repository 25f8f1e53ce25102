package se.goteborgsregionen.bredvid.outbox;

/** Why a mail was not delivered, as a kind that a reader can act on. */
public enum MailFault {
    /** Nobody there has the address. */
    ADDRESS_REFUSED,
    /** There is no such domain, or it takes no mail. */
    HOST_UNKNOWN,
    MAILBOX_FULL,
    TOO_BIG,
    /** Taken for spam, or not allowed by the receiver's rules. */
    BLOCKED,
    /** Refused for good, for another reason or none. */
    REFUSED,
    /** Put off at every attempt until there was no point in another. */
    UNANSWERED,
    /** The portal could not make the message of what was stored. */
    NOT_WRITTEN,
    /** It could not go out while it was of any use. */
    OUTDATED,
    /** A GR administrator has decided that it need not arrive. */
    GIVEN_UP
}
