package se.goteborgsregionen.bredvid.booking;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;

import se.goteborgsregionen.bredvid.offer.Meeting;
import se.goteborgsregionen.bredvid.shared.Time;

/**
 * Until when a person may give back her place herself.
 *
 * @param lastDay the last day, in Stockholm
 * @param until the first instant at which it is too late: the end of that day, never later than the start
 */
public record CancelTerms(LocalDate lastDay, Instant until) {

    /** Days count by the calendar: the whole day {@code cancelDays} before the first meeting's is still in time. */
    public static CancelTerms of(Meeting first, int cancelDays) {
        ZonedDateTime start = first.startsAt();
        LocalDate lastDay =
                start.withZoneSameInstant(Time.STOCKHOLM).toLocalDate().minusDays(cancelDays);
        Instant endOfDay = lastDay.plusDays(1).atStartOfDay(Time.STOCKHOLM).toInstant();
        Instant begins = start.toInstant();
        return new CancelTerms(lastDay, endOfDay.isBefore(begins) ? endOfDay : begins);
    }

    /** Whether the person may still cancel by herself. */
    public boolean allowAt(Instant now) {
        return now.isBefore(until);
    }
}
