package se.goteborgsregionen.bredvid.people;

/** Whether a person may use the portal. */
public enum PersonStatus {
    ACTIVE,
    /** Has registered herself; her manager has not confirmed it yet. */
    AWAITING_MANAGER,
    /** Has left: cannot sign in, is kept for what she has taken part in. */
    INACTIVE
}
