package se.goteborgsregionen.bredvid.browser;

import java.util.Objects;

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
import static se.goteborgsregionen.bredvid.db.Tables.BOOKING;
import static se.goteborgsregionen.bredvid.db.Tables.INVITATION;

/** From the catalogue to a booked place and back, as a nurse does it between two home visits. */
@PortalTest
@Tag("browser")
class BookingFlowBrowserTest {

    @LocalServerPort
    private int port;

    @Autowired
    private TestWorld world;

    @Autowired
    private DSLContext db;

    @ParameterizedTest
    @EnumSource(Visit.Screen.class)
    void books_a_place_and_gives_it_back(Visit.Screen screen) {
        long nurse = world.aNurseIn("1402");
        long offer = world.anOffer().by("Mölndal").save();
        long occasion = world.anOccasion().of(offer).save();
        try (Visit visit = Visit.on(screen, ColorScheme.LIGHT, port)) {
            new SignInByMail(db).as(visit, nurse);
            visit.open("/utbud/" + offer + "/" + occasion).shotLightAndDark("flode-1-erbjudande");

            visit.press("Boka plats").sees("Du är bokad").shotLightAndDark("flode-2-bokad");
            assertThat(stateOf(nurse)).isEqualTo("CONFIRMED");
            assertThat(lastMethod(nurse)).isEqualTo("REQUEST");

            visit.open("/mina-bokningar").shotLightAndDark("flode-3-mina-bokningar");
            visit.press("Avboka: Förflyttningskunskap för handledare")
                    .sees("Avboka platsen?")
                    .shotLightAndDark("flode-4-avboka");
            visit.press("Avboka platsen").sees("är avbokad").shotLightAndDark("flode-5-avbokad");
            assertThat(stateOf(nurse)).isEqualTo("CANCELLED");
            assertThat(lastMethod(nurse)).isEqualTo("CANCEL");
        }
    }

    private String stateOf(long personId) {
        return Objects.requireNonNull(db.select(BOOKING.STATE)
                .from(BOOKING)
                .where(BOOKING.PERSON_ID.eq(personId))
                .fetchSingle(BOOKING.STATE));
    }

    private String lastMethod(long personId) {
        return Objects.requireNonNull(db.select(INVITATION.METHOD)
                .from(INVITATION)
                .join(BOOKING)
                .on(BOOKING.ID.eq(INVITATION.BOOKING_ID))
                .where(BOOKING.PERSON_ID.eq(personId))
                .fetchSingle(INVITATION.METHOD));
    }
}
