package se.goteborgsregionen.bredvid.offer;

import java.util.List;
import java.util.Optional;

/** An offer with its occasions as one reader may see them, the earliest first. */
public record OfferPage(Offer offer, List<Occasion> occasions) {

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
