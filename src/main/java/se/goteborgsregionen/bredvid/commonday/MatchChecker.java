package se.goteborgsregionen.bredvid.commonday;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * Holds placements against every hard rule of a round, one after the other and as a person would with the lists before
 * her. It shares nothing with {@link MatchModel}, so that a rule forgotten there is noticed here.
 */
final class MatchChecker {

    /** What no match may break. */
    enum HardRule {
        WISHED_FOR,
        CAPACITY,
        MINIMUM,
        RELEASED_DAY,
        DAYS_PER_PERSON,
        ONE_PLACE_AT_A_TIME,
        STAFFING_GUARD,
        MOST_FROM_ONE_ORGANISATION,
        OWN_ORGANISATION,
        BOTH_OR_NEITHER,
        PINNED,
        FORBIDDEN
    }

    private final MatchInput input;
    private final Map<Long, RoundPlace> places;
    private final Map<Long, Wisher> wishers;
    private final Set<HardRule> broken = new TreeSet<>();

    private MatchChecker(MatchInput input) {
        this.input = input;
        this.places = input.placesById();
        this.wishers = input.wishersById();
    }

    /** The rules that the placements break; none for a match that may be confirmed. */
    static Set<HardRule> broken(MatchInput input, Collection<Placement> placements) {
        MatchChecker checker = new MatchChecker(input);
        checker.checkEach(placements);
        checker.checkPlaces(placements);
        checker.checkPeople(placements);
        checker.checkUnits(placements);
        checker.checkSettled(new HashSet<>(placements));
        return checker.broken;
    }

    private void checkEach(Collection<Placement> placements) {
        for (Placement placement : placements) {
            Wisher wisher = wisher(placement);
            RoundPlace place = place(placement);
            if (!wisher.wishes().contains(place.id())) {
                broken.add(HardRule.WISHED_FOR);
            }
            if (!wisher.releasedDays().contains(place.starts().toLocalDate())) {
                broken.add(HardRule.RELEASED_DAY);
            }
            if (input.rules().ownOrganisationExcluded() && wisher.organisationId() == place.organisationId()) {
                broken.add(HardRule.OWN_ORGANISATION);
            }
        }
    }

    private void checkPlaces(Collection<Placement> placements) {
        Map<Long, Integer> visitors = new HashMap<>();
        Map<List<Long>, Integer> ofOrganisation = new HashMap<>();
        for (Placement placement : placements) {
            visitors.merge(placement.placeId(), 1, Integer::sum);
            ofOrganisation.merge(
                    List.of(place(placement).hostId(), wisher(placement).organisationId()), 1, Integer::sum);
        }
        visitors.forEach((id, number) -> {
            RoundPlace place = Objects.requireNonNull(places.get(id));
            if (number > place.capacity()) {
                broken.add(HardRule.CAPACITY);
            }
            if (number < place.minimum()) {
                broken.add(HardRule.MINIMUM);
            }
        });
        Integer most = input.rules().mostFromOneOrganisation();
        if (most != null && ofOrganisation.values().stream().anyMatch(number -> number > most)) {
            broken.add(HardRule.MOST_FROM_ONE_ORGANISATION);
        }
    }

    private void checkPeople(Collection<Placement> placements) {
        Map<Long, List<RoundPlace>> diaries = new HashMap<>();
        placements.forEach(placement -> diaries.computeIfAbsent(placement.wisherId(), id -> new ArrayList<>())
                .add(place(placement)));
        diaries.forEach((id, diary) -> {
            Wisher wisher = Objects.requireNonNull(wishers.get(id));
            Set<LocalDate> days = new HashSet<>();
            diary.forEach(place -> days.add(place.starts().toLocalDate()));
            if (days.size() > wisher.mostDays()) {
                broken.add(HardRule.DAYS_PER_PERSON);
            }
            for (int i = 0; i < diary.size(); i++) {
                for (int j = i + 1; j < diary.size(); j++) {
                    if (cannotBeAtBoth(diary.get(i), diary.get(j))) {
                        broken.add(HardRule.ONE_PLACE_AT_A_TIME);
                    }
                }
            }
        });
    }

    private boolean cannotBeAtBoth(RoundPlace one, RoundPlace other) {
        RoundPlace first = one.starts().isAfter(other.starts()) ? other : one;
        RoundPlace second = one.starts().isAfter(other.starts()) ? one : other;
        return first.ends().plus(input.rules().way(first, second)).isAfter(second.starts());
    }

    private void checkUnits(Collection<Placement> placements) {
        Map<MatchRules.UnitDay, Set<Long>> away = new HashMap<>();
        placements.forEach(placement -> away.computeIfAbsent(
                        new MatchRules.UnitDay(
                                wisher(placement).unitId(),
                                place(placement).starts().toLocalDate()),
                        unitDay -> new HashSet<>())
                .add(placement.wisherId()));
        away.forEach((unitDay, people) -> {
            Integer allowed = input.rules().mayBeAway().get(unitDay);
            if (allowed != null && people.size() > allowed) {
                broken.add(HardRule.STAFFING_GUARD);
            }
        });
    }

    private void checkSettled(Set<Placement> placements) {
        if (!placements.containsAll(input.rules().pinned())) {
            broken.add(HardRule.PINNED);
        }
        if (placements.stream().anyMatch(input.rules().forbidden()::contains)) {
            broken.add(HardRule.FORBIDDEN);
        }
        for (Together pair : input.together()) {
            boolean one = placements.contains(new Placement(pair.oneId(), pair.placeId()));
            boolean other = placements.contains(new Placement(pair.otherId(), pair.placeId()));
            if (pair.bothOrNeither() && one != other) {
                broken.add(HardRule.BOTH_OR_NEITHER);
            }
        }
    }

    private Wisher wisher(Placement placement) {
        return Objects.requireNonNull(wishers.get(placement.wisherId()));
    }

    private RoundPlace place(Placement placement) {
        return Objects.requireNonNull(places.get(placement.placeId()));
    }
}
