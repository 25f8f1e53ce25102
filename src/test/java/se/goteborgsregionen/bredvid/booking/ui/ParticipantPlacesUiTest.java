package se.goteborgsregionen.bredvid.booking.ui;

import java.time.LocalDate;
import java.util.Set;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.IntegerField;
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
import se.goteborgsregionen.bredvid.booking.AllotmentService;
import se.goteborgsregionen.bredvid.booking.BookingService;
import se.goteborgsregionen.bredvid.booking.ParticipantService;
import se.goteborgsregionen.bredvid.booking.Presence;
import se.goteborgsregionen.bredvid.offer.Occasion;
import se.goteborgsregionen.bredvid.organisation.Organisation;
import se.goteborgsregionen.bredvid.people.PersonService;
import se.goteborgsregionen.bredvid.people.PersonToPick;
import se.goteborgsregionen.bredvid.shared.TestClock;
import se.goteborgsregionen.bredvid.shared.Texts;
import se.goteborgsregionen.bredvid.shared.ui.kit.DayField;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._fireValueChange;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

/** What the organiser does with places and with those who have them. */
@PortalTest
class ParticipantPlacesUiTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

    @Autowired
    private ApplicationContext portal;

    @Autowired
    private TestWorld world;

    @Autowired
    private TestClock clock;

    @Autowired
    private BookingService booking;

    @Autowired
    private ParticipantService participants;

    @Autowired
    private AllotmentService allotments;

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
        clock.reset();
    }

    @Test
    void marks_attendance_once_the_occasion_has_begun() {
        long occasion = world.anOccasion().of(offer).on(DAY, 9, 16).save();
        booked("Petra", occasion);
        look();
        assertThat(_find(PresenceField.class)).isEmpty();
        clock.set(DAY.atTime(12, 0));
        look();

        PresenceField presence = _get(PresenceField.class);
        assertThat(presence.getAriaLabel()).contains("Närvaro för Petra Wallin");
        _setValue(presence, Presence.PARTLY);
        _fireValueChange(presence, true);

        assertThat(participants.ofOccasion(organiser, occasion).getFirst().presence())
                .isEqualTo(Presence.PARTLY);
        assertThat(window.text()).contains("Sparat: Petra Wallin, Delvis");
    }

    @Test
    void shows_who_waits_for_an_answer_and_who_has_been_offered_a_place() {
        long asked = world.anOffer().needingRelease().save();
        long occasion =
                world.anOccasion().of(asked).on(DAY, 9, 16).withPlaces(1).save();
        Actor first = world.actor(world.aPersonCalled("Petra", "Wallin", world.aWorkplaceIn("1402"), "SSK"));
        booking.book(first, occasion, first.id(), "");
        Actor second = world.actor(world.aPersonCalled("Elin", "Sjödin", world.aWorkplaceIn("1407"), "SSK"));
        booking.queue(second, occasion, second.id(), "");
        window.at("vart-utbud/" + asked + "/deltagare");
        assertThat(window.text()).contains("Petra Wallin", "Väntar på svar", "Nummer 1 i kön");

        booking.cancel(
                first, participants.ofOccasion(organiser, occasion).getFirst().bookingId(), "");
        window.at("").at("vart-utbud/" + asked + "/deltagare");

        assertThat(window.text()).contains("Elin Sjödin", "Erbjuden plats");
    }

    @Test
    void adds_somebody_outside_the_target_group_with_a_reason() {
        long forPhysiotherapists = world.anOffer().forProfessions("FT").save();
        world.anOccasion().of(forPhysiotherapists).on(DAY, 9, 16).save();
        world.aPersonCalled("Nora", "Utanförsson", world.aWorkplaceIn("1402"), "SSK");
        window.at("vart-utbud/" + forPhysiotherapists + "/deltagare");
        _click(_get(Button.class, spec -> spec.withText("Lägg till deltagare")));
        pick("Utanförsson");
        _click(_get(Button.class, spec -> spec.withText("Lägg till")));
        assertThat(window.text()).contains("Nora Utanförsson kunde inte läggas till");

        _click(_get(Button.class, spec -> spec.withText("Lägg till ändå")));
        assertThat(_get(TextArea.class).getErrorMessage()).isEqualTo("Skriv varför.");
        _setValue(_get(TextArea.class), "Ska handleda gruppen");
        _click(_get(Button.class, spec -> spec.withText("Lägg till ändå")));

        assertThat(window.text()).contains("Nora Utanförsson är bokad", "1 bokade av 10 platser");
    }

    @Test
    @SuppressWarnings("unchecked")
    void moves_somebody_to_another_occasion() {
        long occasion = world.anOccasion().of(offer).on(DAY, 9, 16).save();
        world.anOccasion().of(offer).on(DAY.plusDays(7), 9, 16).save();
        booked("Petra", occasion);
        look();

        _click(_get(Button.class, spec -> spec.withText("Flytta")));
        RadioButtonGroup<Occasion> choice = _get(RadioButtonGroup.class);
        _setValue(choice, choice.getListDataView().getItem(0));
        _click(_get(Button.class, spec -> spec.withText("Byt tillfälle")));

        assertThat(window.text()).contains("Petra Wallin är flyttad", "0 bokade av 10 platser");
    }

    @Test
    void holds_places_in_stages_shows_the_ledger_and_lets_them_go() {
        long occasion =
                world.anOccasion().of(offer).on(DAY, 9, 16).withPlaces(6).save();
        booked("Petra", occasion);
        look();
        assertThat(window.text()).contains("Reserverade platser", "Inga platser är reserverade");

        _click(_get(Button.class, spec -> spec.withText("Reservera platser")));
        fill("1402", 3, LocalDate.of(2026, 11, 10));
        _click(_get(Button.class, spec -> spec.withText("Spara")));

        assertThat(window.text())
                .contains("Reservationerna är sparade", "Partille", "1 av 3 platser fyllda")
                .contains("1 av 6 platser är tagna. 3 är lediga för alla.", "10 nov kl. 8.00 blir ledigt för alla");
        _click(_get(Button.class, spec -> spec.withText("Släpp nu")));
        assertThat(window.text()).contains("Det som var kvar för Partille är släppt", "Släppt");
        assertThat(allotments.ledger(organiser, occasion).open()).isEqualTo(5);
    }

    @Test
    void says_beside_the_field_what_is_wrong_with_a_stage() {
        world.anOccasion().of(offer).on(DAY, 9, 16).withPlaces(6).save();
        look();
        _click(_get(Button.class, spec -> spec.withText("Reservera platser")));

        _click(_get(Button.class, spec -> spec.withText("Spara")));
        assertThat(_get(DayField.class).getErrorMessage()).isEqualTo("Välj en dag.");
        fill("1402", 3, LocalDate.of(2026, 10, 1));
        _click(_get(Button.class, spec -> spec.withText("Spara")));
        assertThat(_get(DayField.class).getErrorMessage()).isEqualTo("Välj en dag som inte har varit.");
        fill("1402", 0, LocalDate.of(2026, 11, 10));
        _click(_get(Button.class, spec -> spec.withText("Spara")));
        assertThat(_get(IntegerField.class).getErrorMessage()).startsWith("Skriv ett antal från 1");
        fill("1402", 7, LocalDate.of(2026, 11, 10));
        _click(_get(Button.class, spec -> spec.withText("Spara")));

        assertThat(window.text()).contains("Det gick inte att reservera så", "0 är tagna och 7 är reserverade");
    }

    @Test
    void speaks_english_about_places() {
        world.anOccasion().of(offer).on(DAY, 9, 16).save();
        window.reading(Texts.ENGLISH);
        clock.set(DAY.atTime(12, 0));

        look();

        assertThat(window.text()).contains("Reserved places").doesNotContain("!allotments", "!participants");
    }

    private void look() {
        window.at("").at("vart-utbud/" + offer + "/deltagare");
    }

    private void booked(String given, long occasion) {
        Actor person = world.actor(world.aPersonCalled(given, "Wallin", world.aWorkplaceIn("1402"), "SSK"));
        booking.book(person, occasion, person.id(), "");
    }

    @SuppressWarnings("unchecked")
    private void fill(String organisation, int places, LocalDate release) {
        MultiSelectComboBox<Organisation> field = _get(MultiSelectComboBox.class);
        _setValue(
                field,
                Set.of(field.getListDataView()
                        .getItems()
                        .filter(each -> each.id() == world.organisation(organisation))
                        .findFirst()
                        .orElseThrow()));
        _setValue(_get(IntegerField.class), places);
        _setValue(_get(DayField.class), release);
    }

    @SuppressWarnings("unchecked")
    private void pick(String familyName) {
        PersonToPick found = portal.getBean(PersonService.class)
                .toPick(organiser, familyName)
                .getFirst();
        _setValue((ComboBox<PersonToPick>) _get(ComboBox.class), found);
    }
}
