package se.goteborgsregionen.bredvid.commonday;

import java.util.List;
import java.util.Set;

/**
 * The match of a round of the whole region, and what first come, first served would have made of the same wishes.
 *
 * @param seconds to a match that is proven to be the best, or to the solver's limit
 */
public record MatchMeasurement(double seconds, boolean proven, Outcome match, Outcome firstCome) {

    /**
     * How good it is.
     *
     * @param rankSum the ranks of everybody's dearest place, 1 for a first choice; less is better for as many people
     */
    public record Outcome(int placed, int firstChoice, int rankSum, int firstTimers) {

        static Outcome of(MatchFigures figures) {
            int rankSum = 0;
            for (int rank = 0; rank < figures.byRank().size(); rank++) {
                rankSum += (rank + 1) * figures.byRank().get(rank);
            }
            return new Outcome(figures.placed(), figures.byRank().getFirst(), rankSum, figures.firstTimers());
        }
    }

    /** Matches so many people with five wishes each on so many seats. */
    public static MatchMeasurement of(int people, int seats, int seed) {
        MatchInput round = LargeRound.of(people, seats, seed);
        long begun = System.nanoTime();
        Match.Found found = (Match.Found) Matcher.match(round);
        double seconds = (System.nanoTime() - begun) / 1e9;
        Set<MatchChecker.HardRule> broken = MatchChecker.broken(round, found.placements());
        List<Placement> firstCome = FirstCome.placements(round);
        if (!broken.isEmpty() || !MatchChecker.broken(round, firstCome).isEmpty()) {
            throw new IllegalStateException("A rule is broken: " + broken);
        }
        return new MatchMeasurement(
                seconds, found.proven(), Outcome.of(found.figures()), Outcome.of(MatchFigures.of(round, firstCome)));
    }
}
