package se.goteborgsregionen.bredvid.browser;

import com.microsoft.playwright.options.ColorScheme;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.goteborgsregionen.bredvid.PortalTest;
import se.goteborgsregionen.bredvid.TestWorld;
import se.goteborgsregionen.bredvid.booking.BookingService;
import se.goteborgsregionen.bredvid.booking.RequestService;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static se.goteborgsregionen.bredvid.db.Tables.APPROVAL;
import static se.goteborgsregionen.bredvid.db.Tables.BOOKING;

/** A manager answers from the mail on her phone, without signing in; then books her staff and answers several at once. */
@PortalTest
@Tag("browser")
class AnswerFlowBrowserTest {

    @LocalServerPort
    private int port;

    @Autowired
    private TestWorld world;

    @Autowired
    private BookingService bookings;

    @Autowired
    private RequestService requests;

    @Autowired
    private DSLContext db;

    @Autowired
    private JsonMapper json;

    @Test
    void a_manager_says_no_and_the_offered_takes_her_place_from_the_mail_on_a_phone() {
        UnitScene scene = UnitScene.in(world, bookings, requests, db, json);
        try (Visit visit = Visit.on(Visit.Screen.PHONE, ColorScheme.LIGHT, port)) {
            visit.open("/svar/" + scene.managersLink()).shotLightAndDark("svar-1-chef");
            visit.open("/svar/" + scene.managersLink());
            assertThat(answered(scene.member())).isZero();

            visit.press("Säg nej").sees("Säga nej till Anna Berglund?").shotLightAndDark("svar-2-skal");
            visit.page().getByLabel("Varför?").fill("Vi är för få den dagen");
            visit.page().locator("vaadin-dialog vaadin-button[theme~=error]").click();
            visit.settle().sees("Tack, ditt svar är sparat").shotLightAndDark("svar-3-tack");
            assertThat(stateOf(scene.member())).isEqualTo("REFUSED");
            visit.open("/svar/" + scene.managersLink())
                    .sees("Det finns inget att svara på längre")
                    .shot("svar-4-inget");

            visit.open("/svar/" + scene.offeredLink())
                    .press("Ja, ta platsen")
                    .sees("Du är bokad")
                    .shot("svar-5-bokad");
        }
    }

    @Test
    void a_manager_answers_several_and_books_her_staff() {
        UnitScene scene = UnitScene.in(world, bookings, requests, db, json);
        long offer = world.anOffer().titled("Palliativ vård i hemmet").save();
        long occasion = world.anOccasion().of(offer).withPlaces(2).save();
        try (Visit visit = Visit.on(Visit.Screen.DESK, ColorScheme.LIGHT, port)) {
            new SignInByMail(db).as(visit, scene.manager().id());
            visit.open("/att-svara").press("Välj alla").shot("chef-1-valda");
            visit.press("Släpp de valda (2)").sees("Inget att svara på just nu").shotLightAndDark("chef-2-svarat");

            visit.open("/utbud/" + offer + "/" + occasion).follow("Boka åt medarbetare");
            for (String name : new String[] {"Petra Wallin", "Marko Nieminen", "Anna Berglund"}) {
                visit.page().getByLabel(name).check();
            }
            visit.press("Se hur det blir").sees("2 av 3 kan få plats").shotLightAndDark("chef-3-utfall");
            visit.seenOn(Visit.Screen.PHONE, ColorScheme.LIGHT)
                    .shot("chef-3-utfall")
                    .seenOn(Visit.Screen.DESK, ColorScheme.LIGHT);
            visit.press("Boka så många som får plats (2)").sees("2 är bokade").shotLightAndDark("chef-4-bokade");
            assertThat(db.fetchCount(BOOKING, BOOKING.OCCASION_ID.eq(occasion))).isEqualTo(2);
        }
    }

    private int answered(long personId) {
        return db.select(APPROVAL.ID)
                .from(APPROVAL)
                .join(BOOKING)
                .on(BOOKING.ID.eq(APPROVAL.BOOKING_ID))
                .where(BOOKING.PERSON_ID.eq(personId))
                .and(APPROVAL.ANSWER.isNotNull())
                .fetch()
                .size();
    }

    private String stateOf(long personId) {
        return db.select(BOOKING.STATE)
                .from(BOOKING)
                .where(BOOKING.PERSON_ID.eq(personId))
                .fetchSingle()
                .value1();
    }
}
