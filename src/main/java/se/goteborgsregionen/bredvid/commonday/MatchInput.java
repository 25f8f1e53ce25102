package se.goteborgsregionen.bredvid.commonday;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * All that decides a match, so that the same input always gives the same match.
 *
 * @param seed drawn beforehand and published: the solver's, and that of the lots
 */
record MatchInput(List<Wisher> wishers, List<RoundPlace> places, List<Together> together, MatchRules rules, int seed) {

    MatchInput {
        wishers = List.copyOf(wishers);
        places = List.copyOf(places);
        together = List.copyOf(together);
    }

    Map<Long, RoundPlace> placesById() {
        return places.stream().collect(Collectors.toMap(RoundPlace::id, Function.identity()));
    }

    Map<Long, Wisher> wishersById() {
        return wishers.stream().collect(Collectors.toMap(Wisher::id, Function.identity()));
    }

    MatchInput with(MatchRules otherRules) {
        return new MatchInput(wishers, places, together, otherRules, seed);
    }
}
