package se.goteborgsregionen.bredvid.organisation.ui;

import java.util.List;
import java.util.function.Predicate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import se.goteborgsregionen.bredvid.PortalTest;
import se.goteborgsregionen.bredvid.PortalWindow;
import se.goteborgsregionen.bredvid.TestWorld;
import se.goteborgsregionen.bredvid.access.Actor;
import se.goteborgsregionen.bredvid.organisation.OrganisationService;
import se.goteborgsregionen.bredvid.organisation.WorkplaceDraft;
import se.goteborgsregionen.bredvid.organisation.WorkplaceService;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

@PortalTest
class OrganisationUiTest {

    @Autowired
    private ApplicationContext portal;

    @Autowired
    private TestWorld world;

    @Autowired
    private WorkplaceService workplaces;

    @Autowired
    private OrganisationService organisations;

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
    void adds_a_workplace() {
        Actor organiser = world.anOrganiserOf("1402");
        window.signedInAs(organiser.id(), "ORGANISER").at("enheter/ny");

        save();
        assertThat(field("Namn").getErrorMessage()).isEqualTo("Skriv vad enheten heter.");

        _setValue(field("Namn"), "Uppfunnen enhet " + organiser.id());
        save();
        assertThat(_get(H1.class).getText()).isEqualTo("Uppfunnen enhet " + organiser.id());
        assertThat(window.text()).contains("Uppfunnen enhet " + organiser.id() + " är sparad");
    }

    @Test
    void finds_workplaces_and_says_what_to_do_when_there_are_none() {
        Actor organiser = world.anOrganiserOf("1402");
        long workplace = world.aWorkplaceIn("1402");
        window.signedInAs(organiser.id(), "ORGANISER").at("enheter");

        _setValue(field("Sök namn eller adress"), workplaces.byId(workplace).name());
        assertThat(window.text()).contains("1 enhet", "Partille");

        _setValue(field("Sök namn eller adress"), "finns inte alls");
        assertThat(window.text()).contains("Ingen enhet hittades", "lägg till enheten");
    }

    @Test
    void keeps_what_was_typed_when_somebody_else_saved_the_workplace_first() {
        Actor gr = world.aGrAdministrator();
        long workplace = world.aWorkplaceIn("1402");
        window.signedInAs(gr.id(), "GR_ADMINISTRATOR").at("enheter/" + workplace);
        _setValue(field("Adress"), "Min gata 1");
        workplaces.save(gr, WorkplaceDraft.of(workplaces.byId(workplace)));

        save();
        assertThat(window.text()).contains("Någon annan har sparat medan du skrev");
        _click(_get(Button.class, spec -> spec.withText("Spara")));

        assertThat(workplaces.byId(workplace).address()).isEqualTo("Min gata 1");
    }

    @Test
    void lets_gr_change_an_area_and_says_what_is_missing_beside_the_field() {
        Actor gr = world.aGrAdministrator();
        window.signedInAs(gr.id(), "GR_ADMINISTRATOR").at("ordlistor/omraden");

        _click(_get(Button.class, spec -> spec.withText("Lägg till område")));
        _setValue(field("Namn på svenska"), "Provområde " + gr.id());
        _setValue(field("Kod"), "O" + gr.id());
        save();
        assertThat(field("Namn på engelska").getErrorMessage()).isEqualTo("Skriv namnet på engelska.");
        _setValue(field("Namn på engelska"), "Test area " + gr.id());
        save();

        assertThat(window.text()).contains("Provområde " + gr.id() + " är sparad", "Test area " + gr.id());
    }

    @Test
    void shows_gr_the_professions_the_organisations_and_the_travel_times() {
        window.signedInAs(world.aGrAdministrator().id(), "GR_ADMINISTRATOR");

        assertThat(window.at("ordlistor").text()).contains("Sjuksköterska", "Nurse", "Legitimation");
        assertThat(window.at("ordlistor/organisationer").text()).contains("Mölndals stad", "molndal.se");
        assertThat(window.at("ordlistor/restider").text()).contains("Från", "Öckerö", "105");
    }

    @Test
    void lets_gr_change_a_travel_time_in_both_directions_and_refuses_what_nobody_travels() {
        Actor gr = world.aGrAdministrator();
        window.signedInAs(gr.id(), "GR_ADMINISTRATOR").at("ordlistor/restider");
        int before = minutes("Ale", "Kungälv");

        _click(_get(NativeButton.class, spec -> spec.withPredicate(named(before + " minuter, Ale – Kungälv, ändra"))));
        IntegerField minutes = _get(IntegerField.class);
        assertThat(minutes.getValue()).isEqualTo(before);
        _setValue(minutes, 700);
        save();
        assertThat(minutes.getErrorMessage()).isEqualTo("Skriv hela minuter, 0 till 600.");
        _setValue(minutes, 33);
        save();

        assertThat(window.text()).contains("Ale – Kungälv är sparad");
        assertThat(_find(NativeButton.class, spec -> spec.withPredicate(named("33 minuter, Kungälv – Ale, ändra"))))
                .hasSize(1);
        assertThat(List.of(minutes("Ale", "Kungälv"), minutes("Kungälv", "Ale")))
                .containsExactly(33, 33);
        organisations.saveTravelTime(gr, id("Ale"), id("Kungälv"), before);
    }

    private static Predicate<NativeButton> named(String name) {
        return button -> name.equals(button.getElement().getAttribute("aria-label"));
    }

    private int minutes(String from, String to) {
        return organisations.travelTimes().stream()
                .filter(time -> time.fromMunicipalityId() == id(from) && time.toMunicipalityId() == id(to))
                .findFirst()
                .orElseThrow()
                .minutes();
    }

    private long id(String municipality) {
        return organisations.municipalities().stream()
                .filter(organisation -> organisation.shortName().equals(municipality))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private static void save() {
        _click(_get(Button.class, spec -> spec.withText("Spara")));
    }

    private static TextField field(String label) {
        return _get(TextField.class, spec -> spec.withLabel(label));
    }
}
