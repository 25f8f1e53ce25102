package se.goteborgsregionen.bredvid.booking.ui;

import java.time.LocalDate;

import com.github.mvysny.kaributesting.v10.ComboBoxKt;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
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
import se.goteborgsregionen.bredvid.people.PersonToPick;
import se.goteborgsregionen.bredvid.shared.Texts;
import se.goteborgsregionen.bredvid.shared.ui.kit.Tabs;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static se.goteborgsregionen.bredvid.db.Tables.OUTGOING_MAIL;

@PortalTest
class ParticipantsUiTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

    @Autowired
    private ApplicationContext portal;

    @Autowired
    private TestWorld world;

    @Autowired
    private BookingService booking;

    @Autowired
    private DSLContext db;

    private PortalWindow window;
    private Actor organiser;
    private long offer;

    @BeforeEach
    void open() {
        window = PortalWindow.open(portal);
        organiser = world.anOrganiserOf("1481");
        window.signedInAs(organiser.id(), "ORGANISER");
        offer = world.anOffer().titled("Förflyttningskunskap").save();
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void says_that_nobody_has_booked_yet() {
        world.anOccasion().of(offer).on(DAY, 9, 16).withPlaces(14).save();

        window.at("vart-utbud/" + offer + "/deltagare");

        assertThat(window.text()).contains("Förflyttningskunskap", "0 bokade av 14 platser", "Ingen har bokat ännu");
    }

    @Test
    void lists_the_booked_the_queue_and_the_cancelled_under_the_names_that_are_shown() {
        long occasion =
                world.anOccasion().of(offer).on(DAY, 9, 16).withPlaces(1).save();
        Actor booked = world.actor(world.aProtectedPerson("Kim Alias"));
        Actor waiting = world.actor(world.aPersonCalled("Petra", "Wallin", world.aWorkplaceIn("1402"), "SSK"));
        Actor left = world.actor(world.aPersonCalled("Nadia", "Karlsson", world.aWorkplaceIn("1440"), "SSK"));
        booking.book(booked, occasion, booked.id(), "Lyfta rätt");
        booking.queue(left, occasion, left.id(), "");
        leave(left);
        booking.queue(waiting, occasion, waiting.id(), "");

        window.at("vart-utbud/" + offer + "/deltagare");

        assertThat(window.text())
                .contains("1 bokade av 1 platser · 1 i kö", "Kim Alias", "Lyfta rätt", "Petra Wallin", "Nummer 1 i kön")
                .contains("Nadia Karlsson", "Avbokad")
                .doesNotContain("Anna");
    }

    @Test
    void keeps_the_head_of_the_offer_in_both_tabs() {
        long unit = world.aWorkplaceIn("1481");
        long hosted = world.anOffer()
                .ofKind("NETWORK")
                .titled("Demensnätverket")
                .at(unit)
                .save();
        Actor petra = world.actor(world.aPerson());
        booking.book(petra, world.anOccasion().of(hosted).on(DAY, 9, 16).save(), petra.id(), "");

        window.at("vart-utbud/" + hosted);
        String details = head() + " " + _get(Tabs.class).getElement().getTextRecursively();
        window.at("vart-utbud/" + hosted + "/deltagare");
        String participants = head() + " " + _get(Tabs.class).getElement().getTextRecursively();

        assertThat(participants)
                .isEqualTo(details)
                .contains("Nätverksträff", "Mölndal", "Publicerad", "Deltagare1")
                .doesNotContain("Provenheten");
    }

    @Test
    void counts_anew_on_the_tab_when_somebody_is_removed() {
        long occasion = world.anOccasion().of(offer).on(DAY, 9, 16).save();
        Actor petra = world.actor(world.aPersonCalled("Petra", "Wallin", world.aWorkplaceIn("1402"), "SSK"));
        booking.book(petra, occasion, petra.id(), "");
        window.at("vart-utbud/" + offer + "/deltagare");
        assertThat(_get(Tabs.class).getElement().getTextRecursively()).contains("Deltagare1");

        _click(_get(Button.class, spec -> spec.withText("Ta bort")));
        _click(_get(Button.class, spec -> spec.withText("Ta bort Petra Wallin")));

        assertThat(_get(Tabs.class).getElement().getTextRecursively()).contains("Deltagare0");
    }

    @Test
    void marks_whose_mail_did_not_arrive() {
        long occasion = world.anOccasion().of(offer).on(DAY, 9, 16).save();
        Actor petra = world.actor(world.aPerson());
        booking.book(petra, occasion, petra.id(), "");
        window.at("vart-utbud/" + offer + "/deltagare");
        assertThat(window.text()).doesNotContain("Mejlet kom inte fram");

        db.update(OUTGOING_MAIL)
                .set(OUTGOING_MAIL.STATUS, "FAILED")
                .where(OUTGOING_MAIL.RECIPIENT_ID.eq(petra.id()))
                .execute();
        window.at("").at("vart-utbud/" + offer + "/deltagare");

        assertThat(window.text()).contains("Mejlet kom inte fram", "Mottagarens mejlserver tog inte emot mejlet");

        _click(_get(Button.class, spec -> spec.withText("Skicka igen")));

        assertThat(window.text()).contains("skickas igen").doesNotContain("Mejlet kom inte fram");
        assertThat(db.fetchValue("select status from outgoing_mail where recipient_id = ?", petra.id()))
                .isEqualTo("PENDING");
    }

    @Test
    void finds_among_many() {
        long occasion = world.anOccasion().of(offer).on(DAY, 9, 16).save();
        Actor petra = world.actor(world.aPersonCalled("Petra", "Wallin", world.aWorkplaceIn("1402"), "SSK"));
        Actor amir = world.actor(world.aPersonCalled("Amir", "Rezai", world.aWorkplaceIn("1402"), "SSK"));
        booking.book(petra, occasion, petra.id(), "");
        booking.book(amir, occasion, amir.id(), "");
        window.at("vart-utbud/" + offer + "/deltagare");

        _setValue(_get(TextField.class), "wall");

        assertThat(window.text()).contains("Petra Wallin").doesNotContain("Amir Rezai");
        _setValue(_get(TextField.class), "finns inte");
        assertThat(window.text()).contains("Ingen deltagare heter så");
    }

    @Test
    void adds_a_person_and_says_so() {
        world.anOccasion().of(offer).on(DAY, 9, 16).save();
        world.aPersonCalled("Elin", "Tilläggsson", world.aWorkplaceIn("1402"), "SSK");
        window.at("vart-utbud/" + offer + "/deltagare");
        _click(_get(Button.class, spec -> spec.withText("Lägg till deltagare")));

        _click(_get(Button.class, spec -> spec.withText("Lägg till")));
        assertThat(picker().getErrorMessage()).isEqualTo("Välj en person i listan.");
        pick("Tilläggsson");
        _click(_get(Button.class, spec -> spec.withText("Lägg till")));

        assertThat(_find(Dialog.class)).isEmpty();
        assertThat(window.text()).contains("Elin Tilläggsson är bokad", "1 bokade av 10 platser");
    }

    @Test
    void says_that_nobody_is_called_so_and_asks_to_choose_from_the_list() {
        world.anOccasion().of(offer).on(DAY, 9, 16).save();
        window.at("vart-utbud/" + offer + "/deltagare");
        _click(_get(Button.class, spec -> spec.withText("Lägg till deltagare")));

        ComboBoxKt.setUserInput(picker(), "Finnsintesson");
        assertThat(ComboBoxKt.getSuggestions(picker())).isEmpty();

        assertThat(picker().isInvalid()).isTrue();
        assertThat(picker().getErrorMessage()).isEqualTo("Ingen heter ”Finnsintesson”.");
        assertThat(picker().isAllowCustomValue()).as("what was typed stays").isTrue();
        ComboBoxKt._fireCustomValueSet(picker(), "Finnsintesson");
        assertThat(picker().getErrorMessage()).isEqualTo("Ingen heter ”Finnsintesson”.");
    }

    @Test
    void says_in_the_list_who_is_of_another_profession() {
        long forPhysiotherapists = world.anOffer().forProfessions("FT").save();
        world.anOccasion().of(forPhysiotherapists).on(DAY, 9, 16).save();
        long unit = world.aWorkplaceIn("1402");
        world.aPersonCalled("Anna", "Yrkesson", unit, "SSK");
        world.aPersonCalled("Bo", "Yrkesson", unit, "FT");
        window.at("vart-utbud/" + forPhysiotherapists + "/deltagare");
        _click(_get(Button.class, spec -> spec.withText("Lägg till deltagare")));

        ComboBoxKt.setUserInput(picker(), "Yrkesson");
        assertThat(ComboBoxKt.getSuggestions(picker()))
                .satisfiesExactly(
                        first -> assertThat(first)
                                .startsWith("Bo Yrkesson, Fysioterapeut")
                                .doesNotContain("Fel yrke"),
                        second -> assertThat(second)
                                .startsWith("Anna Yrkesson, Sjuksköterska")
                                .endsWith(", Fel yrke"));
        pick("Anna Yrkesson");
        _click(_get(Button.class, spec -> spec.withText("Lägg till")));
        assertThat(window.text()).contains("Anna Yrkesson kunde inte läggas till");
    }

    @Test
    void offers_the_queue_when_it_is_full() {
        long occasion =
                world.anOccasion().of(offer).on(DAY, 9, 16).withPlaces(1).save();
        Actor petra = world.actor(world.aPerson());
        booking.book(petra, occasion, petra.id(), "");
        world.aPersonCalled("Kerstin", "Köande", world.aWorkplaceIn("1402"), "SSK");
        window.at("vart-utbud/" + offer + "/deltagare");
        _click(_get(Button.class, spec -> spec.withText("Lägg till deltagare")));
        pick("Köande");
        _click(_get(Button.class, spec -> spec.withText("Lägg till")));
        assertThat(window.text()).contains("Kerstin Köande kunde inte läggas till", "Alla platser är tagna");

        _click(_get(Button.class, spec -> spec.withText("Ställ Kerstin i kön")));

        assertThat(window.text()).contains("Kerstin Köande står i kön som nummer 1", "1 i kön");
    }

    @Test
    void removes_a_person_with_a_reason() {
        long occasion = world.anOccasion().of(offer).on(DAY, 9, 16).save();
        Actor petra = world.actor(world.aPersonCalled("Petra", "Wallin", world.aWorkplaceIn("1402"), "SSK"));
        booking.book(petra, occasion, petra.id(), "");
        window.at("vart-utbud/" + offer + "/deltagare");

        _click(_get(Button.class, spec -> spec.withText("Ta bort")));
        _setValue(_get(TextArea.class), "Du bad om det");
        Button remove = _get(Button.class, spec -> spec.withText("Ta bort Petra Wallin"));
        assertThat(remove.getThemeNames()).contains("primary", "error");
        _click(remove);

        assertThat(window.text()).contains("Petra Wallin är borttagen", "0 bokade av 10 platser", "Avbokad");
    }

    @Test
    void another_organisations_offer_is_not_there() {
        long other = world.anOffer().by("Göteborg").save();
        world.anOccasion().of(other).on(DAY, 9, 16).save();

        window.at("vart-utbud/" + other + "/deltagare");

        assertThat(_find(ParticipantsView.class)).isEmpty();
    }

    @Test
    void speaks_english() {
        world.anOccasion().of(offer).on(DAY, 9, 16).save();

        window.reading(Texts.ENGLISH).at("vart-utbud/" + offer + "/deltagare");

        assertThat(window.text())
                .contains("Nobody has booked yet", "Add a participant")
                .doesNotContain("!participants");
    }

    private static String head() {
        return _get(Div.class, spec -> spec.withClasses("sub")).getElement().getTextRecursively();
    }

    private void leave(Actor person) {
        var own = portal.getBean(se.goteborgsregionen.bredvid.booking.MyBookingsService.class)
                .ofPerson(person, person.id());
        booking.cancel(person, own.getFirst().bookingId(), "");
    }

    @SuppressWarnings("unchecked")
    private static ComboBox<PersonToPick> picker() {
        return _get(ComboBox.class);
    }

    private void pick(String familyName) {
        PersonToPick found = portal.getBean(se.goteborgsregionen.bredvid.people.PersonService.class)
                .toPick(organiser, familyName)
                .getFirst();
        _setValue(picker(), found);
    }
}
