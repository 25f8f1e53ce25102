package se.goteborgsregionen.bredvid.demo;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import se.goteborgsregionen.bredvid.access.Actor;
import se.goteborgsregionen.bredvid.booking.ApprovalKind;
import se.goteborgsregionen.bredvid.booking.BookingOutcome;
import se.goteborgsregionen.bredvid.booking.BookingService;
import se.goteborgsregionen.bredvid.booking.Presence;
import se.goteborgsregionen.bredvid.demo.DemoWorld.PlannedBooking;
import se.goteborgsregionen.bredvid.demo.DemoWorld.PlannedOccasion;
import se.goteborgsregionen.bredvid.demo.DemoWorld.PlannedPerson;
import se.goteborgsregionen.bredvid.demo.DemoWorld.Standing;
import se.goteborgsregionen.bredvid.offer.OfferTerms;
import se.goteborgsregionen.bredvid.offer.Status;
import se.goteborgsregionen.bredvid.people.PersonStatus;

/**
 * Where it matters what people have been to: a queue in which those who come for the first time go before somebody who has
 * been there, and a place that the organiser must approve because of absences. Goes through the portal itself, and leaves
 * out what the rules refuse on a given day.
 */
@Component
@Profile("demo")
class DemoHistories {

    private static final int FIRST_TIMERS = 2;

    private final BookingService booking;

    DemoHistories(BookingService booking) {
        this.booking = booking;
    }

    /** In a world that has just been stored, with who was there; each step is a transaction of its own. */
    void pass(DemoWorld world) {
        Map<Long, OfferTerms> terms = new DemoSettings(world).terms();
        Map<Long, Set<PlannedPerson>> active = world.bookings().stream()
                .filter(each -> each.standing() != Standing.CANCELLED)
                .collect(Collectors.groupingBy(
                        each -> each.occasion().id(),
                        Collectors.mapping(PlannedBooking::person, Collectors.toCollection(HashSet::new))));
        List<PlannedOccasion> full = ahead(world, terms, OfferTerms::firstTimersFirst)
                .filter(occasion -> isFull(occasion, active))
                .toList();
        atFirst(full, occasion -> queueAgain(world, occasion, active.getOrDefault(occasion.id(), Set.of())));
        List<PlannedPerson> absent = oftenAbsent(world, 2);
        List<PlannedOccasion> open = ahead(world, terms, each -> each.noShowLimit() != null)
                .filter(occasion -> !isFull(occasion, active))
                .toList();
        atFirst(open, occasion -> absent.stream().anyMatch(person -> waitsForOrganiser(occasion, person)));
    }

    /** Tries one after the other until it has been done once. */
    private static void atFirst(List<PlannedOccasion> occasions, Predicate<PlannedOccasion> done) {
        for (PlannedOccasion occasion : occasions) {
            if (done.test(occasion)) {
                return;
            }
        }
    }

    private static Stream<PlannedOccasion> ahead(
            DemoWorld world, Map<Long, OfferTerms> terms, Predicate<OfferTerms> wanted) {
        return world.occasions().stream()
                .filter(occasion -> occasion.status() == Status.PUBLISHED)
                .filter(occasion ->
                        occasion.start().toLocalDate().isAfter(world.day().plusDays(3)))
                .filter(occasion -> terms.containsKey(occasion.offer().id())
                        && wanted.test(terms.getOrDefault(occasion.offer().id(), OfferTerms.USUAL)));
    }

    private static boolean isFull(PlannedOccasion occasion, Map<Long, Set<PlannedPerson>> active) {
        return occasion.places() != null
                && active.getOrDefault(occasion.id(), Set.of()).size() >= occasion.places();
    }

    /** Somebody who has been to it joins the queue, and is passed by those who have not. */
    private boolean queueAgain(DemoWorld world, PlannedOccasion occasion, Set<PlannedPerson> there) {
        Set<PlannedPerson> been = attending(world, Set.of(Presence.PRESENT, Presence.PARTLY))
                .filter(each -> each.occasion().offer().equals(occasion.offer()))
                .map(PlannedBooking::person)
                .filter(person -> !there.contains(person))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        boolean anyQueues = been.stream().anyMatch(person -> queues(occasion, person));
        if (anyQueues) {
            world.people().stream()
                    .filter(person -> person.status() == PersonStatus.ACTIVE && person.profession() != null)
                    .filter(person -> !there.contains(person) && !been.contains(person))
                    .skip(DemoProtagonist.ALL.size())
                    .filter(person -> queues(occasion, person))
                    .limit(FIRST_TIMERS)
                    .forEach(there::add);
        }
        return anyQueues;
    }

    private boolean queues(PlannedOccasion occasion, PlannedPerson person) {
        return booking.queue(actor(person), occasion.id(), person.id(), "") instanceof BookingOutcome.Queued;
    }

    private static List<PlannedPerson> oftenAbsent(DemoWorld world, int times) {
        return attending(world, Set.of(Presence.ABSENT))
                .filter(each ->
                        each.occasion().end().toLocalDate().isAfter(world.day().minusMonths(11)))
                .collect(Collectors.groupingBy(PlannedBooking::person, LinkedHashMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .filter(each -> each.getValue() >= times)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static Stream<PlannedBooking> attending(DemoWorld world, Set<Presence> wanted) {
        Set<Long> marked = world.attendance().stream()
                .filter(mark -> wanted.contains(mark.presence()))
                .map(DemoAttendance.Mark::bookingId)
                .collect(Collectors.toSet());
        return world.bookings().stream().filter(each -> marked.contains(each.id()));
    }

    private boolean waitsForOrganiser(PlannedOccasion occasion, PlannedPerson person) {
        return booking.book(actor(person), occasion.id(), person.id(), "") instanceof BookingOutcome.Requested requested
                && requested.waitsFor().contains(ApprovalKind.ORGANISER);
    }

    private static Actor actor(PlannedPerson person) {
        return new Actor(person.id(), null, person.workplace().id(), Set.of(), Set.of(), Set.of(), false);
    }
}
