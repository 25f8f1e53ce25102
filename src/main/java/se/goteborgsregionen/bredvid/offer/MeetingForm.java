package se.goteborgsregionen.bredvid.offer;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;

import org.jspecify.annotations.Nullable;

/**
 * What an organiser has typed about one meeting: times on the wall in Stockholm.
 *
 * @param id null until it is stored as part of a published offer
 */
public record MeetingForm(
        @Nullable Long id,
        @Nullable LocalDate day,
        @Nullable LocalTime starts,
        @Nullable LocalTime ends) {

    public static final MeetingForm BLANK = new MeetingForm(null, null, null, null);

    private static final int DAYS_OF_A_WEEK = 7;

    static final Comparator<MeetingForm> BY_TIME = Comparator.comparing(
                    MeetingForm::day, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(MeetingForm::starts, Comparator.nullsLast(Comparator.naturalOrder()));

    /** A stored meeting as it is edited. */
    static MeetingForm of(Meeting meeting) {
        return new MeetingForm(
                meeting.id(),
                meeting.starts().toLocalDate(),
                meeting.starts().toLocalTime(),
                meeting.ends().toLocalTime());
    }

    /** When it starts; null while day or time is missing. */
    public @Nullable LocalDateTime startsAt() {
        return day == null || starts == null ? null : day.atTime(starts);
    }

    /** When it ends; null while day or time is missing. */
    public @Nullable LocalDateTime endsAt() {
        return day == null || ends == null ? null : day.atTime(ends);
    }

    /** As a new one, so many days later. */
    public MeetingForm movedBy(long days) {
        return later(days);
    }

    /** A new one at the same hours on the next day from Monday to Friday. */
    public MeetingForm nextWorkday() {
        return later(
                switch (day == null ? null : day.getDayOfWeek()) {
                    case FRIDAY -> 3;
                    case SATURDAY -> 2;
                    case null, default -> 1;
                });
    }

    /** A new one at the same hours a week later. */
    public MeetingForm nextWeek() {
        return later(DAYS_OF_A_WEEK);
    }

    /** A new one at the same hours on the same weekday of the next month: the second Tuesday follows the second Tuesday. */
    public MeetingForm nextMonth() {
        if (day == null) {
            return later(0);
        }
        int ordinal = (day.getDayOfMonth() - 1) / DAYS_OF_A_WEEK + 1;
        LocalDate inNextMonth = day.plusMonths(1).with(TemporalAdjusters.dayOfWeekInMonth(ordinal, day.getDayOfWeek()));
        boolean thereIsNone = inNextMonth.getMonth() != day.plusMonths(1).getMonth();
        LocalDate next = thereIsNone ? inNextMonth.minusWeeks(1) : inNextMonth;
        return new MeetingForm(null, next, starts, ends);
    }

    private MeetingForm later(long days) {
        return new MeetingForm(null, day == null ? null : day.plusDays(days), starts, ends);
    }
}
