package se.goteborgsregionen.bredvid.booking;

/** Why a booking ended, where its state alone does not say it. */
public enum Ending {
    /** Her manager did not let her go. */
    NOT_RELEASED,
    /** The unit that receives said no. */
    NOT_ACCEPTED,
    /** The organiser said no, because she has stayed away before. */
    NOT_APPROVED,
    /** Nobody answered in time who had to say yes. */
    NOBODY_ANSWERED,
    /** She has another occasion instead. */
    MOVED,
    /** A colleague has taken over her place. */
    TAKEN_OVER
}
