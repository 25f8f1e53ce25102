package se.goteborgsregionen.bredvid.organisation;

/** What an organisation is in the region. */
public enum OrganisationKind {
    /** One of the thirteen member municipalities. */
    MUNICIPALITY,
    /** Göteborgsregionen itself. */
    ASSOCIATION,
    /** A region that municipalities share health care with. */
    REGION
}
