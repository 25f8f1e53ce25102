package se.goteborgsregionen.bredvid.booking.ui;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import se.goteborgsregionen.bredvid.PortalTest;
import se.goteborgsregionen.bredvid.PortalWindow;
import se.goteborgsregionen.bredvid.TestWorld;
import se.goteborgsregionen.bredvid.access.Actor;
import se.goteborgsregionen.bredvid.booking.BookingOutcome;
import se.goteborgsregionen.bredvid.booking.BookingService;
import se.goteborgsregionen.bredvid.booking.MovingService;
import se.goteborgsregionen.bredvid.shared.TestClock;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

@PortalTest
class ConfirmationUiTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

    @Autowired
    private ApplicationContext portal;

    @Autowired
    private TestWorld world;

    @Autowired
    private TestClock clock;

    @Autowired
    private BookingService bookings;

    @Autowired
    private MovingService moving;

    private PortalWindow window;

    @BeforeEach
    void open() {
        window = PortalWindow.open(portal);
    }

    @AfterEach
    void close() {
        window.close();
        clock.reset();
    }

    @Test
    void says_what_happens_now() {
        long nurse = world.aPersonCalled("Anna", "Berglund", world.aWorkplaceIn("1402"), "SSK");
        long occasion = world.anOccasion()
                .of(world.anOffer().ofKind("HOSPITATION").titled("Gå bredvid i hemsjukvården"))
                .on(DAY, 8, 16)
                .save();
        long booking = confirmed(nurse, occasion, "Se hur ni planerar");
        window.signedInAs(nurse);

        window.at("bokning/" + booking);

        assertThat(_get(H1.class).getText()).isEqualTo("Du är bokad, Anna");
        assertThat(window.text())
                .contains("Vad händer nu?", "Platsen bokades", "Tacka ja till kallelsen")
                .contains("tor 22 okt 2026 kl. 13.18")
                .contains("Gå bredvid i hemsjukvården", "tis 24 nov 2026", "Se hur ni planerar")
                .contains("Till mina bokningar", "Avboka");
    }

    @Test
    void says_the_same_of_the_invite_in_every_place() {
        long nurse = world.aPerson();
        long booking = confirmed(nurse, world.anOccasion().on(DAY, 8, 16).save(), "");

        window.signedInAs(nurse).at("bokning/" + booking);

        assertThat(window.text())
                .contains("Klar, kallelse skickad", "kallelsen är skickad till din mejl")
                .doesNotContain("på väg", "Kallelsen kommer");
    }

    @Test
    void lists_what_to_bring_one_thing_on_each_line() {
        long nurse = world.aPerson();
        long booking = confirmed(
                nurse,
                world.anOccasion()
                        .of(world.anOffer().bringing("Kläder, helst oömma", "Inneskor"))
                        .on(DAY, 8, 16)
                        .save(),
                "");

        window.signedInAs(nurse).at("bokning/" + booking);

        assertThat(_get(UnorderedList.class, spec -> spec.withClasses("things")).getChildren())
                .extracting(item -> item.getElement().getText())
                .containsExactly("Kläder, helst oömma", "Inneskor");
    }

    @Test
    void gives_the_invite_as_a_file() {
        long nurse = world.aPerson();
        long booking = confirmed(nurse, world.anOccasion().on(DAY, 8, 16).save(), "");
        window.signedInAs(nurse);

        window.at("bokning/" + booking);

        String file = new String(
                com.github.mvysny.kaributesting.v10.DownloadKt._download(_get(InviteLink.class)),
                StandardCharsets.UTF_8);
        assertThat(file).startsWith("BEGIN:VCALENDAR").contains("DTSTART;TZID=Europe/Stockholm:20261124T080000");
    }

    @Test
    void cancels_with_a_reason_after_asking() {
        long nurse = world.aPerson();
        long booking = confirmed(nurse, world.anOccasion().on(DAY, 8, 16).save(), "");
        window.signedInAs(nurse);
        window.at("bokning/" + booking);

        _click(_get(Button.class, spec -> spec.withText("Avboka")));
        _setValue(_get(TextArea.class), "Sjukt barn");
        _click(_get(Button.class, spec -> spec.withText("Avboka platsen")));

        assertThat(_get(H1.class).getText()).isEqualTo("Bokningen är avbokad");
        assertThat(window.text()).contains("Sjukt barn").doesNotContain("Vad händer nu?");
        assertThat(_find(InviteLink.class)).isEmpty();
    }

    @Test
    void keeps_the_reason_from_everybody_but_herself() {
        long nurse = world.aPerson();
        long booking = confirmed(
                nurse,
                world.anOccasion()
                        .of(world.anOffer().by("Mölndal"))
                        .on(DAY, 8, 16)
                        .save(),
                "");
        bookings.cancel(world.actor(nurse), booking, "Sjukt barn");

        window.signedInAs(world.anOrganiserOf("1481").id()).at("bokning/" + booking);

        assertThat(window.text()).contains("är avbokad").doesNotContain("Sjukt barn");
    }

    @Test
    void changes_nothing_when_the_question_is_answered_no() {
        long nurse = world.aPerson();
        long booking = confirmed(nurse, world.anOccasion().on(DAY, 8, 16).save(), "");
        window.signedInAs(nurse);
        window.at("bokning/" + booking);

        _click(_get(Button.class, spec -> spec.withText("Avboka")));
        _click(_get(Button.class, spec -> spec.withText("Behåll platsen")));
        window.at("bokning/" + booking);

        assertThat(_get(H1.class).getText()).startsWith("Du är bokad");
    }

    @Test
    void offers_no_cancelling_after_the_last_day() {
        long nurse = world.aPerson();
        long booking = confirmed(nurse, world.anOccasion().on(DAY, 8, 16).save(), "");
        clock.set(DAY.minusDays(1).atTime(9, 0));
        window.signedInAs(nurse);

        window.at("bokning/" + booking);

        assertThat(_find(Button.class, spec -> spec.withText("Avboka"))).isEmpty();
        assertThat(window.text()).contains("Sista dag att avboka var tis 17 nov");
    }

    @Test
    void shows_the_position_of_somebody_in_the_queue() {
        long occasion = world.anOccasion().withPlaces(1).save();
        confirmed(world.aPerson(), occasion, "");
        long nurse = world.aPerson();
        long booking = ((BookingOutcome.Queued) bookings.queue(world.actor(nurse), occasion, nurse, "")).bookingId();
        window.signedInAs(nurse);

        window.at("bokning/" + booking);

        assertThat(_get(H1.class).getText()).isEqualTo("Du är nummer 1 i kön");
        assertThat(_find(InviteLink.class)).isEmpty();
    }

    @Test
    void is_seen_by_her_manager_organisers_of_the_offer_and_gr_and_by_nobody_else() {
        long workplace = world.aWorkplaceIn("1402");
        long nurse = world.aPersonCalled("Anna", "Berglund", workplace, "SSK");
        long booking = confirmed(
                nurse, world.anOccasion().of(world.anOffer().by("Mölndal")).save(), "");

        for (Actor reader :
                new Actor[] {world.aUnitManagerOf(workplace), world.anOrganiserOf("1481"), world.aGrAdministrator()}) {
            window.signedInAs(reader.id()).at("bokning/" + booking);
            assertThat(_get(H1.class).getText()).isEqualTo("Anna Berglund är bokad");
        }
        for (Actor reader : new Actor[] {
            world.actor(world.aNurseAt(workplace)),
            world.anOrganiserOf("1402"),
            world.aUnitManagerOf(world.aWorkplaceIn("1402"))
        }) {
            window.signedInAs(reader.id()).at("bokning/" + booking);
            assertThat(_find(ConfirmationView.class)).isEmpty();
        }
    }

    @Test
    void says_which_place_stands_while_a_change_of_occasion_waits() {
        long workplace = world.aWorkplaceIn("1402");
        world.aUnitManagerOf(workplace);
        long nurse = world.aNurseAt(workplace);
        long offer = world.anOffer().needingRelease().save();
        long first = world.anOccasion().of(offer).on(DAY, 8, 16).save();
        long other = world.anOccasion().of(offer).on(DAY.plusWeeks(1), 8, 16).save();
        long old = ((BookingOutcome.Requested) bookings.book(world.actor(nurse), first, nurse, "")).bookingId();
        long wanted = ((BookingOutcome.Requested) moving.move(world.actor(nurse), old, other)).bookingId();
        window.signedInAs(nurse);

        window.at("bokning/" + wanted);
        assertThat(window.text())
                .contains("Du har kvar platsen tis 24 nov 2026 kl. 8.00 tills den här är klar")
                .contains("Blir svaret nej är inget ändrat")
                .doesNotContain("Byt tillfälle");
        window.at("bokning/" + old);
        assertThat(window.text())
                .contains("Du har bett om att byta till tis 1 dec 2026 kl. 8.00")
                .doesNotContain("Byt tillfälle");
        window.at("mina-bokningar");
        assertThat(window.text())
                .contains("Ersätter tis 24 nov när alla har sagt ja.", "Byte till tis 1 dec väntar på svar.");
    }

    @Test
    void does_not_speak_to_her_manager_as_to_herself() {
        long workplace = world.aWorkplaceIn("1402");
        Actor manager = world.aUnitManagerOf(workplace);
        long nurse = world.aNurseAt(workplace);
        long occasion = world.anOccasion().of(world.anOffer().needingRelease()).save();
        long booking = ((BookingOutcome.Requested)
                        bookings.book(world.actor(nurse), occasion, nurse, "Se hur ni planerar"))
                .bookingId();

        window.signedInAs(manager.id(), "UNIT_MANAGER").at("bokning/" + booking);

        assertThat(window.text())
                .contains("Bad om en plats", "Chefen behöver säga ja", "Vill lära sig")
                .doesNotContain("Du bad", "Din chef", "vill du lära dig", "Då är platsen din");
    }

    @Test
    void says_when_the_place_became_hers_not_when_she_joined_the_queue() {
        long nurse = world.aPerson();
        Actor holder = world.actor(world.aPerson());
        long occasion = world.anOccasion().on(DAY, 8, 16).withPlaces(1).save();
        long held = confirmed(holder.id(), occasion, "");
        bookings.queue(world.actor(nurse), occasion, nurse, "");
        bookings.cancel(holder, held, "");
        clock.advance(Duration.ofHours(2));
        window.signedInAs(nurse).at("mina-bokningar");

        _click(_get(Button.class, spec -> spec.withText("Ta platsen")));

        assertThat(window.text()).contains("Platsen bokades").contains("tor 22 okt 2026 kl. 15.18");
    }

    private long confirmed(long person, long occasion, String goals) {
        return ((BookingOutcome.Confirmed) bookings.book(world.actor(person), occasion, person, goals)).bookingId();
    }
}
