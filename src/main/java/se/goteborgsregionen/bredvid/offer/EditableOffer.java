package se.goteborgsregionen.bredvid.offer;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

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

    /** What a copy begins with: its occasions still to come; without any, those that were held. */
    public OfferForm toCopy(LocalDateTime now) {
        return Stream.<Predicate<OccasionStanding>>of(
                        standing -> standing.mayChange(now), standing -> standing.status() != Status.CANCELLED)
                .map(this::occasions)
                .filter(found -> !found.isEmpty())
                .findFirst()
                .map(form::with)
                .orElse(form);
    }

    private List<OccasionForm> occasions(Predicate<OccasionStanding> wanted) {
        return form.occasions().stream()
                .filter(occasion -> standing(occasion.id()).map(wanted::test).orElse(true))
                .toList();
    }

    /** Whether it can be cancelled: not once all that was held in it is over. */
    public boolean mayBeCalledOff(LocalDateTime now) {
        return !OccasionStanding.allOver(standings, now);
    }

    /**
     * How many people are told when the offer is saved like this: those of occasions to come with another time, place or
     * link.
     */
    public int toldBy(OfferForm after, LocalDateTime now) {
        return form.occasions().stream()
                .mapToInt(was -> after.occasions().stream()
                        .filter(is -> is.id() != null && is.id().equals(was.id()))
                        .filter(was::tellsTheBooked)
                        .mapToInt(is -> tellable(is.id(), now))
                        .sum())
                .sum();
    }

    /** How many people are booked on, or wait for, its occasions that are not over. */
    public int booked(LocalDateTime now) {
        return standings.stream()
                .mapToInt(standing -> tellable(standing.id(), now))
                .sum();
    }

    private int tellable(@Nullable Long occasionId, LocalDateTime now) {
        return standing(occasionId)
                .filter(standing -> standing.status() == Status.PUBLISHED && standing.mayChange(now))
                .map(OccasionStanding::told)
                .orElse(0);
    }
}
