package se.goteborgsregionen.bredvid.booking;

import java.time.Instant;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import se.goteborgsregionen.bredvid.offer.Meeting;
import se.goteborgsregionen.bredvid.offer.Status;

/**
 * All that {@link BookingRules} look at when one person wants a place of one occasion, as read at one moment.
 *
 * @param own the person's active booking of this occasion; null without one
 * @param held meetings of her other bookings that hold a place, at least those near the occasion's
 */
record Situation(
        OccasionFacts occasion,
        PersonFacts person,
        @Nullable OwnBooking own,
        List<HeldMeeting> held) {

    /**
     * @param organiserId the organisation behind the offer
     * @param status PUBLISHED only if the offer is published too
     * @param capacity null: unlimited
     * @param opens null: open since it was published
     * @param professions the target group; empty: every profession
     */
    record OccasionFacts(
            long id,
            long offerId,
            long organiserId,
            Status status,
            String cancelMessage,
            @Nullable Integer capacity,
            int taken,
            int waiting,
            @Nullable Instant opens,
            Instant closes,
            List<Meeting> meetings,
            boolean licensedOnly,
            Set<Long> professions,
            boolean releaseNeeded,
            boolean hostAcceptance,
            int cancelDays) {

        int free() {
            return capacity == null ? Integer.MAX_VALUE : Math.max(0, capacity - taken);
        }

        Instant starts() {
            return meetings.getFirst().startsAt().toInstant();
        }
    }

    /**
     * @param professionId null when her profile names none
     * @param licensed whether that profession is a licensed one
     * @param workplaceId where she works; null without a workplace
     * @param organisationId whose workplace that is; null without a workplace
     */
    record PersonFacts(
            long id,
            Standing standing,
            @Nullable Long professionId,
            boolean licensed,
            @Nullable Long workplaceId,
            @Nullable Long organisationId) {}

    /** Where a person's account stands; the same words as in the database. */
    enum Standing {
        ACTIVE,
        AWAITING_MANAGER,
        INACTIVE
    }

    /** The person's booking of the occasion in question. */
    record OwnBooking(long id, BookingState state) {}

    /** A meeting that the person has a place at. */
    record HeldMeeting(long bookingId, String title, Meeting meeting) {}

    /**
     * What a look from outside the lock sees: who is concerned, and whether the door is open at all.
     *
     * @param workplaceId the person's
     * @param capacity null: unlimited
     * @param opens null: open since it was published
     */
    record Glance(
            long organiserId,
            @Nullable Long workplaceId,
            boolean published,
            @Nullable Integer capacity,
            int taken,
            @Nullable Instant opens,
            Instant closes) {

        /** Whether places are counted, so that whoever wants one must wait for the occasion's lock. */
        boolean counted() {
            return capacity != null;
        }

        /** Whether there seems to be a place for somebody; if not, the lock is not worth waiting for. */
        boolean promising(Instant now) {
            boolean open = (opens == null || !now.isBefore(opens)) && now.isBefore(closes);
            return published && open && (capacity == null || taken < capacity);
        }
    }
}
