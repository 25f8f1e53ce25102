package se.goteborgsregionen.bredvid.account;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A mail address as people type it, made comparable.
 *
 * @param value without spaces around, in small letters
 */
public record MailAddress(String value) {

    private static final int LONGEST = 190;
    private static final Pattern SHAPE =
            Pattern.compile("[\\p{L}\\p{N}.!#$%&'*+/=?^_`{|}~-]+@[\\p{L}\\p{N}-]+(\\.[\\p{L}\\p{N}-]+)+");

    /** Empty for what cannot be an address. */
    public static Optional<MailAddress> of(String typed) {
        String value = Normalizer.normalize(typed.strip(), Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        return value.length() <= LONGEST && SHAPE.matcher(value).matches()
                ? Optional.of(new MailAddress(value))
                : Optional.empty();
    }

    /** What stands after the at sign. */
    public String domain() {
        return value.substring(value.lastIndexOf('@') + 1);
    }
}
