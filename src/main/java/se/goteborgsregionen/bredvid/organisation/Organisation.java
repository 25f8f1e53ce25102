package se.goteborgsregionen.bredvid.organisation;

import org.jspecify.annotations.Nullable;

/**
 * A municipality, Göteborgsregionen or a care region.
 *
 * @param code the municipality's number as Statistics Sweden gives it ({@code 1480}), or a short word ({@code GR})
 * @param name the whole name, "Göteborgs Stad"
 * @param shortName the name in running text, "Göteborg"
 * @param careRegionId the region that the municipality shares health care with; null for the others
 * @param mailDomain the part after @ that lets people register themselves; null when nobody may
 * @param contactId who answers where nobody else can; null when nobody has been named
 */
public record Organisation(
        long id,
        String code,
        OrganisationKind kind,
        String name,
        String shortName,
        @Nullable Long careRegionId,
        @Nullable String mailDomain,
        @Nullable Long contactId,
        int version) {}
