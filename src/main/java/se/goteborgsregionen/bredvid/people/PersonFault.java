package se.goteborgsregionen.bredvid.people;

/** Why a person cannot be saved; the sentence is {@code people.fault.<NAME>}. */
public enum PersonFault {
    GIVEN_NAME_MISSING(Field.GIVEN_NAME),
    GIVEN_NAME_TOO_LONG(Field.GIVEN_NAME),
    FAMILY_NAME_MISSING(Field.FAMILY_NAME),
    FAMILY_NAME_TOO_LONG(Field.FAMILY_NAME),
    ALIAS_TOO_LONG(Field.ALIAS),
    EMAIL_MISSING(Field.EMAIL),
    EMAIL_MALFORMED(Field.EMAIL),
    /** Another person has the address. */
    EMAIL_TAKEN(Field.EMAIL),
    PHONE_MALFORMED(Field.PHONE),
    PROFESSION_UNKNOWN(Field.PROFESSION),
    /** Organisers must choose one. */
    WORKPLACE_MISSING(Field.WORKPLACE),
    /** Unknown, or of an organisation that the actor does not handle. */
    WORKPLACE_OUTSIDE(Field.WORKPLACE),
    MANAGER_IS_SELF(Field.MANAGER),
    MANAGER_UNKNOWN(Field.MANAGER),
    /** Adds or takes away a role for another organisation. */
    ROLE_OUTSIDE(Field.ROLES),
    /** Adds or takes away the role of GR administrator without having it. */
    ROLE_ONLY_BY_GR(Field.ROLES),
    /** Would take away the last active GR administrator. */
    LAST_GR_ADMINISTRATOR(Field.ROLES),
    /** Would take away what lets the actor undo it. */
    OWN_ACCESS(Field.ROLES),
    /** Somebody else has saved the person since the form was filled. */
    CHANGED_MEANWHILE(Field.NONE);

    /** The part of the form that the sentence stands beside. */
    public enum Field {
        GIVEN_NAME,
        FAMILY_NAME,
        ALIAS,
        EMAIL,
        PHONE,
        PROFESSION,
        WORKPLACE,
        MANAGER,
        ROLES,
        NONE
    }

    private final Field field;

    PersonFault(Field field) {
        this.field = field;
    }

    public Field field() {
        return field;
    }
}
