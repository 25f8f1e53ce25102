package se.goteborgsregionen.bredvid.offer;

import java.time.Instant;
import java.time.LocalDateTime;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TimeBeforeTest {

    private static final LocalDateTime AFTER_SPRING = LocalDateTime.of(2027, 3, 29, 9, 0);
    private static final LocalDateTime AFTER_AUTUMN = LocalDateTime.of(2027, 11, 1, 9, 0);

    @Test
    void counts_days_by_the_calendar_over_both_changes_of_the_clock() {
        assertThat(TimeBefore.days(2).instant(AFTER_SPRING)).contains(Instant.parse("2027-03-27T08:00:00Z"));
        assertThat(TimeBefore.days(2).instant(AFTER_AUTUMN)).contains(Instant.parse("2027-10-30T07:00:00Z"));
    }

    @Test
    void counts_hours_that_pass_over_both_changes_of_the_clock() {
        assertThat(TimeBefore.hours(48).instant(AFTER_SPRING)).contains(Instant.parse("2027-03-27T07:00:00Z"));
        assertThat(TimeBefore.hours(48).instant(AFTER_AUTUMN)).contains(Instant.parse("2027-10-30T08:00:00Z"));
    }

    @Test
    void means_the_first_of_a_time_that_comes_twice_and_the_later_of_one_that_is_skipped() {
        assertThat(TimeBefore.days(1).instant(LocalDateTime.of(2027, 11, 1, 2, 30)))
                .contains(Instant.parse("2027-10-31T00:30:00Z"));
        assertThat(TimeBefore.days(1).instant(LocalDateTime.of(2027, 3, 29, 2, 30)))
                .contains(Instant.parse("2027-03-28T01:30:00Z"));
    }

    @Test
    void is_written_and_read_in_iso() {
        assertThat(TimeBefore.iso(TimeBefore.days(14))).isEqualTo("P14D");
        assertThat(TimeBefore.iso(TimeBefore.hours(36))).isEqualTo("PT36H");
        assertThat(TimeBefore.of("P14D")).isEqualTo(TimeBefore.days(14));
        assertThat(TimeBefore.of("PT36H")).isEqualTo(TimeBefore.hours(36));
        assertThat(TimeBefore.of("i morgon")).isNull();
        assertThat(TimeBefore.of(null)).isNull();
    }

    @Test
    void comes_to_nothing_while_the_amount_is_missing_or_impossible() {
        assertThat(new TimeBefore(TimeBefore.Unit.DAYS, null).instant(AFTER_SPRING))
                .isEmpty();
        assertThat(TimeBefore.days(0).instant(AFTER_SPRING)).isEmpty();
        assertThat(TimeBefore.iso(TimeBefore.days(TimeBefore.MOST_DAYS + 1))).isNull();
    }
}
