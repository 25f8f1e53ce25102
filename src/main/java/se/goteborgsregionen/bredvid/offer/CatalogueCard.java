package se.goteborgsregionen.bredvid.offer;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * An occasion as the catalogue shows it; names nobody.
 *
 * @param areas codes of the areas, GR's order
 * @param organisation code of the organiser
 * @param municipality code of the municipality where it takes place, if that is known
 * @param place the street address or what else the organiser wrote; empty for what is only digital
 * @param start the shown meeting's start on the wall in Europe/Stockholm: the first meeting's in a list
 * @param end the same meeting's end
 * @param capacity null for an unlimited number of places
 * @param taken places that are booked, or kept for some organisations
 * @param bookingOpens null where it is open from the start
 */
public record CatalogueCard(
        long offerId,
        long occasionId,
        OfferKind kind,
        String title,
        String summary,
        List<String> areas,
        String organisation,
        Form form,
        @Nullable String municipality,
        String place,
        LocalDateTime start,
        LocalDateTime end,
        int meetings,
        @Nullable Integer capacity,
        int taken,
        int waiting,
        @Nullable Instant bookingOpens,
        Instant bookingCloses) {}
