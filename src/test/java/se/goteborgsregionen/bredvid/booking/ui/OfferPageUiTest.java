package se.goteborgsregionen.bredvid.booking.ui;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.textfield.TextArea;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import se.goteborgsregionen.bredvid.PortalTest;
import se.goteborgsregionen.bredvid.PortalWindow;
import se.goteborgsregionen.bredvid.StatementCounter;
import se.goteborgsregionen.bredvid.TestWorld;
import se.goteborgsregionen.bredvid.booking.BookingOutcome;
import se.goteborgsregionen.bredvid.booking.BookingService;
import se.goteborgsregionen.bredvid.booking.MyBookingsService;
import se.goteborgsregionen.bredvid.shared.TestClock;
import se.goteborgsregionen.bredvid.shared.Texts;
import se.goteborgsregionen.bredvid.shared.ui.kit.KindStyle;
import se.goteborgsregionen.bredvid.shared.ui.kit.Leaf;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static se.goteborgsregionen.bredvid.db.Tables.AREA;
import static se.goteborgsregionen.bredvid.db.Tables.OFFER_ORGANISATION;
import static se.goteborgsregionen.bredvid.db.Tables.OFFER_REQUIRED;
import static se.goteborgsregionen.bredvid.db.Tables.OFFER_TARGET_AREA;
import static se.goteborgsregionen.bredvid.db.Tables.ORGANISATION;
import static se.goteborgsregionen.bredvid.db.Tables.TARGET_RULE;

@PortalTest
class OfferPageUiTest {

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
    private MyBookingsService myBookings;

    @Autowired
    private DSLContext db;

    private PortalWindow window;

    @BeforeEach
    void open() {
        window = PortalWindow.open(portal);
    }

    @AfterEach
    void close() {
        window.close();
        clock.reset();
    }

    @Test
    void shows_a_visitor_all_facts_and_no_names() {
        long offer = world.anOffer()
                .titled("Sårvård i hemmet")
                .forProfessions("SSK", "DSK")
                .about("SAR")
                .receivedBy(world.aPersonCalled("Ragnvald", "Mottagarsson", world.aWorkplaceIn("1481"), "SSK"))
                .save();
        long occasion = world.anOccasion()
                .of(offer)
                .at("Göteborgsvägen 11", "Mölndal")
                .on(DAY, 8, 16)
                .on(DAY.plusWeeks(1), 9, 12)
                .withPlaces(5)
                .taken(3)
                .save();

        window.at("utbud/" + offer + "/" + occasion);

        assertThat(_get(H1.class).getText()).isEqualTo("Sårvård i hemmet");
        assertThat(window.text())
                .contains("Kurs", "Mölndal", "Grund", "Kunna handleda en kollega", "Oömma kläder")
                .contains("tis 24 nov 2026 kl. 8.00–16.00", "vecka 48", "träff 1 av 2")
                .contains("tis 1 dec 2026 kl. 9.00–12.00", "vecka 49", "träff 2 av 2")
                .contains("Sjuksköterska")
                .contains("Göteborgsvägen 11, Mölndal", "öppnas i en ny flik")
                .contains("2 av 5 kvar", "Boka senast", "Avboka senast tis 17 nov.")
                .doesNotContain("Ragnvald", "Utbildningsenheten", "utbildning@molndal.example");
    }

    @Test
    void names_the_host_to_those_signed_in() {
        long unit = world.aWorkplaceIn("1481");
        long offer = world.anOffer()
                .ofKind("HOSPITATION")
                .at(unit)
                .receivedBy(world.aPersonCalled("Ragnvald", "Mottagarsson", unit, "SSK"))
                .save();
        window.signedInAs(world.aPerson());

        at(world.anOccasion().of(offer).save());

        assertThat(window.text())
                .contains("Den som tar emot dig", "Ragnvald Mottagarsson", "Frågor: Utbildningsenheten")
                .contains("utbildning@molndal.example");
    }

    @Test
    void leads_a_visitor_to_signing_in_and_back() {
        long occasion = world.anOccasion().save();

        at(occasion);

        assertThat(mainLink("Logga in och boka").getHref()).contains("vidare=%2Futbud%2F", "%2F" + occasion);
        assertThat(_find(Button.class, spec -> spec.withText("Boka plats"))).isEmpty();
    }

