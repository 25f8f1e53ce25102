package se.goteborgsregionen.bredvid.booking;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import se.goteborgsregionen.bredvid.booking.Situation.History;
import se.goteborgsregionen.bredvid.booking.Situation.PersonFacts;
import se.goteborgsregionen.bredvid.booking.Situation.Standing;
import se.goteborgsregionen.bredvid.booking.TargetGroup.Effect;
import se.goteborgsregionen.bredvid.booking.TargetGroup.Kind;

import static org.assertj.core.api.Assertions.assertThat;

class TargetGroupTest {

    private static final PersonFacts NURSE_IN_PARTILLE = new PersonFacts(1, Standing.ACTIVE, 10L, true, 20L, 30L, null);
    private static final History DEMENTIA = new History(Set.of(40L), Set.of(50L), List.of("Demens steg 1"), 0);

    @Test
    void everybody_belongs_where_nothing_is_said() {
        assertThat(TargetGroup.EVERYBODY.misses(Effect.BLOCK, NURSE_IN_PARTILLE, History.NONE))
                .isEmpty();
    }

    @Test
    void each_kind_of_rule_blocks_unless_it_says_otherwise() {
        TargetGroup others = new TargetGroup(Set.of(11L), true, Set.of(31L), Set.of(41L), Set.of(51L), Map.of());
        PersonFacts assistant = new PersonFacts(1, Standing.ACTIVE, 10L, false, 20L, 30L, null);
        assertThat(others.misses(Effect.BLOCK, assistant, DEMENTIA))
                .containsExactly(
                        new Refusal.OtherProfession(Set.of(11L)),
                        new Refusal.LicensedOnly(),
                        new Refusal.OtherOrganisation(Set.of(31L)),
                        new Refusal.OtherArea(Set.of(41L)),
                        new Refusal.NotAttended(List.of("Demens steg 1")));
    }

    @Test
    void whoever_belongs_misses_nothing() {
        TargetGroup hers =
                new TargetGroup(Set.of(10L, 11L), true, Set.of(30L), Set.of(40L, 41L), Set.of(50L, 51L), Map.of());
        for (Effect effect : Effect.values()) {
            assertThat(hers.misses(effect, NURSE_IN_PARTILLE, DEMENTIA)).isEmpty();
        }
    }

    @Test
    void a_rule_counts_only_for_the_effect_that_it_has() {
        TargetGroup others = new TargetGroup(
                Set.of(11L),
                false,
                Set.of(31L),
                Set.of(),
                Set.of(),
                Map.of(Kind.PROFESSION, Effect.WARN, Kind.ORGANISATION, Effect.QUEUE_ONLY));
        assertThat(others.misses(Effect.BLOCK, NURSE_IN_PARTILLE, DEMENTIA)).isEmpty();
        assertThat(others.misses(Effect.WARN, NURSE_IN_PARTILLE, DEMENTIA))
                .containsExactly(new Refusal.OtherProfession(Set.of(11L)));
        assertThat(others.misses(Effect.QUEUE_ONLY, NURSE_IN_PARTILLE, DEMENTIA))
                .containsExactly(new Refusal.OtherOrganisation(Set.of(31L)));
    }
}
