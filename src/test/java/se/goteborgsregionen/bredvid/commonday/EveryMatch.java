package se.goteborgsregionen.bredvid.commonday;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import se.goteborgsregionen.bredvid.commonday.MatchChecker.HardRule;

/** Tries every possible match of a small round and keeps the best: slow, and too simple to be wrong in the solver's way. */
final class EveryMatch {

    /** What only gets worse by placing more people, so that there is no need to go on. */
    private static final Set<HardRule> ONLY_GETS_WORSE = Set.of(
            HardRule.WISHED_FOR,
            HardRule.CAPACITY,
            HardRule.RELEASED_DAY,
            HardRule.DAYS_PER_PERSON,
            HardRule.ONE_PLACE_AT_A_TIME,
            HardRule.STAFFING_GUARD,
            HardRule.MOST_FROM_ONE_ORGANISATION,
            HardRule.OWN_ORGANISATION,
            HardRule.FORBIDDEN);

    private final MatchInput input;
    private final List<Placement> soFar = new ArrayList<>();
    private @Nullable MatchFigures best;

    private EveryMatch(MatchInput input) {
        this.input = input;
    }

    /** Empty where no match keeps to all the rules. */
    static Optional<MatchFigures> best(MatchInput input) {
        EveryMatch every = new EveryMatch(input);
        every.place(0, 0);
        return Optional.ofNullable(every.best);
    }

    /** Every subset of the wishes of this person and of all after her. */
    private void place(int person, int wish) {
        if (person == input.wishers().size()) {
            consider();
            return;
        }
        Wisher wisher = input.wishers().get(person);
        if (wish == wisher.wishes().size()) {
            place(person + 1, 0);
            return;
        }
        place(person, wish + 1);
        soFar.add(new Placement(wisher.id(), wisher.wishes().get(wish)));
        if (MatchChecker.broken(input, soFar).stream().noneMatch(ONLY_GETS_WORSE::contains)) {
            place(person, wish + 1);
        }
        soFar.removeLast();
    }

    private void consider() {
        if (MatchChecker.broken(input, soFar).isEmpty()) {
            MatchFigures figures = MatchFigures.of(input, soFar);
            if (best == null || figures.compareTo(best) > 0) {
                best = figures;
            }
        }
    }
}
