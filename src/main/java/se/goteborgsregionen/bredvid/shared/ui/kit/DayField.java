package se.goteborgsregionen.bredvid.shared.ui.kit;

import java.time.DayOfWeek;
import java.time.Month;
import java.util.Locale;
import java.util.stream.Stream;

import com.vaadin.flow.component.datepicker.DatePicker;

/**
 * A field for a day: weeks begin on Monday and are numbered, the calendar speaks the reader's language, and a day may be
 * typed as <i>2026-11-24</i>, <i>24/11 2026</i>, <i>24.11.2026</i> or <i>24/11</i>. The calendar opens only when asked to:
 * whoever types a day goes on with Tab, and whoever comes to the field by the keyboard sees what stands below.
 */
public final class DayField extends DatePicker {

    public DayField(String label, Locale locale) {
        super(label);
        setLocale(locale);
        setWeekNumbersVisible(true);
        setAutoOpen(false);
        setI18n(calendar(HouseDates.in(locale)));
    }

    private DatePickerI18n calendar(HouseDates dates) {
        return new DatePickerI18n()
                .setDateFormats("yyyy-MM-dd", "d/M yyyy", "d.M.yyyy", "d/M", "yyyyMMdd")
                .setFirstDayOfWeek(1)
                .setWeekdays(sundayFirst().map(dates::weekday).toList())
                .setWeekdaysShort(sundayFirst().map(dates::weekdayShort).toList())
                .setMonthNames(Stream.of(Month.values()).map(dates::month).toList())
                .setToday(getTranslation("kit.day.today"))
                .setCancel(getTranslation("kit.day.cancel"));
    }

    private static Stream<DayOfWeek> sundayFirst() {
        return Stream.iterate(DayOfWeek.SUNDAY, day -> day.plus(1)).limit(7);
    }
}
