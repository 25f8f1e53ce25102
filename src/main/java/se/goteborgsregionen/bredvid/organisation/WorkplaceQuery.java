package se.goteborgsregionen.bredvid.organisation;

import org.jspecify.annotations.Nullable;

/**
 * What a list of workplaces is asked for. Null and blank ask for nothing.
 *
 * @param words parts of the name or the address, all of which must be found
 * @param limit at most this many rows, 1 to 500
 */
public record WorkplaceQuery(String words, @Nullable Long organisationId, boolean alsoClosed, int offset, int limit) {

    public WorkplaceQuery {
        offset = Math.max(0, offset);
        limit = Math.clamp(limit, 1, 500);
    }
}
