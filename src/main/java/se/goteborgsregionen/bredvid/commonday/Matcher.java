package se.goteborgsregionen.bredvid.commonday;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import com.google.ortools.Loader;
import com.google.ortools.modelbuilder.LinearArgument;
import com.google.ortools.modelbuilder.ModelSolver;
import com.google.ortools.modelbuilder.SolveStatus;
import com.google.ortools.modelbuilder.Variable;
import se.goteborgsregionen.bredvid.commonday.MatchChecker.HardRule;
import se.goteborgsregionen.bredvid.commonday.MatchModel.Choice;

/**
 * Matches a round exactly: one solve per aim, each with what the earlier aims have reached held fast. HiGHS does the solving, on
 * one thread, with the round's seed and a limit in nodes rather than in seconds, so that any machine comes to the same match.
 */
final class Matcher {

    private static final int MOST_NODES = 20_000;
    private static final double WHOLE = 0.5;

    private final MatchInput input;
    private final MatchModel model;
    private final ModelSolver solver = new ModelSolver("highs");
    private List<Placement> best = List.of();
    private boolean any;
    private boolean ended;
    private boolean contradicts;
    private boolean proven = true;

    static {
        Loader.loadNativeLibraries();
    }

    private Matcher(MatchInput input, Set<HardRule> left) {
        this.input = input;
        this.model = new MatchModel(input, left);
        solver.setSolverSpecificParameters(
                "output_flag=false\nthreads=1\nrandom_seed=%d\nmip_rel_gap=0\nmip_abs_gap=1e-7\nmip_max_nodes=%d"
                        .formatted(input.seed(), MOST_NODES));
    }

    static Match match(MatchInput input) {
        return matchWithout(input, EnumSet.noneOf(HardRule.class));
    }

    /** The match if some rules did not hold: what they cost. */
    static Match matchWithout(MatchInput input, Set<HardRule> left) {
        return new Matcher(input, left).match();
    }

    private Match match() {
        if (model.choices().isEmpty()) {
            return input.rules().pinned().isEmpty() ? found() : new Match.PinsContradict();
        }
        atMost(model.placed());
        for (int rank = 0; rank < model.ranks(); rank++) {
            atMost(model.ofRank(rank));
        }
        atMost(model.firstTimers());
        narrow(model.largestGap());
        if (input.wishers().stream().anyMatch(Matcher::mayTakeSeveral)) {
            atMost(model.further());
        }
        if (input.together().stream().anyMatch(pair -> !pair.bothOrNeither())) {
            atMost(model.keptTogether());
        }
        atMost(model.lots());
        if (any) {
            return found();
        }
        return contradicts ? new Match.PinsContradict() : new Match.OutOfReach();
    }

    /** Two places on one day may be two halves of it. */
    private static boolean mayTakeSeveral(Wisher wisher) {
        return wisher.wishes().size() > 1;
    }

    /** As much as possible of a whole number, and from then on no less. */
    private void atMost(LinearArgument aim) {
        model.builder().maximize(aim);
        if (solve()) {
            model.builder().addGreaterOrEqual(aim, Math.rint(solver.getObjectiveValue()));
        }
    }

    private void narrow(Variable gap) {
        model.builder().minimize(gap);
        if (solve()) {
            model.builder().addLessOrEqual(gap, Math.rint(solver.getObjectiveValue()));
        }
    }

    /** Once the solver has come to its limit without an answer, what the earlier aims have reached stands. */
    private boolean solve() {
        if (ended) {
            return false;
        }
        SolveStatus status = solver.solve(model.builder());
        boolean solved = status == SolveStatus.OPTIMAL || status == SolveStatus.FEASIBLE;
        proven &= status == SolveStatus.OPTIMAL;
        if (solved) {
            any = true;
            best = placements();
        } else {
            ended = true;
            contradicts = !any && status == SolveStatus.INFEASIBLE;
        }
        return solved;
    }

    private Match.Found found() {
        return new Match.Found(best, MatchFigures.of(input, best), proven);
    }

    private List<Placement> placements() {
        return model.choices().stream()
                .filter(this::taken)
                .map(choice ->
                        new Placement(choice.wisher().id(), choice.place().id()))
                .sorted(Comparator.comparingLong(Placement::wisherId).thenComparingLong(Placement::placeId))
                .toList();
    }

    private boolean taken(Choice choice) {
        return solver.getValue(choice.taken()) > WHOLE;
    }
}
