package se.goteborgsregionen.bredvid.offer.ui;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import se.goteborgsregionen.bredvid.offer.CatalogueQuery;
import se.goteborgsregionen.bredvid.offer.CatalogueReader;
import se.goteborgsregionen.bredvid.offer.CatalogueWindow;

/**
 * All that the catalogue shows, as it stands in the address, so that back, reload and a shared link find it again:
 * {@code ?sok=sår&slag=kurs&omrade=DEMENS&kommun=1480&vy=manad&manad=2026-11}.
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

        /** The word for it in the address. */
        String parameter() {
            return parameter;
        }
    }

    /** How many cards one page of the list may grow to: each takes memory for as long as the page is open. */
    static final int MOST_SHOWN = 120;

    private static final int MONTH_MEETINGS_A_DAY = 4;
    private static final int WEEK_MEETINGS_A_DAY = 12;

    static CatalogueState read(Map<String, List<String>> parameters) {
        return new CatalogueAddressReader(parameters).state();
    }

    /** The parameters of the address. */
    Map<String, List<String>> parameters() {
        return new CatalogueAddressWriter(this).parameters();
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
                LocalDate monday = day.with(DayOfWeek.MONDAY);
                yield asked.showing(new CatalogueWindow.Days(monday, monday.plusDays(6), WEEK_MEETINGS_A_DAY));
            }
        };
    }

    /** The Monday on or before the month's first day. */
    private static LocalDate firstInMonth(LocalDate day) {
        return day.withDayOfMonth(1).with(DayOfWeek.MONDAY);
    }

    private static LocalDate lastInMonth(LocalDate day) {
        return day.withDayOfMonth(day.lengthOfMonth()).with(DayOfWeek.SUNDAY);
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
