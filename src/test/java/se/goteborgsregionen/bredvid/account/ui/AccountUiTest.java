package se.goteborgsregionen.bredvid.account.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.IntegerField;
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
import se.goteborgsregionen.bredvid.account.ApiToken;
import se.goteborgsregionen.bredvid.account.ApiTokenService;
import se.goteborgsregionen.bredvid.account.MailAddress;
import se.goteborgsregionen.bredvid.account.NewRegistration;
import se.goteborgsregionen.bredvid.account.RegistrationService;
import se.goteborgsregionen.bredvid.organisation.Area;
import se.goteborgsregionen.bredvid.shared.Texts;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static se.goteborgsregionen.bredvid.db.Tables.PERSON;
import static se.goteborgsregionen.bredvid.db.Tables.WORKPLACE;

@PortalTest
class AccountUiTest {

    @Autowired
    private ApplicationContext portal;

    @Autowired
    private TestWorld world;

    @Autowired
    private RegistrationService registrations;

    @Autowired
    private ApiTokenService tokens;

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
    void says_beside_the_field_what_is_wrong_with_an_address() {
        window.at("logga-in");

        send("");
        assertThat(_get(EmailField.class).getErrorMessage()).isEqualTo("Skriv din e-postadress.");
        send("anna.kommun.se");

        assertThat(_get(EmailField.class).isInvalid()).isTrue();
        assertThat(_get(EmailField.class).getErrorMessage()).contains("namn@kommun.se");
    }

    @Test
    void answers_a_known_and_an_unknown_address_with_the_same_words() {
        String known = addressOf(world.aPerson());
        String unknown = "nobody" + System.nanoTime() + "@prov.example";

        String toKnown = afterSending(known).replace(known, "*");
        String toUnknown = afterSending(unknown).replace(unknown, "*");

        assertThat(toKnown).isEqualTo(toUnknown).contains("finns hos oss");
    }

    @Test
    void keeps_whether_one_wants_reminders_and_says_what_always_comes() {
        long anna = world.aPerson();
        window.signedInAs(anna);
        window.at("jag");
        assertThat(reminders().getValue()).isTrue();

        _setValue(reminders(), false);

        assertThat(window.text()).contains("Kallelser och besked om dina bokningar");
        window.at("jag");
        assertThat(reminders().getValue()).isFalse();
    }

    private static Checkbox reminders() {
        return _get(Checkbox.class, spec -> spec.withLabel("Påminn mig om det jag är bokad på"));
    }

    @Test
    void offers_no_choice_of_people_outside_the_demo_world() {
        window.at("logga-in");

        assertThat(window.text()).doesNotContain("Välj en person");
    }

    @Test
    void speaks_english_to_those_who_chose_it() {
        window.reading(Texts.ENGLISH).at("logga-in");

        assertThat(window.text()).contains("Mail me a link");
    }

    @Test
    void shows_ones_name_workplace_and_devices() {
        Actor anna = world.aStaffMemberOf("1480");
        window.signedInAs(anna.id()).at("jag");

        assertThat(window.text())
                .contains("Sjuksköterska")
                .contains("Provenheten")
                .contains("Ingen enhet är ihågkommen");
    }

    @Test
    void says_that_signing_out_everywhere_does_not_end_keys_and_ends_them_if_wanted() {
        Actor anna = world.aStaffMemberOf("1480");
        tokens.make(anna, "Kalendern", ApiToken.Scope.READ, ApiToken.Lifetime.MONTH);
        window.signedInAs(anna.id()).at("jag");

        _click(_get(Button.class, spec -> spec.withText("Logga ut överallt")));

        Dialog asked = _get(Dialog.class);
        assertThat(asked.getElement().getTextRecursively()).contains("Den slutar inte gälla");
        assertThat(_get(asked, Checkbox.class).getValue()).isTrue();
        assertThat(tokens.mine(anna)).hasSize(1);
    }

    @Test
    void hands_the_answer_about_the_keys_on() {
        window.signedInAs(world.aPerson()).at("jag");
        List<Boolean> answers = new ArrayList<>();
        new SignOutEverywhereDialog(2, answers::add).open();
        Dialog asked = _get(Dialog.class);

        _setValue(_get(asked, Checkbox.class), false);
        _click(_get(asked, Button.class, spec -> spec.withText("Logga ut överallt")));

        assertThat(answers).containsExactly(false);
    }

