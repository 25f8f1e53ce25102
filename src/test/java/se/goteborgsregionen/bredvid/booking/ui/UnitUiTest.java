package se.goteborgsregionen.bredvid.booking.ui;

import java.time.LocalDate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.RouterLink;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import se.goteborgsregionen.bredvid.PortalTest;
import se.goteborgsregionen.bredvid.PortalWindow;
import se.goteborgsregionen.bredvid.TestWorld;
import se.goteborgsregionen.bredvid.access.Actor;
import se.goteborgsregionen.bredvid.booking.BookingOutcome;
import se.goteborgsregionen.bredvid.booking.BookingService;
import se.goteborgsregionen.bredvid.booking.Unit;
import se.goteborgsregionen.bredvid.shared.TestClock;
import se.goteborgsregionen.bredvid.shared.Texts;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static se.goteborgsregionen.bredvid.db.Tables.BOOKING;
import static se.goteborgsregionen.bredvid.db.Tables.WORKPLACE;

@PortalTest
class UnitUiTest {

    /** Within the four weeks that are shown from the test's first day on. */
    private static final LocalDate DAY = LocalDate.of(2026, 11, 10);

    @Autowired
    private ApplicationContext portal;

    @Autowired
    private TestWorld world;

    @Autowired
    private TestClock clock;

    @Autowired
    private BookingService bookings;

    @Autowired
    private DSLContext db;

    private PortalWindow window;
    private Actor manager;
    private long unit;
    private long anna;
    private long bo;

    @BeforeEach
    void open() {
        window = PortalWindow.open(portal);
        unit = world.aWorkplaceIn("1402");
        manager = world.aUnitManagerOf(unit);
        anna = world.aPersonCalled("Anna", "Berglund", unit, "SSK");
        bo = world.aPersonCalled("Bo", "Ek", unit, "AT");
        db.update(WORKPLACE)
                .set(WORKPLACE.MOST_AWAY, 1)
                .where(WORKPLACE.ID.eq(unit))
                .execute();
        window.signedInAs(manager.id(), "UNIT_MANAGER");
    }

    @AfterEach
    void close() {
        window.close();
        clock.reset();
    }

    @Test
    void shows_who_is_away_when_and_the_limit() {
        booked(anna, "Sårdagen");
        window.at("min-enhet");

        assertThat(window.text())
                .contains("Högst 1 borta samtidigt", "Anna Berglund", "Bo Ek", "Borta tis 10 nov", "Borta, gräns 1");
        assertThat(_find(_get(AwayTable.class), RouterLink.class).stream()
                        .map(link -> link.getElement().getAttribute("aria-label")))
                .contains("Kurs, Sårdagen");
    }

    @Test
    void leads_to_where_the_limit_is_set() {
        window.at("min-enhet");

        assertThat(_get(Anchor.class, spec -> spec.withText("Ändra gränsen")).getHref())
                .isEqualTo("jag");
    }

    @Test
    void marks_the_day_on_which_too_many_are_away() {
        booked(anna, "Sårdagen");
        long occasion = world.anOccasion().on(DAY, 9, 16).save();
        bookings.book(manager, occasion, bo, "");
        window.at("min-enhet");

        assertThat(window.text()).contains("2 över");
    }

    @Test
    void cancels_for_a_staff_member_who_is_told() {
        long booking = booked(anna, "Sårdagen");
        window.at("min-enhet/" + anna);
        assertThat(window.text()).contains("Anna Berglund", "Sårdagen");

        _click(_get(Button.class, spec -> spec.withText("Avboka")));
        _click(_find(Button.class, spec -> spec.withText("Avboka")).getLast());

        assertThat(window.text()).contains("Anna Berglund är avbokad från Sårdagen", "har inget bokat framåt");
        assertThat(state(booking)).isEqualTo("CANCELLED");
    }

    @Test
    void lets_a_colleague_take_over() {
        booked(anna, "Sårdagen");
        window.at("min-enhet/" + anna);
        _click(_get(Button.class, spec -> spec.withText("Låt en kollega ta över")));
        @SuppressWarnings("unchecked") // Karibu finds by the raw class
        ComboBox<Unit.Member> colleague = _get(ComboBox.class);
        colleague.setValue(colleague
                .getListDataView()
                .getItems()
                .filter(member -> member.personId() == bo)
                .findFirst()
                .orElseThrow());
        _click(_get(Button.class, spec -> spec.withText("Byt person")));

        assertThat(window.text()).contains("Bo Ek har tagit över platsen på Sårdagen");
        assertThat(active(bo)).isEqualTo(1);
        assertThat(active(anna)).isZero();
    }

