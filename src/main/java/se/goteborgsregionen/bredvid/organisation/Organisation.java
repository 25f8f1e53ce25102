package se.goteborgsregionen.bredvid.organisation;

import org.jspecify.annotations.Nullable;

/**
 * A municipality, GR itself or a care region.
 *
 * @param careRegionId the region that a municipality shares its patients with
 * @param mailDomain people with an address there may register themselves; null: nobody may
 * @param contactId the person to turn to when nobody else is there to answer
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
