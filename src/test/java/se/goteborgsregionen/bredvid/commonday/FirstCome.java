package se.goteborgsregionen.bredvid.commonday;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;

/** What the same wishes come to where whoever is first takes what she likes best: each by chance earlier or later, one place each. */
final class FirstCome {

    private final MatchInput input;
    private final Map<Long, Integer> seatsLeft = new HashMap<>();
    private final Map<MatchRules.UnitDay, Integer> mayBeAway;
    private final Map<List<Long>, Integer> fromOrganisation = new HashMap<>();

    private FirstCome(MatchInput input) {
        this.input = input;
        this.mayBeAway = new HashMap<>(input.rules().mayBeAway());
        input.places().forEach(place -> seatsLeft.put(place.id(), place.capacity()));
    }

    static List<Placement> placements(MatchInput input) {
        return new FirstCome(input).inOrderOfComing();
    }

    private List<Placement> inOrderOfComing() {
        Map<Long, RoundPlace> places = input.placesById();
        List<Wisher> coming = new ArrayList<>(input.wishers());
        Collections.shuffle(coming, new Random(input.seed()));
        List<Placement> placements = new ArrayList<>();
        for (Wisher wisher : coming) {
            wisher.wishes().stream()
                    .map(id -> Objects.requireNonNull(places.get(id)))
                    .filter(place -> free(wisher, place))
                    .findFirst()
                    .ifPresent(place -> {
                        take(wisher, place);
                        placements.add(new Placement(wisher.id(), place.id()));
                    });
        }
        return placements;
    }

    private boolean free(Wisher wisher, RoundPlace place) {
        Integer most = input.rules().mostFromOneOrganisation();
        return seatsLeft.getOrDefault(place.id(), 0) > 0
                && mayBeAway.getOrDefault(unitDay(wisher, place), Integer.MAX_VALUE) > 0
                && (most == null || fromOrganisation.getOrDefault(visit(wisher, place), 0) < most);
    }

    private void take(Wisher wisher, RoundPlace place) {
        seatsLeft.merge(place.id(), -1, Integer::sum);
        mayBeAway.computeIfPresent(unitDay(wisher, place), (key, left) -> left - 1);
        fromOrganisation.merge(visit(wisher, place), 1, Integer::sum);
    }

    private static MatchRules.UnitDay unitDay(Wisher wisher, RoundPlace place) {
        return new MatchRules.UnitDay(wisher.unitId(), place.day());
    }

    private static List<Long> visit(Wisher wisher, RoundPlace place) {
        return List.of(place.hostId(), wisher.organisationId());
    }
}
