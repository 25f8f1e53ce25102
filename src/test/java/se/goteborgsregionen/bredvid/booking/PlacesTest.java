package se.goteborgsregionen.bredvid.booking;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Allotments: a floor, not a cap (rules.md, Places). */
class PlacesTest {

    private static final long ALE = 1;
    private static final long LERUM = 2;
    private static final long TJORN = 3;
    private static final Instant FIRST = Instant.parse("2026-10-01T07:00:00Z");
    private static final Instant LATER = Instant.parse("2026-11-01T07:00:00Z");

    @Test
    void unfilled_allotments_are_not_free_for_others() {
        Places places = places(10, Map.of(), held(1, 4, FIRST, ALE));
        assertThat(places.freeFor(ALE)).isEqualTo(10);
        assertThat(places.freeFor(LERUM)).isEqualTo(6);
        assertThat(places.freeFor(null)).isEqualTo(6);
        assertThat(places.held()).isEqualTo(4);
    }

    @Test
    void an_organisation_fills_its_allotment_before_open_places() {
        Places places = places(10, Map.of(ALE, 3), held(1, 4, FIRST, ALE));
        assertThat(places.held()).isEqualTo(1);
        assertThat(places.freeFor(LERUM)).isEqualTo(6);
    }

    @Test
    void an_allotment_is_no_cap() {
        Places places = places(10, Map.of(ALE, 7), held(1, 4, FIRST, ALE));
        assertThat(places.held()).isZero();
        assertThat(places.freeFor(ALE)).isEqualTo(3);
    }

    @Test
    void named_organisations_share_one() {
        Places places = places(10, Map.of(ALE, 1, LERUM, 2), held(1, 4, FIRST, ALE, LERUM));
        assertThat(places.held()).isEqualTo(1);
        assertThat(places.freeFor(LERUM)).isEqualTo(7);
        assertThat(places.freeFor(TJORN)).isEqualTo(6);
    }

    @Test
    void a_holding_fills_what_is_released_first() {
        Places places = places(10, Map.of(ALE, 2), held(1, 2, FIRST, ALE), held(2, 3, LATER, ALE, LERUM));
        assertThat(places.ledger().stream().map(Places.Filled::filled)).containsExactly(2, 0);
        assertThat(places.freeFor(TJORN)).isEqualTo(5);
    }

    @Test
    void what_has_been_released_holds_nothing_although_somebody_leaves() {
        Allotment released = new Allotment(1, 2, Set.of(ALE), FIRST, null, FIRST);
        Places places = new Places(10, 1, List.of(released), Map.of(ALE, 1));
        assertThat(places.held()).isZero();
        assertThat(places.freeFor(LERUM)).isEqualTo(9);
    }

    @Test
    void says_when_places_held_for_others_go_on() {
        Places places = places(4, Map.of(), held(1, 2, LATER, ALE), held(2, 2, FIRST, LERUM));
        assertThat(places.nextRelease(TJORN)).contains(FIRST);
        assertThat(places.nextRelease(LERUM)).contains(LATER);
        assertThat(places.freeFor(TJORN)).isZero();
    }

    @Test
    void everybody_can_have_a_place_of_what_is_unlimited() {
        Places places = new Places(null, 0, List.of(held(1, 2, FIRST, ALE)), Map.of());
        assertThat(places.freeFor(LERUM)).isEqualTo(Integer.MAX_VALUE);
    }

    private static Places places(int capacity, Map<Long, Integer> holdings, Allotment... allotments) {
        int taken = holdings.values().stream().mapToInt(Integer::intValue).sum();
        return new Places(
                capacity,
                taken,
                Stream.of(allotments)
                        .sorted(Comparator.comparing(Allotment::releaseAt))
                        .toList(),
                holdings);
    }

    private static Allotment held(long id, int places, Instant releaseAt, Long... organisations) {
        return new Allotment(id, places, Set.of(organisations), releaseAt, null, null);
    }
}