    @Test
    void opens_the_next_occasion_with_places_when_none_is_named() {
        long offer = world.anOffer().save();
        world.anOccasion().of(offer).on(DAY, 8, 10).withPlaces(1).taken(1).save();
        long free = world.anOccasion().of(offer).on(DAY.plusDays(7), 8, 10).save();

        window.at("utbud/" + offer);

        assertThat(window.text()).contains("tis 1 dec 2026").contains("Andra tillfällen", "tis 24 nov 2026");
        assertThat(mainLink("Logga in och boka").getHref()).endsWith("%2F" + free);
    }

    @Test
    void books_in_one_click_and_confirms() {
        long nurse = world.aPerson();
        long occasion = world.anOccasion().on(DAY, 8, 16).save();
        window.signedInAs(nurse);

        at(occasion);
        assertThat(_find(TextArea.class)).isEmpty();
        _click(mainButton("Boka plats"));

        assertThat(window.address()).startsWith("bokning/");
        assertThat(_get(H1.class).getText()).startsWith("Du är bokad");
        assertThat(myBookings.ofPerson(world.actor(nurse), nurse)).hasSize(1);
    }

    @Test
    void asks_what_a_visitor_to_a_unit_wants_to_learn() {
        long nurse = world.aPerson();
        long occasion = world.anOccasion()
                .of(world.anOffer().ofKind("HOSPITATION").needingRelease().needingHostAcceptance())
                .save();
        window.signedInAs(nurse);

        at(occasion);
        assertThat(window.text()).contains("Din chef behöver släppa dig", "Värden behöver ta emot dig");
        _setValue(_get(TextArea.class), "Hur ni lägger om bensår");
        _click(mainButton("Boka plats"));

        assertThat(myBookings.ofPerson(world.actor(nurse), nurse))
                .singleElement()
                .satisfies(booking -> assertThat(booking.goals()).isEqualTo("Hur ni lägger om bensår"));
    }

    @Test
    void answers_a_lost_race_in_place_and_keeps_what_was_typed() {
        long occasion = world.anOccasion()
                .of(world.anOffer().ofKind("HOSPITATION"))
                .withPlaces(1)
                .save();
        window.signedInAs(world.aPerson());
        at(occasion);
        _setValue(_get(TextArea.class), "Min fråga");
        book(world.aPerson(), occasion);

        _click(mainButton("Boka plats"));

        assertThat(window.text()).contains("Platsen hann bli tagen", "Ställ dig i kö");
        assertThat(_get(TextArea.class).getValue()).isEqualTo("Min fråga");
    }

    @Test
    void joins_and_leaves_the_queue_of_a_full_occasion() {
        long occasion = world.anOccasion().withPlaces(1).save();
        book(world.aPerson(), occasion);
        long first = world.aPerson();
        bookings.queue(world.actor(first), occasion, first, "");
        window.signedInAs(world.aPerson());
        at(occasion);
        assertThat(window.text()).contains("Fullt", "1 i kö");

        _click(mainButton("Ställ dig i kö"));
        assertThat(window.text()).contains("Du är nummer 2 i kön");

        _click(_get(Button.class, spec -> spec.withText("Lämna kön")));
        _click(dialogButton("Lämna kön"));
        assertThat(window.text())
                .doesNotContain("Du är nummer 2 i kön")
                .contains("Du har lämnat kön", "Ställ dig i kö");
    }

    @Test
    void names_each_other_day_once_where_this_one_is_full() {
        long offer = world.anOffer().save();
        long full = world.aFullOccasion().of(offer).on(DAY, 8, 16).save();
        world.anOccasion().of(offer).on(DAY.plusDays(7), 8, 16).save();
        window.signedInAs(world.aPerson());

        at(full);

        assertThat(window.text()).containsOnlyOnce("tis 1 dec");
    }

    @Test
    void says_to_the_booked_that_she_is_booked_and_lets_her_cancel() {
        long nurse = world.aPerson();
        long occasion = world.anOccasion().on(DAY, 8, 16).save();
        book(nurse, occasion);
        window.signedInAs(nurse);

        at(occasion);
        assertThat(window.text()).contains("Du är bokad", "Se din bokning").doesNotContain("Boka plats");
        _click(_get(Button.class, spec -> spec.withText("Avboka")));
        assertThat(window.text()).contains("Du kan avboka till och med tis 17 nov");
        _click(dialogButton("Avboka platsen"));

        assertThat(window.text()).contains("är avbokad");
        assertThat(mainButton("Boka plats")).isNotNull();
    }

