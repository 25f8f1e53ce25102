package se.goteborgsregionen.bredvid.offer;

import org.jspecify.annotations.Nullable;

/**
 * Who reads, as an argument of the query.
 *
 * @param seesAll organisers of the offer's organisation, and GR
 * @param personId who it is otherwise; null for a visitor
 */
record OfferReader(boolean seesAll, @Nullable Long personId) {

    static final OfferReader ORGANISER = new OfferReader(true, null);

    static OfferReader participant(@Nullable Long personId) {
        return new OfferReader(false, personId);
    }
}
