package se.goteborgsregionen.bredvid.offer.ui;

import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import se.goteborgsregionen.bredvid.offer.EditableOffer;
import se.goteborgsregionen.bredvid.offer.OccasionStanding;
import se.goteborgsregionen.bredvid.offer.OfferBasis;
import se.goteborgsregionen.bredvid.offer.OfferForm;
import se.goteborgsregionen.bredvid.offer.Status;

/**
 * The offer that is being written.
 *
 * @param stored how it is stored, as far as the desk knows; null for a new one
 * @param begun what the form was filled with, and is again when all is undone
 */
record OfferOnDesk(@Nullable EditableOffer stored, OfferForm begun) {

    static OfferOnDesk fresh(OfferForm blank) {
        return new OfferOnDesk(null, blank);
    }

    static OfferOnDesk of(EditableOffer stored) {
        return new OfferOnDesk(stored, stored.form());
    }

    /** Names the offer in the browser. */
    String key() {
        return stored == null ? "new-" + begun.kind() : Long.toString(stored.id());
    }

    int version() {
        return stored == null ? 0 : stored.version();
    }

    boolean isPublished() {
        return stored != null && stored.status() == Status.PUBLISHED;
    }

    /** How people are booked on its occasions; nobody is before it is published. */
    Map<Long, OccasionStanding> standings() {
        return stored == null || !isPublished()
                ? Map.of()
                : stored.standings().stream().collect(Collectors.toMap(OccasionStanding::id, standing -> standing));
    }

    @Nullable
    OfferBasis basis() {
        return stored == null ? null : new OfferBasis(stored.id(), stored.version());
    }

    boolean isChangedIn(OfferForm typed) {
        return !typed.equals(begun) && !typed.tidy().equals(begun.tidy());
    }
}
