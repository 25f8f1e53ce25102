package se.goteborgsregionen.bredvid.offer;

import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import se.goteborgsregionen.bredvid.shared.Time;

/** The day from which one can book and the instant at which booking opens: the start of that day in Stockholm. */
final class BookingOpening {

    private BookingOpening() {}

    /** Null: from the moment it is published. */
    static @Nullable LocalDate day(@Nullable Instant opens) {
        return opens == null ? null : opens.atZone(Time.STOCKHOLM).toLocalDate();
    }

    /** When to open, keeping a stored instant whose day has not been changed to the hour. */
    static @Nullable Instant opening(@Nullable LocalDate day, @Nullable Instant stored) {
        if (day == null) {
            return null;
        }
        return day.equals(day(stored))
                ? stored
                : day.atStartOfDay(Time.STOCKHOLM).toInstant();
    }
}
