package se.goteborgsregionen.bredvid.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

import se.goteborgsregionen.bredvid.demo.DemoWorld.PlannedBooking;
import se.goteborgsregionen.bredvid.demo.DemoWorld.PlannedMeeting;
import se.goteborgsregionen.bredvid.demo.DemoWorld.PlannedOccasion;
import se.goteborgsregionen.bredvid.demo.DemoWorld.PlannedPerson;
import se.goteborgsregionen.bredvid.demo.DemoWorld.Standing;
import se.goteborgsregionen.bredvid.offer.OfferKind;
import se.goteborgsregionen.bredvid.offer.Status;
import se.goteborgsregionen.bredvid.people.PersonStatus;
import se.goteborgsregionen.bredvid.shared.Time;

/** Fills the occasions with people of their target groups, none of them in two places at once. */
final class DemoBookings {

    /** Nobody is away oftener than this over the two years. */
    private static final int MOST_PER_PERSON = 12;

    private static final List<String> GOALS = List.of(
            "Jag vill se hur ni lägger upp ett hembesök från början till slut.",
            "Hur ni samarbetar med läkare och anhöriga när läget blir sämre.",
            "Ta med mig en sak som vi kan prova hemma på enheten.",
            "Jag är ny i yrket och vill se hur erfarna kollegor tänker.",
            "Hur ni dokumenterar och följer upp mål tillsammans med patienten.",
            "Lära känna er, så att vi vågar ringa varandra.",
            "Vilka skattningar ni använder och hur ni väljer bland dem.");

    private static final List<String> REASONS = List.of(
            "", "Sjuk", "Vi är för få på enheten den dagen", "Krockar med semester", "Har bytt arbetsplats", "");

    private final LocalDate day;
    private final DemoStaff staff;
    private final List<PlannedOccasion> occasions;
    private final RandomGenerator random;
    private final DemoAnna anna;
    private final Map<Long, List<PlannedMeeting>> diaries = new HashMap<>();
    private final Map<Long, Set<Long>> offersOf = new HashMap<>();
    private final List<PlannedBooking> bookings = new ArrayList<>();

    DemoBookings(LocalDate day, DemoStaff staff, List<PlannedOccasion> occasions, RandomGenerator random) {
        this.day = day;
        this.staff = staff;
        this.occasions = occasions.stream()
                .filter(occasion -> occasion.status() != Status.DRAFT)
                .sorted(Comparator.comparing(PlannedOccasion::start).thenComparingLong(PlannedOccasion::id))
                .toList();
        this.random = random;
        this.anna = new DemoAnna(day, staff.known(DemoProtagonist.ANNA), this.occasions);
    }

    /** All bookings in the order they were made, numbered from the first. */
    List<PlannedBooking> made(long first) {
        anna.places().forEach(occasion -> enter(anna.person(), occasion));
        occasions.forEach(this::fill);
        bookings.sort(Comparator.comparing(PlannedBooking::bookedAt));
        List<PlannedBooking> numbered = new ArrayList<>();
        for (PlannedBooking booking : bookings) {
            numbered.add(booking.numbered(first + numbered.size()));
        }
        return List.copyOf(numbered);
    }

    private void fill(PlannedOccasion occasion) {
        int places = occasion.places() == null ? Integer.MAX_VALUE : occasion.places();
        DemoDemand demand = DemoDemand.of(occasion, day, random);
        List<PlannedPerson> queue = new ArrayList<>();
        List<PlannedPerson> placed = new ArrayList<>();
        if (anna.hasPlaceOn(occasion)) {
            placed.add(anna.person());
        }
        List<PlannedPerson> candidates = candidates(occasion);
        for (PlannedPerson candidate : candidates) {
            if (placed.size() < Math.min(places, demand.places()) && isFree(candidate, occasion)) {
                enter(candidate, occasion);
                placed.add(candidate);
            }
        }
        if (placed.size() == places && occasion.status() == Status.PUBLISHED) {
            queueUp(occasion, candidates, placed, demand, queue);
        }
        store(occasion, placed, queue);
        changedTheirMinds(occasion, candidates, placed, queue);
    }

    private void queueUp(
            PlannedOccasion occasion,
            List<PlannedPerson> candidates,
            List<PlannedPerson> placed,
            DemoDemand demand,
            List<PlannedPerson> queue) {
        for (PlannedPerson candidate : candidates) {
            if (queue.size() < demand.queue() && !placed.contains(candidate) && isFree(candidate, occasion)) {
                enter(candidate, occasion);
                queue.add(candidate);
            }
        }
        if (anna.queuesFor(occasion)) {
            queue.add(anna.person());
        }
    }

