package se.goteborgsregionen.bredvid.account;

import java.util.Optional;

import se.goteborgsregionen.bredvid.shared.MailAddressRules;
import se.goteborgsregionen.bredvid.shared.TypedText;

/**
 * A mail address as people type it, made comparable.
 *
 * @param value without spaces around, in small ASCII letters
 */
public record MailAddress(String value) {

    public MailAddress {
        if (!MailAddressRules.allow(value)) {
            throw new IllegalArgumentException("Not a mail address in small ASCII letters");
        }
    }

    /** Empty for what cannot be an address. */
    public static Optional<MailAddress> of(String typed) {
        return Optional.of(TypedText.key(typed)).filter(MailAddressRules::allow).map(MailAddress::new);
    }

    /** The address without a tag: {@code anna@…} for {@code anna+kurs@…}, which most mail systems put in the same box. */
    public String mailbox() {
        int at = value.lastIndexOf('@');
        int plus = value.indexOf('+');
        return plus < 0 || plus > at ? value : value.substring(0, plus) + value.substring(at);
    }

    /** What stands after the at sign. */
    public String domain() {
        return value.substring(value.lastIndexOf('@') + 1);
    }
}
