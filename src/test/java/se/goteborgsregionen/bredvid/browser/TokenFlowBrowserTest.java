package se.goteborgsregionen.bredvid.browser;

import java.util.List;

import com.microsoft.playwright.options.ColorScheme;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.goteborgsregionen.bredvid.PortalTest;
import se.goteborgsregionen.bredvid.TestWorld;

import static org.assertj.core.api.Assertions.assertThat;

/** From one's account to a token in a program's settings, and away with it again. */
@PortalTest
@Tag("browser")
class TokenFlowBrowserTest {

    @LocalServerPort
    private int port;

    @Autowired
    private TestWorld world;

    @Autowired
    private DSLContext db;

    @ParameterizedTest
    @EnumSource(Visit.Screen.class)
    void makes_a_token_copies_it_and_revokes_it(Visit.Screen screen) {
        long nurse = world.aNurseIn("1402");
        try (Visit visit = Visit.on(screen, ColorScheme.LIGHT, port)) {
            new SignInByMail(db).as(visit, nurse);
            visit.page().context().grantPermissions(List.of("clipboard-read", "clipboard-write"));

            visit.open("/jag").page().getByLabel("Namn").last().fill("Kalendern");
            visit.press("Skapa nyckel")
                    .sees("Nyckeln Kalendern är skapad")
                    .press("Kopiera")
                    .shotLightAndDark("nyckel-1-skapad");
            Object copied = visit.page().evaluate("navigator.clipboard.readText()");
            assertThat(copied).asString().startsWith("bredvid_");

            visit.press("Ta bort Kalendern").sees("Du har inga nycklar").shotLightAndDark("nyckel-2-borttagen");
        }
    }
}
