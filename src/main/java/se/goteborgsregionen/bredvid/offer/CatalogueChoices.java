package se.goteborgsregionen.bredvid.offer;

import java.util.BitSet;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The chosen values of the facets as sets of slots: any of a facet's values, but something of every facet. */
final class CatalogueChoices {

    private final CatalogueShelf shelf;
    private final CatalogueVocabulary vocabulary;
    private final Map<CatalogueFacet, BitSet> choices = new EnumMap<>(CatalogueFacet.class);

    CatalogueChoices(CatalogueShelf shelf, CatalogueVocabulary vocabulary, Map<CatalogueFacet, Set<String>> chosen) {
        this.shelf = shelf;
        this.vocabulary = vocabulary;
        chosen.forEach(this::choose);
    }

    private void choose(CatalogueFacet facet, Iterable<String> values) {
        BitSet any = new BitSet();
        boolean meant = false;
        for (String value : values) {
            BitSet with = shelf.values(facet).get(value);
            if (with != null) {
                any.or(with);
            }
            meant |= with != null || isKnown(facet, value);
        }
        if (facet == CatalogueFacet.PROFESSION) {
            any.or(shelf.openToAll());
        }
        if (meant) {
            choices.put(facet, any);
        }
    }

    /** A value that exists but that no occasion has finds nothing; one that does not exist is passed over. */
    private boolean isKnown(CatalogueFacet facet, String value) {
        return switch (facet) {
            case KIND, LEVEL, FORM, MONTH -> true;
            case PROFESSION, AREA, ORGANISATION, MUNICIPALITY -> vocabulary.knows(facet, value);
        };
    }

    /** Those of the slots that suit every choice; the given set stays as it is. */
    BitSet among(BitSet slots) {
        BitSet chosen = (BitSet) slots.clone();
        choices.values().forEach(chosen::and);
        return chosen;
    }

    /** How many of the slots each value has in what the choices of all other facets leave. */
    Map<CatalogueFacet, Map<String, Integer>> counts(BitSet slots) {
        BitSet all = among(slots);
        Map<CatalogueFacet, Map<String, Integer>> counts = new EnumMap<>(CatalogueFacet.class);
        for (CatalogueFacet facet : CatalogueFacet.values()) {
            counts.put(facet, countsOf(facet, choices.containsKey(facet) ? amongOthers(facet, slots) : all));
        }
        return counts;
    }

    private BitSet amongOthers(CatalogueFacet lifted, BitSet slots) {
        BitSet others = (BitSet) slots.clone();
        choices.forEach((facet, chosen) -> {
            if (facet != lifted) {
                others.and(chosen);
            }
        });
        return others;
    }

    private Map<String, Integer> countsOf(CatalogueFacet facet, BitSet slots) {
        BitSet scratch = new BitSet();
        int openToAll = facet == CatalogueFacet.PROFESSION ? common(slots, shelf.openToAll(), scratch) : 0;
        Map<String, Integer> counts = new TreeMap<>();
        shelf.values(facet).forEach((value, with) -> {
            int count = common(slots, with, scratch) + openToAll;
            if (count > 0) {
                counts.put(value, count);
            }
        });
        return counts;
    }

    /** Counts in a set that is used again and again, since there is one count for each value of each facet. */
    private static int common(BitSet slots, BitSet others, BitSet scratch) {
        scratch.clear();
        scratch.or(others);
        scratch.and(slots);
        return scratch.cardinality();
    }
}
