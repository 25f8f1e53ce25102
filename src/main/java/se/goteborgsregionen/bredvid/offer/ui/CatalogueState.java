package se.goteborgsregionen.bredvid.offer.ui;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import se.goteborgsregionen.bredvid.offer.CatalogueFacet;
import se.goteborgsregionen.bredvid.offer.CatalogueQuery;
import se.goteborgsregionen.bredvid.offer.CatalogueReader;
import se.goteborgsregionen.bredvid.offer.CatalogueSort;
import se.goteborgsregionen.bredvid.offer.CatalogueWindow;
import se.goteborgsregionen.bredvid.offer.Form;
import se.goteborgsregionen.bredvid.offer.Level;
import se.goteborgsregionen.bredvid.offer.OfferKind;

/**
 * All that the catalogue shows, as it stands in the address, so that back, reload and a shared link find it again:
 * {@code ?sok=sår&slag=kurs&omrade=DEMENS&kommun=1480&vy=manad&manad=2026-11}. A value that means nothing is ignored.
 *
 * @param query words and filters; its reader and window follow from the other parts
 * @param suits whether to show what suits the reader; null where the address does not say
 * @param around a day in the shown month or week; null for today's
 * @param shown how many cards of the list are shown
 */
record CatalogueState(
        CatalogueQuery query,
        @Nullable Boolean suits,
        Mode mode,
        @Nullable LocalDate around,
        int shown) {

    enum Mode {
        LIST("lista"),
        MONTH("manad"),
        WEEK("vecka");

        private final String parameter;

        Mode(String parameter) {
            this.parameter = parameter;
        }
    }

    private static final int MOST_SHOWN = 120;
    private static final int MONTH_MEETINGS_A_DAY = 4;
    private static final int WEEK_MEETINGS_A_DAY = 12;
    private static final Pattern CODE = Pattern.compile("[\\p{L}\\p{N}_-]{1,12}");

    static CatalogueState read(Map<String, List<String>> parameters) {
        Mode mode = only(parameters, "vy", Mode.values(), each -> each.parameter);
        mode = mode == null ? Mode.LIST : mode;
        CatalogueSort sort = only(parameters, "sortera", CatalogueSort.values(), CatalogueSort::parameter);
        Map<CatalogueFacet, Set<String>> chosen = new EnumMap<>(CatalogueFacet.class);
        for (CatalogueFacet facet : CatalogueFacet.values()) {
            Set<String> values = new LinkedHashSet<>();
            parameters.getOrDefault(facet.parameter(), List.of()).stream()
                    .filter(isValueOf(facet))
                    .forEach(values::add);
            chosen.put(facet, values);
        }
        LocalDate around = null;
        if (mode == Mode.MONTH) {
            Set<String> months = chosen.getOrDefault(CatalogueFacet.MONTH, Set.of());
            around = months.isEmpty()
                    ? null
                    : YearMonth.parse(months.iterator().next()).atDay(1);
            chosen.put(CatalogueFacet.MONTH, Set.of());
        } else if (mode == Mode.WEEK) {
            around = monday(first(parameters, "vecka"));
            chosen.put(CatalogueFacet.MONTH, Set.of());
        }
        CatalogueQuery query = new CatalogueQuery(
                first(parameters, "sok").strip(),
                chosen,
                first(parameters, "lediga").equals("ja"),
                null,
                day(first(parameters, "dag")),
                sort == null ? CatalogueSort.DATE : sort,
                CatalogueQuery.everything().window());
        return new CatalogueState(
                query, suits(first(parameters, "passar")), mode, around, shown(first(parameters, "antal")));
    }

    private static <E> @Nullable E only(
            Map<String, List<String>> parameters,
            String name,
            E[] values,
            java.util.function.Function<E, String> word) {
        String given = first(parameters, name);
        for (E value : values) {
            if (word.apply(value).equals(given)) {
                return value;
            }
        }
        return null;
    }

    private static String first(Map<String, List<String>> parameters, String name) {
        List<String> values = parameters.getOrDefault(name, List.of());
        return values.isEmpty() ? "" : values.getFirst();
    }

    private static Predicate<String> isValueOf(CatalogueFacet facet) {
        return switch (facet) {
            case KIND -> isOneOf(OfferKind.values(), CatalogueFacet::valueOf);
            case LEVEL -> isOneOf(Level.values(), CatalogueFacet::valueOf);
            case FORM -> isOneOf(Form.values(), CatalogueFacet::valueOf);
            case MONTH -> value -> value.matches("20\\d\\d-(0[1-9]|1[0-2])");
            case PROFESSION, AREA, ORGANISATION, MUNICIPALITY -> CODE.asMatchPredicate();
        };
    }

    private static <E> Predicate<String> isOneOf(E[] values, java.util.function.Function<E, String> word) {
        return value -> List.of(values).stream().map(word).anyMatch(value::equals);
    }

    private static @Nullable LocalDate monday(String week) {
        if (!week.matches("20\\d\\d-\\d\\d?")) {
            return null;
        }
        int number = Integer.parseInt(week.substring(5));
        LocalDate fourthOfJanuary = LocalDate.of(Integer.parseInt(week.substring(0, 4)), 1, 4);
        LocalDate thursday = fourthOfJanuary.with(java.time.DayOfWeek.THURSDAY).plusWeeks(number - 1L);
        boolean exists = number >= 1 && thursday.getYear() == fourthOfJanuary.getYear();
        return exists ? thursday.with(java.time.DayOfWeek.MONDAY) : null;
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return text.isEmpty() ? null : LocalDate.parse(text);
        } catch (DateTimeException notADay) {
            return null;
        }
    }

    private static @Nullable Boolean suits(String text) {
        return switch (text) {
            case "ja" -> Boolean.TRUE;
            case "nej" -> Boolean.FALSE;
            default -> null;
        };
    }

    private static int shown(String text) {
        int given = text.matches("\\d{1,4}") ? Integer.parseInt(text) : 0;
        return Math.clamp(given, CatalogueQuery.FIRST_CARDS, MOST_SHOWN);
    }

    /** The parameters of the address; what is as it begins is left out. */
    Map<String, List<String>> parameters() {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        put(parameters, "sok", query.text());
        for (CatalogueFacet facet : CatalogueFacet.values()) {
            if (!query.chosen(facet).isEmpty()) {
                parameters.put(facet.parameter(), new ArrayList<>(query.chosen(facet)));
            }
        }
        put(parameters, "lediga", query.freeOnly() ? "ja" : "");
        put(parameters, "dag", query.day() == null ? "" : query.day().toString());
        put(parameters, "passar", suits == null ? "" : suits ? "ja" : "nej");
        put(
                parameters,
                "sortera",
                query.sort() == CatalogueSort.DATE ? "" : query.sort().parameter());
        put(parameters, "antal", shown == CatalogueQuery.FIRST_CARDS ? "" : String.valueOf(shown));
        put(parameters, "vy", mode == Mode.LIST ? "" : mode.parameter);
        if (around != null && mode == Mode.MONTH) {
            put(
                    parameters,
                    CatalogueFacet.MONTH.parameter(),
                    YearMonth.from(around).toString());
        } else if (around != null && mode == Mode.WEEK) {
            put(
                    parameters,
                    "vecka",
                    "%d-%02d"
                            .formatted(
                                    around.get(IsoFields.WEEK_BASED_YEAR),
                                    around.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR)));
        }
        return parameters;
    }

    private static void put(Map<String, List<String>> parameters, String name, String value) {
        if (!value.isEmpty()) {
            parameters.put(name, List.of(value));
        }
    }

    /** What to ask the catalogue for, for this reader and today. */
    CatalogueQuery asked(@Nullable CatalogueReader reader, LocalDate today) {
        CatalogueQuery asked = query.suiting(Boolean.TRUE.equals(suits) ? reader : null);
        LocalDate day = around == null ? today : around;
        return switch (mode) {
            case LIST -> asked.showing(new CatalogueWindow.Cards(0, shown));
            case MONTH ->
                asked.showing(new CatalogueWindow.Days(firstInMonth(day), lastInMonth(day), MONTH_MEETINGS_A_DAY));
            case WEEK -> {
                LocalDate monday = day.with(java.time.DayOfWeek.MONDAY);
                yield asked.showing(new CatalogueWindow.Days(monday, monday.plusDays(6), WEEK_MEETINGS_A_DAY));
            }
        };
    }

    /** The Monday on or before the month's first day. */
    private static LocalDate firstInMonth(LocalDate day) {
        return day.withDayOfMonth(1).with(java.time.DayOfWeek.MONDAY);
    }

    private static LocalDate lastInMonth(LocalDate day) {
        return day.withDayOfMonth(day.lengthOfMonth()).with(java.time.DayOfWeek.SUNDAY);
    }

    /** With another query, from its first card on. */
    CatalogueState asking(CatalogueQuery other) {
        return new CatalogueState(other, suits, mode, around, CatalogueQuery.FIRST_CARDS);
    }

    CatalogueState suiting(boolean wanted) {
        return new CatalogueState(query, wanted, mode, around, CatalogueQuery.FIRST_CARDS);
    }

    CatalogueState in(Mode other) {
        return new CatalogueState(query, suits, other, null, CatalogueQuery.FIRST_CARDS);
    }

    CatalogueState around(@Nullable LocalDate day) {
        return new CatalogueState(query, suits, mode, day, shown);
    }

    CatalogueState withMore() {
        return new CatalogueState(query, suits, mode, around, Math.min(MOST_SHOWN, shown + CatalogueQuery.FIRST_CARDS));
    }

    boolean mayShowMore(int total) {
        return shown < Math.min(total, MOST_SHOWN);
    }

    /** Without words and filters, but in the same view and order. */
    CatalogueState cleared() {
        return asking(CatalogueQuery.everything().sorted(query.sort()));
    }

    boolean isFiltered() {
        return !query.chosen().isEmpty()
                || query.freeOnly()
                || query.day() != null
                || !query.text().isEmpty();
    }

    boolean isBare() {
        return parameters().isEmpty();
    }
}
