package se.goteborgsregionen.bredvid.booking.ui;

import java.time.LocalDate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.router.RouterLink;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import se.goteborgsregionen.bredvid.PortalTest;
import se.goteborgsregionen.bredvid.PortalWindow;
import se.goteborgsregionen.bredvid.TestWorld;
import se.goteborgsregionen.bredvid.booking.BookingOutcome;
import se.goteborgsregionen.bredvid.booking.BookingService;
import se.goteborgsregionen.bredvid.shared.TestClock;
import se.goteborgsregionen.bredvid.shared.Texts;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

@PortalTest
class MyBookingsUiTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

    @Autowired
    private ApplicationContext portal;

    @Autowired
    private TestWorld world;

    @Autowired
    private TestClock clock;

    @Autowired
    private BookingService bookings;

    private PortalWindow window;
    private long nurse;

    @BeforeEach
    void open() {
        window = PortalWindow.open(portal);
        nurse = world.aPerson();
        window.signedInAs(nurse);
    }

    @AfterEach
    void close() {
        window.close();
        clock.reset();
    }

    @Test
    void says_what_to_do_when_nothing_is_booked() {
        window.at("mina-bokningar");

        assertThat(window.text()).contains("Inget bokat just nu", "Sök i utbudet", "Kommande 0", "Avbokade 0");
    }

    @Test
    void sorts_bookings_under_coming_past_and_cancelled() {
        booked("Kommande kursen", DAY);
        booked("Den gamla kursen", LocalDate.of(2026, 10, 26));
        long cancelled = booked("Avbokade kursen", DAY.plusDays(1));
        bookings.cancel(world.actor(nurse), cancelled, "");
        clock.set(LocalDate.of(2026, 10, 27).atTime(8, 0));

        window.at("mina-bokningar");
        assertThat(window.text())
                .contains("Kommande 1", "Tidigare 1", "Avbokade 1", "Kommande kursen", "Klar, kallelse skickad")
                .doesNotContain("Den gamla kursen", "Avbokade kursen");
        window.at("mina-bokningar?visa=tidigare");
        assertThat(window.text()).contains("Den gamla kursen").doesNotContain("Avbokade kursen");
        window.at("mina-bokningar?visa=avbokade");
        assertThat(window.text()).contains("Avbokade kursen").doesNotContain("Den gamla kursen");
    }

    @Test
    void shows_the_next_meeting_of_a_course_that_has_begun() {
        long occasion = world.anOccasion()
                .of(world.anOffer().titled("Tre träffar"))
                .on(DAY, 13, 15)
                .on(DAY.plusWeeks(1), 13, 15)
                .on(DAY.plusWeeks(2), 13, 15)
                .save();
        bookings.book(world.actor(nurse), occasion, nurse, "");
        clock.set(DAY.plusDays(1).atTime(8, 0));

        window.at("mina-bokningar");

        assertThat(window.text()).contains("kl. 13.00–15.00, vecka 49", "träff 2 av 3");
    }

    @Test
    void cancels_after_asking_and_says_so_in_the_page() {
        booked("Sårdagen", DAY);
        window.at("mina-bokningar");

        _click(_get(Button.class, spec -> spec.withText("Avboka")));
        _click(_get(Button.class, spec -> spec.withText("Avboka platsen")));

        assertThat(window.text()).contains("Sårdagen är avbokad", "Kommande 0", "Avbokade 1");
    }

    @Test
    void shows_the_position_in_the_queue_and_lets_one_leave_it() {
        long occasion = world.anOccasion().withPlaces(1).save();
        long other = world.aPerson();
        bookings.book(world.actor(other), occasion, other, "");
        bookings.queue(world.actor(nurse), occasion, nurse, "");

        window.at("mina-bokningar");
        assertThat(window.text()).contains("Nummer 1 i kön").doesNotContain("Hämta kallelse");
        _click(_get(Button.class, spec -> spec.withText("Lämna kön")));
        _click(_find(Button.class, spec -> spec.withText("Lämna kön")).stream()
                .filter(button -> button.getThemeNames().contains("error"))
                .findFirst()
                .orElseThrow());

        assertThat(window.text()).contains("Du har lämnat kön", "Kommande 0");
    }

    @Test
    void draws_the_next_eight_weeks_as_a_table_with_the_bookings_as_links() {
        long booking = booked("Sårdagen", DAY);

        window.at("mina-bokningar");

        WeeksAhead weeks = _get(WeeksAhead.class);
        assertThat(weeks.getCaptionText()).isEqualTo("Åtta veckor framåt");
        assertThat(weeks.getBody().getRows()).hasSize(8);
        assertThat(_find(weeks, NativeTableHeaderCell.class))
                .hasSize(6 + 8)
                .allSatisfy(cell ->
                        assertThat(cell.getElement().getAttribute("scope")).isIn("row", "col"));
        assertThat(_find(weeks, RouterLink.class)).singleElement().satisfies(link -> {
            assertThat(link.getHref()).isEqualTo("bokning/" + booking);
            assertThat(link.getElement().getAttribute("aria-label")).startsWith("24 november 2026: Kurs, Sårdagen");
        });
    }

    @Test
    void gives_the_weekend_columns_only_when_something_is_on_then() {
        booked("Lördagskursen", LocalDate.of(2026, 11, 28));

        window.at("mina-bokningar");

        assertThat(_find(_get(WeeksAhead.class), NativeTableHeaderCell.class)).hasSize(7 + 8);
    }

    @Test
    void speaks_english_too() {
        booked("Sårdagen", DAY);
        window.reading(Texts.ENGLISH).at("mina-bokningar");

        assertThat(window.text()).contains("My bookings", "Coming 1", "week 48").doesNotContain("!mybookings");
    }

    private long booked(String title, LocalDate day) {
        long occasion = world.anOccasion()
                .of(world.anOffer().titled(title).cancellableUntilDaysBefore(0))
                .on(day, 8, 16)
                .save();
        return ((BookingOutcome.Confirmed) bookings.book(world.actor(nurse), occasion, nurse, "")).bookingId();
    }
}
