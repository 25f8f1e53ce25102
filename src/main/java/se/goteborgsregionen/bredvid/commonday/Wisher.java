package se.goteborgsregionen.bredvid.commonday;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * Somebody who wishes for places in a round.
 *
 * @param unitId the home unit, which can do without only so many on one day
 * @param firstTimer whether she has never been on hospitation
 * @param mostDays how many days her manager lets her go in this round, at least 1
 * @param releasedDays the days that her manager lets her go on
 * @param lot drawn by the round's published seed; the lower goes first where nothing else decides. No two have the same
 * @param wishes ids of {@link RoundPlace}, the dearest first, each once
 */
record Wisher(
        long id,
        long organisationId,
        long unitId,
        boolean firstTimer,
        int mostDays,
        Set<LocalDate> releasedDays,
        int lot,
        List<Long> wishes) {

    Wisher {
        releasedDays = Set.copyOf(releasedDays);
        wishes = List.copyOf(wishes);
    }
}
