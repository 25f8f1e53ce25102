package se.goteborgsregionen.bredvid.commonday;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How good a set of placements is, by the aims in their order: a difference in an earlier one outweighs any in the later.
 *
 * @param placed people with at least one place
 * @param byRank how many of them have got their first, second, … wish as their dearest place
 * @param firstTimers how many of them go for the first time
 * @param largestGap between the shares of two organisations' wishers that have got a place, in percentage points, rounded up:
 *     less than a point is felt by nobody, and is what an exact solver would otherwise spend hours on
 * @param further places beyond each person's first
 * @param keptTogether pairs who would like to go together and do
 * @param lots the lower somebody's lot, the more her dearest place counts
 */
record MatchFigures(
        int placed, List<Integer> byRank, int firstTimers, int largestGap, int further, int keptTogether, long lots)
        implements Comparable<MatchFigures> {

    private static final double ROUNDING = 1e-4;

    private static final Comparator<MatchFigures> BY_AIM = Comparator.comparingInt(MatchFigures::placed)
            .thenComparing(MatchFigures::byRank, MatchFigures::compareRanks)
            .thenComparingInt(MatchFigures::firstTimers)
            .thenComparing(MatchFigures::largestGap, Comparator.reverseOrder())
            .thenComparingInt(MatchFigures::further)
            .thenComparingInt(MatchFigures::keptTogether)
            .thenComparingLong(MatchFigures::lots);

    MatchFigures {
        byRank = List.copyOf(byRank);
    }

    static MatchFigures of(MatchInput input, Collection<Placement> placements) {
        Map<Long, Set<Long>> places = placements.stream()
                .collect(Collectors.groupingBy(
                        Placement::wisherId, Collectors.mapping(Placement::placeId, Collectors.toSet())));
        List<Integer> byRank = new ArrayList<>();
        Map<Long, int[]> shares = new TreeMap<>();
        int firstTimers = 0;
        long lots = 0;
        for (Wisher wisher : input.wishers()) {
            int[] share = shares.computeIfAbsent(wisher.organisationId(), organisation -> new int[2]);
            share[1]++;
            int dearest = dearest(wisher, places.getOrDefault(wisher.id(), Set.of()));
            while (byRank.size() < wisher.wishes().size()) {
                byRank.add(0);
            }
            if (dearest >= 0) {
                byRank.set(dearest, byRank.get(dearest) + 1);
                share[0]++;
                firstTimers += wisher.firstTimer() ? 1 : 0;
                lots += lotValue(input, wisher, dearest);
            }
        }
        return new MatchFigures(
                places.size(),
                byRank,
                firstTimers,
                largestGap(shares.values()),
                placements.size() - places.size(),
                keptTogether(input, new HashSet<>(placements)),
                lots);
    }

    /** What the last aim counts a person's dearest place as. */
    static long lotValue(MatchInput input, Wisher wisher, int rank) {
        int after = input.wishers().size() - wisher.lot();
        return (long) after * (wisher.wishes().size() - rank);
    }

    private static int dearest(Wisher wisher, Set<Long> places) {
        for (int rank = 0; rank < wisher.wishes().size(); rank++) {
            if (places.contains(wisher.wishes().get(rank))) {
                return rank;
            }
        }
        return -1;
    }

    private static int largestGap(Collection<int[]> shares) {
        double highest = shares.stream()
                .mapToDouble(share -> (double) share[0] / share[1])
                .max()
                .orElse(0);
        double lowest = shares.stream()
                .mapToDouble(share -> (double) share[0] / share[1])
                .min()
                .orElse(0);
        return (int) Math.ceil(100 * (highest - lowest) - ROUNDING);
    }

    private static int keptTogether(MatchInput input, Set<Placement> placements) {
        return (int) input.together().stream()
                .filter(pair -> !pair.bothOrNeither())
                .filter(pair -> placements.contains(new Placement(pair.oneId(), pair.placeId()))
                        && placements.contains(new Placement(pair.otherId(), pair.placeId())))
                .count();
    }

    /** Better is greater. */
    @Override
    public int compareTo(MatchFigures other) {
        return BY_AIM.compare(this, other);
    }

    private static int compareRanks(List<Integer> one, List<Integer> other) {
        for (int rank = 0; rank < Math.min(one.size(), other.size()); rank++) {
            int difference = Integer.compare(one.get(rank), other.get(rank));
            if (difference != 0) {
                return difference;
            }
        }
        return 0;
    }
}