    @Test
    void keeps_the_areas_that_one_works_in_as_soon_as_they_are_chosen() {
        Actor anna = world.aStaffMemberOf("1480");
        window.signedInAs(anna.id()).at("jag");
        MultiSelectComboBox<Area> areas = areas();
        Area first = areas.getListDataView().getItem(0);

        areas.setValue(Set.of(first));

        assertThat(window.text()).contains("Sparat").doesNotContain("Enheter du leder");
        window.at("").at("jag");
        assertThat(areas().getValue()).containsExactly(first);
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // A class literal has no type argument.
    private static MultiSelectComboBox<Area> areas() {
        return _get(MultiSelectComboBox.class, spec -> spec.withLabel("Områden du arbetar i"));
    }

    @Test
    void lets_a_manager_say_how_many_of_her_unit_may_be_away() {
        long workplaceId = world.aWorkplaceIn("1480");
        window.signedInAs(world.aUnitManagerOf(workplaceId).id(), "UNIT_MANAGER")
                .at("jag");
        assertThat(window.text()).contains("Enheter du leder");

        _setValue(_get(IntegerField.class), 0);
        _click(_get(Button.class, spec -> spec.withText("Spara")));
        assertThat(_get(IntegerField.class).getErrorMessage()).contains("från 1 till 1000");
        _setValue(_get(IntegerField.class), 2);
        _click(_get(Button.class, spec -> spec.withText("Spara")));

        assertThat(db.select(WORKPLACE.MOST_AWAY)
                        .from(WORKPLACE)
                        .where(WORKPLACE.ID.eq(workplaceId))
                        .fetchOne(WORKPLACE.MOST_AWAY))
                .isEqualTo(2);
        assertThat(window.text()).contains("Sparat");
    }

    @Test
    void lets_a_manager_say_yes_to_somebody_new() {
        long workplaceId = world.aWorkplaceIn("1480");
        Actor manager = world.aUnitManagerOf(workplaceId);
        long newId = world.aPersonCalled("Nora", "Ny", workplaceId, "SSK");
        db.update(PERSON)
                .set(PERSON.STATUS, "AWAITING_MANAGER")
                .where(PERSON.ID.eq(newId))
                .execute();
        window.signedInAs(manager.id(), "UNIT_MANAGER").at("jag/nya");

        _click(_get(Button.class, spec -> spec.withText("Bekräfta Nora")));

        assertThat(window.text()).contains("Nora Ny kan boka nu").contains("Ingen väntar på ditt ja");
        assertThat(db.select(PERSON.STATUS)
                        .from(PERSON)
                        .where(PERSON.ID.eq(newId))
                        .fetchOne(PERSON.STATUS))
                .isEqualTo("ACTIVE");
    }

    @Test
    void tells_at_once_whose_staff_an_address_belongs_to() {
        world.aWorkplaceIn("1481");
        window.at("registrera");

        _setValue(_get(EmailField.class), "anna@nowhere.example");
        assertThat(_get(EmailField.class).getErrorMessage()).contains("Ingen av organisationerna");
        _setValue(_get(EmailField.class), "anna@molndal.se");

        assertThat(_get(EmailField.class).isInvalid()).isFalse();
        assertThat(choice("Enhet").getHelperText()).isEqualTo("Enheter i Mölndals stad");
    }

    @Test
    void names_every_field_that_is_missing_and_loses_nothing_typed() {
        window.at("registrera");
        _setValue(_get(EmailField.class), "anna@molndal.se");

        _click(_get(Button.class, spec -> spec.withText("Registrera mig")));

        assertThat(choice("Yrke").getErrorMessage()).isEqualTo("Välj ditt yrke.");
        assertThat(_get(EmailField.class).getValue()).isEqualTo("anna@molndal.se");
    }

    @Test
    void asks_beside_the_address_to_wait_when_many_have_registered_at_the_domain() {
        long workplaceId = world.aWorkplaceIn("1407");
        for (int i = 0; i < RegistrationService.REGISTRATIONS_AN_HOUR; i++) {
            registrations.register(
                    new NewRegistration(
                            new MailAddress("ny" + i + "@ockero.se"),
                            "Berit",
                            "Ny",
                            world.profession("SSK"),
                            workplaceId),
                    Texts.SWEDISH);
        }

        fillIn("berit@ockero.se", "Berit", "Ny");

        assertThat(_get(EmailField.class).getErrorMessage()).contains("Vänta en timme");
        assertThat(window.text()).doesNotContain("Vi har skickat");
    }

    @Test
    void says_beside_the_field_which_name_is_too_long_or_only_looks_like_one() {
        world.aWorkplaceIn("1481");

        fillIn("berit" + System.nanoTime() + "@molndal.se", "\u200b", "b".repeat(61));

        assertThat(name("Förnamn").getErrorMessage()).isEqualTo("Skriv ditt förnamn.");
        assertThat(name("Efternamn").getErrorMessage()).contains("högst 60 tecken");
        assertThat(window.text()).doesNotContain("Vi har skickat");
    }

    private static TextField name(String label) {
        return _get(TextField.class, spec -> spec.withLabel(label));
    }

    @SuppressWarnings("unchecked")
    private void fillIn(String address, String givenName, String familyName) {
        window.at("registrera");
        _setValue(_get(EmailField.class), address);
        _setValue(name("Förnamn"), givenName);
        _setValue(name("Efternamn"), familyName);
        for (String label : List.of("Yrke", "Enhet")) {
            ComboBox<Object> choice = choice(label);
            choice.setValue(choice.getListDataView().getItem(0));
        }
        _click(_get(Button.class, spec -> spec.withText("Registrera mig")));
    }

    private String afterSending(String address) {
        window.at("").at("logga-in");
        send(address);
        return window.text();
    }

    private void send(String address) {
        _setValue(_get(EmailField.class), address);
        _click(_get(Button.class, spec -> spec.withText("Mejla mig en länk")));
    }

    private String addressOf(long personId) {
        return Objects.requireNonNull(db.select(PERSON.EMAIL)
                .from(PERSON)
                .where(PERSON.ID.eq(personId))
                .fetchOne(PERSON.EMAIL));
    }

    @SuppressWarnings("rawtypes")
    private static ComboBox choice(String label) {
        return _get(ComboBox.class, spec -> spec.withLabel(label));
    }
}
