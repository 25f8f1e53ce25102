package se.goteborgsregionen.bredvid.offer;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * How a stored occasion stands while its offer is edited.
 *
 * @param taken places that bookings hold
 * @param held places kept for some organisations that nobody has filled yet
 * @param waiting people in the queue
 * @param stored how it is stored, as a form
 */
public record OccasionStanding(
        long id,
        Status status,
        int taken,
        int held,
        int waiting,
        @Nullable Instant bookingOpens,
        Instant bookingCloses,
        @Nullable Instant queueCloses,
        List<Meeting> meetings,
        String cancelMessage,
        OccasionForm stored) {

    public OccasionStanding {
        meetings = List.copyOf(meetings);
    }

    static OccasionStanding of(Occasion occasion) {
        return new OccasionStanding(
                occasion.id(),
                occasion.status(),
                occasion.taken(),
                occasion.held(),
                occasion.waiting(),
                occasion.bookingOpens(),
                occasion.bookingCloses(),
                occasion.queueCloses(),
                occasion.meetings(),
                occasion.cancelMessage(),
                OfferEditing.formOf(occasion));
    }

    /**
     * Whether its last meeting has ended.
     *
     * @param now time on the wall in Stockholm
     */
    public boolean hasEnded(LocalDateTime now) {
        return !meetings.isEmpty()
                && meetings.stream().allMatch(meeting -> meeting.ends().isBefore(now));
    }

    /** Whether it has been held: nobody can be told of a change any more, so that it is neither changed nor cancelled. */
    public boolean isOver(LocalDateTime now) {
        return status == Status.PUBLISHED && hasEnded(now);
    }

    /** Whether it may be changed and cancelled. */
    public boolean mayChange(LocalDateTime now) {
        return status != Status.CANCELLED && !isOver(now);
    }

    /** Whether something of it has been held and nothing is still to come. */
    static boolean allOver(List<OccasionStanding> standings, LocalDateTime now) {
        return standings.stream().anyMatch(standing -> standing.isOver(now))
                && standings.stream()
                        .noneMatch(standing -> standing.status() == Status.PUBLISHED && standing.mayChange(now));
    }

    /** How many are told when it changes or is cancelled. */
    public int told() {
        return taken + waiting;
    }
}
