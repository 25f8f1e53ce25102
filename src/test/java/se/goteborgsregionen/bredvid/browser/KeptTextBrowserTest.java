package se.goteborgsregionen.bredvid.browser;

import java.io.IOException;
import java.util.Objects;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import org.apache.catalina.Context;
import org.apache.catalina.Session;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import se.goteborgsregionen.bredvid.PortalTest;
import se.goteborgsregionen.bredvid.TestWorld;
import se.goteborgsregionen.bredvid.access.Actor;
import se.goteborgsregionen.bredvid.people.PersonDraft;
import se.goteborgsregionen.bredvid.people.PersonEditingService;

import static org.assertj.core.api.Assertions.assertThat;

/** Whoever is interrupted while she writes about a person finds it again, and nobody else does. */
@PortalTest
@Tag("browser")
class KeptTextBrowserTest {

    @LocalServerPort
    private int port;

    @Autowired
    private ServletWebServerApplicationContext portal;

    @Autowired
    private TestWorld world;

    @Autowired
    private PersonEditingService editing;

    @Autowired
    private DSLContext db;

    @Test
    void keeps_what_was_typed_until_its_writer_has_signed_in_again_and_not_after_she_signs_out() throws IOException {
        Actor organiser = world.anOrganiserOf("1402");
        long nurse = world.aNurseIn("1402");
        try (Visit visit = Visit.on(Visit.Screen.PHONE, ColorScheme.LIGHT, port)) {
            new SignInByMail(db).as(visit, organiser.id()).open("/personer/" + nurse);
            write(visit, "Förnamn", "Astrid");
            letTheSessionRunOut(visit);
            write(visit, "Telefon", "031-12 34 56");
            visit.press("Spara personen").sees("Du har varit borta en stund");
            saveAnotherPhoneOf(nurse, organiser);

            new SignInByMail(db).as(visit, organiser.id()).open("/personer/" + nurse);
            visit.sees("Återställ").shotLightAndDark("osparat-1-finns-kvar");
            visit.press("Återställ").sees("Sparat nu").shotLightAndDark("osparat-2-valj");
            visit.seenOn(Visit.Screen.DESK, ColorScheme.LIGHT).shotLightAndDark("osparat-2-valj");
            assertThat(written(visit, "Förnamn")).isEqualTo("Astrid");
            assertThat(written(visit, "Telefon")).isEqualTo("031-12 34 56");
            assertThat(keptIn(visit)).isEqualTo(1);

            visit.open("/jag").text("Logga ut").click();
            visit.page().waitForURL("http://localhost:" + port + "/");
            visit.settle().sees("Logga in");
            assertThat(keptIn(visit)).isEqualTo(0);
        }
    }

    private static void write(Visit visit, String label, String value) {
        field(visit, label).fill(value);
        visit.page().keyboard().press("Tab");
    }

    private static String written(Visit visit, String label) {
        return field(visit, label).inputValue();
    }

    private static Locator field(Visit visit, String label) {
        return visit.page().getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName(label));
    }

    private static Object keptIn(Visit visit) {
        return visit.page()
                .evaluate("Object.keys(localStorage).filter(name => name.startsWith('bredvid.typed.')).length");
    }

    /** As it does by itself, but after a second instead of half an hour. */
    private void letTheSessionRunOut(Visit visit) throws IOException {
        visit.settle();
        String id = visit.page().context().cookies().stream()
                .filter(cookie -> cookie.name.equals("JSESSIONID"))
                .findFirst()
                .orElseThrow()
                .value;
        Context context = (Context) ((TomcatWebServer) Objects.requireNonNull(portal.getWebServer()))
                .getTomcat()
                .getHost()
                .findChildren()[0];
        Session session = context.getManager().findSession(id);
        session.setMaxInactiveInterval(1);
        visit.page().waitForCondition(() -> !session.isValid());
    }

    private void saveAnotherPhoneOf(long nurse, Actor organiser) {
        PersonDraft stored = editing.recordOf(organiser, nurse);
        editing.save(
                organiser,
                new PersonDraft(
                        stored.id(),
                        stored.givenName(),
                        stored.familyName(),
                        stored.alias(),
                        stored.email(),
                        "031-99 99 99",
                        stored.professionId(),
                        stored.areas(),
                        stored.workplaceId(),
                        stored.managerId(),
                        stored.language(),
                        stored.status(),
                        stored.grants(),
                        stored.version()));
    }
}
