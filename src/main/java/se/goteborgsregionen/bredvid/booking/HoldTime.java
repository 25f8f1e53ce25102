package se.goteborgsregionen.bredvid.booking;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;

import se.goteborgsregionen.bredvid.shared.Time;

/** For how long a place is offered to somebody in the queue (rules.md, Waiting list). */
final class HoldTime {

    private static final Duration SHORTEST = Duration.ofHours(2);
    private static final Duration NEAR = Duration.ofDays(2);
    private static final LocalTime EVENING = LocalTime.of(20, 0);
    private static final LocalTime MORNING = LocalTime.of(8, 0);
    private static final LocalTime AFTER_THE_NIGHT = LocalTime.of(9, 0);

    private HoldTime() {}

    /**
     * The first instant at which the offer has lapsed: after the occasion's own setting or a quarter of the time that is
     * left to the start, whichever is shorter, but at least two hours; not at night while the start is far away.
     */
    static Instant until(Instant now, Instant start, int holdHours) {
        Duration quarter = Duration.between(now, start).dividedBy(4);
        Duration set = Duration.ofHours(holdHours);
        Duration hold = quarter.compareTo(set) < 0 ? quarter : set;
        Instant end = now.plus(hold.compareTo(SHORTEST) < 0 ? SHORTEST : hold);
        return Duration.between(end, start).compareTo(NEAR) > 0 ? notAtNight(end) : end;
    }

    private static Instant notAtNight(Instant end) {
        ZonedDateTime local = end.atZone(Time.STOCKHOLM);
        LocalTime time = local.toLocalTime();
        if (!time.isBefore(EVENING)) {
            return local.plusDays(1).with(AFTER_THE_NIGHT).toInstant();
        }
        return time.isBefore(MORNING) ? local.with(AFTER_THE_NIGHT).toInstant() : end;
    }
}
