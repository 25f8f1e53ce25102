package se.goteborgsregionen.bredvid.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import se.goteborgsregionen.bredvid.demo.DemoWorld.PlannedOccasion;
import se.goteborgsregionen.bredvid.demo.DemoWorld.PlannedPerson;
import se.goteborgsregionen.bredvid.offer.Status;

/** What the first of the people to sign in as has booked: something of each kind, so that her bookings show every state. */
final class DemoAnna {

    private static final int PAST = 4;

    private final PlannedPerson person;
    private final List<PlannedOccasion> past;
    private final PlannedOccasion waitedFor;
    private final PlannedOccasion givenBack;
    private final List<PlannedOccasion> calledOff;

    DemoAnna(LocalDate day, PlannedPerson person, List<PlannedOccasion> occasions) {
        this.person = person;
        this.past = past(day, occasions);
        this.waitedFor = listed(occasions, "Sårvård: från bedömning till läkning");
        this.givenBack = listed(occasions, "Diabetes hos den sköra äldre");
        this.calledOff = occasions.stream()
                .filter(occasion -> occasion.status() == Status.CANCELLED
                        && !occasion.start().toLocalDate().isBefore(day))
                .filter(this::isForHer)
                .limit(1)
                .toList();
    }

    PlannedPerson person() {
        return person;
    }

    /** Where she has been, and waits: nothing else may lie at the same time. */
    List<PlannedOccasion> places() {
        List<PlannedOccasion> places = new ArrayList<>(past);
        places.add(waitedFor);
        places.addAll(calledOff);
        return places;
    }

    boolean hasPlaceOn(PlannedOccasion occasion) {
        return past.contains(occasion) || calledOff.contains(occasion);
    }

    boolean queuesFor(PlannedOccasion occasion) {
        return waitedFor.equals(occasion);
    }

    boolean gaveBack(PlannedOccasion occasion) {
        return givenBack.equals(occasion);
    }

    private List<PlannedOccasion> past(LocalDate day, List<PlannedOccasion> occasions) {
        Set<LocalDate> days = new HashSet<>();
        Set<Long> offers = new HashSet<>();
        return occasions.stream()
                .filter(occasion -> occasion.status() == Status.PUBLISHED
                        && occasion.end().toLocalDate().isBefore(day))
                .filter(this::isForHer)
                .filter(occasion -> !occasion.offer()
                        .row()
                        .workplace()
                        .equals(person.workplace().name()))
                .filter(occasion -> occasion.meetings().size() == 1
                        && days.add(occasion.start().toLocalDate())
                        && offers.add(occasion.offer().id()))
                .sorted((one, other) -> other.start().compareTo(one.start()))
                .limit(PAST)
                .toList();
    }

    private boolean isForHer(PlannedOccasion occasion) {
        return person.profession() != null
                && occasion.offer().row().professions().contains(person.profession());
    }

    private static PlannedOccasion listed(List<PlannedOccasion> occasions, String title) {
        return occasions.stream()
                .filter(occasion ->
                        occasion.listed() && occasion.offer().row().title().equals(title))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Not on the list: " + title));
    }
}
