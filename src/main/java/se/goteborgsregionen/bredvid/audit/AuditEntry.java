package se.goteborgsregionen.bredvid.audit;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import se.goteborgsregionen.bredvid.access.PersonName;

/**
 * One row of the trace of changes, as it is read.
 *
 * @param actor who did it; null for the portal itself
 * @param action the stable word of it; its sentence is {@code audit.action.<action>}
 * @param person whom it concerns, if somebody
 * @param subjectName what it is about, by title or name; empty where that says nothing more
 * @param detail what the writer found worth noting; may be empty
 */
public record AuditEntry(
        long id,
        Instant happenedAt,
        @Nullable PersonName actor,
        String action,
        AuditLog.Subject subject,
        long subjectId,
        @Nullable PersonName person,
        String subjectName,
        String detail) {}
