package se.goteborgsregionen.bredvid.offer;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * On what terms one occasion is held and booked, as typed.
 *
 * @param minimum as few participants as it takes to be held; null: it is held whatever their number
 * @param minimumDecidedOn the day on which that is looked at; null without a minimum
 * @param opensBefore how long before the first meeting booking opens; null: on a given day, or at once
 * @param closesBefore how long before the first meeting booking closes; null: on a given day
 * @param holdHours so long a place that has become free is held for whoever is offered it; null while the field is empty
 * @param queueCloses the queue can be joined to the end of this day in Stockholm; null: until it starts
 */
public record OccasionTerms(
        @Nullable Integer minimum,
        @Nullable LocalDate minimumDecidedOn,
        @Nullable TimeBefore opensBefore,
        @Nullable TimeBefore closesBefore,
        @Nullable Integer holdHours,
        @Nullable LocalDate queueCloses) {

    public static final int LEAST_HOLD_HOURS = 2;
    public static final int MOST_HOLD_HOURS = 336;
    public static final int USUAL_HOLD_HOURS = 24;

    /** No minimum, a window between days, and a queue until the start. */
    public static final OccasionTerms USUAL = new OccasionTerms(null, null, null, null, USUAL_HOLD_HOURS, null);

    /** For a new occasion whose days are still to be chosen. */
    OccasionTerms again() {
        return new OccasionTerms(minimum, null, opensBefore, closesBefore, holdHours, null);
    }

    OccasionTerms movedBy(long days) {
        return new OccasionTerms(
                minimum, moved(minimumDecidedOn, days), opensBefore, closesBefore, holdHours, moved(queueCloses, days));
    }

    private static @Nullable LocalDate moved(@Nullable LocalDate day, long days) {
        return day == null ? null : day.plusDays(days);
    }

    OccasionTerms tidy() {
        return new OccasionTerms(
                minimum, minimum == null ? null : minimumDecidedOn, opensBefore, closesBefore, holdHours, queueCloses);
    }

    /** Without what there are no columns for. */
    OccasionTerms storable() {
        boolean possible = minimum != null && minimum >= 1 && minimum <= OfferRules.MOST_PLACES;
        return new OccasionTerms(
                possible ? minimum : null,
                possible ? minimumDecidedOn : null,
                opensBefore,
                closesBefore,
                holdHours == null ? USUAL_HOLD_HOURS : Math.clamp(holdHours, LEAST_HOLD_HOURS, MOST_HOLD_HOURS),
                queueCloses);
    }
}
