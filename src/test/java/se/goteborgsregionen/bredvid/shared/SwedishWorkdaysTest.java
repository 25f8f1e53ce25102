package se.goteborgsregionen.bredvid.shared;

import java.time.LocalDate;
import java.time.Year;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class SwedishWorkdaysTest {

    @ParameterizedTest
    @CsvSource({
        "2024-03-31",
        "2025-04-20",
        "2026-04-05",
        "2027-03-28",
        "2028-04-16",
        "2029-04-01",
        "2038-04-25",
        "1981-04-19",
        "2285-03-22"
    })
    void knows_easter(LocalDate easter) {
        assertThat(SwedishWorkdays.easterSunday(easter.getYear())).isEqualTo(easter);
    }

    @Test
    void has_the_holidays_of_2026() {
        assertThat(holidays(2026))
                .containsExactly(
                        "01-01", "01-06", "04-03", "04-05", "04-06", "05-01", "05-14", "05-24", "06-06", "06-19",
                        "06-20", "10-31", "12-24", "12-25", "12-26", "12-31");
    }

    @Test
    void has_the_holidays_of_2027() {
        assertThat(holidays(2027))
                .containsExactly(
                        "01-01", "01-06", "03-26", "03-28", "03-29", "05-01", "05-06", "05-16", "06-06", "06-25",
                        "06-26", "11-06", "12-24", "12-25", "12-26", "12-31");
    }

    @Test
    void has_the_holidays_of_2028() {
        assertThat(holidays(2028))
                .containsExactly(
                        "01-01", "01-06", "04-14", "04-16", "04-17", "05-01", "05-25", "06-04", "06-06", "06-23",
                        "06-24", "11-04", "12-24", "12-25", "12-26", "12-31");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-25, 2026-11-25",
        "2026-11-28, 2026-11-30",
        "2026-12-24, 2026-12-28",
        "2026-12-31, 2027-01-04",
        "2027-01-06, 2027-01-07",
        "2027-03-26, 2027-03-30",
        "2027-06-25, 2027-06-28",
        "2028-06-06, 2028-06-07"
    })
    void moves_to_the_next_working_day(LocalDate wanted, LocalDate expected) {
        assertThat(SwedishWorkdays.onOrAfter(wanted)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"2026-11-26, 2026-11-26", "2026-11-27, 2026-11-30", "2027-01-05, 2027-01-07", "2026-12-23, 2026-12-28"})
    void begins_two_days_where_both_are_worked(LocalDate wanted, LocalDate expected) {
        assertThat(SwedishWorkdays.startOfRun(wanted, 2)).isEqualTo(expected);
    }

    private static List<String> holidays(int year) {
        return LocalDate.of(year, 1, 1)
                .datesUntil(LocalDate.of(year, 1, 1).plusDays(Year.of(year).length()))
                .filter(SwedishWorkdays::isHoliday)
                .map(day -> day.toString().substring(5))
                .toList();
    }
}
