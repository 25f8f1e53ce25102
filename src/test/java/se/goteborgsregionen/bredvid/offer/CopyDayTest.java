package se.goteborgsregionen.bredvid.offer;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CopyDayTest {

    private static final LocalDate SUNDAY = LocalDate.of(2026, 11, 22);

    @Test
    void proposes_a_monday_for_a_monday_at_least_four_weeks_on() {
        assertThat(CopyDay.proposed(on(LocalDate.of(2026, 11, 9)), SUNDAY)).isEqualTo(LocalDate.of(2026, 12, 21));
    }

    @Test
    void goes_past_christmas_and_new_year_to_the_next_thursday_that_is_worked() {
        assertThat(CopyDay.proposed(on(LocalDate.of(2026, 11, 12)), SUNDAY)).isEqualTo(LocalDate.of(2027, 1, 7));
    }

    @Test
    void keeps_every_day_of_the_occasion_from_a_holiday() {
        OfferForm wednesdayAndThursday = on(LocalDate.of(2026, 11, 11), LocalDate.of(2026, 11, 12));

        assertThat(CopyDay.proposed(wednesdayAndThursday, SUNDAY)).isEqualTo(LocalDate.of(2027, 1, 13));
    }

    @Test
    void keeps_every_later_occasion_from_a_holiday() {
        OfferForm twoWednesdays = twice(LocalDate.of(2026, 11, 11), LocalDate.of(2026, 11, 25));

        assertThat(CopyDay.proposed(on(LocalDate.of(2026, 11, 11)), SUNDAY)).isEqualTo(LocalDate.of(2026, 12, 23));
        assertThat(CopyDay.proposed(twoWednesdays, SUNDAY)).isEqualTo(LocalDate.of(2026, 12, 30));
    }

    @Test
    void leaves_a_saturday_on_a_saturday() {
        assertThat(CopyDay.proposed(on(LocalDate.of(2026, 11, 14)), SUNDAY)).isEqualTo(LocalDate.of(2026, 12, 26));
    }

    @Test
    void begins_with_a_working_day_when_the_original_has_no_day() {
        assertThat(CopyDay.proposed(OfferForm.blank(1, OfferKind.COURSE, Contact.NOBODY), SUNDAY))
                .isEqualTo(LocalDate.of(2026, 12, 21));
    }

    private static OfferForm on(LocalDate... days) {
        List<MeetingForm> meetings = Stream.of(days)
                .map(day -> new MeetingForm(null, day, LocalTime.of(9, 0), LocalTime.of(16, 0)))
                .toList();
        OccasionForm occasion = new OccasionForm(
                null, Form.ON_SITE, "", null, "", false, 10, null, null, OccasionTerms.USUAL, meetings);
        return OfferForm.blank(1, OfferKind.COURSE, Contact.NOBODY).with(List.of(occasion));
    }

    private static OfferForm twice(LocalDate first, LocalDate second) {
        return on(first)
                .with(Stream.concat(on(first).occasions().stream(), on(second).occasions().stream())
                        .toList());
    }
}
