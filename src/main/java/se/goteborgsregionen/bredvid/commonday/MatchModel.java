package se.goteborgsregionen.bredvid.commonday;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

import com.google.ortools.modelbuilder.LinearExpr;
import com.google.ortools.modelbuilder.LinearExprBuilder;
import com.google.ortools.modelbuilder.ModelBuilder;
import com.google.ortools.modelbuilder.Variable;
import se.goteborgsregionen.bredvid.commonday.MatchChecker.HardRule;

/**
 * A round as a mixed-integer program: one variable per person and possible place, one more that marks her dearest, and a row
 * per hard rule. Aims are expressions over these.
 */
final class MatchModel {

    /** A wish that may come true. */
    record Choice(Wisher wisher, RoundPlace place, int rank, Variable taken, Variable dearest) {}

    private static final double ROUNDING = 1e-4;

    private final MatchInput input;
    private final Set<HardRule> left;
    private final ModelBuilder model = new ModelBuilder();
    private final Map<Placement, Choice> choices = new LinkedHashMap<>();
    private final Map<Long, List<Choice>> byWisher = new LinkedHashMap<>();
    private final Map<Long, List<Choice>> byPlace = new LinkedHashMap<>();

    /** The model of the round with all its rules. */
    MatchModel(MatchInput input) {
        this(input, EnumSet.noneOf(HardRule.class));
    }

    /** The model without some rules: for tests that show each of them to matter, and for what a rule costs. */
    MatchModel(MatchInput input, Set<HardRule> left) {
        this.input = input;
        this.left = left;
        addChoices();
        byWisher.forEach(this::addPerson);
        byPlace.forEach(this::addPlace);
        addUnits();
        addHosts();
        addPairs();
        addPins();
    }

    ModelBuilder builder() {
        return model;
    }

    Collection<Choice> choices() {
        return choices.values();
    }

    /** People with a place. */
    LinearExpr placed() {
        return sum(choices.values().stream().map(Choice::dearest).toList());
    }

    /** People whose dearest place is their wish of this rank, from 0. */
    LinearExpr ofRank(int rank) {
        return sum(choices.values().stream()
                .filter(choice -> choice.rank() == rank)
                .map(Choice::dearest)
                .toList());
    }

    int ranks() {
        return input.wishers().stream()
                .mapToInt(wisher -> wisher.wishes().size())
                .max()
                .orElse(0);
    }

    LinearExpr firstTimers() {
        return sum(choices.values().stream()
                .filter(choice -> choice.wisher().firstTimer())
                .map(Choice::dearest)
                .toList());
    }

    /** At least the largest gap between two organisations' shares, in whole percentage points; adds its rows. */
    Variable largestGap() {
        Map<Long, List<Wisher>> organisations = new TreeMap<>();
        input.wishers()
                .forEach(wisher -> organisations
                        .computeIfAbsent(wisher.organisationId(), id -> new ArrayList<>())
                        .add(wisher));
        Variable highest = model.newNumVar(0, 1, "highest");
        Variable lowest = model.newNumVar(0, 1, "lowest");
        Variable gap = model.newIntVar(0, 100, "gap");
        for (List<Wisher> people : organisations.values()) {
            // Counted in people rather than in shares, so that the rows' figures are whole.
            LinearExprBuilder placed = LinearExpr.newBuilder();
            people.forEach(wisher -> choicesOf(wisher).forEach(choice -> placed.add(choice.dearest())));
            int all = people.size();
            model.addLessOrEqual(LinearExpr.newBuilder().add(placed.build()).addTerm(highest, -all), 0);
            model.addGreaterOrEqual(LinearExpr.newBuilder().add(placed.build()).addTerm(lowest, -all), 0);
        }
        model.addGreaterOrEqual(
                LinearExpr.newBuilder().add(gap).addTerm(highest, -100).addTerm(lowest, 100), -ROUNDING);
        return gap;
    }

    /** Places beyond each person's dearest. */
    LinearExpr further() {
        LinearExprBuilder further = LinearExpr.newBuilder();
        choices.values().forEach(choice -> further.add(choice.taken()).addTerm(choice.dearest(), -1));
        return further.build();
    }

