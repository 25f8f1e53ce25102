package se.goteborgsregionen.bredvid.access;

import java.util.EnumMap;
import java.util.Map;

import se.goteborgsregionen.bredvid.TestWorld;
import se.goteborgsregionen.bredvid.booking.BookingOutcome;
import se.goteborgsregionen.bredvid.booking.BookingService;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * One organisation with a workplace, a person there with a booking on an occasion of an offer of that organisation, and
 * everybody who might ask about it.
 *
 * @param ids what an argument of each name stands for
 * @param callers everybody
 */
record Scene(Map<String, Long> ids, Map<Caller, Actor> callers) {

    static Scene in(TestWorld world, BookingService bookings) {
        String organisation = "1402";
        long workplace = world.aWorkplaceIn(organisation);
        long person = world.aNurseAt(workplace);
        Map<Caller, Actor> callers = new EnumMap<>(Caller.class);
        callers.put(Caller.VISITOR, Actor.ANONYMOUS);
        callers.put(Caller.THE_PERSON_HERSELF, world.actor(person));
        callers.put(Caller.ANOTHER_STAFF_MEMBER, world.aStaffMemberOf("1481"));
        callers.put(Caller.HER_UNIT_MANAGER, world.aUnitManagerOf(workplace));
        callers.put(Caller.A_UNIT_MANAGER_ELSEWHERE, world.aUnitManagerOf(world.aWorkplaceIn("1481")));
        callers.put(Caller.THE_HOST, world.aHostAt(workplace));
        callers.put(Caller.A_HOST_ELSEWHERE, world.aHostAt(world.aWorkplaceIn("1481")));
        callers.put(Caller.THE_ORGANISER, world.anOrganiserOf(organisation));
        callers.put(Caller.AN_ORGANISER_ELSEWHERE, world.anOrganiserOf("1481"));
        callers.put(Caller.A_GR_ADMINISTRATOR, world.aGrAdministrator());
        long offer = world.anOffer().by("Partille").at(workplace).save();
        long occasion = world.anOccasion().of(offer).save();
        BookingOutcome booked = bookings.book(world.actor(person), occasion, person, "");
        assertThat(booked).isInstanceOf(BookingOutcome.Confirmed.class);
        long booking = ((BookingOutcome.Confirmed) booked).bookingId();
        return new Scene(
                Map.of(
                        "organisationId", world.organisation(organisation),
                        "workplaceId", workplace,
                        "personId", person,
                        "offerId", offer,
                        "occasionId", occasion,
                        "bookingId", booking),
                callers);
    }
}
