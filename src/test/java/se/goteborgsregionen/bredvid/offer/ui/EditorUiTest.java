package se.goteborgsregionen.bredvid.offer.ui;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import com.github.mvysny.fakeservlet.FakeRequest;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.Routes;
import com.github.mvysny.kaributesting.v10.mock.MockedUI;
import com.github.mvysny.kaributesting.v10.spring.MockSpringServlet;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.timepicker.TimePicker;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.server.VaadinServletRequest;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import se.goteborgsregionen.bredvid.PortalTest;
import se.goteborgsregionen.bredvid.TestWorld;
import se.goteborgsregionen.bredvid.access.Actor;
import se.goteborgsregionen.bredvid.access.SignedInPerson;
import se.goteborgsregionen.bredvid.organisation.Organisation;
import se.goteborgsregionen.bredvid.shared.Texts;
import se.goteborgsregionen.bredvid.shared.ui.kit.Differences;
import se.goteborgsregionen.bredvid.shared.ui.kit.KeptEdits;
import se.goteborgsregionen.bredvid.shared.ui.kit.Note;
import se.goteborgsregionen.bredvid.shared.ui.kit.Tabs;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static se.goteborgsregionen.bredvid.db.Tables.OCCASION;
import static se.goteborgsregionen.bredvid.db.Tables.OFFER;

