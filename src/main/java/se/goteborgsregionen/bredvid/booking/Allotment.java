package se.goteborgsregionen.bredvid.booking;

import java.time.Instant;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Places of an occasion that are held for one or several organisations.
 *
 * @param places how many; once released, as many as were filled
 * @param organisations ids of those that they are held for
 * @param releaseAt when those that nobody has filled go on
 * @param nextId the allotment that they go on to; null: to everybody
 * @param releasedAt when they went on; null while they are held
 */
record Allotment(
        long id,
        int places,
        Set<Long> organisations,
        Instant releaseAt,
        @Nullable Long nextId,
        @Nullable Instant releasedAt) {

    Allotment {
        organisations = Set.copyOf(organisations);
    }

    boolean released() {
        return releasedAt != null;
    }
}