    @Test
    void somebody_of_another_unit_is_not_found() {
        long elsewhere = world.aNurseIn("1402");
        window.at("min-enhet/" + elsewhere);

        assertThat(window.text()).contains("Sidan finns inte");
    }

    @Test
    void books_as_many_as_fit_after_showing_how_it_goes() {
        long offer = world.anOffer().titled("Palliativ vård").save();
        long occasion = world.anOccasion().of(offer).withPlaces(1).save();
        window.at("utbud/" + offer + "/" + occasion);
        assertThat(window.text()).contains("Boka åt medarbetare");
        window.at("min-enhet/boka/" + offer + "/" + occasion);
        _click(_get(Button.class, spec -> spec.withText("Se hur det blir")));
        assertThat(window.text()).contains("Välj minst en medarbetare");
        choose("Anna Berglund");
        choose("Bo Ek");

        _click(_get(Button.class, spec -> spec.withText("Se hur det blir")));
        assertThat(window.text())
                .contains("1 av 2 kan få plats", "Får plats", "Får inte plats", "Alla platser är tagna");
        assertThat(active(anna) + active(bo)).isZero();
        _click(_get(Button.class, spec -> spec.withText("Boka så många som får plats (1)")));

        assertThat(window.text())
                .contains("En är bokad", "Inte bokad", "fullt, du kan ställa dig i kö")
                .doesNotContain("1 av 1 platser kvar");
        assertThat(active(anna)).isEqualTo(1);
        assertThat(active(bo)).isZero();
    }

    @Test
    void an_earlier_no_is_shown_and_has_to_be_confirmed() {
        long offer = world.anOffer().titled("Palliativ vård").save();
        long occasion = world.anOccasion().of(offer).save();
        BookingOutcome first = bookings.book(world.actor(anna), occasion, anna, "");
        bookings.cancel(world.actor(anna), ((BookingOutcome.Confirmed) first).bookingId(), "");
        window.at("min-enhet/boka/" + offer + "/" + occasion);
        choose("Anna Berglund");
        _click(_get(Button.class, spec -> spec.withText("Se hur det blir")));
        assertThat(_find(Checkbox.class).getLast().getLabel()).startsWith("Anna Berglund avbokade eller tackade nej");

        _click(_get(Button.class, spec -> spec.withText("Boka platsen")));
        assertThat(active(anna)).isZero();
        assertThat(window.text()).contains("Bekräfta att det ändå ska bokas");
        _setValue(_find(Checkbox.class).getLast(), true);
        _click(_get(Button.class, spec -> spec.withText("Boka platsen")));

        assertThat(active(anna)).isEqualTo(1);
    }

    @Test
    void searches_among_the_staff() {
        long occasion = world.anOccasion().save();
        window.at("min-enhet/boka/" + world.offerOf(occasion) + "/" + occasion);

        _setValue(_get(TextField.class), "berg");

        assertThat(_find(Checkbox.class, spec -> spec.withLabel("Anna Berglund")))
                .hasSize(1);
        assertThat(_find(Checkbox.class, spec -> spec.withLabel("Bo Ek"))).isEmpty();
        assertThat(window.text()).contains("En person visas");
    }

    @Test
    void others_have_no_such_entry_on_the_offer() {
        long occasion = world.anOccasion().save();
        window.signedInAs(anna).at("utbud/" + world.offerOf(occasion) + "/" + occasion);

        assertThat(window.text()).doesNotContain("Boka åt medarbetare");
    }

    @Test
    void speaks_english_too() {
        booked(anna, "Sårdagen");
        window.reading(Texts.ENGLISH);
        for (String address : new String[] {"min-enhet", "min-enhet/" + anna}) {
            window.at(address);
            assertThat(window.text()).contains("Anna Berglund").doesNotContain("!unit", "!answers");
        }
    }

    private static void choose(String name) {
        _setValue(_get(Checkbox.class, spec -> spec.withLabel(name)), true);
    }

    private long booked(long person, String title) {
        long occasion = world.anOccasion()
                .of(world.anOffer().titled(title))
                .on(DAY, 9, 16)
                .save();
        return ((BookingOutcome.Confirmed) bookings.book(world.actor(person), occasion, person, "")).bookingId();
    }

    private int active(long person) {
        return db.fetchCount(BOOKING, BOOKING.PERSON_ID.eq(person).and(BOOKING.ACTIVE.eq(true)));
    }

    private String state(long booking) {
        return db.select(BOOKING.STATE)
                .from(BOOKING)
                .where(BOOKING.ID.eq(booking))
                .fetchSingle()
                .value1();
    }
}
