package se.goteborgsregionen.bredvid.offer.ui;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import se.goteborgsregionen.bredvid.offer.CatalogueFacet;
import se.goteborgsregionen.bredvid.offer.CatalogueQuery;
import se.goteborgsregionen.bredvid.offer.CatalogueSort;

/** Writes into an address what the catalogue shows; what is as it begins is left out, so that links stay short. */
final class CatalogueAddressWriter {

    private final CatalogueState state;
    private final Map<String, List<String>> parameters = new LinkedHashMap<>();

    CatalogueAddressWriter(CatalogueState state) {
        this.state = state;
    }

    Map<String, List<String>> parameters() {
        query(state.query());
        Boolean suits = state.suits();
        put("passar", suits == null ? "" : suits ? "ja" : "nej");
        CatalogueSort sort = state.query().sort();
        put("sortera", sort == CatalogueSort.DATE ? "" : sort.parameter());
        put("antal", state.shown() == CatalogueQuery.FIRST_CARDS ? "" : String.valueOf(state.shown()));
        CatalogueState.Mode mode = state.mode();
        put("vy", mode == CatalogueState.Mode.LIST ? "" : mode.parameter());
        LocalDate around = state.around();
        if (around != null && mode == CatalogueState.Mode.MONTH) {
            put(CatalogueFacet.MONTH.parameter(), YearMonth.from(around).toString());
        } else if (around != null && mode == CatalogueState.Mode.WEEK) {
            put("vecka", week(around));
        }
        return parameters;
    }

    private void query(CatalogueQuery query) {
        put("sok", query.text());
        for (CatalogueFacet facet : CatalogueFacet.values()) {
            if (!query.chosen(facet).isEmpty()) {
                parameters.put(facet.parameter(), new ArrayList<>(query.chosen(facet)));
            }
        }
        put("lediga", query.freeOnly() ? "ja" : "");
        LocalDate day = query.day();
        put("dag", day == null ? "" : day.toString());
    }

    private void put(String name, String value) {
        if (!value.isEmpty()) {
            parameters.put(name, List.of(value));
        }
    }

    private static String week(LocalDate day) {
        return "%d-%02d".formatted(day.get(IsoFields.WEEK_BASED_YEAR), day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }
}
