package se.goteborgsregionen.bredvid.invitation;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * An address under which a calendar program fetches somebody's occasions, as she sees it herself.
 *
 * @param fetchedAt to the hour; null where no program has been there
 */
public record CalendarFeed(
        long id, Instant createdAt, @Nullable Instant fetchedAt) {

    /** What became of wanting a new address. */
    public sealed interface Making {

        /** The address stands in no other place than here, and only now. */
        record Made(CalendarFeed feed, String address) implements Making {}

        /** There are as many as one person may have. */
        record TooMany() implements Making {}
    }

    /**
     * What a program gets.
     *
     * @param ics the calendar (RFC 5545)
     */
    public record Fetched(long feedId, String ics) {}
}
