package se.goteborgsregionen.bredvid.browser;

import java.time.LocalDate;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.goteborgsregionen.bredvid.PortalTest;
import se.goteborgsregionen.bredvid.TestWorld;
import se.goteborgsregionen.bredvid.access.Actor;
import se.goteborgsregionen.bredvid.booking.BookingService;

import static org.assertj.core.api.Assertions.assertThat;
import static se.goteborgsregionen.bredvid.db.Tables.OFFER;

/** An organiser writes a course, is told what is missing, looks at it as others will, publishes, and handles who comes. */
@PortalTest
@Tag("browser")
class PublishingFlowBrowserTest {

    @LocalServerPort
    private int port;

    @Autowired
    private TestWorld world;

    @Autowired
    private BookingService bookings;

    @Autowired
    private DSLContext db;

    @ParameterizedTest
    @EnumSource(Visit.Screen.class)
    void publishes_a_course_and_cancels_it(Visit.Screen screen) {
        Actor organiser = world.anOrganiserOf("1481");
        String title = "Sår som inte läker " + organiser.id();
        try (Visit visit = Visit.on(screen, ColorScheme.LIGHT, port)) {
            new SignInByMail(db).as(visit, organiser.id());
            visit.open("/vart-utbud").follow("Nytt utbud").shotLightAndDark("publicera-1-slag");
            visit.follow("Kurs").press("Publicera").sees("Skriv en rubrik.").shotLightAndDark("publicera-2-fel");

            write(visit.page(), title);
            visit.press("Förhandsgranska");
            visit.sees(title).shotLightAndDark("publicera-3-forhandsgranska");
            visit.page().keyboard().press("Escape");
            visit.press("Publicera").sees("Spara ändringar").shotLightAndDark("publicera-4-publicerad");
            assertThat(db.fetchSingle(OFFER, OFFER.TITLE.eq(title)).getStatus()).isEqualTo("PUBLISHED");

            visit.press("Ställ in kursen");
            inDialog(visit, "Ställ in kursen").waitFor();
            visit.shotLightAndDark("publicera-5-stall-in");
            inDialog(visit, "Ställ in kursen").click();
            visit.sees("Skriv").shotLightAndDark("publicera-6-stall-in-fel");
        }
    }

    @Test
    void goes_on_with_tab_after_a_typed_day() {
        Actor organiser = world.anOrganiserOf("1481");
        long offer = aCourseThatHasBeenAndComesTwice();
        try (Visit visit = Visit.on(Visit.Screen.DESK, ColorScheme.LIGHT, port)) {
            new SignInByMail(db).as(visit, organiser.id());
            visit.open("/vart-utbud").shotLightAndDark("vart-utbud-kommande");
            visit.open("/vart-utbud/" + offer).shotLightAndDark("tillfallen-vikta");
            visit.press("Ändra tillfälle 1");
            Page page = visit.page();
            assertThat(page.getByLabel("Börjar").first().inputValue()).isEqualTo("13.00");

            Locator day = page.getByLabel("Träff 1, datum").first();
            day.click();
            day.fill("2026-11-13");
            day.press("Tab");
            page.keyboard().press("Escape");

            assertThat(page.locator("vaadin-date-picker[opened]").count()).isZero();
            assertThat(day.inputValue()).isEqualTo("2026-11-13");
        }
    }

    @Test
    void has_the_save_bar_in_one_row_on_the_phone() {
        Actor organiser = world.anOrganiserOf("1481");
        long offer = aCourseThatHasBeenAndComesTwice();
        try (Visit visit = Visit.on(Visit.Screen.PHONE, ColorScheme.LIGHT, port)) {
            new SignInByMail(db).as(visit, organiser.id());
            visit.open("/vart-utbud").shotLightAndDark("vart-utbud-kommande");
            visit.open("/vart-utbud/" + offer).shotLightAndDark("tillfallen-vikta");

            assertThat(visit.page().locator(".savebar").boundingBox().height).isLessThan(72);
        }
    }

    @ParameterizedTest
    @EnumSource(Visit.Screen.class)
    void adds_and_removes_a_participant(Visit.Screen screen) {
        Actor organiser = world.anOrganiserOf("1481");
        long nurse = world.aNurseIn("1402");
        long offer = world.anOffer().by("Mölndal").save();
        long occasion = world.anOccasion().of(offer).save();
        bookings.book(world.actor(nurse), occasion, nurse, "Se hur ni gör");
        try (Visit visit = Visit.on(screen, ColorScheme.LIGHT, port)) {
            new SignInByMail(db).as(visit, organiser.id());
            visit.open("/vart-utbud/" + offer + "/deltagare").shotLightAndDark("deltagare-1-lista");
            visit.press("Lägg till deltagare");
            inDialog(visit, "Lägg till").click();
            visit.sees("Välj en person i listan.").shotLightAndDark("deltagare-2-lagg-till-fel");
            visit.page().keyboard().press("Escape");

            visit.page()
                    .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Ta bort "))
                    .locator("visible=true")
                    .first()
                    .click();
            inDialog(visit, "Ta bort").waitFor();
            visit.shotLightAndDark("deltagare-3-ta-bort");
            inDialog(visit, "Ta bort").click();
            visit.sees("är borttagen").shotLightAndDark("deltagare-4-borttagen");
        }
    }

    private long aCourseThatHasBeenAndComesTwice() {
        long offer = world.anOffer().by("Mölndal").save();
        world.anOccasion()
                .of(offer)
                .on(LocalDate.of(2026, 8, 19), 9, 16)
                .taken(3)
                .save();
        world.anOccasion().of(offer).on(LocalDate.of(2026, 11, 12), 13, 16).save();
        world.anOccasion().of(offer).on(LocalDate.of(2026, 11, 19), 13, 16).save();
        return offer;
    }

    private static Locator inDialog(Visit visit, String button) {
        return visit.page()
                .locator("vaadin-dialog[opened]")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(button))
                .first();
    }

    private static void write(Page page, String title) {
        page.getByLabel("Rubrik").first().fill(title);
        page.getByLabel("Kort beskrivning").first().fill("En dag om svåra sår");
        choose(page, "vaadin-date-picker", "2026-11-12");
        type(page, "Börjar", "900");
        type(page, "Slutar", "16");
        assertThat(page.getByLabel("Börjar").first().inputValue()).isEqualTo("9.00");
        assertThat(page.getByLabel("Slutar").first().inputValue()).isEqualTo("16.00");
        page.getByLabel("Adress").first().fill("Göteborgsvägen 11");
        type(page, "Kommun", "Mölndal");
        page.getByLabel("Platser").first().fill("12");
        page.keyboard().press("Tab");
    }

    /** As by tapping: on a phone the calendar takes the whole screen, and nothing is typed. */
    private static void choose(Page page, String picker, String value) {
        page.locator(picker)
                .first()
                .evaluate(
                        "(field, value) => { field.value = value;"
                                + " field.dispatchEvent(new CustomEvent('change', {bubbles: true})); }",
                        value);
    }

    private static void type(Page page, String label, String value) {
        Locator field = page.getByLabel(label).first();
        field.fill(value);
        field.press("Enter");
    }
}
