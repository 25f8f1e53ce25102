package se.goteborgsregionen.bredvid.booking;

import java.time.Instant;
import java.util.Set;

/**
 * Places that an organiser wants to hold.
 *
 * @param organisations ids of those that they are held for; at least one
 * @param places 0 where it only takes what an earlier stage leaves
 * @param releaseAt when those that nobody has filled go on
 * @param goesOn whether they go on to the next stage; else to everybody
 */
public record Stage(Set<Long> organisations, int places, Instant releaseAt, boolean goesOn) {

    public Stage {
        organisations = Set.copyOf(organisations);
    }
}
