package se.goteborgsregionen.bredvid.offer;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * One date and time of an occasion. Start and end are times on the wall in the zone; the zone's rules may change, the
 * time on the wall does not. In the autumn overlap the first occurrence is meant.
 */
public record Meeting(long id, LocalDateTime starts, LocalDateTime ends, ZoneId zone) {

    public ZonedDateTime startsAt() {
        return starts.atZone(zone).withEarlierOffsetAtOverlap();
    }

    public ZonedDateTime endsAt() {
        return ends.atZone(zone).withEarlierOffsetAtOverlap();
    }
}
