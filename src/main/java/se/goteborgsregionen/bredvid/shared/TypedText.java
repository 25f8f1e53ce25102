package se.goteborgsregionen.bredvid.shared;

import java.text.Normalizer;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/** What somebody has typed or pasted, made fit to be stored and compared. */
public final class TypedText {

    private TypedText() {}

    /** One line in composed letters (NFC), without blanks around it and with single blanks in it; empty for null. */
    public static String tidy(@Nullable String typed) {
        if (typed == null) {
            return "";
        }
        return Normalizer.normalize(typed, Normalizer.Form.NFC)
                .replace("\u200b", "")
                .replaceAll("[\\p{Cntrl}\\s\u00a0\u202f]+", " ")
                .strip();
    }

    /** The form of a word that tells whether two mean the same: tidy, and in small letters. */
    public static String key(@Nullable String typed) {
        return tidy(typed).toLowerCase(Locale.ROOT);
    }
}
