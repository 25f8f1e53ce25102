package se.goteborgsregionen.bredvid.people.ui;

import java.nio.charset.StandardCharsets;

import com.github.mvysny.kaributesting.v10.UploadKt;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import se.goteborgsregionen.bredvid.PortalTest;
import se.goteborgsregionen.bredvid.PortalWindow;
import se.goteborgsregionen.bredvid.TestWorld;
import se.goteborgsregionen.bredvid.access.Actor;
import se.goteborgsregionen.bredvid.people.PersonDraft;
import se.goteborgsregionen.bredvid.people.PersonEditingService;
import se.goteborgsregionen.bredvid.shared.Texts;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

@PortalTest
class PeopleUiTest {

    @Autowired
    private ApplicationContext portal;

    @Autowired
    private TestWorld world;

    @Autowired
    private PersonEditingService editing;

    private PortalWindow window;
    private Actor organiser;

    @BeforeEach
    void open() {
        window = PortalWindow.open(portal);
        organiser = world.anOrganiserOf("1402");
        window.signedInAs(organiser.id(), "ORGANISER");
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void finds_a_person_by_the_words_of_a_shared_link() {
        long workplace = world.aWorkplaceIn("1402");
        world.aPersonCalled("Ragnhild", "Lunk" + workplace, workplace, "SSK");

        window.at("personer?q=lunk" + workplace);

        assertThat(window.text()).contains("1 person", "Ragnhild Lunk" + workplace, "Sjuksköterska");
    }

    @Test
    void finds_the_people_of_a_workplace_and_status_by_a_shared_link() {
        long workplace = world.aWorkplaceIn("1402");
        long other = world.aWorkplaceIn("1402");
        world.aPersonCalled("Ragnhild", "Har" + workplace, workplace, "SSK");
        world.aPersonCalled("Ragnhild", "Dar" + other, other, "SSK");

        window.at("personer?enhet=" + workplace + "&status=ACTIVE");
        assertThat(window.text())
                .contains("1 person", "Ragnhild Har" + workplace)
                .doesNotContain("Ragnhild Dar");

        window.at("personer?enhet=" + workplace + "&status=INACTIVE");
        assertThat(window.text()).contains("Ingen person hittades");
    }

    @Test
    void says_what_to_do_when_nobody_is_found() {
        window.at("personer?q=finnsintealls");

        assertThat(window.text()).contains("Ingen person hittades", "Sök på något annat");
    }

    @Test
    void tells_beside_each_field_what_is_missing_and_keeps_what_was_typed() {
        window.at("personer/ny");
        _setValue(field("Efternamn"), "Berg");
        _setValue(_get(EmailField.class), "inte-en-adress");

        _click(_get(Button.class, spec -> spec.withText("Spara personen")));

        assertThat(field("Förnamn").getErrorMessage()).isEqualTo("Skriv ett förnamn.");
        assertThat(_get(EmailField.class).getErrorMessage()).startsWith("Adressen ser inte rätt ut.");
        assertThat(field("Efternamn").getValue()).isEqualTo("Berg");
        assertThat(window.text()).contains("Personen är inte sparad. Rätta de 3 fälten nedan.");
    }

    @Test
    void keeps_what_was_typed_when_somebody_else_saved_first_and_lets_one_choose() {
        long nurse = world.aNurseIn("1402");
        window.at("personer/" + nurse);
        _setValue(field("Förnamn"), "Mitt");
        PersonDraft theirs = editing.recordOf(organiser, nurse);
        editing.save(organiser, theirs);

        _click(_get(Button.class, spec -> spec.withText("Spara personen")));
        assertThat(window.text()).contains("Någon annan har sparat medan du skrev", "Sparat nu", "Du skrev", "Mitt");
        assertThat(field("Förnamn").getValue()).isEqualTo("Mitt");

        _setValue(choice("Förnamn"), choice("Förnamn").getListDataView().getItem(0));
        assertThat(field("Förnamn").getValue()).isEqualTo(theirs.givenName());
        _setValue(choice("Förnamn"), choice("Förnamn").getListDataView().getItem(1));
        _click(_get(Button.class, spec -> spec.withText("Spara personen")));
        assertThat(editing.recordOf(organiser, nurse).givenName()).isEqualTo("Mitt");
        assertThat(_get(H1.class).getText()).startsWith("Mitt ");
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // The locator knows the class without its parameter.
    private static RadioButtonGroup<Object> choice(String label) {
        return _get(RadioButtonGroup.class, spec -> spec.withLabel(label));
    }

    @Test
    void reads_in_english_too() {
        window.reading(Texts.ENGLISH).at("personer/ny");

        assertThat(_get(H1.class).getText()).isEqualTo("Add a person");
    }

    @Test
    void shows_what_a_file_will_do_and_imports_when_told_to() {
        long workplace = world.aWorkplaceIn("1402");
        String email = "fil" + workplace + "@prov.example";
        byte[] file = ("E-post;Förnamn;Efternamn;Enhet\n" + email + ";Fia;Fil;Provenhet saknas\n" + "ny" + email
                        + ";Nya;Fil;" + name(workplace) + "\n")
                .getBytes(StandardCharsets.UTF_8);
        window.at("import");

        UploadKt._upload(_get(Upload.class), "personer.csv", "text/csv", file);

        assertThat(window.text())
                .contains("1 nya, 0 ändras, 0 är redan rätt, 1 har fel")
                .contains("Enhet: ”Provenhet saknas” finns inte i portalen");
        Button importing = _get(Button.class, spec -> spec.withText("Importera 1 rad"));
        assertThat(importing.isEnabled()).isFalse();
        _setValue(_get(Checkbox.class), true);
        _click(importing);
        assertThat(window.text()).contains("Klart: 1 nya och 0 ändrade", "1 rad med fel är inte importerad");
    }

    @Test
    void shows_both_values_of_what_a_file_changes() {
        long workplace = world.aWorkplaceIn("1402");
        PersonDraft nurse = editing.recordOf(organiser, world.aPersonCalled("Asta", "Före", workplace, "SSK"));
        byte[] file = ("E-post;Förnamn;Telefon;Yrke;Enhet;Roller;Status\n" + nurse.email() + ";Astrid;031-1;FT;"
                        + name(world.aWorkplaceIn("1402")) + ";värd;slutat\n")
                .getBytes(StandardCharsets.UTF_8);

        window.at("import");
        UploadKt._upload(_get(Upload.class), "personer.csv", "text/csv", file);
        assertThat(window.text())
                .contains("Förnamn: Asta blir Astrid", "Telefon: inget blir 031-1")
                .contains("Yrke: Sjuksköterska blir Fysioterapeut", "Enhet: " + name(workplace) + " blir ")
                .contains("Roller: inget blir Värd (", "Status: Aktiv blir Har slutat");

        window.reading(Texts.ENGLISH).at("import");
        UI.getCurrent().refreshCurrentRoute(true);
        UploadKt._upload(_get(Upload.class), "personer.csv", "text/csv", file);
        assertThat(window.text())
                .contains("Given name: Asta becomes Astrid", "Profession: Nurse becomes Physiotherapist");
    }

    @Test
    void shows_both_values_of_what_a_file_changes_in_a_workplace() {
        long workplace = world.aWorkplaceIn("1402");
        byte[] file = ("Enhet;Adress;Kommun;Aktiv\n" + name(workplace) + ";Nya gatan 2;Mölndal;nej\n")
                .getBytes(StandardCharsets.UTF_8);

        window.at("import");
        UploadKt._upload(_get(Upload.class), "enheter.csv", "text/csv", file);

        assertThat(window.text()).contains(" blir Nya gatan 2", " blir Mölndal", "Aktiv: Ja blir Nej");
    }

    private String name(long workplaceId) {
        return portal.getBean(se.goteborgsregionen.bredvid.organisation.WorkplaceService.class)
                .byId(workplaceId)
                .name();
    }

    private static TextField field(String label) {
        return _get(TextField.class, spec -> spec.withLabel(label));
    }
}