    /** Pairs who would like to go together and do; adds a variable and its rows for each. */
    LinearExpr keptTogether() {
        LinearExprBuilder kept = LinearExpr.newBuilder();
        for (Together pair : input.together()) {
            Choice one = choices.get(new Placement(pair.oneId(), pair.placeId()));
            Choice other = choices.get(new Placement(pair.otherId(), pair.placeId()));
            if (!pair.bothOrNeither() && one != null && other != null) {
                Variable both = model.newBoolVar("");
                model.addLessOrEqual(LinearExpr.newBuilder().add(both).addTerm(one.taken(), -1), 0);
                model.addLessOrEqual(LinearExpr.newBuilder().add(both).addTerm(other.taken(), -1), 0);
                kept.add(both);
            }
        }
        return kept.build();
    }

    LinearExpr lots() {
        LinearExprBuilder lots = LinearExpr.newBuilder();
        choices.values()
                .forEach(choice -> lots.addTerm(
                        choice.dearest(), (double) MatchFigures.lotValue(input, choice.wisher(), choice.rank())));
        return lots.build();
    }

    private void addChoices() {
        Map<Long, RoundPlace> places = input.placesById();
        for (Wisher wisher : input.wishers()) {
            for (int rank = 0; rank < wisher.wishes().size(); rank++) {
                RoundPlace place =
                        Objects.requireNonNull(places.get(wisher.wishes().get(rank)));
                Placement placement = new Placement(wisher.id(), place.id());
                if (possible(wisher, place, placement)) {
                    Choice choice = new Choice(wisher, place, rank, model.newBoolVar(""), model.newBoolVar(""));
                    choices.put(placement, choice);
                    byWisher.computeIfAbsent(wisher.id(), id -> new ArrayList<>())
                            .add(choice);
                    byPlace.computeIfAbsent(place.id(), id -> new ArrayList<>()).add(choice);
                }
            }
        }
    }

    private boolean possible(Wisher wisher, RoundPlace place, Placement placement) {
        boolean released = wisher.releasedDays().contains(place.day()) || left.contains(HardRule.RELEASED_DAY);
        boolean elsewhere = !input.rules().ownOrganisationExcluded()
                || wisher.organisationId() != place.organisationId()
                || left.contains(HardRule.OWN_ORGANISATION);
        boolean allowed = !input.rules().forbidden().contains(placement) || left.contains(HardRule.FORBIDDEN);
        return released && elsewhere && allowed;
    }

    private void addPerson(long wisherId, List<Choice> own) {
        LinearExpr dearest = sum(own.stream().map(Choice::dearest).toList());
        model.addLessOrEqual(dearest, 1);
        own.forEach(choice -> {
            model.addLessOrEqual(LinearExpr.newBuilder().add(choice.dearest()).addTerm(choice.taken(), -1), 0);
            // Whoever has a place has a dearest one.
            model.addLessOrEqual(LinearExpr.newBuilder().add(choice.taken()).addTerm(dearest, -1), 0);
        });
        addDays(own.getFirst().wisher(), own);
        addClashes(own);
    }

    private void addDays(Wisher wisher, List<Choice> own) {
        Map<LocalDate, List<Choice>> byDay = new TreeMap<>();
        own.forEach(choice -> byDay.computeIfAbsent(choice.place().day(), day -> new ArrayList<>())
                .add(choice));
        if (byDay.size() <= wisher.mostDays() || left.contains(HardRule.DAYS_PER_PERSON)) {
            return;
        }
        LinearExprBuilder days = LinearExpr.newBuilder();
        byDay.values().forEach(ofDay -> {
            if (ofDay.size() == 1) {
                days.add(ofDay.getFirst().taken());
            } else {
                Variable away = model.newBoolVar("");
                ofDay.forEach(choice -> model.addLessOrEqual(
                        LinearExpr.newBuilder().add(choice.taken()).addTerm(away, -1), 0));
                days.add(away);
            }
        });
        model.addLessOrEqual(days, wisher.mostDays());
    }

    private void addClashes(List<Choice> own) {
        if (left.contains(HardRule.ONE_PLACE_AT_A_TIME)) {
            return;
        }
        for (int i = 0; i < own.size(); i++) {
            for (int j = i + 1; j < own.size(); j++) {
                RoundPlace one = own.get(i).place();
                RoundPlace other = own.get(j).place();
                if (one.clashesWith(other, input.rules().way(one, other))) {
                    model.addLessOrEqual(
                            LinearExpr.newBuilder()
                                    .add(own.get(i).taken())
                                    .add(own.get(j).taken()),
                            1);
                }
            }
        }
    }

