package se.goteborgsregionen.bredvid.offer;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * A published offer to be chosen from a list. It is equal to another of the same id.
 *
 * @param organisation its short name
 * @param latest the first day of its latest occasion; null without any
 */
public record OfferTitle(
        long id,
        String title,
        String organisation,
        @Nullable LocalDate latest) {

    @Override
    public boolean equals(Object other) {
        return other instanceof OfferTitle offer && offer.id == id;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(id);
    }
}
