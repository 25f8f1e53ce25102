package se.goteborgsregionen.bredvid.offer;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Comparator;

import org.jspecify.annotations.Nullable;

/**
 * What an organiser has typed about one meeting: times on the wall in Stockholm.
 *
 * @param id null until it is stored as part of a published offer
 */
public record MeetingForm(
        @Nullable Long id, @Nullable LocalDate day, @Nullable LocalTime starts, @Nullable LocalTime ends) {

    public static final MeetingForm BLANK = new MeetingForm(null, null, null, null);

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
        return new MeetingForm(null, day == null ? null : day.plusDays(days), starts, ends);
    }
}
