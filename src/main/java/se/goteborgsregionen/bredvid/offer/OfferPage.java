package se.goteborgsregionen.bredvid.offer;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import se.goteborgsregionen.bredvid.access.PersonName;

/**
 * An offer with its occasions as one reader may see them, the earliest first.
 *
 * @param host the name of whoever receives or supervises; null when nobody is named, and for a visitor
 */
public record OfferPage(Offer offer, @Nullable PersonName host, List<Occasion> occasions) {

    public OfferPage {
        occasions = List.copyOf(occasions);
    }

    /** The occasion with this id, if the reader may see it and it belongs to the offer. */
    public Optional<Occasion> occasion(long occasionId) {
        return occasions.stream()
                .filter(occasion -> occasion.id() == occasionId)
                .findFirst();
    }
}
