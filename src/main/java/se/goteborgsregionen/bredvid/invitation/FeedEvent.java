package se.goteborgsregionen.bredvid.invitation;

import java.time.Instant;
import java.time.LocalDateTime;

/**
 * One event of a feed.
 *
 * @param starts time on the wall in the zone, as is ends; in the autumn overlap the first occurrence
 * @param url the page about it
 * @param link where one joins; empty when it is on site, or the reader may not know
 * @param busy whether the reader is taken then; what she may go to leaves her free
 */
record FeedEvent(
        String uid,
        int sequence,
        Instant revisedAt,
        LocalDateTime starts,
        LocalDateTime ends,
        String zone,
        EventText text,
        String url,
        String link,
        boolean busy) {}
