package se.goteborgsregionen.bredvid.account;

/** Why a registration is not taken. */
public enum RegistrationFault {
    /** As many as there may be in an hour have come with addresses at the same domain, whether known or not. */
    TOO_MANY_AT_DOMAIN(Field.ADDRESS, "account.register.address.many"),
    GIVEN_NAME_MISSING(Field.GIVEN_NAME, "account.register.given.missing"),
    GIVEN_NAME_TOO_LONG(Field.GIVEN_NAME, "account.register.given.long"),
    FAMILY_NAME_MISSING(Field.FAMILY_NAME, "account.register.family.missing"),
    FAMILY_NAME_TOO_LONG(Field.FAMILY_NAME, "account.register.family.long"),
    PROFESSION_UNKNOWN(Field.PROFESSION, "account.register.profession.missing"),
    /** Unknown, or of an organisation whose addresses are other ones. */
    WORKPLACE_OUTSIDE(Field.WORKPLACE, "account.register.workplace.missing");

    /** The part of the form that the sentence stands beside. */
    public enum Field {
        ADDRESS,
        GIVEN_NAME,
        FAMILY_NAME,
        PROFESSION,
        WORKPLACE
    }

    private final Field field;
    private final String sentence;

    RegistrationFault(Field field, String sentence) {
        this.field = field;
        this.sentence = sentence;
    }

    public Field field() {
        return field;
    }

    /** The key of the sentence that says it. */
    public String sentence() {
        return sentence;
    }
}
