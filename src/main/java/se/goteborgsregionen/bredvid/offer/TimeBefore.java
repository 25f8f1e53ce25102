package se.goteborgsregionen.bredvid.offer;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import se.goteborgsregionen.bredvid.shared.Time;

/**
 * How long before the first meeting something is. Days are those of the calendar in Stockholm, to the same time on the
 * wall; hours are hours that pass.
 *
 * @param amount null while the field is empty
 */
public record TimeBefore(Unit unit, @Nullable Integer amount) {

    /** What the amount counts. */
    public enum Unit {
        DAYS,
        HOURS
    }

    static final int MOST_DAYS = 365;
    static final int MOST_HOURS = 8_760;

    public static TimeBefore days(int days) {
        return new TimeBefore(Unit.DAYS, days);
    }

    public static TimeBefore hours(int hours) {
        return new TimeBefore(Unit.HOURS, hours);
    }

    /** Reads P14D and PT36H; null from null and from what is neither. */
    static @Nullable TimeBefore of(@Nullable String iso) {
        try {
            if (iso == null) {
                return null;
            }
            Duration before = Duration.parse(iso);
            return iso.startsWith("PT") ? hours((int) before.toHours()) : days((int) before.toDays());
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** P14D or PT36H; null while the amount is missing or out of range. */
    public static @Nullable String iso(@Nullable TimeBefore before) {
        if (before == null || !before.isPossible()) {
            return null;
        }
        return before.unit == Unit.DAYS ? "P" + before.amount + "D" : "PT" + before.amount + "H";
    }

    public int most() {
        return unit == Unit.DAYS ? MOST_DAYS : MOST_HOURS;
    }

    boolean isPossible() {
        return amount != null && amount >= 1 && amount <= most();
    }

    /**
     * The instant it comes to; empty while the amount is missing or out of range. Of a time that comes twice in autumn the
     * first is meant, and one that the clock skips in spring is as much later.
     *
     * @param firstStart on the wall in Stockholm
     */
    public Optional<Instant> instant(LocalDateTime firstStart) {
        if (amount == null || !isPossible()) {
            return Optional.empty();
        }
        return Optional.of(
                unit == Unit.DAYS
                        ? firstStart.minusDays(amount).atZone(Time.STOCKHOLM).toInstant()
                        : firstStart.atZone(Time.STOCKHOLM).toInstant().minus(amount, ChronoUnit.HOURS));
    }
}