    @Test
    void shows_the_digital_link_only_to_the_booked() {
        long nurse = world.aPerson();
        long occasion =
                world.anOccasion().digital("https://meet.molndal.example/rum-7").save();
        window.signedInAs(nurse);

        at(occasion);
        assertThat(window.text()).contains("Länken visas när du är bokad");
        book(nurse, occasion);
        at(occasion);

        assertThat(_get(
                        Anchor.class,
                        spec -> spec.withPredicate(
                                link -> link.getHref().equals("https://meet.molndal.example/rum-7"))))
                .isNotNull();
    }

    @Test
    void says_why_it_cannot_be_booked_yet_or_any_more() {
        long offer = world.anOffer().save();
        long early = world.anOccasion()
                .of(offer)
                .on(DAY, 8, 9)
                .opening(LocalDateTime.of(2026, 11, 1, 8, 0))
                .save();
        long closed = world.anOccasion()
                .of(offer)
                .on(DAY.plusDays(1), 8, 9)
                .closing(LocalDateTime.of(2026, 10, 20, 0, 0))
                .save();
        window.signedInAs(world.aPerson());

        at(early);
        assertThat(window.text()).contains("Bokningen öppnar sön 1 nov").doesNotContain("Boka plats");
        at(closed);
        assertThat(window.text()).contains("Bokningen stängde").doesNotContain("Boka plats");
    }

    @Test
    void says_that_it_is_for_other_professions() {
        long occasion =
                world.anOccasion().of(world.anOffer().forProfessions("FT")).save();
        window.signedInAs(world.aPersonAt(world.aWorkplaceIn("1402"), "SSK"));

        at(occasion);

        assertThat(window.text()).contains("Tillfället är för").doesNotContain("Boka plats");
    }

    @Test
    void says_whom_it_is_for_and_what_each_limit_means_to_others() {
        long required = world.anOffer().titled("Sår steg 1").save();
        long offer = world.anOffer().forProfessions("SSK").licensedOnly().save();
        db.insertInto(OFFER_ORGANISATION)
                .select(DSL.select(DSL.val(offer), ORGANISATION.ID)
                        .from(ORGANISATION)
                        .where(ORGANISATION.CODE.in("1402", "1440")))
                .execute();
        db.insertInto(OFFER_TARGET_AREA)
                .select(DSL.select(DSL.val(offer), AREA.ID).from(AREA).where(AREA.CODE.eq("DEMENS")))
                .execute();
        db.insertInto(OFFER_REQUIRED).values(offer, required).execute();
        db.insertInto(TARGET_RULE)
                .values(offer, "PROFESSION", "WARN")
                .values(offer, "AREA", "QUEUE_ONLY")
                .values(offer, "ATTENDED", "WARN")
                .execute();

        at(world.anOccasion().of(offer).save());

        assertThat(window.text())
                .contains(
                        "Andra kan boka också. Du behöver legitimation i ditt yrke.",
                        "Du som arbetar i Ale och PartilleAndra kan inte boka.",
                        "Du som arbetar med demensAndra kan ställa sig i kö.",
                        "Du som har gått Sår steg 1Andra kan boka också.");
    }

    @Test
    void names_the_booking_that_it_clashes_with() {
        long nurse = world.aPerson();
        book(
                nurse,
                world.anOccasion()
                        .of(world.anOffer().titled("Sårdagen"))
                        .on(DAY, 8, 16)
                        .save());
        long other = world.anOccasion().on(DAY, 15, 17).save();
        window.signedInAs(nurse);

        at(other);

        assertThat(window.text()).contains("Sårdagen", "Se bokningen").doesNotContain("Boka plats");
    }

    @Test
    void says_that_it_is_cancelled_with_the_organisers_words() {
        long offer = world.anOffer().save();
        long cancelled = world.anOccasion().of(offer).on(DAY, 8, 16).cancelled().save();
        world.anOccasion().of(offer).on(DAY.plusWeeks(2), 8, 16).save();
        window.signedInAs(world.aPerson());

        at(cancelled);

        assertThat(window.text())
                .contains("Tillfället är inställt", "Det här går att boka")
                .doesNotContain("Boka plats");
    }

