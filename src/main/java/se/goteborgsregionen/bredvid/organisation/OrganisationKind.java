package se.goteborgsregionen.bredvid.organisation;

/** What an organisation is in the region. */
public enum OrganisationKind {
    MUNICIPALITY,
    ASSOCIATION,
    REGION
}
