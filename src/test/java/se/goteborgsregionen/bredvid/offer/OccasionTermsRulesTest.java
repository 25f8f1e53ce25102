package se.goteborgsregionen.bredvid.offer;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.goteborgsregionen.bredvid.offer.OfferField.Name;

import static org.assertj.core.api.Assertions.assertThat;

class OccasionTermsRulesTest {

    private static final LocalDateTime NOW = LocalDateTime.of(2026, 10, 22, 13, 18);
    private static final LocalDate DAY = LocalDate.of(2026, 11, 12);

    @Test
    void takes_what_is_usual() {
        assertThat(problems(terms(null, null, null, null, 24, null))).isEmpty();
    }

    @Test
    void takes_a_window_that_is_told_by_the_first_meeting() {
        assertThat(problems(terms(null, null, TimeBefore.days(14), TimeBefore.hours(36), 24, null)))
                .isEmpty();
    }

    @Test
    void wants_a_number_of_days_or_hours_that_is_possible() {
        TimeBefore empty = new TimeBefore(TimeBefore.Unit.DAYS, null);

        assertThat(problems(terms(null, null, empty, empty, 24, null)))
                .containsExactly(
                        problem(Name.OPENS_BEFORE, new OfferProblem.Missing()),
                        problem(Name.CLOSES_BEFORE, new OfferProblem.Missing()));
        assertThat(problems(terms(null, null, TimeBefore.days(366), TimeBefore.hours(0), 24, null)))
                .containsExactly(
                        problem(Name.OPENS_BEFORE, new OfferProblem.OutOfRange(1, 365)),
                        problem(Name.CLOSES_BEFORE, new OfferProblem.OutOfRange(1, 8_760)));
    }

    @Test
    void refuses_to_close_before_it_opens_however_the_two_are_told() {
        assertThat(problems(terms(null, null, TimeBefore.days(2), TimeBefore.hours(48), 24, null)))
                .containsExactly(problem(Name.OPENS_BEFORE, new OfferProblem.ClosesBeforeOpening()));
        assertThat(problems(terms(null, null, TimeBefore.hours(8), null, 24, null)))
                .containsExactly(problem(Name.OPENS_BEFORE, new OfferProblem.ClosesBeforeOpening()));
        assertThat(problems(form(terms(null, null, null, TimeBefore.days(7), 24, null), DAY.minusDays(6))))
                .containsExactly(problem(Name.BOOKING_OPENS, new OfferProblem.ClosesBeforeOpening()));
    }

    @Test
    void refuses_to_close_so_long_before_that_it_has_been() {
        assertThat(problems(terms(null, null, null, TimeBefore.days(30), 24, null)))
                .containsExactly(problem(Name.CLOSES_BEFORE, new OfferProblem.ClosedLongBefore()));
    }

    @Test
    void wants_a_minimum_that_there_are_places_for() {
        assertThat(problems(terms(15, DAY.minusDays(14), null, null, 24, null)))
                .containsExactly(problem(Name.MINIMUM, new OfferProblem.OutOfRange(1, 14)));
        assertThat(problems(terms(14, DAY.minusDays(14), null, null, 24, null))).isEmpty();
    }

    @Test
    void wants_a_day_before_the_first_meeting_on_which_the_minimum_is_looked_at() {
        assertThat(problems(terms(5, null, null, null, 24, null)))
                .containsExactly(problem(Name.MINIMUM_DECIDED_ON, new OfferProblem.Missing()));
        assertThat(problems(terms(5, DAY, null, null, 24, null)))
                .containsExactly(problem(Name.MINIMUM_DECIDED_ON, new OfferProblem.DecidedTooLate(DAY.minusDays(1))));
        assertThat(problems(terms(5, NOW.toLocalDate().minusDays(1), null, null, 24, null)))
                .containsExactly(problem(Name.MINIMUM_DECIDED_ON, new OfferProblem.InThePast()));
    }

    @Test
    void holds_an_offered_place_from_two_hours_to_two_weeks() {
        for (Integer hours : new Integer[] {null, 1, 337}) {
            assertThat(problems(terms(null, null, null, null, hours, null)))
                    .containsExactly(problem(Name.HOLD_HOURS, new OfferProblem.OutOfRange(2, 336)));
        }
        assertThat(problems(terms(null, null, null, null, 2, null))).isEmpty();
        assertThat(problems(terms(null, null, null, null, 336, null))).isEmpty();
    }

    @Test
    void closes_the_queue_before_the_first_meeting_or_at_its_start() {
        assertThat(problems(terms(null, null, null, null, 24, DAY)))
                .containsExactly(problem(Name.QUEUE_CLOSES, new OfferProblem.QueueClosesAfterStart(DAY.minusDays(1))));
        assertThat(problems(terms(null, null, null, null, 24, NOW.toLocalDate().minusDays(1))))
                .containsExactly(problem(Name.QUEUE_CLOSES, new OfferProblem.InThePast()));
        assertThat(problems(terms(null, null, null, null, 24, DAY.minusDays(1))))
                .isEmpty();
    }

    @Test
    void keeps_its_distance_when_it_is_moved_and_asks_for_new_days_when_it_is_given_again() {
        OccasionForm form = form(
                terms(5, DAY.minusDays(14), TimeBefore.days(14), TimeBefore.hours(36), 48, DAY.minusDays(2)), null);

        assertThat(form.movedBy(7).terms())
                .isEqualTo(terms(5, DAY.minusDays(7), TimeBefore.days(14), TimeBefore.hours(36), 48, DAY.plusDays(5)));
        assertThat(form.again().terms()).isEqualTo(terms(5, null, TimeBefore.days(14), TimeBefore.hours(36), 48, null));
    }

    private static OccasionTerms terms(
            @Nullable Integer minimum,
            @Nullable LocalDate decided,
            @Nullable TimeBefore opens,
            @Nullable TimeBefore closes,
            @Nullable Integer hold,
            @Nullable LocalDate queue) {
        return new OccasionTerms(minimum, decided, opens, closes, hold, queue);
    }

    private static OccasionForm form(OccasionTerms terms, @Nullable LocalDate opens) {
        return new OccasionForm(
                null,
                Form.ON_SITE,
                "Göteborgsvägen 11",
                5L,
                "",
                false,
                14,
                opens,
                DAY.minusDays(1),
                terms,
                List.of(new MeetingForm(null, DAY, LocalTime.of(9, 0), LocalTime.of(16, 0))));
    }

    private static List<FieldProblem> problems(OccasionTerms terms) {
        return problems(form(terms, null));
    }

    private static List<FieldProblem> problems(OccasionForm form) {
        OfferRules.Problems problems = new OfferRules.Problems();
        OccasionTermsRules.check(problems, 0, form.tidy(), null, NOW);
        return problems.found();
    }

    private static FieldProblem problem(Name name, OfferProblem problem) {
        return new FieldProblem(OfferField.of(name, 0), problem);
    }
}
