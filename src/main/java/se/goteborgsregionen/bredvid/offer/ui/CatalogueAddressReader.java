package se.goteborgsregionen.bredvid.offer.ui;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import se.goteborgsregionen.bredvid.offer.CatalogueFacet;
import se.goteborgsregionen.bredvid.offer.CatalogueQuery;
import se.goteborgsregionen.bredvid.offer.CatalogueSort;
import se.goteborgsregionen.bredvid.offer.Form;
import se.goteborgsregionen.bredvid.offer.Level;
import se.goteborgsregionen.bredvid.offer.OfferKind;

/** Reads from an address what the catalogue shows. Anybody may write anything there: what means nothing is ignored. */
final class CatalogueAddressReader {

    private static final Pattern CODE = Pattern.compile("[\\p{L}\\p{N}_-]{1,12}");

    private final Map<String, List<String>> parameters;

    CatalogueAddressReader(Map<String, List<String>> parameters) {
        this.parameters = parameters;
    }

    CatalogueState state() {
        CatalogueState.Mode mode = only("vy", CatalogueState.Mode.values(), CatalogueState.Mode::parameter);
        mode = mode == null ? CatalogueState.Mode.LIST : mode;
        CatalogueSort sort = only("sortera", CatalogueSort.values(), CatalogueSort::parameter);
        Map<CatalogueFacet, Set<String>> chosen = chosen();
        LocalDate around = null;
        if (mode == CatalogueState.Mode.MONTH) {
            Set<String> months = chosen.getOrDefault(CatalogueFacet.MONTH, Set.of());
            around = months.isEmpty()
                    ? null
                    : YearMonth.parse(months.iterator().next()).atDay(1);
            chosen.put(CatalogueFacet.MONTH, Set.of());
        } else if (mode == CatalogueState.Mode.WEEK) {
            around = monday(first("vecka"));
            chosen.put(CatalogueFacet.MONTH, Set.of());
        }
        CatalogueQuery query = new CatalogueQuery(
                first("sok").strip(),
                chosen,
                first("lediga").equals("ja"),
                null,
                day(first("dag")),
                sort == null ? CatalogueSort.DATE : sort,
                CatalogueQuery.everything().window());
        return new CatalogueState(query, suits(first("passar")), mode, around, shown(first("antal")));
    }

    private <E> @Nullable E only(String name, E[] values, Function<E, String> word) {
        String given = first(name);
        for (E value : values) {
            if (word.apply(value).equals(given)) {
                return value;
            }
        }
        return null;
    }

    private String first(String name) {
        List<String> values = parameters.getOrDefault(name, List.of());
        return values.isEmpty() ? "" : values.getFirst();
    }

    private Map<CatalogueFacet, Set<String>> chosen() {
        Map<CatalogueFacet, Set<String>> chosen = new EnumMap<>(CatalogueFacet.class);
        for (CatalogueFacet facet : CatalogueFacet.values()) {
            Set<String> values = new LinkedHashSet<>();
            parameters.getOrDefault(facet.parameter(), List.of()).stream()
                    .filter(isValueOf(facet))
                    .forEach(values::add);
            chosen.put(facet, values);
        }
        return chosen;
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

    private static <E> Predicate<String> isOneOf(E[] values, Function<E, String> word) {
        return value -> List.of(values).stream().map(word).anyMatch(value::equals);
    }

    private static @Nullable LocalDate monday(String week) {
        if (!week.matches("20\\d\\d-\\d\\d?")) {
            return null;
        }
        int number = Integer.parseInt(week.substring(5));
        LocalDate fourthOfJanuary = LocalDate.of(Integer.parseInt(week.substring(0, 4)), 1, 4);
        LocalDate thursday = fourthOfJanuary.with(DayOfWeek.THURSDAY).plusWeeks(number - 1L);
        boolean exists = number >= 1 && thursday.getYear() == fourthOfJanuary.getYear();
        return exists ? thursday.with(DayOfWeek.MONDAY) : null;
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
        return Math.clamp(given, CatalogueQuery.FIRST_CARDS, CatalogueState.MOST_SHOWN);
    }
}
