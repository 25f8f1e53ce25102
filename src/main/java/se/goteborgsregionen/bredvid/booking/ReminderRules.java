package se.goteborgsregionen.bredvid.booking;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;

/** When somebody booked is reminded. All times are on the wall in Stockholm. */
final class ReminderRules {

    /** Nobody is reminded earlier or later in the day: a telephone beside a bed may sound. */
    static final LocalTime FIRST = LocalTime.of(8, 0);

    static final LocalTime LAST = LocalTime.of(17, 0);

    private ReminderRules() {}

    /** Which reminder; kept by name. */
    enum Kind {
        /** Seven days before; so many days later still, where the portal stood still on that day. */
        WEEK(7, 2),
        /** The day before. */
        DAY(1, 0);

        final int daysBefore;
        final int mostDaysLate;

        Kind(int daysBefore, int mostDaysLate) {
            this.daysBefore = daysBefore;
            this.mostDaysLate = mostDaysLate;
        }
    }

    static boolean isDaytime(LocalDateTime now) {
        LocalTime time = now.toLocalTime();
        return !time.isBefore(FIRST) && time.isBefore(LAST);
    }

    /** The earliest first day that is due for this kind of reminder today. */
    static LocalDate earliest(Kind kind, LocalDate today) {
        return today.plusDays(kind.daysBefore - kind.mostDaysLate);
    }

    /** The last first day that is due for this kind of reminder today. */
    static LocalDate latest(Kind kind, LocalDate today) {
        return today.plusDays(kind.daysBefore);
    }

    /**
     * Whether a booking is due for it, so far as its own times say. Who was settled after the reminder's moment has just been
     * told everything, and is not told again.
     *
     * @param settled when the place became hers
     */
    static boolean isDue(Kind kind, LocalDate firstDay, LocalDateTime settled, LocalDateTime now) {
        LocalDate today = now.toLocalDate();
        return isDaytime(now)
                && !firstDay.isBefore(earliest(kind, today))
                && !firstDay.isAfter(latest(kind, today))
                && settled.isBefore(firstDay.minusDays(kind.daysBefore).atTime(FIRST));
    }
}