    private void addPlace(long placeId, List<Choice> visitors) {
        RoundPlace place = visitors.getFirst().place();
        LinearExpr number = sum(visitors.stream().map(Choice::taken).toList());
        if (visitors.size() > place.capacity() && !left.contains(HardRule.CAPACITY)) {
            model.addLessOrEqual(number, place.capacity());
        }
        if (place.minimum() > 1 && !left.contains(HardRule.MINIMUM)) {
            Variable held = model.newBoolVar("");
            visitors.forEach(choice -> model.addLessOrEqual(
                    LinearExpr.newBuilder().add(choice.taken()).addTerm(held, -1), 0));
            model.addGreaterOrEqual(LinearExpr.newBuilder().add(number).addTerm(held, -place.minimum()), 0);
        }
    }

    private void addUnits() {
        if (left.contains(HardRule.STAFFING_GUARD)) {
            return;
        }
        Map<MatchRules.UnitDay, Map<Long, List<Choice>>> away = new LinkedHashMap<>();
        for (Choice choice : choices.values()) {
            MatchRules.UnitDay unitDay = new MatchRules.UnitDay(
                    choice.wisher().unitId(), choice.place().day());
            if (input.rules().mayBeAway().containsKey(unitDay)) {
                away.computeIfAbsent(unitDay, key -> new LinkedHashMap<>())
                        .computeIfAbsent(choice.wisher().id(), id -> new ArrayList<>())
                        .add(choice);
            }
        }
        away.forEach((unitDay, people) -> {
            LinearExprBuilder number = LinearExpr.newBuilder();
            people.values().forEach(ofPerson -> number.add(onThatDay(ofPerson)));
            model.addLessOrEqual(
                    number, Objects.requireNonNull(input.rules().mayBeAway().get(unitDay)));
        });
    }

    /** Somebody who visits two places on a day is away once. */
    private Variable onThatDay(List<Choice> ofPerson) {
        if (ofPerson.size() == 1) {
            return ofPerson.getFirst().taken();
        }
        Variable away = model.newBoolVar("");
        ofPerson.forEach(choice ->
                model.addLessOrEqual(LinearExpr.newBuilder().add(choice.taken()).addTerm(away, -1), 0));
        return away;
    }

    private void addHosts() {
        Integer most = input.rules().mostFromOneOrganisation();
        if (most == null || left.contains(HardRule.MOST_FROM_ONE_ORGANISATION)) {
            return;
        }
        Map<List<Long>, List<Variable>> visits = new LinkedHashMap<>();
        choices.values()
                .forEach(choice -> visits.computeIfAbsent(
                                List.of(choice.place().hostId(), choice.wisher().organisationId()),
                                key -> new ArrayList<>())
                        .add(choice.taken()));
        visits.values().stream()
                .filter(taken -> taken.size() > most)
                .forEach(taken -> model.addLessOrEqual(sum(taken), most));
    }

    private void addPairs() {
        if (left.contains(HardRule.BOTH_OR_NEITHER)) {
            return;
        }
        for (Together pair : input.together()) {
            if (pair.bothOrNeither()) {
                LinearExprBuilder difference = LinearExpr.newBuilder();
                addTaken(difference, new Placement(pair.oneId(), pair.placeId()), 1);
                addTaken(difference, new Placement(pair.otherId(), pair.placeId()), -1);
                model.addEquality(difference, 0);
            }
        }
    }

    private void addTaken(LinearExprBuilder expression, Placement placement, int factor) {
        Choice choice = choices.get(placement);
        if (choice != null) {
            expression.addTerm(choice.taken(), factor);
        }
    }

    private void addPins() {
        if (!left.contains(HardRule.PINNED)) {
            for (Placement pin : input.rules().pinned()) {
                LinearExprBuilder taken = LinearExpr.newBuilder();
                addTaken(taken, pin, 1);
                model.addEquality(taken, 1);
            }
        }
    }

    private List<Choice> choicesOf(Wisher wisher) {
        return byWisher.getOrDefault(wisher.id(), List.of());
    }

    private static LinearExpr sum(List<Variable> variables) {
        return LinearExpr.sum(variables.toArray(Variable[]::new));
    }
}
