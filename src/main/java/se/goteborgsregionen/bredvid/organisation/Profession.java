package se.goteborgsregionen.bredvid.organisation;

import java.util.Locale;

/**
 * What a person works as, in the list that GR maintains.
 *
 * @param code a short word that imports and links use; never changes
 * @param name in Swedish
 * @param nameEn in English
 * @param licensed whether the profession needs a licence from Socialstyrelsen
 * @param active false: kept where it is in use, no longer to be chosen
 */
public record Profession(
        long id, String code, String name, String nameEn, boolean licensed, boolean active, int version) {

    /** The name in the reader's language. */
    public String label(Locale locale) {
        return Locale.ENGLISH.getLanguage().equals(locale.getLanguage()) ? nameEn : name;
    }
}
