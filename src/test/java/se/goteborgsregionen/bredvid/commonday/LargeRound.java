package se.goteborgsregionen.bredvid.commonday;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A round of the whole region: some hosts are wished for by many and most by few, units can do without two on a day, and no
 * host takes more than two from one organisation.
 */
final class LargeRound {

    private static final List<LocalDate> DAYS =
            List.of(LocalDate.of(2027, 4, 14), LocalDate.of(2027, 4, 15), LocalDate.of(2027, 4, 21));
    private static final int ORGANISATIONS = 16;
    private static final int WISHES = 5;

    private final Random random;

    private LargeRound(long seed) {
        this.random = new Random(seed);
    }

    static MatchInput of(int people, int seats, int seed) {
        return new LargeRound(seed).round(people, seats, seed);
    }

    private MatchInput round(int people, int seats, int seed) {
        List<RoundPlace> places = new ArrayList<>();
        for (int left = seats; left > 0; left -= places.getLast().capacity()) {
            places.add(place(places.size() + 1, Math.min(left, 1 + random.nextInt(4))));
        }
        List<Integer> lots =
                new ArrayList<>(IntStream.rangeClosed(1, people).boxed().toList());
        Collections.shuffle(lots, random);
        List<Wisher> wishers = IntStream.rangeClosed(1, people)
                .mapToObj(number -> wisher(number, lots.get(number - 1), places))
                .toList();
        Map<MatchRules.UnitDay, Integer> mayBeAway = new HashMap<>();
        wishers.forEach(wisher -> DAYS.forEach(day -> mayBeAway.put(new MatchRules.UnitDay(wisher.unitId(), day), 2)));
        MatchRules rules = new MatchRules(true, 2, mayBeAway, Map.of(), Set.of(), Set.of());
        return new MatchInput(wishers, places, List.of(), rules, seed);
    }

    private RoundPlace place(int number, int capacity) {
        int organisation = 1 + random.nextInt(ORGANISATIONS);
        var starts = DAYS.get(random.nextInt(DAYS.size())).atTime(8, 0);
        return new RoundPlace(number, number / 2, organisation, organisation, starts, starts.plusHours(8), capacity, 0);
    }

    private Wisher wisher(int number, int lot, List<RoundPlace> places) {
        int organisation = 1 + random.nextInt(ORGANISATIONS);
        Set<Long> wishes = new LinkedHashSet<>();
        while (wishes.size() < WISHES) {
            // The square makes the first places wished for many times as often as the last.
            double popular = random.nextDouble();
            RoundPlace place = places.get((int) (popular * popular * places.size()));
            if (place.organisationId() != organisation) {
                wishes.add(place.id());
            }
        }
        return new Wisher(
                1_000_000 + number,
                organisation,
                organisation * 1_000L + random.nextInt(20),
                random.nextInt(3) > 0,
                random.nextInt(5) == 0 ? 2 : 1,
                Set.copyOf(DAYS),
                lot,
                List.copyOf(wishes));
    }
}
