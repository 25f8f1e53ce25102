package se.goteborgsregionen.bredvid.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import se.goteborgsregionen.bredvid.access.Actor;
import se.goteborgsregionen.bredvid.booking.AllotmentService;
import se.goteborgsregionen.bredvid.booking.BookingOutcome;
import se.goteborgsregionen.bredvid.booking.BookingService;
import se.goteborgsregionen.bredvid.booking.Stage;
import se.goteborgsregionen.bredvid.demo.DemoWorld.PlannedBooking;
import se.goteborgsregionen.bredvid.demo.DemoWorld.PlannedOccasion;
import se.goteborgsregionen.bredvid.demo.DemoWorld.PlannedPerson;
import se.goteborgsregionen.bredvid.demo.DemoWorld.Standing;
import se.goteborgsregionen.bredvid.offer.Status;
import se.goteborgsregionen.bredvid.organisation.Organisation;
import se.goteborgsregionen.bredvid.organisation.OrganisationService;
import se.goteborgsregionen.bredvid.shared.Time;

/**
 * Goes through the portal itself to what the stored world cannot hold: places held in stages, requests that wait for a
 * manager's or a host's yes, and a place that is offered to Anna. What the rules refuse on a given day is left out.
 */
@Component
@Profile("demo")
class DemoPlaces {

    private static final int FAR_ENOUGH_TO_CANCEL = 20;

    private final BookingService booking;
    private final AllotmentService allotments;
    private final OrganisationService organisations;

    DemoPlaces(BookingService booking, AllotmentService allotments, OrganisationService organisations) {
        this.booking = booking;
        this.allotments = allotments;
        this.organisations = organisations;
    }

    /** Fills the places in a world that has just been stored; each step is a transaction of its own. */
    void fill(DemoWorld world) {
        PlannedPerson johan = world.people().get(DemoProtagonist.JOHAN);
        hold(world, johan, "Bostadsanpassning: intyg som håller", "1481", 8, "1440", 4);
        hold(world, johan, "Förflyttningskunskap för handledare", "1402", 2, "1401", 0);
        request(world);
        offerToAnna(world);
    }

    /** The first places for one organisation, what is left of them for another, and then for everybody. */
    private void hold(
            DemoWorld world, PlannedPerson organiser, String title, String first, int places, String then, int more) {
        PlannedOccasion occasion = listed(world, title);
        LocalDate start = occasion.start().toLocalDate();
        Map<String, Long> ids =
                organisations.all().stream().collect(Collectors.toMap(Organisation::code, Organisation::id));
        Set<Long> hers = Set.of(id(ids, occasion.offer().row().organisation()));
        Actor actor = new Actor(organiser.id(), null, organiser.workplace().id(), Set.of(), Set.of(), hers, false);
        allotments.hold(
                actor,
                occasion.id(),
                List.of(
                        new Stage(Set.of(id(ids, first)), places, morning(start.minusDays(14)), true),
                        new Stage(Set.of(id(ids, then)), more, morning(start.minusDays(10)), false)));
    }

    private static long id(Map<String, Long> ids, String code) {
        Long id = ids.get(code);
        if (id == null) {
            throw new IllegalStateException("No organisation of the code " + code);
        }
        return id;
    }

    private static Instant morning(LocalDate day) {
        return day.atTime(LocalTime.of(8, 0)).atZone(Time.STOCKHOLM).toInstant();
    }

    /** Karin has some of her staff to release, and Maria a visitor to receive. */
    private void request(DemoWorld world) {
        PlannedPerson anna = world.people().get(DemoProtagonist.ANNA);
        book(world, anna, "Gå bredvid demenssjuksköterska", "Hur en utredning går till i hemmet.");
        List<PlannedPerson> colleagues = world.people().stream()
                .filter(person -> person.workplace().equals(anna.workplace()) && !person.equals(anna))
                .filter(person -> "SSK".equals(person.profession()))
                .toList();
        List<String> titles =
                List.of("Gå bredvid diabetesmottagning", "Akuta bedömningar på ö", "Gå bredvid palliativt team");
        for (int i = 0; i < Math.min(titles.size(), colleagues.size()); i++) {
            book(world, colleagues.get(i), titles.get(i), "Se hur ni arbetar tillsammans.");
        }
    }

    /** Anna joins a queue in which nobody stands, and somebody gives back her place. */
    private void offerToAnna(DemoWorld world) {
        PlannedPerson anna = world.people().get(DemoProtagonist.ANNA);
        Map<PlannedOccasion, List<PlannedBooking>> byOccasion = world.bookings().stream()
                .filter(each -> each.standing() != Standing.CANCELLED)
                .collect(Collectors.groupingBy(PlannedBooking::occasion));
        List<PlannedOccasion> full = world.occasions().stream()
                .filter(occasion -> occasion.status() == Status.PUBLISHED && !occasion.listed())
                .filter(occasion ->
                        !occasion.start().toLocalDate().isBefore(world.day().plusDays(FAR_ENOUGH_TO_CANCEL)))
                .filter(occasion -> occasion.offer().row().professions().contains("SSK"))
                .filter(occasion -> isJustFull(occasion, byOccasion.getOrDefault(occasion, List.of())))
                .sorted(Comparator.comparing(PlannedOccasion::start).thenComparingLong(PlannedOccasion::id))
                .toList();
        for (PlannedOccasion occasion : full) {
            if (booking.queue(actor(anna), occasion.id(), anna.id(), "") instanceof BookingOutcome.Queued) {
                PlannedBooking given =
                        byOccasion.getOrDefault(occasion, List.of()).getFirst();
                booking.cancel(actor(given.person()), given.id(), "");
                return;
            }
        }
    }

    private static boolean isJustFull(PlannedOccasion occasion, List<PlannedBooking> active) {
        return occasion.places() != null
                && active.size() == occasion.places()
                && active.stream().allMatch(PlannedBooking::holdsPlace);
    }

    private void book(DemoWorld world, PlannedPerson person, String title, String goals) {
        booking.book(actor(person), listed(world, title).id(), person.id(), goals);
    }

    private static PlannedOccasion listed(DemoWorld world, String title) {
        return world.occasions().stream()
                .filter(occasion ->
                        occasion.listed() && occasion.offer().row().title().equals(title))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Not on the list: " + title));
    }

    private static Actor actor(PlannedPerson person) {
        return new Actor(person.id(), null, person.workplace().id(), Set.of(), Set.of(), Set.of(), false);
    }
}
