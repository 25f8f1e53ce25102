package se.goteborgsregionen.bredvid.booking;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import se.goteborgsregionen.bredvid.access.PersonName;
import se.goteborgsregionen.bredvid.offer.OfferKind;

/**
 * A booking that waits for the reader's answer, with what she needs to decide.
 *
 * @param kinds what she is asked; with both roles she answers once
 * @param profession the person's, in Swedish; empty when her profile names none
 * @param goals what the person wants to learn; may be empty
 * @param starts when the first meeting begins, a time on the wall
 * @param ends when the last meeting ends
 * @param askedAt since when it waits
 * @param due the first instant at which it is too late
 * @param mostAway as many of the person's unit as may be away, where that many are already; else null
 * @param escalated whether she is asked because nobody else has answered
 */
public record PendingRequest(
        long bookingId,
        long personId,
        PersonName person,
        String profession,
        String workplace,
        String organisation,
        String goals,
        long occasionId,
        long offerId,
        OfferKind kind,
        String title,
        String organiser,
        LocalDateTime starts,
        LocalDateTime ends,
        int meetings,
        Set<ApprovalKind> kinds,
        Instant askedAt,
        Instant due,
        @Nullable Integer mostAway,
        boolean escalated) {

    public PendingRequest {
        kinds = Set.copyOf(kinds);
    }
}
