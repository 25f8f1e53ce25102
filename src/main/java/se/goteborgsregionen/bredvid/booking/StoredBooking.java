package se.goteborgsregionen.bredvid.booking;

import java.time.Instant;
import java.time.LocalDateTime;

import org.jspecify.annotations.Nullable;
import se.goteborgsregionen.bredvid.offer.Contact;
import se.goteborgsregionen.bredvid.offer.Meeting;

/**
 * A booking that is to be changed, with what that needs to know.
 *
 * @param workplaceId where the person works now; null without a workplace
 * @param organiserId the organisation behind the offer
 * @param organisationId whose allotment it counts for
 * @param offeredUntil the first instant at which the offer has lapsed; null unless OFFERED
 * @param replacesId the booking that ends when this one is confirmed; null: none
 * @param freeToLeave whether it may be cancelled without regard to the deadline
 */
record StoredBooking(
        long id,
        long occasionId,
        long personId,
        @Nullable Long workplaceId,
        long organiserId,
        long organisationId,
        long offerId,
        BookingState state,
        @Nullable Instant offeredUntil,
        @Nullable Long replacesId,
        boolean freeToLeave,
        String goals,
        LocalDateTime firstStart,
        String zone,
        int cancelDays,
        Contact contact) {

    CancelTerms terms() {
        return CancelTerms.of(first(), cancelDays);
    }

    /** When the first meeting begins. */
    Instant starts() {
        return first().startsAt().toInstant();
    }

    private Meeting first() {
        return SituationQueries.meeting(0, firstStart, firstStart.plusMinutes(1), zone);
    }
}
