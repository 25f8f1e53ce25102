package se.goteborgsregionen.bredvid.booking;

import java.time.Instant;
import java.time.LocalDateTime;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.goteborgsregionen.bredvid.shared.Time;

import static org.assertj.core.api.Assertions.assertThat;

class AnswerDeadlineTest {

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T10:00, 2026-11-26T17:00", // Monday to Thursday
        "2026-11-26T10:00, 2026-12-01T17:00", // over a weekend
        "2026-11-28T10:00, 2026-12-02T17:00", // asked on a Saturday
        "2026-12-22T10:00, 2026-12-29T17:00", // over Christmas
        "2026-11-23T22:15, 2026-11-26T17:00" // late in the evening
    })
    void a_manager_has_until_the_end_of_the_third_working_day(String asked, String due) {
        assertThat(AnswerDeadline.of(at(asked), 3, at("2027-03-01T09:00")).due())
                .isEqualTo(at(due));
    }

    @Test
    void nobody_has_longer_than_to_the_start() {
        assertThat(AnswerDeadline.of(at("2026-11-23T10:00"), 3, at("2026-11-24T09:00"))
                        .due())
                .isEqualTo(at("2026-11-24T09:00"));
    }

    @Test
    void somebody_above_is_asked_halfway() {
        assertThat(AnswerDeadline.of(at("2026-11-23T10:00"), 3, at("2027-03-01T09:00"))
                        .escalates())
                .isEqualTo(at("2026-11-25T01:30"));
    }

    @Test
    void ends_at_the_same_time_of_the_day_when_the_clocks_change() {
        assertThat(AnswerDeadline.of(at("2026-10-23T10:00"), 1, at("2027-03-01T09:00"))
                        .due())
                .isEqualTo(at("2026-10-26T17:00"));
    }

    private static Instant at(String timeInStockholm) {
        return LocalDateTime.parse(timeInStockholm).atZone(Time.STOCKHOLM).toInstant();
    }
}
