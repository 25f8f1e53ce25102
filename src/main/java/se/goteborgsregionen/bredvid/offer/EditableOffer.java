package se.goteborgsregionen.bredvid.offer;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * An offer as its organiser edits it.
 *
 * @param version what to save it with; another version by then means that somebody else saved first
 * @param changedAt when it was last saved
 * @param standings of the stored occasions
 */
public record EditableOffer(
        long id, int version, Status status, Instant changedAt, OfferForm form, List<OccasionStanding> standings) {

    public EditableOffer {
        standings = List.copyOf(standings);
    }

    public Optional<OccasionStanding> standing(@Nullable Long occasionId) {
        return standings.stream()
                .filter(standing -> occasionId != null && standing.id() == occasionId)
                .findFirst();
    }
}
