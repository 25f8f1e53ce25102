package se.goteborgsregionen.bredvid.offer;

import java.time.LocalDateTime;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * An offer in its organisers' own list.
 *
 * @param organisation its short name
 * @param occasions those that belong on the shelf, the soonest first, past ones the latest first; a draft has those whose
 *     dates are whole
 */
public record OwnOffer(long id, OfferKind kind, String title, String organisation, Status status, List<Run> occasions) {

    public OwnOffer {
        occasions = List.copyOf(occasions);
    }

    /**
     * One occasion of it.
     *
     * @param firstStart time on the wall in Stockholm
     * @param municipality short name; null for a digital one
     * @param capacity null: unlimited
     * @param held places kept for some organisations that nobody has filled yet
     */
    public record Run(
            long id,
            Status status,
            LocalDateTime firstStart,
            LocalDateTime lastEnd,
            int meetings,
            Form form,
            @Nullable String municipality,
            @Nullable Integer capacity,
            int taken,
            int held,
            int waiting) {}

    /** Which of an organisation's offers one looks at. */
    public enum Shelf {
        /** Published, with an occasion that has not ended; what has been of it stands under {@link #PAST}. */
        COMING,
        DRAFTS,
        /** With an occasion that has ended or is cancelled, or nothing still to come; the latest first. */
        PAST
    }
}
