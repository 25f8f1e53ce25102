package se.goteborgsregionen.bredvid.browser;

import java.util.List;

import com.microsoft.playwright.options.ColorScheme;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.goteborgsregionen.bredvid.PortalTest;
import se.goteborgsregionen.bredvid.TestWorld;

import static org.assertj.core.api.Assertions.assertThat;

/** The rules of booking in the editor, folded out, on a phone and on a wide screen, light and dark. */
@PortalTest
@Tag("browser")
class EditorRulesBrowserTest {

    @LocalServerPort
    private int port;

    @Autowired
    private TestWorld world;

    @Autowired
    private DSLContext db;

    @Test
    void fold_out_and_can_be_read_everywhere() {
        long offer = world.anOffer()
                .by("Mölndal")
                .ofKind("HOSPITATION")
                .needingRelease()
                .needingHostAcceptance()
                .forProfessions("AT")
                .licensedOnly()
                .save();
        world.anOccasion().of(offer).save();
        try (Visit visit = Visit.on(Visit.Screen.DESK, ColorScheme.LIGHT, port)) {
            new SignInByMail(db).as(visit, world.anOrganiserOf("1481").id());
            visit.open("/vart-utbud/" + offer);
            assertThat(visit.page()
                            .getByText("Arbetsdagar för chefen att svara")
                            .isVisible())
                    .isFalse();

            visit.text("Regler för bokning").click();
            visit.text("Fler regler för tillfället").click();

            visit.sees("Arbetsdagar för chefen att svara").sees("Öppningen anges");
            visit.page().getByLabel("Minsta antal deltagare").fill("6");
            visit.sees("Avgörs den dagen");
            for (Visit.Screen screen : Visit.Screen.values()) {
                for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                    visit.seenOn(screen, scheme)
                            .shot("vart-utbud-regler" + (scheme == ColorScheme.DARK ? "-dark" : ""));
                }
            }
        }
    }
}
