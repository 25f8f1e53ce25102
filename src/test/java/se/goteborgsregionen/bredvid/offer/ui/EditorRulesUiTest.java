package se.goteborgsregionen.bredvid.offer.ui;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
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
import se.goteborgsregionen.bredvid.offer.PublishingService;
import se.goteborgsregionen.bredvid.offer.TargetEffect;
import se.goteborgsregionen.bredvid.offer.TypedOffer;
import se.goteborgsregionen.bredvid.organisation.Organisation;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static se.goteborgsregionen.bredvid.db.Tables.OCCASION;
import static se.goteborgsregionen.bredvid.db.Tables.OFFER;
import static se.goteborgsregionen.bredvid.db.Tables.OFFER_ORGANISATION;
import static se.goteborgsregionen.bredvid.db.Tables.TARGET_RULE;

@PortalTest
class EditorRulesUiTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 12);

    @Autowired
    private ApplicationContext portal;

    @Autowired
    private TestWorld world;

    @Autowired
    private PublishingService publishing;

    @Autowired
    private DSLContext db;

    private PortalWindow window;
    private Actor organiser = Actor.ANONYMOUS;

    @BeforeEach
    void signIn() {
        organiser = world.anOrganiserOf("1481");
        window = PortalWindow.open(portal).signedInAs(organiser.id(), "ORGANISER");
    }

    @AfterEach
    void signOut() {
        window.close();
    }

    @Test
    void folds_the_rules_and_says_in_a_line_what_is_usual() {
        window.at("vart-utbud/nytt?slag=COURSE");

        assertThat(_find(FoldedSection.class)).hasSize(2).noneMatch(FoldedSection::isOpen);
        assertThat(window.text())
                .contains("Som vanligt: alla som det är till för bokar direkt")
                .contains("Som vanligt: det blir av oavsett hur många");
    }

    @Test
    void asks_the_manager_and_the_host_of_a_hospitation_within_three_working_days() {
        window.at("vart-utbud/nytt?slag=HOSPITATION");

        assertThat(checkbox("Deltagarens chef behöver säga ja").getValue()).isTrue();
        assertThat(checkbox("Den som tar emot behöver säga ja").getValue()).isTrue();
        assertThat(number("Arbetsdagar för chefen att svara").getValue()).isEqualTo(3);
        assertThat(window.text()).contains("Chefen säger ja inom 3 arbetsdagar");

        _setValue(checkbox("Deltagarens chef behöver säga ja"), false);

        _assertNone(IntegerField.class, spec -> spec.withLabel("Arbetsdagar för chefen att svara"));
        assertThat(window.text()).doesNotContain("Chefen säger ja inom");
    }

    @Test
    void stores_what_is_set_and_shows_it_again() {
        long offerId = aCourse();
        window.at("vart-utbud/" + offerId);
        _setValue(checkbox("Deltagarens chef behöver säga ja"), true);
        _setValue(number("Arbetsdagar för chefen att svara"), 5);
        _setValue(checkbox("De som inte har gått förut går före"), true);
        _setValue(number("Antal gånger"), 2);
        choose("Organisationer", "Mölndal");
        _setValue(effect("Regel för organisationer"), TargetEffect.QUEUE_ONLY);

        _click(_get(Button.class, spec -> spec.withText("Spara ändringar")));

        var row = db.fetchSingle(OFFER, OFFER.ID.eq(offerId));
        assertThat(row.getReleaseDays()).isEqualTo(5);
        assertThat(row.getFirstTimersFirst()).isTrue();
        assertThat(row.getNoShowLimit()).isEqualTo(2);
        assertThat(db.fetchValues(OFFER_ORGANISATION.ORGANISATION_ID, OFFER_ORGANISATION.OFFER_ID.eq(offerId)))
                .containsExactly(world.organisation("1481"));
        assertThat(db.fetchSingle(TARGET_RULE, TARGET_RULE.OFFER_ID.eq(offerId)).getEffect())
                .isEqualTo("QUEUE_ONLY");
        window.at("").at("vart-utbud/" + offerId);
        assertThat(number("Antal gånger").getValue()).isEqualTo(2);
        assertThat(effect("Regel för organisationer").getValue()).isEqualTo(TargetEffect.QUEUE_ONLY);
        assertThat(window.text())
                .contains("Chefen säger ja inom 5 arbetsdagar")
                .contains("Organisationer: övriga får ställa sig i kö");
    }

    @Test
    @SuppressWarnings("rawtypes") // A class literal has no type argument.
    void asks_about_a_rule_only_where_it_leaves_somebody_out() {
        window.at("vart-utbud/nytt?slag=COURSE");
        _assertNone(Select.class, spec -> spec.withLabel("Regel för legitimation"));

        _setValue(checkbox("Bara för den som har legitimation"), true);

        assertThat(effect("Regel för legitimation").getValue()).isEqualTo(TargetEffect.BLOCK);
    }

    @Test
    void counts_the_window_from_the_first_meeting_and_says_what_that_comes_to() {
        long offerId = aCourse();
        window.at("vart-utbud/" + offerId);

        _setValue(told("Öppningen anges"), WindowEnd.Told.DAYS_BEFORE);
        _setValue(number("Bokningen öppnar, dagar före"), 14);
        _setValue(told("Stängningen anges"), WindowEnd.Told.HOURS_BEFORE);
        _setValue(number("Bokningen stänger, timmar före"), 36);

        assertThat(number("Bokningen öppnar, dagar före").getHelperText().replace('\u00a0', ' '))
                .contains("29 okt")
                .contains("9.00");
        _assertNone(DatePicker.class, spec -> spec.withLabel("Sista bokningsdag"));
        _click(_get(Button.class, spec -> spec.withText("Spara ändringar")));
        var row = db.fetchSingle(OCCASION, OCCASION.OFFER_ID.eq(offerId));
        assertThat(row.getOpensBefore()).isEqualTo("P14D");
        assertThat(row.getClosesBefore()).isEqualTo("PT36H");
    }

    @Test
    void proposes_two_weeks_before_as_the_day_to_look_at_the_minimum() {
        long offerId = aCourse();
        window.at("vart-utbud/" + offerId);
        _assertNone(DatePicker.class, spec -> spec.withLabel("Avgörs den dagen"));

        _setValue(number("Minsta antal deltagare"), 6);

        assertThat(_get(DatePicker.class, spec -> spec.withLabel("Avgörs den dagen"))
                        .getValue())
                .isEqualTo(DAY.minusDays(14));
        assertThat(window.text()).contains("Minst 6 deltagare");
    }

    @Test
    void unfolds_the_rules_where_one_has_to_be_mended() {
        long offerId = aCourse();
        window.at("vart-utbud/" + offerId);

        _setValue(number("Antal gånger"), 11);
        _setValue(number("Tid att svara på en erbjuden plats"), 1);

        assertThat(number("Antal gånger").getErrorMessage()).isEqualTo("Skriv ett tal från 1 till 10.");
        assertThat(number("Tid att svara på en erbjuden plats").getErrorMessage())
                .isEqualTo("Skriv ett tal från 2 till 336.");
        assertThat(_find(FoldedSection.class)).allMatch(FoldedSection::isOpen);
    }

    @Test
    void says_how_many_places_are_taken_and_kept_when_there_are_too_few() {
        long offerId = aCourse();
        db.update(OCCASION)
                .set(OCCASION.TAKEN, 4)
                .set(OCCASION.HELD, 3)
                .where(OCCASION.OFFER_ID.eq(offerId))
                .execute();
        window.at("vart-utbud/" + offerId);

        _setValue(number("Platser"), 6);

        assertThat(number("Platser").getErrorMessage())
                .isEqualTo("4 platser är redan bokade och 3 hålls åt organisationer, så det kan inte bli 6. "
                        + "Skriv minst 7, eller släpp platser eller ta bort deltagare först.");
    }

    @Test
    void puts_back_numbers_and_days_that_were_typed_into_the_rules() {
        long offerId = aCourse();
        window.at("vart-utbud/" + offerId);
        OfferSheet sheet = _get(OfferSheet.class);

        sheet.putBack(Map.of(
                "NO_SHOW_LIMIT.-1.-1", "3",
                "MINIMUM.0.-1", "5",
                "HOLD_HOURS.0.-1", "48",
                "QUEUE_CLOSES.0.-1", "2026-11-10"));

        assertThat(sheet.read().terms().noShowLimit()).isEqualTo(3);
        assertThat(sheet.read().occasions().getFirst().terms()).satisfies(terms -> {
            assertThat(terms.minimum()).isEqualTo(5);
            assertThat(terms.holdHours()).isEqualTo(48);
            assertThat(terms.queueCloses()).isEqualTo(LocalDate.of(2026, 11, 10));
        });
        assertThat(TypedOffer.read(TypedOffer.write(sheet.read()))).contains(sheet.read());
        assertThat(publishing
                        .open(organiser, offerId)
                        .orElseThrow()
                        .form()
                        .terms()
                        .noShowLimit())
                .isNull();
    }

    private long aCourse() {
        long offerId = world.anOffer().by("Mölndal").save();
        world.anOccasion().of(offerId).on(DAY, 9, 16).save();
        return offerId;
    }

    private static Checkbox checkbox(String label) {
        return _get(Checkbox.class, spec -> spec.withLabel(label));
    }

    private static IntegerField number(String label) {
        return _get(IntegerField.class, spec -> spec.withLabel(label));
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // A class literal has no type argument.
    private static Select<TargetEffect> effect(String label) {
        return _get(Select.class, spec -> spec.withLabel(label));
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // A class literal has no type argument.
    private static Select<WindowEnd.Told> told(String label) {
        return _get(Select.class, spec -> spec.withLabel(label));
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // A class literal has no type argument.
    private static void choose(String label, String shortName) {
        MultiSelectComboBox<Organisation> field = _get(MultiSelectComboBox.class, spec -> spec.withLabel(label));
        field.setValue(Set.of(field.getListDataView()
                .getItems()
                .filter(organisation -> organisation.shortName().equals(shortName))
                .findFirst()
                .orElseThrow()));
    }
}
