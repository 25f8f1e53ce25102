package se.goteborgsregionen.bredvid.offer;

import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import se.goteborgsregionen.bredvid.shared.Time;

/** The last day to book and the instant at which booking closes: the end of that day in Stockholm. */
public final class BookingDeadline {

    private BookingDeadline() {}

    /** The last day on which, or on a part of which, it can be booked. */
    public static LocalDate lastDay(Instant closes) {
        return closes.minusNanos(1).atZone(Time.STOCKHOLM).toLocalDate();
    }

    static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(Time.STOCKHOLM).toInstant();
    }

    /** When to close, keeping a stored instant whose day has not been changed to the hour. */
    static Instant closing(LocalDate day, @Nullable Instant stored) {
        return stored != null && lastDay(stored).equals(day) ? stored : endOf(day);
    }
}
