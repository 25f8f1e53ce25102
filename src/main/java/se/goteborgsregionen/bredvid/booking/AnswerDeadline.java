package se.goteborgsregionen.bredvid.booking;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;

import se.goteborgsregionen.bredvid.shared.SwedishWorkdays;
import se.goteborgsregionen.bredvid.shared.Time;

/**
 * Until when a manager or host has to answer, and when somebody above is asked too.
 *
 * @param due the first instant at which it is too late; never later than the start
 * @param escalates halfway there
 */
record AnswerDeadline(Instant due, Instant escalates) {

    /** At the same time of the day so many Swedish working days later (rules.md, Release and acceptance). */
    static AnswerDeadline of(Instant asked, int workingDays, Instant start) {
        ZonedDateTime local = asked.atZone(Time.STOCKHOLM);
        LocalDate day = local.toLocalDate();
        for (int i = 0; i < workingDays; i++) {
            day = SwedishWorkdays.onOrAfter(day.plusDays(1));
        }
        Instant inTime = local.with(day).toInstant();
        Instant due = inTime.isBefore(start) ? inTime : start;
        return new AnswerDeadline(due, asked.plus(Duration.between(asked, due).dividedBy(2)));
    }
}
