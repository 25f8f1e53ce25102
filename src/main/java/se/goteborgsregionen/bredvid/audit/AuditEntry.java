package se.goteborgsregionen.bredvid.audit;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import se.goteborgsregionen.bredvid.access.PersonName;

/**
 * One row of the trace of changes, as it is read.
 *
 * @param actor who did it; null for the portal itself
 * @param action the stable word of it; its sentence is {@code audit.action.<action>}
 * @param person whom it concerns, if somebody
 * @param own whether that is who did it
 * @param subjectName what it is about, by the title or name that it has now; empty where that says nothing more
 * @param occasionStart when the occasion that it is about begins, as it stands now; null where it is about none
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
        boolean own,
        String subjectName,
        @Nullable LocalDateTime occasionStart,
        String detail) {

    /** Whether who did it had not signed in, but pressed a link in a mail to her. */
    public boolean byLink() {
        return detail.endsWith(AuditLog.BY_LINK);
    }

    /** Empty where she did it for herself, and for what nobody does for another. */
    public Optional<OnBehalf> onBehalf() {
        return OnBehalf.in(detail);
    }
}
