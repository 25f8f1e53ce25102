package se.goteborgsregionen.bredvid.people;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What importing a row changes in one column.
 *
 * @param before what stands there now; empty for nothing
 * @param after what will stand there; empty for nothing
 */
public record ImportChange(ImportColumn column, List<Word> before, List<Word> after) {

    /**
     * One value, in words.
     *
     * @param key of a text that says it; null when the name does alone
     * @param name in Swedish; empty when the text does alone
     * @param nameEn in English
     */
    public record Word(@Nullable String key, String name, String nameEn) {

        static List<Word> typed(String text) {
            return text.isEmpty() ? List.of() : List.of(new Word(null, text, text));
        }

        static List<Word> text(String key) {
            return List.of(new Word(key, "", ""));
        }
    }
}
