package se.goteborgsregionen.bredvid.organisation;

import java.util.Locale;

/** What an offer is about, from the list that GR maintains. */
public record Area(long id, String code, String name, String nameEn, boolean active, int version) {

    /** The word in the reader's language. */
    public String label(Locale locale) {
        return Locale.ENGLISH.getLanguage().equals(locale.getLanguage()) ? nameEn : name;
    }
}
