package se.goteborgsregionen.bredvid.booking;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A yes that a booking waits for, or waited for.
 *
 * @param overGuard whether as many as the person's unit allows were away already
 * @param due the first instant at which it is too late to answer
 * @param escalatedAt when somebody above was asked too; null: not yet
 * @param answer null while it is waited for
 * @param answeredBy null for the portal itself
 * @param proposedOccasionId the occasion that the host proposes instead; null: none
 * @param words why it was a no, or what goes with a proposal; may be empty
 */
record Approval(
        long id,
        long bookingId,
        ApprovalKind kind,
        boolean overGuard,
        Instant askedAt,
        Instant due,
        @Nullable Instant escalatedAt,
        @Nullable Answer answer,
        @Nullable Long answeredBy,
        @Nullable Long proposedOccasionId,
        String words) {

    /** The same words as in the database. */
    enum Answer {
        YES,
        NO,
        /** Nobody answered in time. */
        LAPSED,
        /** The booking ended first, or another had said no. */
        NEEDLESS
    }

    boolean pending() {
        return answer == null;
    }
}
