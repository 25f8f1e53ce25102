package se.goteborgsregionen.bredvid.reply;

/** What became of a mail that came in, or why a person has to decide about it. */
public enum Outcome {
    NOTED(false),
    CANCELLED(false),
    TOO_LATE(false),
    ABSENT(false),
    OUTDATED(false),
    ENDED(false),
    COUNTER_DECLINED(false),
    NOT_DELEGATED(false),
    KNOWN(false),
    /** Written by a machine: out of office, a receipt, a delay. */
    AUTOMATIC(false),
    /** An address cannot be reached. */
    BOUNCED(false),

    NO_TOKEN(true),
    UNKNOWN_EVENT(true),
    /** Somebody else answers than who is booked. */
    OTHER_PERSON(true),
    NOT_AUTHENTICATED(true),
    /** It says several things at once. */
    CONTRADICTORY(true),
    /** A calendar answers, but a machine wrote it. */
    ANSWERED_BY_MACHINE(true),
    /** Words, and no calendar. */
    NO_CALENDAR(true),
    /** Outlook's winmail.dat. */
    WINMAIL(true),
    TOO_LARGE(true),
    TOO_COMPLEX(true),
    UNREADABLE(true),
    BOUNCE_UNCLEAR(true),
    /** The portal itself failed at it, several times. */
    FAULT(true);

    private final boolean waits;

    Outcome(boolean waits) {
        this.waits = waits;
    }

    /** Whether a person has to decide. */
    public boolean waits() {
        return waits;
    }
}
