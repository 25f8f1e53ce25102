package se.goteborgsregionen.bredvid.offer;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import se.goteborgsregionen.bredvid.organisation.Organisation;

/**
 * One run of an offer that can be booked as a whole.
 *
 * @param address where on site; empty for a digital one, and in drafts
 * @param municipality where that is; null for a digital one, and in drafts
 * @param digitalLink empty unless the reader may see it: the booked, the organisers and GR
 * @param capacity number of places; null: unlimited
 * @param taken places that bookings hold now
 * @param held places that nobody has filled yet of those kept for some organisations
 * @param waiting people in the queue now
 * @param bookingOpens null: from the moment it is published
 * @param bookingCloses the first instant at which it can no longer be booked
 * @param queueCloses the first instant at which its queue can no longer be joined; null: at the start
 * @param terms its minimum and how its window is set
 * @param meetings in order of time; none only in drafts
 * @param cancelMessage what the organiser said when cancelling; empty while not cancelled
 */
public record Occasion(
        long id,
        long offerId,
        Status status,
        Form form,
        String address,
        @Nullable Organisation municipality,
        String digitalLink,
        @Nullable Integer capacity,
        int taken,
        int held,
        int waiting,
        @Nullable Instant bookingOpens,
        Instant bookingCloses,
        @Nullable Instant queueCloses,
        OccasionTerms terms,
        List<Meeting> meetings,
        String cancelMessage,
        int version) {

    public Occasion {
        meetings = List.copyOf(meetings);
    }

    public boolean unlimited() {
        return capacity == null;
    }

    /** Places left for everybody; {@link Integer#MAX_VALUE} when unlimited. */
    public int free() {
        return capacity == null ? Integer.MAX_VALUE : Math.max(0, capacity - taken - held);
    }
}
