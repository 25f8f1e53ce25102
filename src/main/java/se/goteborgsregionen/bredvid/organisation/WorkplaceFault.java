package se.goteborgsregionen.bredvid.organisation;

/** Why a workplace cannot be saved; the sentence is {@code organisation.workplace.fault.<NAME>}. */
public enum WorkplaceFault {
    NAME_MISSING,
    NAME_TOO_LONG,
    /** The organisation has another workplace of the name. */
    NAME_TAKEN,
    ADDRESS_TOO_LONG,
    MUNICIPALITY_UNKNOWN,
    MOST_AWAY_IMPOSSIBLE,
    /** Somebody else has saved it since the form was filled. */
    CHANGED_MEANWHILE
}
