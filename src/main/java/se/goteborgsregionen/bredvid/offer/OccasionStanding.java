package se.goteborgsregionen.bredvid.offer;

import java.time.Instant;
import java.util.List;

/**
 * How a stored occasion stands while its offer is edited.
 *
 * @param taken places that bookings hold
 * @param waiting people in the queue
 */
public record OccasionStanding(
        long id,
        Status status,
        int taken,
        int waiting,
        Instant bookingCloses,
        List<Meeting> meetings,
        String cancelMessage) {

    public OccasionStanding {
        meetings = List.copyOf(meetings);
    }

    static OccasionStanding of(Occasion occasion) {
        return new OccasionStanding(
                occasion.id(),
                occasion.status(),
                occasion.taken(),
                occasion.waiting(),
                occasion.bookingCloses(),
                occasion.meetings(),
                occasion.cancelMessage());
    }

    /** How many are told when it changes or is cancelled. */
    public int told() {
        return taken + waiting;
    }
}
