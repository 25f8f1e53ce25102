package se.goteborgsregionen.bredvid.booking.ui;

import java.time.LocalDate;
import java.util.List;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
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
import se.goteborgsregionen.bredvid.booking.MovingService;
import se.goteborgsregionen.bredvid.booking.RequestService;
import se.goteborgsregionen.bredvid.booking.WayOn;
import se.goteborgsregionen.bredvid.shared.TestClock;
import se.goteborgsregionen.bredvid.shared.Texts;
import tools.jackson.databind.json.JsonMapper;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static se.goteborgsregionen.bredvid.db.Tables.BOOKING;
import static se.goteborgsregionen.bredvid.db.Tables.OUTGOING_MAIL;
import static se.goteborgsregionen.bredvid.db.Tables.PERSON;
import static se.goteborgsregionen.bredvid.db.Tables.WORKPLACE;

@PortalTest
class AnswersUiTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

    @Autowired
    private ApplicationContext portal;

    @Autowired
    private TestWorld world;

    @Autowired
    private TestClock clock;

    @Autowired
    private BookingService bookings;

    @Autowired
    private RequestService requests;

    @Autowired
    private MovingService moving;

    @Autowired
    private DSLContext db;

    @Autowired
    private JsonMapper json;

    @Autowired
    private RequestsInMenu menu;

    private PortalWindow window;
    private long unit;
    private Actor manager;
    private long anna;

    @BeforeEach
    void open() {
        window = PortalWindow.open(portal);
        unit = world.aWorkplaceIn("1402");
        manager = world.aUnitManagerOf(unit);
        anna = world.aPersonCalled("Anna", "Berglund", unit, "SSK");
    }

    @AfterEach
    void close() {
        window.close();
        clock.reset();
    }

    @Test
    void says_so_when_nothing_waits() {
        window.signedInAs(manager.id(), "UNIT_MANAGER").at("att-svara");

        assertThat(window.text()).contains("Inget att svara på just nu", "Ingen fråga väntar på ditt svar.");
        assertThat(menu.waiting()).hasValue(0);
    }

    @Test
    void stands_in_the_menu_of_those_who_are_asked_and_of_nobody_else() {
        asksRelease(anna);
        assertThat(menu.waiting()).isEmpty();
        window.signedInAs(anna);
        assertThat(menu.waiting()).isEmpty();
        window.signedInAs(world.anOrganiserOf("1481").id(), "ORGANISER");
        assertThat(menu.waiting()).isPresent();
        long above = world.aNurseIn("1402");
        long alone = world.aNurseAt(world.aWorkplaceIn("1402"));
        db.update(PERSON)
                .set(PERSON.MANAGER_ID, above)
                .where(PERSON.ID.eq(alone))
                .execute();
        asksRelease(alone);
        window.signedInAs(above);
        assertThat(menu.waiting()).hasValue(1);
    }

    @Test
    void shows_who_asks_for_what_until_when_and_counts_in_the_menu() {
        asksRelease(anna);
        window.signedInAs(manager.id(), "UNIT_MANAGER").at("att-svara");

        assertThat(menu.waiting()).hasValue(1);
        assertThat(window.text())
                .contains(
                        "Anna Berglund sjuksköterska",
                        "Sårdagen",
                        "Mölndal",
                        "tis 24 nov",
                        "Vill lära sig: Lägga om sår",
                        "Frågade tor 22 okt. Svara senast tis 27 okt kl. 17.00",
                        "Släpp Anna")
                .doesNotContain("Här blir ni för få", "Välj alla");
    }

    @Test
    void says_that_a_request_is_a_change_of_occasion_from_which_to_which() {
        long offer = world.anOffer().titled("Sårdagen").needingRelease().save();
        long before = world.anOccasion().of(offer).on(DAY, 9, 16).save();
        long after = world.anOccasion().of(offer).on(DAY.plusDays(7), 9, 16).save();
        Actor her = world.actor(anna);
        long kept = ((BookingOutcome.Requested) bookings.book(her, before, anna, "")).bookingId();
        requests.answer(manager, List.of(kept), true, "");
        moving.move(her, kept, after);

        window.signedInAs(manager.id(), "UNIT_MANAGER").at("att-svara");

        assertThat(window.text())
                .contains("Byter tillfälle från tis 24 nov kl. 9.00 till tis 1 dec kl. 9.00.")
                .contains("Den tidigare platsen finns kvar tills bytet är klart.");
    }

    @Test
    void one_press_releases_and_says_so() {
        long booking = asksRelease(anna);
        window.signedInAs(manager.id(), "UNIT_MANAGER").at("att-svara");

        _click(_get(Button.class, spec -> spec.withText("Släpp Anna")));

        assertThat(window.text()).contains("Ja till Anna Berglund, Sårdagen", "Inget att svara på just nu");
        assertThat(menu.waiting()).hasValue(0);
        assertThat(state(booking)).isEqualTo("CONFIRMED");
    }

    @Test
    void a_no_asks_for_a_reason_and_is_not_said_without_one() {
        long booking = asksRelease(anna);
        window.signedInAs(manager.id(), "UNIT_MANAGER").at("att-svara");
        _click(_get(Button.class, spec -> spec.withText("Säg nej")));
        assertThat(_get(Dialog.class).getHeaderTitle()).isEqualTo("Säga nej till Anna Berglund?");

        _click(confirm());
        assertThat(_get(TextArea.class).isInvalid()).isTrue();
        assertThat(state(booking)).isEqualTo("REQUESTED");
        _setValue(_get(TextArea.class), "Vi är för få");
        _click(confirm());

        assertThat(window.text()).contains("Nej till Anna Berglund, Sårdagen");
        assertThat(state(booking)).isEqualTo("REFUSED");
    }

    @Test
    void several_are_answered_at_once_with_a_word_about_each() {
        long bo = world.aPersonCalled("Bo", "Ek", unit, "AT");
        long first = asksRelease(anna);
        long second = asksRelease(bo);
        window.signedInAs(manager.id(), "UNIT_MANAGER").at("att-svara");
        assertThat(_get(Button.class, spec -> spec.withText("Släpp de valda (0)"))
                        .isEnabled())
                .isFalse();
        _click(_get(Button.class, spec -> spec.withText("Välj alla")));
        bookings.cancel(world.actor(bo), second, "");

        _click(_get(Button.class, spec -> spec.withText("Släpp de valda (2)")));

        assertThat(window.text()).contains("Ja till Anna Berglund", "Det finns inget att svara på längre om Bo Ek");
        assertThat(state(first)).isEqualTo("CONFIRMED");
    }

    @Test
    void over_the_guard_the_yes_is_not_green_and_the_numbers_are_said() {
        db.update(WORKPLACE)
                .set(WORKPLACE.MOST_AWAY, 1)
                .where(WORKPLACE.ID.eq(unit))
                .execute();
        long bo = world.aNurseAt(unit);
        long open = world.anOccasion().on(DAY, 13, 16).save();
        bookings.book(world.actor(bo), open, bo, "");
        asksRelease(anna);
        window.signedInAs(manager.id(), "UNIT_MANAGER").at("att-svara");

        assertThat(window.text())
                .contains(
                        "Här blir ni för få",
                        "Över bemanningsgränsen: 2 av 3 borta om du säger ja",
                        "Gränsen är 1. Borta redan: 1.");
        assertThat(_get(Button.class, spec -> spec.withText("Släpp ändå")).getClassNames())
                .doesNotContain("p");
    }

    @Test
    void says_how_many_are_away_also_where_the_unit_has_no_limit() {
        long bo = world.aNurseAt(unit);
        bookings.book(world.actor(bo), world.anOccasion().on(DAY, 13, 16).save(), bo, "");
        asksRelease(anna);
        window.signedInAs(manager.id(), "UNIT_MANAGER").at("att-svara");

        assertThat(window.text())
                .contains("2 av 3 borta om du säger ja", "Enheten har ingen gräns. Borta redan: 1.")
                .doesNotContain("Här blir ni för få");
    }

    @Test
    void a_host_is_not_asked_to_release_and_questions_are_counted_not_people() {
        long host = world.aWorkplaceIn("1481");
        Actor receiver = world.aHostAt(host);
        long offer = world.anOffer().at(host).needingHostAcceptance().save();
        for (int week = 0; week < 2; week++) {
            long occasion =
                    world.anOccasion().of(offer).on(DAY.plusWeeks(week), 9, 16).save();
            bookings.book(world.actor(anna), occasion, anna, "");
        }
        window.signedInAs(receiver.id(), "HOST").at("att-svara");
        assertThat(_find(Button.class, spec -> spec.withText("Säg ja till de valda (0)")))
                .hasSize(1);
        _click(_get(Button.class, spec -> spec.withText("Välj alla")));

        _click(_get(Button.class, spec -> spec.withText("Säg nej till de valda (2)")));

        assertThat(_get(Dialog.class).getHeaderTitle()).isEqualTo("Säga nej till 2 frågor?");
    }

    @Test
    void a_host_proposes_another_occasion() {
        long host = world.aWorkplaceIn("1481");
        Actor receiver = world.aHostAt(host);
        long offer = world.anOffer().at(host).needingHostAcceptance().save();
        long wanted = world.anOccasion().of(offer).on(DAY, 9, 16).save();
        long other = world.anOccasion().of(offer).on(DAY.plusDays(7), 9, 16).save();
        bookings.book(world.actor(anna), wanted, anna, "");
        window.signedInAs(receiver.id(), "HOST").at("att-svara");
        _click(_get(Button.class, spec -> spec.withText("Föreslå ett annat tillfälle")));

        _click(_get(Button.class, spec -> spec.withText("Skicka förslaget")));
        @SuppressWarnings("unchecked") // Karibu finds by the raw class
        RadioButtonGroup<WayOn.OtherOccasion> choice = _get(RadioButtonGroup.class);
        assertThat(choice.isInvalid()).isTrue();
        choice.setValue(choice.getListDataView().getItem(0));
        _click(_get(Button.class, spec -> spec.withText("Skicka förslaget")));

        assertThat(window.text()).contains("Förslaget är skickat till Anna Berglund");
        window.at("svar/" + linkTo(anna));
        assertThat(window.text())
                .contains("Värden föreslår ett annat tillfälle", "tis 1 dec 2026", "I stället för tis 24 nov 2026");
        _click(_get(Button.class, spec -> spec.withText("Ja, byt till det")));
        assertThat(window.text()).contains("Du är bokad");
        assertThat(db.fetchCount(
                        BOOKING,
                        BOOKING.OCCASION_ID
                                .eq(other)
                                .and(BOOKING.PERSON_ID.eq(anna))
                                .and(BOOKING.STATE.eq("CONFIRMED"))))
                .isEqualTo(1);
    }

    @Test
    void a_mailed_link_answers_without_signing_in_and_only_by_the_button() {
        long booking = asksRelease(anna);
        String link = linkTo(manager.id());

        window.at("svar/" + link);
        assertThat(window.text()).contains("Släpper du Anna Berglund?", "Du svarar som Anna", "Sårdagen");
        assertThat(state(booking)).isEqualTo("REQUESTED");
        _click(_get(Button.class, spec -> spec.withText("Släpp Anna")));
        assertThat(window.text()).contains("Tack, ditt svar är sparat", "Anna Berglund är bokad");
        assertThat(state(booking)).isEqualTo("CONFIRMED");

        window.at("");
        window.at("svar/" + link);
        assertThat(window.text()).contains("Det finns inget att svara på längre", "Sårdagen");
        assertThat(_find(Button.class)).isEmpty();
    }

    @Test
    void a_link_that_was_answered_elsewhere_meanwhile_says_so() {
        long booking = asksRelease(anna);
        window.at("svar/" + linkTo(manager.id()));
        bookings.cancel(world.actor(anna), booking, "");

        _click(_get(Button.class, spec -> spec.withText("Släpp Anna")));

        assertThat(window.text()).contains("Det finns inget att svara på längre om Anna Berglund");
        assertThat(state(booking)).isEqualTo("CANCELLED");
    }

    @Test
    void an_old_or_broken_link_says_what_to_do_instead() {
        window.at("svar/finns-inte");

        assertThat(window.text()).contains("Länken gäller inte längre", "Logga in");
    }

    @Test
    void speaks_english_too() {
        asksRelease(anna);
        window.reading(Texts.ENGLISH).signedInAs(manager.id(), "UNIT_MANAGER").at("att-svara");
        assertThat(window.text()).contains("Release Anna", "nurse").doesNotContain("!answers");
        window.at("svar/" + linkTo(manager.id()));
        assertThat(window.text()).contains("Do you release Anna Berglund?").doesNotContain("!answers");
    }

    private Button confirm() {
        return _find(Button.class, spec -> spec.withText("Säg nej")).stream()
                .filter(button -> button.getThemeNames().contains("error"))
                .findFirst()
                .orElseThrow();
    }

    private long asksRelease(long person) {
        long occasion = world.anOccasion()
                .of(world.anOffer().titled("Sårdagen").needingRelease())
                .on(DAY, 9, 16)
                .save();
        return ((BookingOutcome.Requested) bookings.book(world.actor(person), occasion, person, "Lägga om sår"))
                .bookingId();
    }

    private String linkTo(long person) {
        return db
                .select(OUTGOING_MAIL.CONTENT)
                .from(OUTGOING_MAIL)
                .where(OUTGOING_MAIL.RECIPIENT_ID.eq(person))
                .and(OUTGOING_MAIL.KIND.eq("booking.notice"))
                .orderBy(OUTGOING_MAIL.ID)
                .fetch(row -> json.readTree(row.value1()).path("answerToken").asString())
                .stream()
                .filter(token -> !token.isEmpty())
                .toList()
                .getLast();
    }

    private String state(long booking) {
        return db.select(BOOKING.STATE)
                .from(BOOKING)
                .where(BOOKING.ID.eq(booking))
                .fetchSingle()
                .value1();
    }
}