    private List<PlannedPerson> candidates(PlannedOccasion occasion) {
        List<String> wanted = occasion.offer().row().professions();
        List<PlannedPerson> candidates = new ArrayList<>(staff.people().stream()
                .filter(person -> person.status() == PersonStatus.ACTIVE)
                .filter(person -> !person.equals(anna.person()))
                .filter(person -> !person.equals(occasion.offer().host()))
                .filter(person -> wanted.isEmpty() || wanted.contains(person.profession()))
                .filter(person -> person.profession() != null)
                .toList());
        Collections.shuffle(candidates, Random.from(random));
        return candidates;
    }

    private boolean isFree(PlannedPerson person, PlannedOccasion occasion) {
        Set<Long> offers = offersOf.getOrDefault(person.id(), Set.of());
        return offers.size() < MOST_PER_PERSON
                && !offers.contains(occasion.offer().id())
                && diaries.getOrDefault(person.id(), List.of()).stream()
                        .noneMatch(held -> occasion.meetings().stream().anyMatch(held::overlaps));
    }

    private void enter(PlannedPerson person, PlannedOccasion occasion) {
        offersOf.computeIfAbsent(person.id(), id -> new HashSet<>())
                .add(occasion.offer().id());
        diaries.computeIfAbsent(person.id(), id -> new ArrayList<>()).addAll(occasion.meetings());
    }

    private void store(PlannedOccasion occasion, List<PlannedPerson> placed, List<PlannedPerson> queue) {
        List<Instant> moments = moments(occasion, placed.size() + queue.size());
        Instant calledOff =
                moments.isEmpty() ? Instant.EPOCH : moments.getLast().plus(Duration.ofHours(20));
        List<PlannedPerson> inOrder =
                Stream.concat(placed.stream(), queue.stream()).toList();
        for (int index = 0; index < inOrder.size(); index++) {
            boolean held = index < placed.size();
            Standing standing = occasion.status() == Status.CANCELLED
                    ? Standing.CANCELLED
                    : held ? Standing.CONFIRMED : Standing.WAITLISTED;
            Instant changed = standing == Standing.CANCELLED ? calledOff : moments.get(index);
            book(occasion, inOrder.get(index), standing, held, occasion.cancelMessage(), moments.get(index), changed);
        }
    }

    /** A few give back their place in time; Anna once. */
    private void changedTheirMinds(
            PlannedOccasion occasion,
            List<PlannedPerson> candidates,
            List<PlannedPerson> placed,
            List<PlannedPerson> queue) {
        if (occasion.status() == Status.CANCELLED) {
            return;
        }
        List<PlannedPerson> who = new ArrayList<>();
        if (anna.gaveBack(occasion)) {
            who.add(anna.person());
        }
        candidates.stream()
                .filter(person -> !placed.contains(person) && !queue.contains(person))
                .limit(placed.size() > 3 && random.nextInt(3) > 0 ? 1 : 0)
                .forEach(who::add);
        List<Instant> moments = moments(occasion, 2 * who.size());
        for (int index = 0; index < who.size(); index++) {
            String reason = REASONS.get(random.nextInt(REASONS.size()));
            Instant changed = moments.get(who.size() + index);
            book(occasion, who.get(index), Standing.CANCELLED, true, reason, moments.get(index), changed);
        }
    }

    private void book(
            PlannedOccasion occasion,
            PlannedPerson person,
            Standing standing,
            boolean held,
            String reason,
            Instant bookedAt,
            Instant changedAt) {
        boolean throughManager = random.nextInt(8) == 0 && !person.equals(anna.person());
        long bookedBy = throughManager ? staff.leaderOf(person.workplace()).id() : person.id();
        byte[] token = new byte[16];
        random.nextBytes(token);
        bookings.add(new PlannedBooking(
                0,
                occasion,
                person,
                standing,
                held,
                bookedBy,
                goals(occasion),
                reason,
                bookedAt,
                changedAt,
                HexFormat.of().formatHex(token)));
    }

    private String goals(PlannedOccasion occasion) {
        int said = occasion.offer().kind() == OfferKind.HOSPITATION ? 9 : 2;
        return random.nextInt(10) < said ? GOALS.get(random.nextInt(GOALS.size())) : "";
    }

    /** So many moments of office hours in order, before yesterday ended and before booking closed. */
    private List<Instant> moments(PlannedOccasion occasion, int count) {
        LocalDate closing = occasion.start().toLocalDate().minusDays(10);
        LocalDate last = closing.isBefore(day.minusDays(2)) ? closing : day.minusDays(2);
        return Stream.generate(() -> last.minusDays(random.nextInt(45))
                        .atTime(7 + random.nextInt(10), random.nextInt(60), random.nextInt(60)))
                .limit(count)
                .map(moment -> moment.atZone(Time.STOCKHOLM).toInstant())
                .sorted()
                .toList();
    }
}
