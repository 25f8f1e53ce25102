package bench;

import java.util.List;

import se.goteborgsregionen.bredvid.commonday.MatchMeasurement;
import se.goteborgsregionen.bredvid.commonday.MatchMeasurement.Outcome;

/** A round of 3,000 people with five wishes each for 900 places, matched, and the same wishes by first come, first served. */
final class MatchBench {

    private static final int PEOPLE = 3_000;
    private static final int SEATS = 900;

    private MatchBench() {}

    static List<Figure> run() {
        MatchMeasurement measured = MatchMeasurement.of(PEOPLE, SEATS, 2027);
        Outcome match = measured.match();
        Outcome firstCome = measured.firstCome();
        System.out.println("match                placed  first choice  rank sum  first-timers");
        System.out.printf(
                "  matched            %6d  %12d  %8d  %12d%n",
                match.placed(), match.firstChoice(), match.rankSum(), match.firstTimers());
        System.out.printf(
                "  first come         %6d  %12d  %8d  %12d%n",
                firstCome.placed(), firstCome.firstChoice(), firstCome.rankSum(), firstCome.firstTimers());
        return List.of(
                new Figure("match_time", measured.seconds(), "s"),
                new Figure("match_proven_optimum", measured.proven() ? 1 : 0, "yes=1"),
                new Figure("match_placed_vs_greedy", (double) match.placed() / firstCome.placed(), "ratio"),
                new Figure(
                        "match_first_choice_vs_greedy",
                        (double) match.firstChoice() / firstCome.firstChoice(),
                        "ratio"));
    }
}
