package se.goteborgsregionen.bredvid.booking.ui;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import se.goteborgsregionen.bredvid.booking.BookingPreview;
import se.goteborgsregionen.bredvid.booking.WayOn;
import se.goteborgsregionen.bredvid.offer.Occasion;
import se.goteborgsregionen.bredvid.offer.OfferPage;
import se.goteborgsregionen.bredvid.offer.Status;

/**
 * Which of an offer's occasions the page is about, and the coming ones beside it.
 *
 * @param occasion empty when the offer has no occasion with a date
 */
record ShownOccasion(Optional<Occasion> occasion, List<Occasion> others) {

    /**
     * The wanted occasion; without a wish the next that can be booked and has places, else the next at all, else the last
     * there was.
     */
    static ShownOccasion of(OfferPage page, @Nullable Long wantedId, Instant now) {
        List<Occasion> dated = page.occasions().stream()
                .filter(occasion -> !occasion.meetings().isEmpty())
                .toList();
        List<Occasion> coming = dated.stream()
                .filter(occasion -> occasion.status() == Status.PUBLISHED
                        && begins(occasion).isAfter(now))
                .toList();
        Optional<Occasion> shown = wantedId != null
                ? dated.stream().filter(occasion -> occasion.id() == wantedId).findFirst()
                : coming.stream()
                        .filter(occasion ->
                                occasion.free() > 0 && occasion.bookingCloses().isAfter(now))
                        .findFirst()
                        .or(() -> coming.stream().findFirst())
                        .or(() -> dated.reversed().stream().findFirst());
        return new ShownOccasion(
                shown,
                coming.stream()
                        .filter(other ->
                                shown.isEmpty() || other.id() != shown.get().id())
                        .toList());
    }

    /** The others that the panel does not name already, as ways on from what cannot be had. */
    List<Occasion> othersBeside(@Nullable BookingPreview panel) {
        Set<Long> named = panel instanceof BookingPreview.NotNow notNow
                ? notNow.waysOn().stream()
                        .flatMap(way -> way instanceof WayOn.OtherOccasion other
                                ? Stream.of(other.occasionId())
                                : Stream.empty())
                        .collect(Collectors.toSet())
                : Set.of();
        return others.stream().filter(other -> !named.contains(other.id())).toList();
    }

    private static Instant begins(Occasion occasion) {
        return occasion.meetings().getFirst().startsAt().toInstant();
    }
}