    @Test
    void shows_each_way_on_in_the_colours_and_words_of_its_own_kind() {
        world.anOccasion()
                .of(world.anOffer()
                        .ofKind("NETWORK")
                        .titled("Synnätverket")
                        .by("Kungälv")
                        .about("SYNH"))
                .on(DAY, 9, 12)
                .save();
        long course = world.anOccasion()
                .of(world.anOffer().titled("Synkursen").about("SYNH"))
                .on(DAY, 8, 16)
                .cancelled()
                .save();
        window.signedInAs(world.aPerson());

        at(course);

        assertThat(_get(OtherWays.class).getElement().getTextRecursively())
                .contains("Synnätverket", "Nätverksträff", "Kungälv");
        assertThat(_find(_get(OtherWays.class), Leaf.class))
                .singleElement()
                .satisfies(leaf -> assertThat(leaf.hasClassName(KindStyle.NETWORK.cssClass()))
                        .isTrue());
    }

    @Test
    void says_the_year_of_a_day_that_is_not_this_year() {
        LocalDate next = LocalDate.of(2027, 9, 13);
        world.anOccasion()
                .of(world.anOffer().titled("Nästa höst").about("INKON"))
                .on(next, 9, 12)
                .save();
        long offer = world.anOffer().about("INKON").save();
        world.anOccasion().of(offer).on(next.plusDays(1), 9, 12).save();
        long cancelled = world.anOccasion().of(offer).on(DAY, 8, 16).cancelled().save();
        long late = world.anOccasion().on(next, 9, 12).save();
        window.signedInAs(world.aPerson());

        at(cancelled);
        assertThat(_get(OtherWays.class).getElement().getTextRecursively().replace('\u00a0', ' '))
                .contains("Nästa höst", "13 sep 2027, kl. 9.00, vecka 37", "Välj tis 14 sep 2027 kl. 9.00");
        at(late);
        assertThat(window.text()).contains("Boka senast", "Avboka senast mån 6 sep 2027.");
        assertThat(_get(BookingBar.class).getElement().getTextRecursively().replace('\u00a0', ' '))
                .contains("13 sep 2027");
    }

    @Test
    void reads_the_offer_page_in_at_most_five_statements() {
        long bookable = world.anOccasion().on(DAY, 8, 16).save();
        long offer = world.anOffer().about("SAR").save();
        long full = world.anOccasion().of(offer).on(DAY, 8, 16).withPlaces(1).save();
        world.anOccasion().of(offer).on(DAY.plusWeeks(1), 8, 16).save();
        book(world.aPerson(), full);
        window.signedInAs(world.aPerson());
        at(bookable);

        for (String page : List.of(addressOf(bookable), addressOf(full))) {
            try (StatementCounter counter = StatementCounter.on(db)) {
                window.at(page);
                assertThat(counter.statements()).hasSizeLessThanOrEqualTo(5);
            }
        }
        assertThat(window.text()).contains("Ställ dig i kö", "Det här går att boka");
    }

    @Test
    void says_that_it_has_been() {
        long occasion = world.anOccasion().on(DAY, 8, 16).save();
        clock.set(DAY.plusDays(1).atTime(9, 0));
        window.signedInAs(world.aPerson());

        at(occasion);

        assertThat(window.text()).contains("Tillfället har varit").doesNotContain("Boka plats");
    }

    @Test
    void speaks_english_too() {
        long occasion = world.anOccasion().on(DAY, 8, 16).save();
        window.signedInAs(world.aPerson()).reading(Texts.ENGLISH);

        at(occasion);

        assertThat(window.text()).contains("Book a place", "week 48").doesNotContain("!offerpage", "!booking");
    }

    @Test
    void does_not_show_a_draft() {
        long occasion = world.anOccasion().of(world.anOffer().draft()).save();

        at(occasion);

        assertThat(_find(OfferView.class)).isEmpty();
    }

    private void at(long occasion) {
        window.at(addressOf(occasion));
    }

    private String addressOf(long occasion) {
        return "utbud/" + world.offerOf(occasion) + "/" + occasion;
    }

    private long book(long person, long occasion) {
        return ((BookingOutcome.Confirmed) bookings.book(world.actor(person), occasion, person, "")).bookingId();
    }

    private static Button mainButton(String words) {
        return _find(Button.class, spec -> spec.withText(words).withClasses("only-d"))
                .getFirst();
    }

    private static Anchor mainLink(String words) {
        return _find(Anchor.class, spec -> spec.withText(words).withClasses("only-d"))
                .getFirst();
    }

    private static Button dialogButton(String words) {
        return _find(Button.class, spec -> spec.withText(words)).stream()
                .filter(button -> button.getThemeNames().contains("error"))
                .findFirst()
                .orElseThrow();
    }
}
