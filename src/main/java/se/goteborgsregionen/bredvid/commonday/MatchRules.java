package se.goteborgsregionen.bredvid.commonday;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * What a match of a round must keep to beside capacities and releases.
 *
 * @param ownOrganisationExcluded whether nobody is placed in her own organisation
 * @param mostFromOneOrganisation how many visitors of one organisation a host receives in the round; null: any number
 * @param mayBeAway how many more of a unit may be away on a day; a unit and day that is missing has no limit
 * @param ways the way between two municipalities; one that is missing takes no time
 * @param pinned what GR has settled beforehand
 * @param forbidden what GR has ruled out
 */
record MatchRules(
        boolean ownOrganisationExcluded,
        @Nullable Integer mostFromOneOrganisation,
        Map<UnitDay, Integer> mayBeAway,
        Map<Way, Duration> ways,
        Set<Placement> pinned,
        Set<Placement> forbidden) {

    MatchRules {
        mayBeAway = Map.copyOf(mayBeAway);
        ways = Map.copyOf(ways);
        pinned = Set.copyOf(pinned);
        forbidden = Set.copyOf(forbidden);
    }

    /** A unit on a day. */
    record UnitDay(long unitId, LocalDate day) {}

    /** From one municipality to another; both directions are asked for, so that one stored direction is enough. */
    record Way(long fromId, long toId) {}

    Duration way(RoundPlace one, RoundPlace other) {
        if (one.municipalityId() == other.municipalityId()) {
            return Duration.ZERO;
        }
        Duration there = ways.get(new Way(one.municipalityId(), other.municipalityId()));
        Duration back = ways.get(new Way(other.municipalityId(), one.municipalityId()));
        return there != null ? there : back != null ? back : Duration.ZERO;
    }
}
