package se.goteborgsregionen.bredvid.organisation;

import org.jspecify.annotations.Nullable;

/**
 * A unit of an organisation.
 *
 * @param address street and place; empty when unknown
 * @param municipalityId the municipality (an organisation) it lies in, for travel times; null when unknown
 * @param mostAway so many of the unit may be away on one day without their manager's explicit yes; null: no limit
 * @param active false for a unit that is closed: kept for what has been, no longer to be chosen
 */
public record Workplace(
        long id,
        long organisationId,
        String name,
        String address,
        @Nullable Long municipalityId,
        @Nullable Integer mostAway,
        boolean active,
        int version) {}
