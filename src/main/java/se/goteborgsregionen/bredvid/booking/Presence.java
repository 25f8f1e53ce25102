package se.goteborgsregionen.bredvid.booking;

/** Whether somebody who had a place was there; the same words as in the database. */
public enum Presence {
    PRESENT,
    PARTLY,
    ABSENT,
    /** Away for a reason that the organiser accepts: it does not count against her. */
    EXCUSED
}
