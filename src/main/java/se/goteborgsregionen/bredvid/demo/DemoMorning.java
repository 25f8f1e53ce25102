package se.goteborgsregionen.bredvid.demo;

import java.util.Optional;
import java.util.Set;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import se.goteborgsregionen.bredvid.access.Actor;
import se.goteborgsregionen.bredvid.booking.BookingOutcome;
import se.goteborgsregionen.bredvid.booking.BookingService;
import se.goteborgsregionen.bredvid.demo.DemoWorld.PlannedOccasion;
import se.goteborgsregionen.bredvid.demo.DemoWorld.PlannedPerson;

/**
 * What those whom one signs in as book through the portal itself, the morning the demo world is made: so that their
 * bookings have invitations and the mailbox is not empty. What the rules refuse on a given day is left out.
 */
@Component
@Profile("demo")
class DemoMorning {

    private final BookingService booking;

    DemoMorning(BookingService booking) {
        this.booking = booking;
    }

    /** Passes the morning in a world that has just been stored; each booking is a transaction of its own. */
    void pass(DemoWorld world) {
        PlannedPerson anna = world.people().get(DemoProtagonist.ANNA);
        PlannedPerson johan = world.people().get(DemoProtagonist.JOHAN);
        PlannedPerson maria = world.people().get(DemoProtagonist.MARIA);
        book(world, anna, "Palliativ vård i hemmet", "Symtomlindring de sista dagarna.");
        book(world, anna, "Nutrition och undernäring", "");
        book(world, anna, "Handledning för handledare", "Jag tar emot min första student i vår.");
        giveBack(world, anna, "BPSD-registret steg för steg", "Vi är för få på enheten den dagen");
        queue(world, anna, "Specialistpsykiatri möter kommunen");
        book(world, johan, "BPSD-registret steg för steg", "");
        book(world, maria, "Läsa och värdera vetenskapliga artiklar", "");
    }

    private Optional<Long> book(DemoWorld world, PlannedPerson person, String title, String goals) {
        Actor actor = actor(person);
        return booking.book(actor, listed(world, title).id(), person.id(), goals)
                        instanceof BookingOutcome.Confirmed(long bookingId)
                ? Optional.of(bookingId)
                : Optional.empty();
    }

    private void giveBack(DemoWorld world, PlannedPerson person, String title, String reason) {
        book(world, person, title, "").ifPresent(bookingId -> booking.cancel(actor(person), bookingId, reason));
    }

    private void queue(DemoWorld world, PlannedPerson person, String title) {
        booking.queue(actor(person), listed(world, title).id(), person.id(), "");
    }

    private static PlannedOccasion listed(DemoWorld world, String title) {
        return world.occasions().stream()
                .filter(occasion ->
                        occasion.listed() && occasion.offer().row().title().equals(title))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Not on the list: " + title));
    }

    /** A staff member as the caller of a service for herself; needs no role for that. */
    private static Actor actor(PlannedPerson person) {
        return new Actor(person.id(), null, person.workplace().id(), Set.of(), Set.of(), Set.of(), false);
    }
}
