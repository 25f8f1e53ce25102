package se.goteborgsregionen.bredvid.offer;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import se.goteborgsregionen.bredvid.access.PersonName;

/**
 * An offer as its organiser edits it.
 *
 * @param version what to save it with; another version by then means that somebody else saved first
 * @param changedAt when it was last saved
 * @param host the form's {@code hostId} by name
 * @param standings of the stored occasions
 */
public record EditableOffer(
        long id,
        int version,
        Status status,
        Instant changedAt,
        OfferForm form,
        @Nullable PersonName host,
        List<OccasionStanding> standings) {

    public EditableOffer {
        standings = List.copyOf(standings);
    }

    public Optional<OccasionStanding> standing(@Nullable Long occasionId) {
        return standings.stream()
                .filter(standing -> occasionId != null && standing.id() == occasionId)
                .findFirst();
    }

    /** How many people are told when the offer is saved like this: those of occasions with another time, place or link. */
    public int toldBy(OfferForm after) {
        return form.occasions().stream()
                .mapToInt(was -> after.occasions().stream()
                        .filter(is -> is.id() != null && is.id().equals(was.id()))
                        .filter(was::tellsTheBooked)
                        .mapToInt(is -> tellable(is.id()))
                        .sum())
                .sum();
    }

    /** How many people are booked on, or wait for, its published occasions. */
    public int booked() {
        return standings.stream().mapToInt(standing -> tellable(standing.id())).sum();
    }

    private int tellable(@Nullable Long occasionId) {
        return standing(occasionId)
                .filter(standing -> standing.status() == Status.PUBLISHED)
                .map(OccasionStanding::told)
                .orElse(0);
    }
}
