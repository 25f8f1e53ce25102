package se.goteborgsregionen.bredvid.commonday;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * What one host offers in a round: so many places on one occasion.
 *
 * @param id the occasion
 * @param hostId the unit that receives
 * @param municipalityId where it is, for the way between two places of one day
 * @param starts time on the wall in Europe/Stockholm, as is ends
 * @param capacity at least 1
 * @param minimum as few as the host wants to receive if anybody comes; 0 or 1 for no such wish
 */
record RoundPlace(
        long id,
        long hostId,
        long organisationId,
        long municipalityId,
        LocalDateTime starts,
        LocalDateTime ends,
        int capacity,
        int minimum) {

    LocalDate day() {
        return starts.toLocalDate();
    }

    /** Whether one person cannot be at both, the way between them included. */
    boolean clashesWith(RoundPlace other, Duration way) {
        return starts.isBefore(other.ends.plus(way)) && other.starts.isBefore(ends.plus(way));
    }
}
