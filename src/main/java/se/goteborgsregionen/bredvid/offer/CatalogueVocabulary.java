package se.goteborgsregionen.bredvid.offer;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The words for the codes that GR maintains: areas, professions, organisations and municipalities. Search words are held
 * against them at the time of the search, so that a new name holds for every occasion at once.
 */
public final class CatalogueVocabulary {

    /** A value's name in both languages; the same where there is only one. */
    public record Word(CatalogueFacet facet, String code, String swedish, String english) {

        public String label(Locale locale) {
            return Locale.ENGLISH.getLanguage().equals(locale.getLanguage()) ? english : swedish;
        }
    }

    private record Searchable(Word word, Set<String> tokens) {}

    private final Map<CatalogueFacet, Map<String, Word>> words = new EnumMap<>(CatalogueFacet.class);
    private final List<Searchable> searchable;

    CatalogueVocabulary(List<Word> all, List<Word> onlySearched) {
        for (Word word : all) {
            words.computeIfAbsent(word.facet(), facet -> new LinkedHashMap<>()).put(word.code(), word);
        }
        searchable = java.util.stream.Stream.concat(all.stream(), onlySearched.stream())
                .map(word -> new Searchable(word, tokensOf(word)))
                .toList();
    }

    private static Set<String> tokensOf(Word word) {
        Set<String> tokens = new TreeSet<>(CatalogueWords.of(word.swedish()));
        tokens.addAll(CatalogueWords.of(word.english()));
        return tokens;
    }

    /** All values of a facet, in the order to show them. */
    public List<Word> words(CatalogueFacet facet) {
        return List.copyOf(words.getOrDefault(facet, Map.of()).values());
    }

    public boolean knows(CatalogueFacet facet, String code) {
        return words.getOrDefault(facet, Map.of()).containsKey(code);
    }

    /** The name of a code; the code itself if it is unknown. */
    public String label(CatalogueFacet facet, String code, Locale locale) {
        Word word = words.getOrDefault(facet, Map.of()).get(code);
        return word == null ? code : word.label(locale);
    }

    /** The values with a name that has a word beginning so. */
    List<Word> named(String beginning) {
        return searchable.stream()
                .filter(candidate -> candidate.tokens().stream().anyMatch(token -> token.startsWith(beginning)))
                .map(Searchable::word)
                .toList();
    }
}
