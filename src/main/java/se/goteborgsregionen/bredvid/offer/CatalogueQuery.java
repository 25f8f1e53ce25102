package se.goteborgsregionen.bredvid.offer;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * What to look for in the catalogue.
 *
 * @param text words as typed; every one must begin a word of the hit
 * @param chosen the chosen values of each facet: any of a facet's values, but something of every facet; values that
 *     mean nothing are passed over
 * @param freeOnly only what has a free place and is open for booking or will be
 * @param suits only what this reader may take part in; null for everything
 * @param day only what has its first meeting on this day
 */
public record CatalogueQuery(
        String text,
        Map<CatalogueFacet, Set<String>> chosen,
        boolean freeOnly,
        @Nullable CatalogueReader suits,
        @Nullable LocalDate day,
        CatalogueSort sort,
        CatalogueWindow window) {

    /** How many cards are shown before one asks for more. */
    public static final int FIRST_CARDS = 30;

    public CatalogueQuery {
        EnumMap<CatalogueFacet, Set<String>> copy = new EnumMap<>(CatalogueFacet.class);
        chosen.forEach((facet, values) -> {
            if (!values.isEmpty()) {
                copy.put(facet, new LinkedHashSet<>(values));
            }
        });
        chosen = copy;
    }

    /** The first cards of everything, by date. */
    public static CatalogueQuery everything() {
        return new CatalogueQuery(
                "", Map.of(), false, null, null, CatalogueSort.DATE, new CatalogueWindow.Cards(0, FIRST_CARDS));
    }

    public Set<String> chosen(CatalogueFacet facet) {
        return chosen.getOrDefault(facet, Set.of());
    }

    public CatalogueQuery withText(String words) {
        return new CatalogueQuery(words, chosen, freeOnly, suits, day, sort, window);
    }

    /** With exactly these values of a facet. */
    public CatalogueQuery with(CatalogueFacet facet, Set<String> values) {
        EnumMap<CatalogueFacet, Set<String>> changed = new EnumMap<>(CatalogueFacet.class);
        changed.putAll(chosen);
        changed.put(facet, values);
        return new CatalogueQuery(text, changed, freeOnly, suits, day, sort, window);
    }

    public CatalogueQuery withFreeOnly(boolean wanted) {
        return new CatalogueQuery(text, chosen, wanted, suits, day, sort, window);
    }

    public CatalogueQuery suiting(@Nullable CatalogueReader reader) {
        return new CatalogueQuery(text, chosen, freeOnly, reader, day, sort, window);
    }

    public CatalogueQuery on(@Nullable LocalDate someDay) {
        return new CatalogueQuery(text, chosen, freeOnly, suits, someDay, sort, window);
    }

    public CatalogueQuery sorted(CatalogueSort order) {
        return new CatalogueQuery(text, chosen, freeOnly, suits, day, order, window);
    }

    public CatalogueQuery showing(CatalogueWindow part) {
        return new CatalogueQuery(text, chosen, freeOnly, suits, day, sort, part);
    }
}
