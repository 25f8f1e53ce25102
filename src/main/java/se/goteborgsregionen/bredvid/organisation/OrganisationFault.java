package se.goteborgsregionen.bredvid.organisation;

/** Why an organisation's details cannot be saved; the sentence is {@code organisation.fault.<NAME>}. */
public enum OrganisationFault {
    DOMAIN_MALFORMED,
    /** Another organisation's people have addresses there. */
    DOMAIN_TAKEN,
    CONTACT_UNKNOWN,
    /** Somebody else has saved it since the form was filled. */
    CHANGED_MEANWHILE
}
