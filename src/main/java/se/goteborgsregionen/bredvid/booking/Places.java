package se.goteborgsregionen.bredvid.booking;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import se.goteborgsregionen.bredvid.booking.Situation.OccasionFacts;

/**
 * Who has the places of an occasion and for whom the others are held. An allotment is a floor, not a cap: its
 * organisations fill it first, then open places. Places held and unfilled allotments never exceed the capacity.
 *
 * @param capacity null: unlimited
 * @param allotments in the order in which they are released
 * @param holdings bookings that hold a place, by the organisation that the person belonged to when she booked; empty when
 *     there are no allotments
 */
record Places(@Nullable Integer capacity, int taken, List<Allotment> allotments, Map<Long, Integer> holdings) {

    Places {
        allotments = List.copyOf(allotments);
        holdings = Map.copyOf(holdings);
    }

    /** As somebody sees them for whom none is held, without asking who holds which. */
    static Places of(OccasionFacts occasion) {
        Integer capacity = occasion.capacity();
        Integer open = capacity == null ? null : capacity - occasion.held();
        return new Places(open, occasion.taken(), List.of(), Map.of());
    }

    /** An allotment and how many of its places are filled. */
    record Filled(Allotment allotment, int filled) {

        /** Places that are held for somebody who has not come yet. */
        int open() {
            return allotment.released() ? 0 : Math.max(0, allotment.places() - filled);
        }
    }

    /** Each allotment with what its organisations have filled of it; a holding fills the one that is released first. */
    List<Filled> ledger() {
        Map<Long, Integer> left = new HashMap<>(holdings);
        List<Filled> ledger = new ArrayList<>();
        for (Allotment allotment : allotments) {
            int filled = 0;
            for (long organisation : allotment.organisations().stream().sorted().toList()) {
                int fills = Math.min(allotment.places() - filled, left.getOrDefault(organisation, 0));
                left.merge(organisation, -fills, Integer::sum);
                filled += fills;
            }
            ledger.add(new Filled(allotment, filled));
        }
        return ledger;
    }

    /** Allotted places that nobody has filled. */
    int held() {
        return ledger().stream().mapToInt(Filled::open).sum();
    }

    /** Places that are held for others than the organisation. */
    int heldForOthers(@Nullable Long organisationId) {
        return ledger().stream()
                .filter(filled -> organisationId == null
                        || !filled.allotment().organisations().contains(organisationId))
                .mapToInt(Filled::open)
                .sum();
    }

    /** Places that somebody of the organisation could have now. */
    int freeFor(@Nullable Long organisationId) {
        return capacity == null ? Integer.MAX_VALUE : Math.max(0, capacity - taken - heldForOthers(organisationId));
    }

    /** When the next places that are held for others go on; empty when none are. */
    Optional<Instant> nextRelease(@Nullable Long organisationId) {
        return ledger().stream()
                .filter(filled -> filled.open() > 0)
                .filter(filled -> organisationId == null
                        || !filled.allotment().organisations().contains(organisationId))
                .map(filled -> filled.allotment().releaseAt())
                .min(Comparator.naturalOrder());
    }

    /** Whether places are, or were, held for the organisation. */
    boolean allottedTo(@Nullable Long organisationId) {
        return organisationId != null
                && allotments.stream()
                        .anyMatch(allotment -> allotment.organisations().contains(organisationId));
    }

    /** With one more place taken by somebody of the organisation. */
    Places takenBy(long organisationId) {
        Map<Long, Integer> more = new HashMap<>(holdings);
        more.merge(organisationId, 1, Integer::sum);
        return new Places(capacity, taken + 1, allotments, allotments.isEmpty() ? holdings : more);
    }
}
