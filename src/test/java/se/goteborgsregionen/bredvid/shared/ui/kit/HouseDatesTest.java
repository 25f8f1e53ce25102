package se.goteborgsregionen.bredvid.shared.ui.kit;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.Locale;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class HouseDatesTest {

    private static final HouseDates SWEDISH = HouseDates.in(Locale.of("sv", "SE"));
    private static final HouseDates ENGLISH = HouseDates.in(Locale.UK);

    private static final LocalDate TUESDAY = LocalDate.of(2026, 11, 24);
    private static final LocalTime EIGHT = LocalTime.of(8, 0);
    private static final LocalTime HALF_PAST_FOUR = LocalTime.of(16, 30);

    @Test
    void a_meeting_has_weekday_date_year_and_times_without_a_leading_zero() {
        assertThat(plain(SWEDISH.meetingAndYear(TUESDAY, EIGHT, HALF_PAST_FOUR)))
                .isEqualTo("tis 24 nov 2026 kl. 8.00–16.30");
        assertThat(plain(ENGLISH.meetingAndYear(TUESDAY, EIGHT, HALF_PAST_FOUR)))
                .isEqualTo("Tue 24 Nov 2026, 8:00–16:30");
    }

    @Test
    void a_deadline_has_no_year_when_it_is_near() {
        LocalDateTime deadline = LocalDateTime.of(2026, 10, 23, 9, 0);

        assertThat(plain(SWEDISH.moment(deadline))).isEqualTo("fre 23 okt kl. 9.00");
        assertThat(plain(ENGLISH.moment(deadline))).isEqualTo("Fri 23 Oct, 9:00");
    }

    @Test
    void a_line_breaks_between_date_and_time_but_never_inside_them() {
        assertThat(SWEDISH.meetingAndYear(TUESDAY, EIGHT, HALF_PAST_FOUR))
                .isEqualTo("tis\u00a024\u00a0nov 2026 kl.\u00a08.00\u2060–\u206016.30");
        assertThat(SWEDISH.week(TUESDAY)).isEqualTo("vecka\u00a048");
    }

    @Test
    void midnight_and_minutes_are_written_out() {
        assertThat(SWEDISH.time(LocalTime.MIDNIGHT)).isEqualTo("0.00");
        assertThat(SWEDISH.time(LocalTime.of(9, 5))).isEqualTo("9.05");
        assertThat(ENGLISH.time(LocalTime.of(15, 30))).isEqualTo("15:30");
    }

    @Test
    void swedish_says_klockan_and_english_does_not() {
        assertThat(plain(SWEDISH.clock(LocalTime.of(9, 0), LocalTime.of(15, 30))))
                .isEqualTo("kl. 9.00–15.30");
        assertThat(plain(ENGLISH.clock(LocalTime.of(9, 0), LocalTime.of(15, 30))))
                .isEqualTo("9:00–15:30");
    }

    @Test
    void days_in_one_month_name_it_once() {
        assertThat(plain(SWEDISH.days(LocalDate.of(2026, 10, 26), LocalDate.of(2026, 10, 30))))
                .isEqualTo("26–30 okt");
    }

    @Test
    void days_over_a_month_name_both_and_over_new_year_both_years() {
        assertThat(plain(SWEDISH.days(LocalDate.of(2026, 11, 30), LocalDate.of(2026, 12, 4))))
                .isEqualTo("30 nov–4 dec");
        assertThat(plain(SWEDISH.days(LocalDate.of(2026, 12, 28), LocalDate.of(2027, 1, 1))))
                .isEqualTo("28 dec 2026–1 jan 2027");
    }

    @Test
    void one_day_is_not_a_range() {
        assertThat(plain(SWEDISH.days(TUESDAY, TUESDAY))).isEqualTo("24 nov");
    }

    @Test
    void weeks_are_iso_weeks_in_both_languages_also_around_new_year() {
        assertThat(plain(SWEDISH.week(LocalDate.of(2027, 1, 1)))).isEqualTo("vecka 53");
        assertThat(plain(SWEDISH.week(LocalDate.of(2027, 1, 4)))).isEqualTo("vecka 1");
        assertThat(plain(ENGLISH.week(LocalDate.of(2026, 11, 29)))).isEqualTo("week 48");
        assertThat(plain(SWEDISH.weekHeading(TUESDAY))).isEqualTo("Vecka 48");
    }

    @Test
    void dates_can_be_written_for_reading_for_listening_and_for_machines() {
        LocalDate sunday = LocalDate.of(2026, 11, 22);

        assertThat(plain(SWEDISH.longDate(sunday))).isEqualTo("22 november 2026");
        assertThat(SWEDISH.fullDay(sunday)).isEqualTo("söndag 22 november 2026");
        assertThat(ENGLISH.fullDay(sunday)).isEqualTo("Sunday 22 November 2026");
        assertThat(plain(SWEDISH.day(sunday))).isEqualTo("sön 22 nov");
        assertThat(SWEDISH.iso(sunday)).isEqualTo("2026-11-22");
        assertThat(plain(SWEDISH.month(YearMonth.of(2026, 11)))).isEqualTo("november 2026");
    }

    @Test
    void a_language_the_house_does_not_speak_is_answered_in_swedish() {
        assertThat(HouseDates.in(Locale.GERMAN).weekdayShort(TUESDAY)).isEqualTo("tis");
    }

    private static String plain(String words) {
        return HouseDates.plain(words);
    }
}