@PortalTest
class EditorUiTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 12);
    private static final LocalDate HELD = LocalDate.of(2026, 8, 19);

    @Autowired
    private ApplicationContext portal;

    @Autowired
    private TestWorld world;

    @Autowired
    private DSLContext db;

    private final Routes routes =
            new Routes(Set.of(OwnOffersView.class, NewOfferView.class, EditOfferView.class), Set.of(), true);

    @BeforeEach
    void signIn() {
        MockVaadin.setup(MockedUI::new, new MockSpringServlet(routes, portal, MockedUI::new));
        UI.getCurrent().setLocale(Texts.SWEDISH);
        Actor organiser = world.anOrganiserOf("1481");
        TestingAuthenticationToken session =
                new TestingAuthenticationToken(new SignedInPerson(organiser.id()), "", "ROLE_ORGANISER");
        SecurityContextHolder.getContext().setAuthentication(session);
        FakeRequest request = (FakeRequest) VaadinServletRequest.getCurrent().getRequest();
        request.setUserPrincipalInt(session);
        request.setUserInRole((principal, role) -> "ORGANISER".equals(role));
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
        MockVaadin.tearDown();
    }

    @Test
    void begins_with_the_choice_of_what_to_offer() {
        UI.getCurrent().navigate("vart-utbud/nytt");

        assertThat(_get(H1.class).getText()).isEqualTo("Nytt utbud");
    }

    @Test
    void says_beside_the_field_that_the_course_has_begun_by_then() {
        long offerId = aCourse(0);
        UI.getCurrent().navigate("vart-utbud/" + offerId);

        _setValue(_get(DatePicker.class, spec -> spec.withLabel("Sista bokningsdag")), DAY.plusDays(4));

        DatePicker field = _get(DatePicker.class, spec -> spec.withLabel("Sista bokningsdag"));
        assertThat(field.isInvalid()).isTrue();
        assertThat(field.getErrorMessage().replace('\u00a0', ' '))
                .isEqualTo("Kursen har börjat då. Välj senast ons 11 nov.");
        assertThat(_get(SaveBar.class).getElement().getTextRecursively()).contains("Ett fält att rätta:");
        _get(Button.class, spec -> spec.withText("Sista bokningsdag"));
    }

    @Test
    void is_silent_about_empty_fields_until_she_publishes() {
        UI.getCurrent().navigate("vart-utbud/nytt", QueryParameters.of("slag", "COURSE"));
        assertThat(_get(TextField.class, spec -> spec.withLabel("Rubrik")).isInvalid())
                .isFalse();

        _click(_get(Button.class, spec -> spec.withText("Publicera")));

        assertThat(_get(TextField.class, spec -> spec.withLabel("Rubrik")).getErrorMessage())
                .isEqualTo("Skriv en rubrik.");
        assertThat(_get(TextArea.class, spec -> spec.withLabel("Kort beskrivning"))
                        .isInvalid())
                .isTrue();
    }

    @Test
    void asks_for_the_unit_that_receives() {
        UI.getCurrent().navigate("vart-utbud/nytt", QueryParameters.of("slag", "HOSPITATION"));

        _click(_get(Button.class, spec -> spec.withText("Publicera")));

        @SuppressWarnings("rawtypes") // A class literal has no type argument.
        ComboBox<?> unit = _get(ComboBox.class, spec -> spec.withLabel("Mottagande enhet"));
        assertThat(unit.getErrorMessage()).isEqualTo("Välj enheten som tar emot.");
    }

    @Test
    void adds_meetings_by_week_and_takes_them_away() {
        long offerId = aCourse(0);
        UI.getCurrent().navigate("vart-utbud/" + offerId);

        _click(_get(Button.class, spec -> spec.withText("En vecka senare")));

        assertThat(_get(DatePicker.class, spec -> spec.withLabel("Träff 2, datum"))
                        .getValue())
                .isEqualTo(DAY.plusWeeks(1));
        assertThat(_find(TimePicker.class, spec -> spec.withLabel("Börjar")))
                .extracting(TimePicker::getValue)
                .containsExactly(LocalTime.of(9, 0), LocalTime.of(9, 0));
        _click(_find(Button.class).stream()
                .filter(button -> "Ta bort träff 2".equals(button.getAriaLabel().orElse("")))
                .findFirst()
                .orElseThrow());
        _assertNone(DatePicker.class, spec -> spec.withLabel("Träff 2, datum"));
    }

    @Test
    void keeps_a_meeting_that_people_are_booked_on_and_says_what_to_do_instead() {
        long offerId = aCourse(3);
        UI.getCurrent().navigate("vart-utbud/" + offerId);

        _click(_find(Button.class).stream()
                .filter(button -> "Ta bort träff 1".equals(button.getAriaLabel().orElse("")))
                .findFirst()
                .orElseThrow());

        _get(DatePicker.class, spec -> spec.withLabel("Träff 1, datum"));
        assertThat(_find(ProblemLine.class))
                .extracting(ProblemLine::getErrorMessage)
                .anyMatch(words -> words.startsWith("3 personer är bokade") && words.contains("ställ in"));
    }

    @Test
    void saves_a_draft_with_little_more_than_a_title() {
        UI.getCurrent().navigate("vart-utbud/nytt", QueryParameters.of("slag", "HOSPITATION"));
        _setValue(_get(TextField.class, spec -> spec.withLabel("Rubrik")), "Gå bredvid i Mölndal");

        _click(_get(Button.class, spec -> spec.withText("Spara utkast")));

        var row = db.fetchSingle(OFFER, OFFER.TITLE.eq("Gå bredvid i Mölndal"));
        assertThat(row.getStatus()).isEqualTo("DRAFT");
        assertThat(row.getHostAcceptance()).isTrue();
        assertThat(_get(H1.class).getText()).isEqualTo("Gå bredvid i Mölndal");
        assertThat(_find(Note.class))
                .anyMatch(note -> note.getElement().getTextRecursively().contains("Utkastet är sparat"));
    }

    @Test
    void publishes_what_is_whole() {
        UI.getCurrent().navigate("vart-utbud/nytt", QueryParameters.of("slag", "COURSE"));
        _setValue(_get(TextField.class, spec -> spec.withLabel("Rubrik")), "Sår som inte läker");
        _setValue(_get(TextArea.class, spec -> spec.withLabel("Kort beskrivning")), "En dag om svåra sår");
        _setValue(_get(DatePicker.class, spec -> spec.withLabel("Träff 1, datum")), DAY);
        _setValue(_get(TimePicker.class, spec -> spec.withLabel("Börjar")), LocalTime.of(9, 0));
        _setValue(_get(TimePicker.class, spec -> spec.withLabel("Slutar")), LocalTime.of(16, 0));
        _setValue(_get(TextField.class, spec -> spec.withLabel("Adress")), "Göteborgsvägen 11");
        choose("Kommun", "Mölndal");
        _setValue(_get(IntegerField.class, spec -> spec.withLabel("Platser")), 12);
        assertThat(_get(DatePicker.class, spec -> spec.withLabel("Sista bokningsdag"))
                        .getValue())
                .isEqualTo(DAY.minusDays(7));

        _click(_get(Button.class, spec -> spec.withText("Publicera")));

        assertThat(db.fetchSingle(OFFER, OFFER.TITLE.eq("Sår som inte läker")).getStatus())
                .isEqualTo("PUBLISHED");
        _get(Button.class, spec -> spec.withText("Spara ändringar"));
    }

    @Test
    void leads_to_the_participants_as_soon_as_a_draft_is_published() {
        long offerId = world.anOffer().by("Mölndal").draft().save();
        world.anOccasion().of(offerId).on(DAY, 9, 16).draft().save();
        UI.getCurrent().navigate("vart-utbud/" + offerId);
        _assertNone(Tabs.class);

        _click(_get(Button.class, spec -> spec.withText("Publicera")));

        assertThat(textOf(_get(Tabs.class))).contains("Deltagare");
    }

    @Test
    void shows_how_it_looks_while_it_is_written() {
        long offerId = aCourse(7);
        db.update(OCCASION)
                .set(OCCASION.OPENS_BEFORE, "P30D")
                .where(OCCASION.OFFER_ID.eq(offerId))
                .execute();
        UI.getCurrent().navigate("vart-utbud/" + offerId);

        _setValue(_get(TextField.class, spec -> spec.withLabel("Rubrik")), "Ny rubrik");

        assertThat(_get(_get(OfferCard.class), H3.class).getText()).isEqualTo("Ny rubrik");
        assertThat(_get(OfferAside.class).getElement().getTextRecursively()).contains("7 personer får mejl");
        _click(_get(Button.class, spec -> spec.withText("Förhandsgranska")));
        assertThat(_get(_get(Dialog.class), H1.class).getText()).isEqualTo("Ny rubrik");
        assertThat(textOf(_get(Dialog.class))).contains("Bokningen öppnar", "Boka senast");
    }

    @Test
    void shows_both_versions_when_somebody_else_saved_first_and_lets_one_choose() {
        long offerId = aCourse(0);
        UI.getCurrent().navigate("vart-utbud/" + offerId);
        db.update(OFFER)
                .set(OFFER.VERSION, OFFER.VERSION.plus(1))
                .set(OFFER.TITLE, "Den andras rubrik")
                .set(OFFER.SUMMARY, "Den andras beskrivning")
                .where(OFFER.ID.eq(offerId))
                .execute();
        _setValue(title(), "Min rubrik");

        _click(_get(Button.class, spec -> spec.withText("Spara ändringar")));
        assertThat(_get(Differences.class).getElement().getTextRecursively())
                .contains("Den andras rubrik", "Min rubrik", "Den andras beskrivning");
        assertThat(title().getValue()).isEqualTo("Min rubrik");
        assertThat(_get(TextArea.class, spec -> spec.withLabel("Kort beskrivning"))
                        .getValue())
                .isEqualTo("Den andras beskrivning");

        _setValue(choice("Rubrik"), choice("Rubrik").getListDataView().getItem(0));
        assertThat(title().getValue()).isEqualTo("Den andras rubrik");
        _setValue(choice("Rubrik"), choice("Rubrik").getListDataView().getItem(1));
        assertThat(titleOf(offerId)).isEqualTo("Den andras rubrik");
        _click(_get(Button.class, spec -> spec.withText("Spara ändringar")));
        assertThat(titleOf(offerId)).isEqualTo("Min rubrik");
    }

    private static TextField title() {
        return _get(TextField.class, spec -> spec.withLabel("Rubrik"));
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // The locator knows the class without its parameter.
    private static RadioButtonGroup<Object> choice(String label) {
        return _get(RadioButtonGroup.class, spec -> spec.withLabel(label));
    }

    @Test
    void puts_back_what_was_typed_before_the_browser_closed() {
        long offerId = aCourse(0);
        UI.getCurrent().navigate("vart-utbud/" + offerId);
        Map<String, Component> fields = _get(OfferEditor.class).fields().stream()
                .collect(Collectors.toMap(EditorField::key, EditorField::component));

        KeptEdits.putBack(
                fields, Map.of("TITLE.-1.-1", "Halvskriven rub", "DAY.0.0", "2026-11-13", "ENDS.0.0", "kvart över"));

        assertThat(_get(TextField.class, spec -> spec.withLabel("Rubrik")).getValue())
                .isEqualTo("Halvskriven rub");
        assertThat(_get(DatePicker.class, spec -> spec.withLabel("Träff 1, datum"))
                        .getValue())
                .isEqualTo(LocalDate.of(2026, 11, 13));
        assertThat(_get(TimePicker.class, spec -> spec.withLabel("Slutar")).getValue())
                .isEqualTo(LocalTime.of(16, 0));
    }

    @Test
    void opens_no_calendar_over_a_day_that_is_typed() {
        UI.getCurrent().navigate("vart-utbud/" + aCourse(0));

        assertThat(_find(DatePicker.class)).isNotEmpty().noneMatch(DatePicker::isAutoOpen);
    }

    @Test
    void asks_for_a_message_before_it_cancels() {
        long offerId = aCourse(2);
        UI.getCurrent().navigate("vart-utbud/" + offerId);
        _click(_get(Button.class, spec -> spec.withText("Ställ in kursen")));
        Dialog dialog = _get(Dialog.class);
        assertThat(dialog.getElement().getTextRecursively()).contains("2 personer får mejl");

        _click(_get(dialog, Button.class, spec -> spec.withText("Ställ in kursen")));
        assertThat(_get(dialog, TextArea.class).isInvalid()).isTrue();
        _setValue(_get(dialog, TextArea.class), "Kursledaren är sjuk");
        _click(_get(dialog, Button.class, spec -> spec.withText("Ställ in kursen")));

        assertThat(db.fetchSingle(OCCASION, OCCASION.OFFER_ID.eq(offerId)).getStatus())
                .isEqualTo("CANCELLED");
    }

    @Test
    void locks_what_has_been_and_shows_what_comes_next() {
        long offerId = world.anOffer().by("Mölndal").save();
        world.anOccasion().of(offerId).on(HELD, 9, 16).taken(10).save();
        world.anOccasion().of(offerId).on(DAY, 9, 16).taken(2).save();

        UI.getCurrent().navigate("vart-utbud/" + offerId);

        assertThat(_get(DatePicker.class, spec -> spec.withLabel("Träff 1, datum"))
                        .getValue())
                .isEqualTo(DAY);
        assertThat(textOf(_get(OfferCard.class))).contains("12").doesNotContain("aug");
        assertThat(textOf(_get(PastOccasions.class)))
                .contains("1 tillfälle som har varit", "ons 19 aug 2026", "10 bokade");
        assertThat(_find(Button.class, spec -> spec.withText("Ställ in"))).hasSize(1);
        assertThat(textOf(_get(OfferAside.class)))
                .contains("2 personer får mejl")
                .doesNotContain("19 aug");
        assertThat(textOf(_get(SaveBar.class))).contains("Allt är sparat");
    }

    @Test
    void folds_occasions_that_are_whole_until_they_are_to_be_changed() {
        long offerId = world.anOffer().by("Mölndal").save();
        world.anOccasion().of(offerId).on(DAY, 9, 16).save();
        world.anOccasion().of(offerId).on(DAY.plusDays(7), 9, 16).save();
        UI.getCurrent().navigate("vart-utbud/" + offerId);
        _assertNone(DatePicker.class);
        assertThat(textOf(_get(OccasionParts.class)))
                .contains("tor 12 nov 2026 kl. 9.00")
                .contains("Mölndal");

        _click(_find(Button.class, spec -> spec.withText("Ändra")).getLast());

        assertThat(_get(DatePicker.class, spec -> spec.withLabel("Träff 1, datum"))
                        .getValue())
                .isEqualTo(DAY.plusDays(7));
    }

    @Test
    void never_folds_away_a_field_that_is_to_be_mended() {
        long offerId = world.anOffer().by("Mölndal").save();
        world.anOccasion().of(offerId).on(DAY, 9, 16).save();
        LocalDate day = DAY.plusDays(7);
        world.anOccasion()
                .of(offerId)
                .on(day, 9, 16)
                .closing(day.plusDays(1).atTime(12, 0))
                .save();

        UI.getCurrent().navigate("vart-utbud/" + offerId);

        assertThat(_get(DatePicker.class, spec -> spec.withLabel("Sista bokningsdag"))
                        .isInvalid())
                .isTrue();
    }

    @Test
    void leads_to_every_field_that_is_to_be_mended() {
        UI.getCurrent().navigate("vart-utbud/nytt", QueryParameters.of("slag", "COURSE"));
        _click(_get(Button.class, spec -> spec.withText("Publicera")));
        _assertNone(Button.class, spec -> spec.withText("Platser"));

        _click(_get(Button.class, spec -> spec.withText("och 6 till")));

        _get(Button.class, spec -> spec.withText("Platser"));
        _assertNone(Button.class, spec -> spec.withText("och 6 till"));
    }

    @Test
    void has_nothing_to_cancel_once_all_of_it_has_been() {
        long offerId = world.anOffer().by("Mölndal").save();
        world.anOccasion().of(offerId).on(HELD, 9, 16).taken(10).save();

        UI.getCurrent().navigate("vart-utbud/" + offerId);

        _assertNone(Button.class, spec -> spec.withText("Ställ in kursen"));
        _assertNone(Button.class, spec -> spec.withText("Ställ in"));
    }

    private static String textOf(Component part) {
        return part.getElement().getTextRecursively().replace('\u00a0', ' ');
    }

    private void choose(String label, String town) {
        @SuppressWarnings({"unchecked", "rawtypes"})
        ComboBox<Organisation> field = _get(ComboBox.class, spec -> spec.withLabel(label));
        _setValue(
                field,
                field.getListDataView()
                        .getItems()
                        .filter(one -> one.shortName().equals(town))
                        .findFirst()
                        .orElseThrow());
    }

    private String titleOf(long offerId) {
        return Objects.requireNonNull(
                db.select(OFFER.TITLE).from(OFFER).where(OFFER.ID.eq(offerId)).fetchOne(OFFER.TITLE));
    }

    private long aCourse(int taken) {
        long offerId = world.anOffer().by("Mölndal").save();
        world.anOccasion().of(offerId).on(DAY, 9, 16).taken(taken).save();
        return offerId;
    }
}
