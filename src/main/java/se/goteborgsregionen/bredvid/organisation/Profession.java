package se.goteborgsregionen.bredvid.organisation;

import java.util.Locale;

/** What somebody works as, from the list that GR maintains. */
public record Profession(
        long id, String code, String name, String nameEn, boolean licensed, boolean active, int version) {

    /** The word in the reader's language. */
    public String label(Locale locale) {
        return Locale.ENGLISH.getLanguage().equals(locale.getLanguage()) ? nameEn : name;
    }
}
