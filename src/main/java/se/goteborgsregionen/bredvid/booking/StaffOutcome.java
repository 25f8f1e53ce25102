package se.goteborgsregionen.bredvid.booking;

import java.time.Instant;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import se.goteborgsregionen.bredvid.access.PersonName;

/**
 * What becomes, or would become, of one of several people whom their manager books.
 *
 * @param refusal why she gets no place; null when she does
 * @param waitsFor whose yes her place still waits for; empty: it is hers at once
 * @param until until when they have to answer; null when nobody has to
 * @param warnings what the manager should know, as things stand when those before her have their places
 * @param saidNoAt when she last left this occasion or declined it herself; null: never
 */
public record StaffOutcome(
        long personId,
        PersonName person,
        @Nullable Refusal refusal,
        Set<ApprovalKind> waitsFor,
        @Nullable Instant until,
        List<Warning> warnings,
        @Nullable Instant saidNoAt) {

    public StaffOutcome {
        waitsFor = Set.copyOf(waitsFor);
        warnings = List.copyOf(warnings);
    }

    /** Whether she has a place. */
    public boolean fits() {
        return refusal == null;
    }
}
