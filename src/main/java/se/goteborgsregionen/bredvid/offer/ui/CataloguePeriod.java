package se.goteborgsregionen.bredvid.offer.ui;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;

import se.goteborgsregionen.bredvid.shared.ui.kit.HouseDates;

/**
 * A month or a week of the calendar.
 *
 * @param first its first day
 * @param last its last day
 */
record CataloguePeriod(boolean month, LocalDate first, LocalDate last) {

    /** The one that has the day. */
    static CataloguePeriod of(CatalogueState.Mode mode, LocalDate day) {
        return of(mode == CatalogueState.Mode.MONTH, day);
    }

    private static CataloguePeriod of(boolean month, LocalDate day) {
        return month
                ? new CataloguePeriod(true, day.withDayOfMonth(1), day.withDayOfMonth(day.lengthOfMonth()))
                : new CataloguePeriod(false, day.with(DayOfWeek.MONDAY), day.with(DayOfWeek.SUNDAY));
    }

    boolean has(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }

    CataloguePeriod before() {
        return of(month, first.minusDays(1));
    }

    CataloguePeriod after() {
        return of(month, last.plusDays(1));
    }

    /** <i>november 2026</i>, <i>vecka 49</i> */
    String name(HouseDates dates) {
        return month ? dates.month(YearMonth.from(first)) : dates.week(first);
    }

    /** <i>November 2026</i>, <i>Vecka 49, 30 nov–6 dec</i> */
    String heading(HouseDates dates) {
        if (!month) {
            return dates.weekHeading(first) + ", " + dates.days(first, last);
        }
        String name = name(dates);
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }
}
