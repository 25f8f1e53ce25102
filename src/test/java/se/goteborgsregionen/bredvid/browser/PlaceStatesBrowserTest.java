package se.goteborgsregionen.bredvid.browser;

import java.time.LocalDate;

import com.microsoft.playwright.options.ColorScheme;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.goteborgsregionen.bredvid.PortalTest;
import se.goteborgsregionen.bredvid.TestWorld;
import se.goteborgsregionen.bredvid.access.Actor;
import se.goteborgsregionen.bredvid.access.Role;
import se.goteborgsregionen.bredvid.booking.AllotmentService;
import se.goteborgsregionen.bredvid.booking.BookingOutcome;
import se.goteborgsregionen.bredvid.booking.BookingService;
import se.goteborgsregionen.bredvid.booking.Stage;
import se.goteborgsregionen.bredvid.shared.TestClock;
import se.goteborgsregionen.bredvid.shared.Time;

/** Looks at each state of the offer page, at the pages that follow from it, and at the organiser's side of them. */
@PortalTest
@Tag("browser")
class PlaceStatesBrowserTest {

    @LocalServerPort
    private int port;

    @Autowired
    private TestWorld world;

    @Autowired
    private BookingService bookings;

    @Autowired
    private AllotmentService allotments;

    @Autowired
    private TestClock clock;

    @Autowired
    private DSLContext db;

    private long unit;
    private long anna;

    @ParameterizedTest
    @EnumSource(Visit.Screen.class)
    void shows_every_state_of_a_place(Visit.Screen screen) {
        unit = world.aWorkplaceIn("1402");
        long karin = world.aPersonCalled("Karin", "Holm", unit, "CHEF");
        world.grant(karin, Role.UNIT_MANAGER, unit, null);
        anna = world.aPersonCalled("Anna", "Berglund", unit, "SSK");
        LocalDate day = LocalDate.now(clock).plusWeeks(4);
        try (Visit visit = Visit.on(screen, ColorScheme.LIGHT, port)) {
            new SignInByMail(db).as(visit, anna);
            open(visit, world.anOccasion().of(course()).on(day, 9, 16).save()).shotLightAndDark("lage-1-bokningsbar");

            long asked = world.anOccasion()
                    .of(world.anOffer()
                            .ofKind("HOSPITATION")
                            .about("DEMENS")
                            .titled("Gå bredvid demenssjuksköterska")
                            .needingRelease()
                            .needingHostAcceptance())
                    .on(day.plusDays(1), 8, 16)
                    .withPlaces(2)
                    .save();
            open(visit, asked).shot("lage-2-chefen-slapper");
            visit.press("Boka plats").sees("Platsen hålls för dig").shotLightAndDark("lage-2b-vantar-pa-svar");
            open(visit, asked).shot("lage-2c-begard");

            long full = full(course(), day.plusDays(2), 2);
            queueUp(full);
            open(visit, full).shot("lage-3-fullt");
            visit.press("Ställ dig i kö").sees("Du är nummer 2 i kön").shotLightAndDark("lage-3b-i-kon");

            offered(visit, day);
            closed(visit, day);
            visit.open("/mina-bokningar").shotLightAndDark("lage-6-mina-bokningar");
        }
    }

    private void offered(Visit visit, LocalDate day) {
        long occasion = world.anOccasion()
                .of(world.anOffer()
                        .ofKind("HOSPITATION")
                        .titled("Gå bredvid palliativt team")
                        .needingRelease())
                .withPlaces(1)
                .on(day.plusDays(3), 8, 16)
                .save();
        Actor holder = world.aStaffMemberOf("1480");
        long held = ((BookingOutcome.Requested) bookings.book(holder, occasion, holder.id(), "")).bookingId();
        bookings.queue(world.actor(anna), occasion, anna, "");
        bookings.cancel(holder, held, "");
        open(visit, occasion).sees("Ja, ta platsen").shotLightAndDark("lage-4-plats-erbjuden");
        visit.follow("Se din bokning").sees("Vad händer nu?").shotLightAndDark("lage-4b-erbjuden-bokning");
    }

    private void closed(Visit visit, LocalDate day) {
        long offer = course();
        long closed = world.anOccasion()
                .of(offer)
                .on(day.plusDays(4), 9, 16)
                .closing(LocalDate.now(clock).minusDays(1).atStartOfDay())
                .save();
        world.anOccasion().of(offer).on(day.plusDays(11), 9, 16).save();
        open(visit, closed).sees("Bokningen stängde").shotLightAndDark("lage-5-stangt");
        long early = world.anOccasion()
                .of(course())
                .on(day.plusDays(5), 9, 16)
                .opening(LocalDate.now(clock).plusDays(3).atTime(8, 0))
                .save();
        open(visit, early).sees("Öppnar om").shot("lage-5b-oppnar");
        visit.press("Påminn mig när bokningen öppnar").sees("Vi påminner dig").shot("lage-5c-paminns");
    }

    @ParameterizedTest
    @EnumSource(Visit.Screen.class)
    void shows_the_organiser_who_comes_and_for_whom_places_are_held(Visit.Screen screen) {
        Actor organiser = world.anOrganiserOf("1481");
        LocalDate day = LocalDate.now(clock).plusWeeks(4);
        long offer =
                world.anOffer().titled("Förflyttningskunskap för handledare").save();
        long occasion =
                world.anOccasion().of(offer).on(day, 9, 16).withPlaces(14).save();
        allotments.hold(
                organiser,
                occasion,
                java.util.List.of(
                        new Stage(java.util.Set.of(world.organisation("1402")), 4, morning(day.minusDays(14)), true),
                        new Stage(
                                java.util.Set.of(world.organisation("1440"), world.organisation("1407")),
                                2,
                                morning(day.minusDays(7)),
                                false)));
        for (String given : java.util.List.of("Petra", "Ida", "Amir")) {
            Actor person = world.actor(world.aPersonCalled(given, "Wallin", world.aWorkplaceIn("1402"), "SSK"));
            bookings.book(person, occasion, person.id(), "");
        }
        try (Visit visit = Visit.on(screen, ColorScheme.LIGHT, port)) {
            new SignInByMail(db).as(visit, organiser.id());
            visit.open("/vart-utbud/" + offer + "/deltagare")
                    .sees("Reserverade platser")
                    .shotLightAndDark("lage-7-deltagare");
            visit.press("Ändra reservationerna").sees("Lägg till ett steg").shot("lage-7b-reservera");
        }
    }

    private static java.time.Instant morning(LocalDate day) {
        return day.atTime(8, 0).atZone(Time.STOCKHOLM).toInstant();
    }

    private long course() {
        return world.anOffer()
                .about("SAR")
                .titled("Sårvård: från bedömning till läkning")
                .save();
    }

    private long full(long offer, LocalDate day, int places) {
        long occasion =
                world.anOccasion().of(offer).on(day, 9, 16).withPlaces(places).save();
        for (int i = 0; i < places; i++) {
            Actor person = world.aStaffMemberOf("1480");
            bookings.book(person, occasion, person.id(), "");
        }
        return occasion;
    }

    private void queueUp(long occasion) {
        Actor person = world.aStaffMemberOf("1480");
        bookings.queue(person, occasion, person.id(), "");
    }

    private Visit open(Visit visit, long occasion) {
        return visit.open("/utbud/" + world.offerOf(occasion) + "/" + occasion);
    }
}
