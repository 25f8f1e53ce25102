package se.goteborgsregionen.bredvid.offer;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Objects;
import java.util.stream.Stream;

import se.goteborgsregionen.bredvid.shared.SwedishWorkdays;

/** On which day a copy of an offer is proposed to begin. Pure functions. */
public final class CopyDay {

    private static final int WEEKS_AHEAD = 4;
    private static final int MOST_WEEKS_AHEAD = 56;

    private CopyDay() {}

    /**
     * The weekday on which the original begins, at least four weeks on, and so that the days of all its occasions that
     * were working days are so again.
     */
    public static LocalDate proposed(OfferForm original, LocalDate today) {
        LocalDate earliest = today.plusWeeks(WEEKS_AHEAD);
        LocalDate first = original.first().map(OccasionForm::firstDay).orElse(null);
        if (first == null) {
            return SwedishWorkdays.onOrAfter(earliest);
        }
        LocalDate sameWeekday = earliest.with(TemporalAdjusters.nextOrSame(first.getDayOfWeek()));
        return Stream.iterate(sameWeekday, day -> day.plusWeeks(1))
                .limit(MOST_WEEKS_AHEAD)
                .filter(day -> staysOnWorkdays(original, ChronoUnit.DAYS.between(first, day)))
                .findFirst()
                .orElse(sameWeekday);
    }

    private static boolean staysOnWorkdays(OfferForm offer, long days) {
        return offer.occasions().stream()
                .flatMap(occasion -> occasion.meetings().stream())
                .map(MeetingForm::day)
                .filter(Objects::nonNull)
                .allMatch(day -> !SwedishWorkdays.isWorkday(day) || SwedishWorkdays.isWorkday(day.plusDays(days)));
    }
}
