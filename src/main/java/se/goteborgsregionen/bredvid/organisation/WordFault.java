package se.goteborgsregionen.bredvid.organisation;

/** Why a profession or an area cannot be saved; the sentence is {@code organisation.word.fault.<NAME>}. */
public enum WordFault {
    /** Not 2 to 12 letters A to Z and digits. */
    CODE_MALFORMED,
    CODE_TAKEN,
    NAME_MISSING,
    NAME_TOO_LONG,
    /** Another word of the list is called so. */
    NAME_TAKEN,
    NAME_EN_MISSING,
    NAME_EN_TOO_LONG,
    /** Somebody else has saved it since the form was filled. */
    CHANGED_MEANWHILE
}
