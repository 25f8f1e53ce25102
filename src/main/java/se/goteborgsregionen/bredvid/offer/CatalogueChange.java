package se.goteborgsregionen.bredvid.offer;

import java.time.Instant;
import java.time.LocalDateTime;

import org.jspecify.annotations.Nullable;

/**
 * The row of an occasion, as the catalogue reads it when it has changed.
 *
 * @param shown whether both the occasion and its offer are published
 * @param municipality code of the municipality it takes place in
 */
record CatalogueChange(
        long occasionId,
        long offerId,
        boolean shown,
        int offerVersion,
        Instant offerChangedAt,
        Form form,
        String address,
        @Nullable String municipality,
        @Nullable Integer capacity,
        int taken,
        int held,
        int waiting,
        @Nullable Instant opens,
        Instant closes,
        LocalDateTime firstStart,
        LocalDateTime lastEnd,
        int meetingCount) {}
