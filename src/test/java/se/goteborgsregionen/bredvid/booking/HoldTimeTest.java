package se.goteborgsregionen.bredvid.booking;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.goteborgsregionen.bredvid.shared.Time;

import static org.assertj.core.api.Assertions.assertThat;

class HoldTimeTest {

    @Test
    void holds_a_place_for_as_long_as_the_occasion_says() {
        assertThat(until("2026-10-05T13:18", "2026-11-24T09:00", 24)).isEqualTo(at("2026-10-06T13:18"));
    }

    @Test
    void holds_a_place_for_no_more_than_a_quarter_of_the_time_that_is_left() {
        assertThat(until("2026-11-23T09:00", "2026-11-24T09:00", 24)).isEqualTo(at("2026-11-23T15:00"));
    }

    @Test
    void holds_a_place_for_at_least_two_hours() {
        assertThat(until("2026-11-24T05:00", "2026-11-24T09:00", 24)).isEqualTo(at("2026-11-24T07:00"));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-10-05T17:59, 2026-10-05T19:59", "2026-10-05T18:00, 2026-10-06T09:00",
                "2026-10-05T21:30, 2026-10-06T09:00",
        "2026-10-06T04:00, 2026-10-06T09:00", "2026-10-06T05:59, 2026-10-06T09:00", "2026-10-06T06:00, 2026-10-06T08:00"
    })
    void an_offer_never_ends_at_night_while_the_start_is_far_away(String now, String end) {
        assertThat(until(now, "2026-11-24T09:00", 2)).isEqualTo(at(end));
    }

    @Test
    void an_offer_may_end_at_night_when_the_start_is_near() {
        assertThat(until("2026-11-22T20:00", "2026-11-24T09:00", 2)).isEqualTo(at("2026-11-22T22:00"));
    }

    @Test
    void counts_hours_as_elapsed_when_the_clocks_change() {
        // Sunday, 25 October 2026: three o'clock comes twice.
        assertThat(until("2026-10-24T13:00", "2026-11-24T09:00", 24)).isEqualTo(at("2026-10-25T12:00"));
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 5, 8, 24, 48, 100, 336})
    void holds_what_it_promises_at_every_hour_and_distance(int holdHours) {
        Instant start = at("2026-11-24T09:00");
        for (int hours = 2; hours < 24 * 60; hours++) {
            Instant now = start.minus(Duration.ofHours(hours));
            Instant end = HoldTime.until(now, start, holdHours);
            assertThat(end).isBetween(now.plus(Duration.ofHours(2)), start);
            boolean far = Duration.between(end, start).compareTo(Duration.ofDays(2)) > 0;
            int hour = end.atZone(Time.STOCKHOLM).getHour();
            assertThat(far && (hour >= 20 || hour < 8)).as("%s → %s", now, end).isFalse();
        }
    }

    private static Instant until(String now, String start, int holdHours) {
        return HoldTime.until(at(now), at(start), holdHours);
    }

    private static Instant at(String timeInStockholm) {
        return LocalDateTime.parse(timeInStockholm).atZone(Time.STOCKHOLM).toInstant();
    }
}
