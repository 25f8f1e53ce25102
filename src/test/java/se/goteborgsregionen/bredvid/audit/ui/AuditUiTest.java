package se.goteborgsregionen.bredvid.audit.ui;

import com.vaadin.flow.component.textfield.TextField;
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

import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

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
    void says_so_when_nothing_has_happened() {
        window.signedInAs(world.aGrAdministrator().id(), "GR_ADMINISTRATOR").at("handelser");

        _setValue(_get(TextField.class, spec -> spec.withLabel("Sök namn")), "finns inte alls");

        assertThat(window.text()).contains("Inga händelser hittades", "Välj andra dagar");
    }

    private void note(Actor actor, String action, long personId) {
        transaction.executeWithoutResult(
                status -> log.record(actor.id(), action, AuditLog.Subject.PERSON, personId, personId, null, ""));
    }
}
