package se.goteborgsregionen.bredvid.commonday;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import se.goteborgsregionen.bredvid.commonday.MatchChecker.HardRule;

import static org.assertj.core.api.Assertions.assertThat;

/** A failure names its round; {@code -Dround.seed=N} runs that one alone. */
class MatcherTest {

    @Test
    void a_hundred_small_rounds_are_matched_as_well_as_can_be() {
        Long one = Long.getLong("round.seed");
        LongStream seeds = one == null ? LongStream.rangeClosed(1, 100) : LongStream.of(one);
        seeds.forEach(seed -> isAsGoodAsCanBe(seed, 6, 5));
    }

    @Test
    @Tag("slow")
    void two_thousand_rounds_are_matched_as_well_as_can_be() {
        LongStream.rangeClosed(1_001, 3_000).forEach(seed -> isAsGoodAsCanBe(seed, 8, 6));
    }

    /** The checker must not be a copy of the model: a rule that the model forgets is seen by it. */
    @Test
    void each_hard_rule_that_the_model_forgets_is_noticed_by_the_checker() {
        Set<HardRule> missed = new TreeSet<>();
        LongStream.rangeClosed(1, 60).forEach(seed -> {
            MatchInput round = RandomRound.of(seed, 6, 5);
            for (HardRule rule : HardRule.values()) {
                if (Matcher.matchWithout(round, EnumSet.of(rule)) instanceof Match.Found found) {
                    missed.addAll(MatchChecker.broken(round, found.placements()));
                }
            }
        });

        // Whoever did not wish has no variable in the model, which is no rule that can be left out.
        assertThat(missed).containsExactlyInAnyOrderElementsOf(EnumSet.complementOf(EnumSet.of(HardRule.WISHED_FOR)));
    }

    @Test
    void the_same_round_and_seed_give_the_same_match() {
        MatchInput round = RandomRound.of(42, 8, 6);

        assertThat(Matcher.match(round)).isEqualTo(Matcher.match(round));
    }

    private static void isAsGoodAsCanBe(long seed, int mostPeople, int mostPlaces) {
        MatchInput round = RandomRound.of(seed, mostPeople, mostPlaces);
        Optional<MatchFigures> best = EveryMatch.best(round);
        switch (Matcher.match(round)) {
            case Match.Found found -> {
                assertThat(MatchChecker.broken(round, found.placements()))
                        .as("rules broken in round %d", seed)
                        .isEmpty();
                assertThat(best).as("a best match of round %d", seed).isPresent();
                assertThat(found.figures())
                        .as("round %d: %s, best %s", seed, found.figures(), best.orElseThrow())
                        .isEqualByComparingTo(best.orElseThrow());
                assertThat(found.proven()).as("round %d is proven", seed).isTrue();
            }
            case Match.PinsContradict() ->
                assertThat(best).as("a match of round %d", seed).isEmpty();
            case Match.OutOfReach() -> throw new AssertionError("No match of round " + seed);
        }
    }
}
