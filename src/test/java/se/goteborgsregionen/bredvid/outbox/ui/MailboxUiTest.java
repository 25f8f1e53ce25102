package se.goteborgsregionen.bredvid.outbox.ui;

import java.time.LocalDate;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.IFrame;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.textfield.TextField;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import se.goteborgsregionen.bredvid.PortalTest;
import se.goteborgsregionen.bredvid.PortalWindow;
import se.goteborgsregionen.bredvid.TestWorld;
import se.goteborgsregionen.bredvid.access.Actor;
import se.goteborgsregionen.bredvid.booking.BookingService;
import se.goteborgsregionen.bredvid.outbox.OpenedMail;
import se.goteborgsregionen.bredvid.outbox.Postman;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static se.goteborgsregionen.bredvid.db.Tables.OUTGOING_MAIL;
import static se.goteborgsregionen.bredvid.db.Tables.PERSON;

@PortalTest
class MailboxUiTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

    @Autowired
    private ApplicationContext portal;

    @Autowired
    private TestWorld world;

    @Autowired
    private BookingService booking;

    @Autowired
    private Postman postman;

    @Autowired
    private DSLContext db;

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
    void shows_a_visitor_the_mail_in_a_frame_without_scripts() {
        OpenedMail mail = anInviteTo(world.actor(world.aPerson()));

        window.at("brevlada/" + mail.mail().id());

        IFrame frame = _get(IFrame.class);
        assertThat(frame.getSrcdoc())
                .hasValueSatisfying(html -> assertThat(html).contains("Du är bokad, "));
        assertThat(frame.getElement().getAttribute("sandbox"))
                .contains("allow-top-navigation-by-user-activation")
                .doesNotContain("allow-scripts");
        assertThat(window.text()).contains(mail.mail().subject(), mail.mail().recipient(), "Levererat");
        assertThat(_get(H1.class).getText()).isEqualTo("Brevlåda");
    }

    @Test
    void shows_the_invite_in_words_and_as_a_file_and_the_source() {
        OpenedMail mail = anInviteTo(world.actor(world.aPerson()));

        window.at("brevlada/" + mail.mail().id() + "?visa=kallelse");

        assertThat(window.text()).contains("tis 24 nov 2026 kl. 9.00–16.00", "REQUEST 0", "rsvp+", "BEGIN:VCALENDAR");
        assertThat(_get(Anchor.class, spec -> spec.withText("Hämta invite.ics")).getHref())
                .isNotEmpty();

        window.at("brevlada/" + mail.mail().id() + "?visa=kalla");

        assertThat(_get(Pre.class).getText()).contains("Auto-Submitted: auto-generated");
    }

    @Test
    void shows_ones_own_mail_first_and_all_on_request() {
        Actor anna = world.actor(world.aPerson());
        Actor bertil = world.actor(world.aPerson());
        String annas = anInviteTo(anna).mail().recipient();
        String bertils = anInviteTo(bertil).mail().recipient();
        window.signedInAs(anna.id());

        window.at("brevlada");
        assertThat(window.text()).contains(annas).doesNotContain(bertils);

        window.at("brevlada?alla=ja");
        assertThat(window.text()).contains(annas, bertils);
    }

    @Test
    void finds_a_recipient_and_keeps_it_in_the_address() {
        String annas = anInviteTo(world.actor(world.aPerson())).mail().recipient();
        String bertils = anInviteTo(world.actor(world.aPerson())).mail().recipient();
        window.at("brevlada");

        _setValue(_get(TextField.class), annas);

        assertThat(window.text()).contains(annas).doesNotContain(bertils);
        assertThat(window.address()).startsWith("brevlada?").contains("till=");
    }

    @Test
    void says_what_to_do_when_nothing_is_there() {
        window.at("brevlada?till=ingen.alls");

        assertThat(window.text()).contains("Inga mejl här", "Boka en plats", "Välj ett mejl");

        window.at("brevlada/999999999");

        _assertNone(IFrame.class);
        assertThat(window.text()).contains("Inget att läsa än");
    }

    @Test
    void says_of_a_superseded_mail_that_a_newer_one_has_taken_its_place() {
        OpenedMail mail = anInviteTo(world.actor(world.aPerson()));
        db.update(OUTGOING_MAIL)
                .set(OUTGOING_MAIL.STATUS, "SUPERSEDED")
                .set(OUTGOING_MAIL.SUBJECT, "")
                .setNull(OUTGOING_MAIL.RAW)
                .where(OUTGOING_MAIL.ID.eq(mail.mail().id()))
                .execute();

        window.at("brevlada/" + mail.mail().id() + "?till=" + mail.mail().recipient());

        assertThat(window.text())
                .contains("Ersatt av ett nyare mejl", "Det här mejlet skrevs aldrig")
                .doesNotContain("Inget att läsa än", "Ladda om sidan");
    }

    private OpenedMail anInviteTo(Actor person) {
        booking.book(person, world.anOccasion().on(DAY, 9, 16).save(), person.id(), "");
        return postman.newestTo(db.select(PERSON.EMAIL)
                .from(PERSON)
                .where(PERSON.ID.eq(person.id()))
                .fetchSingle()
                .value1());
    }
}
