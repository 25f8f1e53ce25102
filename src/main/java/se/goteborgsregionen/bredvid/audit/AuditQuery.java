package se.goteborgsregionen.bredvid.audit;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * What the trace of changes is asked for. Null and blank ask for nothing.
 *
 * @param from the first day, in Stockholm
 * @param until the last day, in Stockholm
 * @param action the whole word, such as {@code booking.confirmed}
 * @param name parts of the shown name of who did it or whom it concerns
 * @param beforeId only what was noted before this event: the last of the page above
 * @param limit at most this many, 1 to 500
 */
public record AuditQuery(
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        @Nullable String action,
        String name,
        @Nullable Long beforeId,
        int limit) {

    public AuditQuery {
        limit = Math.clamp(limit, 1, 500);
    }

    public AuditQuery before(long eventId) {
        return new AuditQuery(from, until, action, name, eventId, limit);
    }
}
