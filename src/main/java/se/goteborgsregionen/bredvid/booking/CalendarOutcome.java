package se.goteborgsregionen.bredvid.booking;

/** What became of an answer from a calendar. */
public enum CalendarOutcome {
    /** A yes or maybe, shown to the organiser. */
    NOTED,
    /** A no: the place is given back, and goes to the queue. */
    CANCELLED,
    /** A no after the last day for cancelling: nothing is freed, she and the organisers are told. */
    TOO_LATE,
    /** A no to one of several meetings: she is asked about the whole place. */
    ABSENT,
    /** A no to what the invitation said before it was changed: nothing is freed, she is told. */
    OUTDATED,
    /** A yes to what has ended: nobody gets a place by that, the event is taken back again. */
    ENDED,
    /** Another time was proposed, and is not to be had. */
    COUNTER_DECLINED,
    /** Handed on to somebody else, which a calendar cannot do here: she is told. */
    NOT_DELEGATED,
    /** The same answer has come before, or a later one has. */
    KNOWN,
    /** It is about no event of this booking. */
    UNKNOWN_EVENT
}
