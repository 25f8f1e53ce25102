package se.goteborgsregionen.bredvid.commonday;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

/** Small rounds in which every rule can matter; the same seed makes the same round. */
final class RandomRound {

    private static final LocalDate FIRST_DAY = LocalDate.of(2027, 4, 14);

    private final Random random;
    private final int people;
    private final int places;

    private RandomRound(long seed, int people, int places) {
        this.random = new Random(seed);
        this.people = people;
        this.places = places;
    }

    static MatchInput of(long seed, int mostPeople, int mostPlaces) {
        Random sizes = new Random(seed * 31);
        return new RandomRound(seed, 2 + sizes.nextInt(mostPeople - 1), 2 + sizes.nextInt(mostPlaces - 1))
                .round((int) (seed % 100_000));
    }

    private MatchInput round(int seed) {
        List<RoundPlace> offered =
                IntStream.rangeClosed(1, places).mapToObj(this::place).toList();
        List<Integer> lots =
                new ArrayList<>(IntStream.rangeClosed(1, people).boxed().toList());
        Collections.shuffle(lots, random);
        List<Wisher> wishers = IntStream.rangeClosed(1, people)
                .mapToObj(number -> wisher(number, lots.get(number - 1)))
                .toList();
        return new MatchInput(wishers, offered, pairs(wishers), rules(wishers), seed);
    }

    private RoundPlace place(int number) {
        LocalDateTime starts = FIRST_DAY.plusDays(random.nextInt(3)).atTime(random.nextBoolean() ? 8 : 13, 0);
        int capacity = 1 + random.nextInt(3);
        return new RoundPlace(
                number,
                100 + random.nextInt(Math.max(2, places - 1)),
                1 + random.nextInt(3),
                1 + random.nextInt(2),
                starts,
                starts.plusHours(4),
                capacity,
                random.nextInt(3) == 0 ? Math.min(2, capacity) : 0);
    }

    private Wisher wisher(int number, int lot) {
        List<Long> all = new ArrayList<>(
                IntStream.rangeClosed(1, places).mapToObj(id -> (long) id).toList());
        Collections.shuffle(all, random);
        Set<LocalDate> released = new HashSet<>();
        for (int day = 0; day < 3; day++) {
            if (random.nextInt(4) > 0) {
                released.add(FIRST_DAY.plusDays(day));
            }
        }
        return new Wisher(
                1_000 + number,
                1 + random.nextInt(3),
                50 + random.nextInt(3),
                random.nextBoolean(),
                1 + random.nextInt(2),
                released,
                lot,
                all.subList(0, 1 + random.nextInt(Math.min(3, all.size()))));
    }

    /** Two who share a wish have named each other for it now and then. */
    private List<Together> pairs(List<Wisher> wishers) {
        List<Together> pairs = new ArrayList<>();
        Set<Long> paired = new HashSet<>();
        for (Wisher one : wishers) {
            for (Wisher other : wishers) {
                if (one.id() < other.id() && !paired.contains(one.id()) && !paired.contains(other.id())) {
                    one.wishes().stream()
                            .filter(other.wishes()::contains)
                            .findFirst()
                            .ifPresent(shared -> {
                                if (random.nextInt(3) == 0) {
                                    pairs.add(new Together(shared, one.id(), other.id(), random.nextBoolean()));
                                    paired.add(one.id());
                                    paired.add(other.id());
                                }
                            });
                }
            }
        }
        return pairs;
    }

    private MatchRules rules(List<Wisher> wishers) {
        Map<MatchRules.UnitDay, Integer> mayBeAway = new HashMap<>();
        for (int unit = 50; unit < 53; unit++) {
            for (int day = 0; day < 3; day++) {
                if (random.nextBoolean()) {
                    mayBeAway.put(new MatchRules.UnitDay(unit, FIRST_DAY.plusDays(day)), random.nextInt(3));
                }
            }
        }
        Set<Placement> forbidden = new HashSet<>();
        Wisher ruledOut = wishers.get(random.nextInt(wishers.size()));
        if (random.nextInt(3) == 0) {
            forbidden.add(new Placement(ruledOut.id(), ruledOut.wishes().getFirst()));
        }
        Set<Placement> pinned = new HashSet<>();
        Wisher settled = wishers.get(random.nextInt(wishers.size()));
        if (random.nextInt(4) == 0) {
            pinned.add(new Placement(settled.id(), settled.wishes().getLast()));
        }
        return new MatchRules(
                random.nextBoolean(),
                random.nextBoolean() ? null : 1 + random.nextInt(2),
                mayBeAway,
                random.nextBoolean() ? Map.of() : Map.of(new MatchRules.Way(1, 2), Duration.ofMinutes(75)),
                pinned,
                forbidden);
    }
}
