package se.goteborgsregionen.bredvid.audit.ui;

import java.time.LocalDate;

import com.vaadin.flow.component.textfield.TextField;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;
import se.goteborgsregionen.bredvid.PortalTest;
import se.goteborgsregionen.bredvid.PortalWindow;
import se.goteborgsregionen.bredvid.TestWorld;
import se.goteborgsregionen.bredvid.access.Actor;
import se.goteborgsregionen.bredvid.audit.AuditLog;
import se.goteborgsregionen.bredvid.shared.TestClock;
import se.goteborgsregionen.bredvid.shared.Texts;

import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static se.goteborgsregionen.bredvid.db.Tables.BOOKING;

@PortalTest
class AuditUiTest {

    @Autowired
    private ApplicationContext portal;

    @Autowired
    private TestWorld world;

    @Autowired
    private AuditLog log;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private DSLContext db;

    @Autowired
    private TestClock clock;

    private PortalWindow window;

    @BeforeEach
    void open() {
        window = PortalWindow.open(portal);
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void says_in_sentences_who_did_what_and_shows_an_unknown_action_as_itself() {
        Actor gr = world.aGrAdministrator();
        long person = world.aPersonCalled("Berit", "Spår" + gr.id(), null, null);
        note(gr, "person.changed", person);
        note(gr, "unheard.of", person);
        window.signedInAs(gr.id(), "GR_ADMINISTRATOR").at("handelser");

        _setValue(_get(TextField.class, spec -> spec.withLabel("Sök namn")), "Spår" + gr.id());

        assertThat(window.text())
                .contains("ändrade uppgifterna om Berit Spår" + gr.id(), "unheard.of")
                .contains("tor 22 okt 2026");
    }

    @Test
    void says_in_words_of_their_own_what_somebody_did_with_her_own() {
        Actor gr = world.aGrAdministrator();
        Actor anna = world.actor(world.aPersonCalled("Anna", "Egen" + gr.id(), null, null));
        long booking = aBookingOf(anna);
        noteBooking(anna, "booking.left_queue", booking, anna, "");
        noteBooking(gr, "booking.left_queue", booking, anna, "");
        window.signedInAs(gr.id(), "GR_ADMINISTRATOR").at("handelser");

        _setValue(_get(TextField.class, spec -> spec.withLabel("Sök namn")), "Egen" + gr.id());

        String name = "Anna Egen" + gr.id();
        assertThat(window.text())
                .contains(name + " lämnade kön till Sårvård i hemmet")
                .contains("tog bort " + name + " ur kön till Sårvård i hemmet");
    }

    @Test
    void shows_the_day_of_the_occasion_and_on_whose_behalf_in_the_readers_language() {
        Actor gr = world.aGrAdministrator();
        Actor anna = world.actor(world.aPersonCalled("Anna", "Ombud" + gr.id(), null, null));
        long booking = aBookingOf(anna);
        noteBooking(gr, "booking.confirmed", booking, anna, "as:ORGANISER");
        noteBooking(gr, "booking.cancelled", booking, anna, "Tillfälle 9, av chefen åt medarbetaren");
        note(gr, "person.changed", anna.id(), "förnamn, e-post");
        note(gr, "person.role-given", anna.id(), "värd, Hemsjukvård Norr");
        window.reading(Texts.ENGLISH).signedInAs(gr.id(), "GR_ADMINISTRATOR").at("handelser");

        _setValue(_get(TextField.class, spec -> spec.withLabel("Search by name")), "Ombud" + gr.id());

        assertThat(window.text())
                .contains("The occasion Tue 24 Nov 2026, 9:00 · by the organiser for the participant")
                .contains("by the manager for the colleague")
                .contains("first name, email", "host, Hemsjukvård Norr")
                .doesNotContain("Tillfälle", "as:", "medarbetaren");
    }

    @Test
    void says_so_when_nothing_has_happened() {
        window.signedInAs(world.aGrAdministrator().id(), "GR_ADMINISTRATOR").at("handelser");

        _setValue(_get(TextField.class, spec -> spec.withLabel("Sök namn")), "finns inte alls");

        assertThat(window.text()).contains("Inga händelser hittades", "Välj andra dagar");
    }

    private long aBookingOf(Actor person) {
        long occasion = world.anOccasion()
                .of(world.anOffer().titled("Sårvård i hemmet"))
                .on(LocalDate.of(2026, 11, 24), 9, 16)
                .save();
        return db.insertInto(BOOKING)
                .set(BOOKING.OCCASION_ID, occasion)
                .set(BOOKING.PERSON_ID, person.id())
                .set(BOOKING.ORGANISATION_ID, world.organisation("1480"))
                .set(BOOKING.STATE, "CANCELLED")
                .set(BOOKING.BOOKED_BY, person.id())
                .set(BOOKING.BOOKED_AT, clock.instant())
                .set(BOOKING.STATE_AT, clock.instant())
                .set(BOOKING.REPLY_TOKEN, "audit" + occasion)
                .returningResult(BOOKING.ID)
                .fetchSingle()
                .value1();
    }

    private void note(Actor actor, String action, long personId) {
        note(actor, action, personId, "");
    }

    private void note(Actor actor, String action, long personId, String detail) {
        transaction.executeWithoutResult(
                status -> log.record(actor.id(), action, AuditLog.Subject.PERSON, personId, personId, null, detail));
    }

    private void noteBooking(Actor actor, String action, long bookingId, Actor person, String detail) {
        transaction.executeWithoutResult(status ->
                log.record(actor.id(), action, AuditLog.Subject.BOOKING, bookingId, person.id(), null, detail));
    }
}
