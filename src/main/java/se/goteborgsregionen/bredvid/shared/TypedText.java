package se.goteborgsregionen.bredvid.shared;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** What somebody has typed or pasted, made fit to be stored and compared. */
public final class TypedText {

    /** What nobody sees, and what turns the direction of reading; but not the joiners, which some writing and emoji need. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cf}&&[^\\u200c\\u200d]]");

    private static final Pattern BLANKS = Pattern.compile("[\\p{Cc}\\p{Z}\\s]+");

    private TypedText() {}

    /** One line in composed letters (NFC), without blanks around it and with single blanks in it; empty for null. */
    public static String tidy(@Nullable String typed) {
        if (typed == null) {
            return "";
        }
        String composed = Normalizer.normalize(typed, Normalizer.Form.NFC);
        String seen = UNSEEN.matcher(composed).replaceAll("");
        return BLANKS.matcher(seen).replaceAll(" ").strip();
    }

    /** The form of a word that tells whether two mean the same: tidy, and in small letters. */
    public static String key(@Nullable String typed) {
        return tidy(typed).toLowerCase(Locale.ROOT);
    }
}
