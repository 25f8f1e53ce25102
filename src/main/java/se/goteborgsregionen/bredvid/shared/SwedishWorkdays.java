package se.goteborgsregionen.bredvid.shared;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.temporal.TemporalAdjusters;
import java.util.Set;

/** The days on which Swedish municipalities work: no weekend, no public holiday, none of the three eves taken as one. */
public final class SwedishWorkdays {

    private static final Set<MonthDay> SAME_EACH_YEAR = Set.of(
            MonthDay.of(Month.JANUARY, 1),
            MonthDay.of(Month.JANUARY, 6),
            MonthDay.of(Month.MAY, 1),
            MonthDay.of(Month.JUNE, 6),
            MonthDay.of(Month.DECEMBER, 24),
            MonthDay.of(Month.DECEMBER, 25),
            MonthDay.of(Month.DECEMBER, 26),
            MonthDay.of(Month.DECEMBER, 31));

    private SwedishWorkdays() {}

    /** The day itself when it is a working day, else the next one. */
    public static LocalDate onOrAfter(LocalDate day) {
        LocalDate candidate = day;
        while (!isWorkday(candidate)) {
            candidate = candidate.plusDays(1);
        }
        return candidate;
    }

    /** The first day from this one on that begins a run of so many working days without a day off between. */
    public static LocalDate startOfRun(LocalDate day, int length) {
        LocalDate candidate = onOrAfter(day);
        while (!isRun(candidate, length)) {
            candidate = onOrAfter(candidate.plusDays(1));
        }
        return candidate;
    }

    private static boolean isRun(LocalDate first, int length) {
        return first.datesUntil(first.plusDays(length)).allMatch(SwedishWorkdays::isWorkday);
    }

    /** Whether the day is worked. */
    public static boolean isWorkday(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY && !isHoliday(day);
    }

    /** Public holidays and midsommarafton, julafton and nyårsafton; Sundays are not among them. */
    static boolean isHoliday(LocalDate day) {
        LocalDate easter = easterSunday(day.getYear());
        return SAME_EACH_YEAR.contains(MonthDay.from(day))
                || day.equals(easter.minusDays(2))
                || day.equals(easter)
                || day.equals(easter.plusDays(1))
                || day.equals(easter.plusDays(39))
                || day.equals(easter.plusDays(49))
                || day.equals(midsummersEve(day.getYear()))
                || day.equals(midsummersEve(day.getYear()).plusDays(1))
                || day.equals(allSaints(day.getYear()));
    }

    private static LocalDate midsummersEve(int year) {
        return LocalDate.of(year, Month.JUNE, 19).with(TemporalAdjusters.nextOrSame(DayOfWeek.FRIDAY));
    }

    private static LocalDate allSaints(int year) {
        return LocalDate.of(year, Month.OCTOBER, 31).with(TemporalAdjusters.nextOrSame(DayOfWeek.SATURDAY));
    }

    /** Easter Sunday of the Gregorian calendar: the first Sunday after the paschal full moon. */
    static LocalDate easterSunday(int year) {
        int yearOfMoonCycle = year % 19;
        int century = year / 100;
        int skippedLeapDays = century - century / 4;
        int moonCorrection = (8 * century + 13) / 25;
        int age = (19 * yearOfMoonCycle + skippedLeapDays - moonCorrection + 15) % 30;
        int fullMoon = age - (age == 29 || (age == 28 && yearOfMoonCycle > 10) ? 1 : 0);
        return LocalDate.of(year, Month.MARCH, 21).plusDays(fullMoon).with(TemporalAdjusters.next(DayOfWeek.SUNDAY));
    }
}
