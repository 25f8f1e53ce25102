package se.goteborgsregionen.bredvid.organisation;

import java.util.Locale;

import org.jspecify.annotations.Nullable;
import se.goteborgsregionen.bredvid.shared.TypedText;

/**
 * A profession or an area as typed in a form.
 *
 * @param id null for a new one
 * @param code only heeded for a new one
 * @param licensed only heeded for a profession
 * @param version the version that the form was filled with; 0 for a new one
 */
public record WordDraft(
        @Nullable Long id, String code, String name, String nameEn, boolean licensed, boolean active, int version) {

    public static WordDraft of(Profession word) {
        return new WordDraft(
                word.id(), word.code(), word.name(), word.nameEn(), word.licensed(), word.active(), word.version());
    }

    public static WordDraft of(Area word) {
        return new WordDraft(word.id(), word.code(), word.name(), word.nameEn(), false, word.active(), word.version());
    }

    WordDraft tidied() {
        return new WordDraft(
                id,
                TypedText.tidy(code).toUpperCase(Locale.ROOT),
                TypedText.tidy(name),
                TypedText.tidy(nameEn),
                licensed,
                active,
                version);
    }
}
