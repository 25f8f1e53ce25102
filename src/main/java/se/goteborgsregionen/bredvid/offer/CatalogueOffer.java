package se.goteborgsregionen.bredvid.offer;

import java.time.Instant;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * What the occasions of one offer have in common in the catalogue; held once for all of them.
 *
 * @param titleKey sorts the title by the Swedish alphabet
 * @param organisation code of the organiser
 * @param workplace name of the workplace, empty without one
 * @param workplaceMunicipality code of the municipality the workplace is in, if known
 * @param areas codes, in GR's order
 * @param professions codes; empty for every profession
 * @param onlyOrganisations codes of those whose people alone can book; empty for all
 */
record CatalogueOffer(
        long id,
        int version,
        Instant changedAt,
        OfferKind kind,
        String title,
        String titleKey,
        String summary,
        Level level,
        boolean licensedOnly,
        String organisation,
        boolean organiserIsRegion,
        String workplace,
        @Nullable String workplaceMunicipality,
        List<String> areas,
        Set<String> professions,
        Set<String> onlyOrganisations) {

    /** The code of GR's own organisation: its tile on the map stands for what is common to all. */
    static final String GR = "GR";

    /** Where what is digital counts, and what has no municipality of its own; null for a region without one. */
    @Nullable
    String organisersMunicipality() {
        return organiserIsRegion ? workplaceMunicipality : organisation;
    }
}
