package se.goteborgsregionen.bredvid.offer;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What a search in the catalogue found.
 *
 * @param total the number of occasions found
 * @param unsuited how many more there are when the reader's profession is not asked for; 0 without a reader
 * @param free how many of all found have a free place
 * @param last the day of the last found occasion's first meeting; null when nothing is found
 * @param cards the asked-for part of the list; empty for a calendar
 * @param days the days of the asked-for calendar that have something; empty for a list
 * @param counts for each facet how many hits each value would have if the facet's own choices were lifted; a value
 *     without hits may be missing
 * @param vocabulary the words for the codes
 */
public record CatalogueResult(
        int total,
        int unsuited,
        int free,
        @Nullable LocalDate last,
        List<CatalogueCard> cards,
        Map<LocalDate, CatalogueDay> days,
        Map<CatalogueFacet, Map<String, Integer>> counts,
        CatalogueVocabulary vocabulary) {

    public int count(CatalogueFacet facet, String value) {
        return counts.getOrDefault(facet, Map.of()).getOrDefault(value, 0);
    }
}
