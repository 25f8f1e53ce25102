package se.goteborgsregionen.bredvid.browser;

import java.time.LocalDate;
import java.util.List;

import org.jooq.DSLContext;
import se.goteborgsregionen.bredvid.TestWorld;
import se.goteborgsregionen.bredvid.access.Actor;
import se.goteborgsregionen.bredvid.booking.BookingOutcome;
import se.goteborgsregionen.bredvid.booking.BookingService;
import se.goteborgsregionen.bredvid.booking.RequestService;
import tools.jackson.databind.json.JsonMapper;

import static se.goteborgsregionen.bredvid.db.Tables.OUTGOING_MAIL;
import static se.goteborgsregionen.bredvid.db.Tables.WORKPLACE;

/**
 * A unit of four that lets one go at a time: two ask for leave within the limit and one over it, one is offered a place, one
 * is asked to come another day. Everybody's newest link is at hand.
 */
record UnitScene(Actor manager, long member, String managersLink, String offeredLink, String proposedLink) {

    static UnitScene in(
            TestWorld world, BookingService bookings, RequestService requests, DSLContext db, JsonMapper json) {
        LocalDate day = LocalDate.of(2026, 11, 24);
        long unit = world.aWorkplaceIn("1402");
        long host = world.aWorkplaceIn("1480");
        db.update(WORKPLACE)
                .set(WORKPLACE.MOST_AWAY, 1)
                .where(WORKPLACE.ID.eq(unit))
                .execute();
        long petra = world.aPersonCalled("Petra", "Wallin", unit, "AT");
        long marko = world.aPersonCalled("Marko", "Nieminen", unit, "SSK");
        long anna = world.aPersonCalled("Anna", "Berglund", unit, "SSK");
        Actor manager = world.aUnitManagerOf(unit);
        Actor receiver = world.aHostAt(host);
        book(
                world,
                bookings,
                petra,
                world.anOccasion()
                        .of(world.anOffer()
                                .titled("Förflyttningskunskap för handledare")
                                .needingRelease())
                        .on(day.minusDays(12), 8, 16)
                        .on(day.minusDays(11), 8, 16)
                        .save());
        book(world, bookings, marko, world.anOccasion().on(day, 13, 15).save());
        long visiting = world.anOffer()
                .ofKind("HOSPITATION")
                .titled("Gå bredvid demenssjuksköterska")
                .by("Göteborg")
                .at(host)
                .needingRelease()
                .needingHostAcceptance()
                .save();
        long wanted = world.anOccasion().of(visiting).on(day, 8, 16).save();
        long other = world.anOccasion().of(visiting).on(day.plusDays(14), 8, 16).save();
        BookingOutcome asked = bookings.book(
                world.actor(anna), wanted, anna, "Hur ni pratar med anhöriga när någon inte vill ha hjälp");
        requests.propose(receiver, ((BookingOutcome.Requested) asked).bookingId(), other, "Då är hela teamet på plats");
        return new UnitScene(
                manager, anna, link(db, json, manager.id()), offered(world, bookings, db, json), link(db, json, anna));
    }

    private static void book(TestWorld world, BookingService bookings, long person, long occasion) {
        bookings.book(world.actor(person), occasion, person, "");
    }

    private static String offered(TestWorld world, BookingService bookings, DSLContext db, JsonMapper json) {
        long occasion = world.anOccasion().withPlaces(1).save();
        Actor holder = world.aStaffMemberOf("1402");
        Actor waiting = world.aStaffMemberOf("1402");
        BookingOutcome held = bookings.book(holder, occasion, holder.id(), "");
        bookings.queue(waiting, occasion, waiting.id(), "");
        bookings.cancel(holder, ((BookingOutcome.Confirmed) held).bookingId(), "");
        return link(db, json, waiting.id());
    }

    /** The token of the newest mail to the person that has one. */
    static String link(DSLContext db, JsonMapper json, long personId) {
        List<String> tokens = db.select(OUTGOING_MAIL.CONTENT)
                .from(OUTGOING_MAIL)
                .where(OUTGOING_MAIL.RECIPIENT_ID.eq(personId))
                .and(OUTGOING_MAIL.KIND.eq("booking.notice"))
                .orderBy(OUTGOING_MAIL.ID)
                .fetch(row -> json.readTree(row.value1()).path("answerToken").asString());
        return tokens.stream().filter(token -> !token.isEmpty()).toList().getLast();
    }
}
