package se.goteborgsregionen.bredvid.access;

/** What a person may be beside a staff member; one person may have several, each for a workplace or an organisation. */
public enum Role {
    /** Leads the staff of a workplace. */
    UNIT_MANAGER,
    /** Receives people at a workplace. */
    HOST,
    /** Publishes an organisation's offers and handles their participants. */
    ORGANISER,
    /** Looks after the whole portal for Göteborgsregionen. */
    GR_ADMINISTRATOR
}
