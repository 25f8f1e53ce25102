package se.goteborgsregionen.bredvid.booking;

/** Whose yes a booking waits for; the same words as in the database. */
public enum ApprovalKind {
    /** That of whoever leads the person's workplace. */
    RELEASE,
    /** That of the unit that receives. */
    ACCEPTANCE,
    /** That of the organiser, for somebody who has stayed away before. */
    ORGANISER
}
