package se.goteborgsregionen.bredvid.organisation;

import org.jspecify.annotations.Nullable;

/**
 * A unit of an organisation.
 *
 * @param address may be empty
 * @param municipalityId where it lies
 */
public record Workplace(
        long id,
        long organisationId,
        String name,
        String address,
        @Nullable Long municipalityId,
        boolean active,
        int version) {}
