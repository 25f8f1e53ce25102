package se.goteborgsregionen.bredvid.offer;

import org.jspecify.annotations.Nullable;

/**
 * What of a person the catalogue goes by when it shows what suits her.
 *
 * @param profession the profession's code
 * @param licensed whether that profession needs a licence
 * @param organisation code of her employer; null without a workplace
 * @param homeMunicipality code of the municipality where her workplace is, or of her employer; null if neither is known
 */
public record CatalogueReader(
        String profession,
        boolean licensed,
        @Nullable String organisation,
        @Nullable String homeMunicipality) {}
