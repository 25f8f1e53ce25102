package se.goteborgsregionen.bredvid.shared.ui.kit;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Month;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * Dates and times as the house writes them: <i>tis 24 nov 2026 kl. 8.00–16.30</i>, <i>vecka 48</i>; in English <i>Tue 24
 * Nov 2026, 8:00–16:30</i>, <i>week 48</i>. Weeks are ISO weeks in both. What belongs together is joined by no-break
 * spaces and word joiners; {@link #plain} takes them out for mail subjects and files.
 */
public final class HouseDates {

    private static final char NO_BREAK_SPACE = '\u00a0';
    private static final char WORD_JOINER = '\u2060';
    private static final String TO = WORD_JOINER + "–" + WORD_JOINER;

    private static final HouseDates SWEDISH = new HouseDates(DateWords.SWEDISH);
    private static final HouseDates ENGLISH = new HouseDates(DateWords.ENGLISH);

    private final DateWords words;
    private final @Nullable Integer readersYear;

    private HouseDates(DateWords words) {
        this(words, null);
    }

    private HouseDates(DateWords words, @Nullable Integer readersYear) {
        this.words = words;
        this.readersYear = readersYear;
    }

    /** English for English, Swedish for every other language. */
    public static HouseDates in(Locale locale) {
        return Locale.ENGLISH.getLanguage().equals(locale.getLanguage()) ? ENGLISH : SWEDISH;
    }

    /** For somebody who reads on that day: days of another year than hers are written with their year. */
    public HouseDates readOn(LocalDate today) {
        return new HouseDates(words, today.getYear());
    }

    /** Whether the reader must be told the year of the day. */
    public boolean isOfAnotherYear(LocalDate day) {
        return readersYear != null && readersYear != day.getYear();
    }

    /** The same words with ordinary spaces and without joiners. */
    public static String plain(String words) {
        return words.replace(NO_BREAK_SPACE, ' ').replace(String.valueOf(WORD_JOINER), "");
    }

    /** <i>2026-11-24</i> */
    public String iso(LocalDate day) {
        return day.toString();
    }

    /** <i>tis</i> */
    public String weekdayShort(LocalDate day) {
        return weekdayShort(day.getDayOfWeek());
    }

    /** <i>tis</i> */
    public String weekdayShort(DayOfWeek day) {
        return weekday(day).substring(0, 3);
    }

    /** <i>tisdag</i> */
    public String weekday(DayOfWeek day) {
        return words.weekdays().get(day.getValue() - 1);
    }

    /** <i>nov</i> */
    public String monthShort(LocalDate day) {
        return monthShort(day.getMonth());
    }

    /** <i>nov</i> */
    public String monthShort(Month month) {
        return month(month).substring(0, 3);
    }

    /** <i>november</i> */
    public String month(Month month) {
        return words.months().get(month.getValue() - 1);
    }

    /** <i>november 2026</i> */
    public String month(YearMonth month) {
        return joined(month(month.getMonth()), month.getYear());
    }

    /** <i>24 nov</i> */
    public String dayOfMonth(LocalDate day) {
        return joined(day.getDayOfMonth(), monthShort(day));
    }

    /** <i>tis 24 nov</i> */
    public String day(LocalDate day) {
        return isOfAnotherYear(day) ? dayAndYear(day) : joined(weekdayShort(day), dayOfMonth(day));
    }

    /** <i>tis 24 nov 2026</i> */
    public String dayAndYear(LocalDate day) {
        return joined(weekdayShort(day), dayOfMonth(day)) + " " + day.getYear();
    }

    /** <i>24 november 2026</i> */
    public String longDate(LocalDate day) {
        return joined(day.getDayOfMonth(), month(day.getMonth())) + " " + day.getYear();
    }

    /** <i>tisdag 24 november 2026</i>, as one says it */
    public String fullDay(LocalDate day) {
        return plain(weekday(day.getDayOfWeek()) + " " + longDate(day));
    }

    /** <i>26–30 okt</i>, <i>30 nov–4 dec</i>, <i>28 dec 2026–1 jan 2027</i>; one day is written as one */
    public String days(LocalDate first, LocalDate last) {
        if (first.equals(last)) {
            return dayOfMonth(first);
        }
        if (first.getYear() != last.getYear()) {
            return joined(dayOfMonth(first), first.getYear()) + TO + joined(dayOfMonth(last), last.getYear());
        }
        return (first.getMonth() == last.getMonth() ? first.getDayOfMonth() : dayOfMonth(first))
                + TO
                + dayOfMonth(last);
    }

    /** <i>8.00</i> */
    public String time(LocalTime time) {
        return "%d%s%02d".formatted(time.getHour(), words.betweenHourAndMinute(), time.getMinute());
    }

    /** <i>8.00–16.30</i> */
    public String times(LocalTime start, LocalTime end) {
        return time(start) + TO + time(end);
    }

    /** <i>kl. 8.00</i>; in English the bare time */
    public String clock(LocalTime time) {
        return clocked(time(time));
    }

    /** <i>kl. 8.00–16.30</i>; in English the bare times */
    public String clock(LocalTime start, LocalTime end) {
        return clocked(times(start, end));
    }

    /** <i>fre 23 okt kl. 9.00</i> */
    public String moment(LocalDateTime moment) {
        return after(day(moment.toLocalDate()), clock(moment.toLocalTime()));
    }

    /** <i>fre 23 okt 2026 kl. 9.00</i> */
    public String momentAndYear(LocalDateTime moment) {
        return after(dayAndYear(moment.toLocalDate()), clock(moment.toLocalTime()));
    }

    /** <i>tis 24 nov kl. 8.00–16.30</i> */
    public String meeting(LocalDate day, LocalTime start, LocalTime end) {
        return after(day(day), clock(start, end));
    }

    /** <i>tis 24 nov 2026 kl. 8.00–16.30</i> */
    public String meetingAndYear(LocalDate day, LocalTime start, LocalTime end) {
        return after(dayAndYear(day), clock(start, end));
    }

    /** The number of the ISO week that the day is in: 1 January 2027 is in week 53. */
    public int weekNumber(LocalDate day) {
        return day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
    }

    /** <i>vecka 48</i> */
    public String week(LocalDate day) {
        return joined(words.week(), weekNumber(day));
    }

    /** <i>Vecka 48</i>, for a heading */
    public String weekHeading(LocalDate day) {
        return joined(words.weekInHeading(), weekNumber(day));
    }

    private String clocked(String times) {
        return words.clock().isEmpty() ? times : joined(words.clock(), times);
    }

    private String after(String day, String clock) {
        return day + words.betweenDayAndClock() + clock;
    }

    private static String joined(Object first, Object second) {
        return first.toString() + NO_BREAK_SPACE + second;
    }
}
