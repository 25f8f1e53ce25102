package se.goteborgsregionen.bredvid.booking;

import java.time.LocalDate;
import java.time.LocalDateTime;

import org.junit.jupiter.api.Test;
import se.goteborgsregionen.bredvid.booking.ReminderRules.Kind;

import static org.assertj.core.api.Assertions.assertThat;

class ReminderRulesTest {

    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 11, 24);
    private static final LocalDateTime LONG_AGO = LocalDateTime.of(2026, 10, 1, 12, 0);

    @Test
    void reminds_a_week_before_and_the_day_before_and_on_no_other_days() {
        assertThat(due(Kind.WEEK, at(16, 10))).isFalse();
        assertThat(due(Kind.WEEK, at(17, 10))).isTrue();
        assertThat(due(Kind.DAY, at(22, 10))).isFalse();
        assertThat(due(Kind.DAY, at(23, 10))).isTrue();
        assertThat(due(Kind.DAY, at(24, 8))).isFalse();
    }

    @Test
    void catches_the_week_up_when_the_portal_stood_still_but_not_until_the_day_before() {
        assertThat(due(Kind.WEEK, at(19, 10))).isTrue();
        assertThat(due(Kind.WEEK, at(20, 10))).isFalse();
    }

    @Test
    void reminds_nobody_at_night() {
        assertThat(due(Kind.DAY, at(23, 7))).isFalse();
        assertThat(due(Kind.DAY, at(23, 8))).isTrue();
        assertThat(due(Kind.DAY, at(23, 16))).isTrue();
        assertThat(due(Kind.DAY, at(23, 17))).isFalse();
    }

    @Test
    void spares_whoever_got_the_place_after_the_reminders_moment() {
        LocalDateTime wednesday = at(18, 9);
        assertThat(ReminderRules.isDue(Kind.WEEK, FIRST_DAY, wednesday, at(18, 10)))
                .isFalse();
        assertThat(ReminderRules.isDue(Kind.DAY, FIRST_DAY, wednesday, at(23, 10)))
                .isTrue();
        assertThat(ReminderRules.isDue(Kind.DAY, FIRST_DAY, at(23, 9), at(23, 10)))
                .isFalse();
    }

    private static boolean due(Kind kind, LocalDateTime now) {
        return ReminderRules.isDue(kind, FIRST_DAY, LONG_AGO, now);
    }

    private static LocalDateTime at(int dayOfNovember, int hour) {
        return LocalDateTime.of(2026, 11, dayOfNovember, hour, 0);
    }
}
