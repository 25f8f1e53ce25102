package se.goteborgsregionen.bredvid.booking;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;

import se.goteborgsregionen.bredvid.shared.SwedishWorkdays;
import se.goteborgsregionen.bredvid.shared.Time;

/**
 * Until when a manager or host has to answer, and when somebody above is asked too.
 *
 * @param due the first instant at which it is too late; never later than the start
 * @param escalates halfway there
 */
record AnswerDeadline(Instant due, Instant escalates) {

    /** When a working day ends for those who answer: nobody's time runs out in the middle of a night shift. */
    private static final LocalTime END_OF_DAY = LocalTime.of(17, 0);

    /**
     * At the end of the day so many Swedish working days later (rules.md, Release and acceptance).
     *
     * @param workingDays at least 1
     */
    static AnswerDeadline of(Instant asked, int workingDays, Instant start) {
        LocalDate day = LocalDate.ofInstant(asked, Time.STOCKHOLM);
        for (int i = 0; i < workingDays; i++) {
            day = SwedishWorkdays.onOrAfter(day.plusDays(1));
        }
        Instant inTime = day.atTime(END_OF_DAY).atZone(Time.STOCKHOLM).toInstant();
        Instant due = inTime.isBefore(start) ? inTime : start;
        return new AnswerDeadline(due, asked.plus(Duration.between(asked, due).dividedBy(2)));
    }
}
