package se.goteborgsregionen.bredvid.booking.ui;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
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
import se.goteborgsregionen.bredvid.booking.AllotmentService;
import se.goteborgsregionen.bredvid.booking.BookingOutcome;
import se.goteborgsregionen.bredvid.booking.BookingService;
import se.goteborgsregionen.bredvid.booking.Colleague;
import se.goteborgsregionen.bredvid.booking.MovingService;
import se.goteborgsregionen.bredvid.booking.RequestService;
import se.goteborgsregionen.bredvid.booking.Stage;
import se.goteborgsregionen.bredvid.offer.Occasion;
import se.goteborgsregionen.bredvid.shared.TestClock;
import se.goteborgsregionen.bredvid.shared.Texts;
import se.goteborgsregionen.bredvid.shared.Time;
import se.goteborgsregionen.bredvid.shared.ui.kit.Countdown;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static se.goteborgsregionen.bredvid.db.Tables.APPROVAL;
import static se.goteborgsregionen.bredvid.db.Tables.OCCASION;
import static se.goteborgsregionen.bredvid.db.Tables.OFFER;
import static se.goteborgsregionen.bredvid.db.Tables.PERSON;

/** Each state of a place, as the booked person meets it on the offer page, her booking's page and her list. */
@PortalTest
class PlaceStatesUiTest {

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
    private AllotmentService allotments;

    @Autowired
    private MyBookingsInMenu menu;

    @Autowired
    private DSLContext db;

    private PortalWindow window;
    private long unit;
    private Actor manager;
    private long anna;

    @BeforeEach
    void open() {
        window = PortalWindow.open(portal);
        unit = world.aWorkplaceIn("1402");
        long karin = world.aPersonCalled("Karin", "Holm", unit, "CHEF");
        world.grant(karin, se.goteborgsregionen.bredvid.access.Role.UNIT_MANAGER, unit, null);
        manager = world.actor(karin);
        anna = world.aPersonCalled("Anna", "Berglund", unit, "SSK");
        window.signedInAs(anna);
    }

    @AfterEach
    void close() {
        window.close();
        clock.reset();
    }

    @Test
    void says_whose_yes_it_takes_before_booking() {
        long occasion = world.anOccasion()
                .of(world.anOffer().needingRelease().needingHostAcceptance())
                .on(DAY, 8, 16)
                .save();

        at(occasion);

        assertThat(window.text())
                .contains("Din chef behöver släppa dig", "Värden behöver ta emot dig", "Platsen hålls under tiden")
                .doesNotContain("Anordnaren behöver säga ja");
    }

    @Test
    void warns_of_little_time_to_travel_and_lets_her_book() {
        book(
                anna,
                world.anOccasion()
                        .of(world.anOffer().titled("Morgonkursen"))
                        .at("Torget", "Kungsbacka")
                        .on(DAY, 8, 12)
                        .save());
        long occasion = world.anOccasion()
                .at("Hamnen", "Stenungsund")
                .meeting(DAY.atTime(12, 5), DAY.atTime(16, 0))
                .save();

        at(occasion);

        assertThat(window.text()).contains("Det är ont om restid: Morgonkursen");
        assertThat(_find(Button.class, spec -> spec.withText("Boka plats"))).isNotEmpty();
    }

    @Test
    void counts_down_to_the_opening_and_reminds_once() {
        long occasion = world.anOccasion()
                .on(DAY, 8, 16)
                .opening(LocalDateTime.of(2026, 10, 24, 17, 18))
                .save();
        at(occasion);
        assertThat(window.text()).contains("Öppnar om 2 dagar 4 timmar");

        _click(_get(Button.class, spec -> spec.withText("Påminn mig när bokningen öppnar")));

        assertThat(window.text()).contains("Vi påminner dig");
        assertThat(_find(Button.class, spec -> spec.withText("Påminn mig när bokningen öppnar")))
                .isEmpty();
        at(occasion);
        assertThat(window.text()).contains("Vi påminner dig");
    }

    @Test
    void says_for_how_long_the_places_are_held_for_others_and_lets_her_queue() {
        long occasion = world.anOccasion().withPlaces(2).on(DAY, 8, 16).save();
        allotments.hold(
                world.anOrganiserOf("1481"),
                occasion,
                List.of(new Stage(
                        Set.of(world.organisation("1440")),
                        2,
                        LocalDateTime.of(2026, 11, 10, 8, 0)
                                .atZone(Time.STOCKHOLM)
                                .toInstant(),
                        false)));

        at(occasion);

        assertThat(window.text())
                .contains("De 2 platser som är kvar är reserverade för andra organisationer", "10 nov kl. 8.00");
        _click(main("Ställ dig i kö"));
        assertThat(window.text()).contains("Du är nummer 1 i kön");
    }

    @Test
    void shows_the_places_that_are_held_for_her_organisation_as_left() {
        long occasion = world.anOccasion().withPlaces(2).on(DAY, 8, 16).save();
        allotments.hold(
                world.anOrganiserOf("1481"),
                occasion,
                List.of(new Stage(
                        Set.of(world.organisation("1402")),
                        2,
                        LocalDateTime.of(2026, 11, 10, 8, 0)
                                .atZone(Time.STOCKHOLM)
                                .toInstant(),
                        false)));

        at(occasion);

        assertThat(window.text()).contains("2 av 2 kvar", "Boka plats").doesNotContain("Fullt");
    }

    @Test
    void says_how_many_it_takes_and_when_that_is_decided() {
        long occasion = world.anOccasion().on(DAY, 8, 16).save();
        db.update(OCCASION)
                .set(OCCASION.MINIMUM, 4)
                .set(OCCASION.MINIMUM_DECIDED_ON, LocalDate.of(2026, 11, 10))
                .where(OCCASION.ID.eq(occasion))
                .execute();

        at(occasion);

        assertThat(window.text()).contains("Behöver minst 4 deltagare", "Om det blir av avgörs tis 10 nov.");
    }

    @Test
    void says_who_has_been_asked_and_until_when() {
        long occasion = world.anOccasion()
                .of(world.anOffer().needingRelease())
                .on(DAY, 8, 16)
                .save();
        at(occasion);

        _click(main("Boka plats"));

        assertThat(_get(H1.class).getText()).isEqualTo("Platsen hålls för dig, Anna");
        assertThat(window.text())
                .contains("Du bad om en plats", "Vi väntar på svar", "Vi frågade Karin Holm tor 22 okt kl. 13.18")
                .contains("Svar senast", "Kallelsen kommer")
                .doesNotContain("Hämta kallelse");
        at(occasion);
        assertThat(window.text()).contains("Vi frågade Karin Holm").doesNotContain("Boka plats");
        window.at("mina-bokningar");
        assertThat(window.text()).contains("Väntar på din chef", "Karin Holm svarar senast");
    }

    @Test
    void names_some_of_many_who_have_been_asked() {
        long host = world.aWorkplaceIn("1481");
        for (int i = 0; i < 6; i++) {
            world.aHostAt(host);
        }
        long occasion = world.anOccasion()
                .of(world.anOffer().at(host).needingHostAcceptance())
                .on(DAY, 8, 16)
                .save();
        requested(anna, occasion);

        at(occasion);

        assertThat(window.text())
                .containsPattern("Vi frågade [^,]+, [^,]+, [^,]+ eller någon av [0-9]+ till tor 22 okt");
    }

    @Test
    void says_why_it_ended_to_her_and_only_that_it_ended_to_the_organiser() {
        long occasion = world.anOccasion()
                .of(world.anOffer().titled("Demensdagen").needingRelease())
                .on(DAY, 8, 16)
                .save();
        long id = requested(anna, occasion);
        requests.answer(manager, List.of(id), false, "Vi är för få");

        window.at("bokning/" + id);
        assertThat(window.text()).contains("Din chef kunde inte släppa dig", "Vi är för få", "Chefen sade nej");
        window.at("mina-bokningar?visa=avbokade");
        assertThat(window.text()).contains("Chefen sade nej", "Vi är för få");
        window.signedInAs(world.anOrganiserOf("1481").id()).at("bokning/" + id);
        assertThat(window.text())
                .contains("Anna Berglund är avbokad", "Avbokad")
                .doesNotContain("Chefen", "nej", "Vi är för få");
    }

    @Test
    void says_to_whom_the_question_has_gone_on_and_when() {
        long above = world.aPersonCalled("Lena", "Ek", world.aWorkplaceIn("1402"), "CHEF");
        db.update(PERSON)
                .set(PERSON.MANAGER_ID, above)
                .where(PERSON.ID.eq(manager.id()))
                .execute();
        long occasion = world.anOccasion()
                .of(world.anOffer().needingRelease())
                .on(DAY, 8, 16)
                .save();
        at(occasion);
        _click(main("Boka plats"));

        clock.set(LocalDate.of(2026, 10, 26).atTime(8, 0));
        db.update(APPROVAL)
                .set(APPROVAL.ESCALATED_AT, clock.instant())
                .where(APPROVAL.BOOKING_ID.eq(mine(occasion)))
                .execute();

        at(occasion);
        assertThat(window.text()).contains("Svaret dröjer, så frågan har gått vidare till Lena Ek mån 26 okt kl. 8.00");
        window.at("mina-bokningar");
        assertThat(window.text()).contains("frågan har gått vidare till Lena Ek");
        window.signedInAs(above).at("att-svara");
        assertThat(window.text()).contains("Ingen hade svarat. Frågan gick vidare mån 26 okt kl. 8.00");
        _click(_get(Button.class, spec -> spec.withText("Släpp Anna")));
    }

    @Test
    void takes_the_place_that_is_offered_right_on_the_page() {
        long occasion = offeredToAnna(world.anOffer().save());
        at(occasion);
        assertThat(window.text())
                .contains("Platsen är din om du svarar i tid", "Svara före")
                .doesNotContain("Ställ dig i kö");
        assertThat(_find(Countdown.class)).hasSize(1);

        _click(_get(Button.class, spec -> spec.withText("Ja, ta platsen")));

        assertThat(_get(H1.class).getText()).isEqualTo("Du är bokad, Anna");
    }

    @Test
    void passes_on_the_place_that_is_offered() {
        long occasion = offeredToAnna(world.anOffer().titled("Sårdagen").save());
        at(occasion);

        _click(_get(Button.class, spec -> spec.withText("Nej, lämna den vidare")));

        assertThat(window.text()).contains("Du har tackat nej till Sårdagen").doesNotContain("Ja, ta platsen");
    }

    @Test
    void answers_an_offered_place_from_the_list_of_bookings() {
        offeredToAnna(world.anOffer().titled("Sårdagen").needingRelease().save());
        window.at("mina-bokningar");
        assertThat(window.text()).contains("En plats väntar på ditt svar.", "Svara före", "Nej tack");
        assertThat(menu.waiting()).hasValue(1);

        _click(_get(Button.class, spec -> spec.withText("Ta platsen")));

        assertThat(menu.waiting()).hasValue(0);

        assertThat(_get(H1.class).getText()).isEqualTo("Platsen hålls för dig, Anna");
        assertThat(window.text()).contains("Vi frågade Karin Holm");
    }

    @Test
    void tells_what_happens_with_an_offered_place_on_the_bookings_own_page() {
        long occasion = offeredToAnna(world.anOffer().needingRelease().save());
        long id = mine(occasion);

        window.at("bokning/" + id);

        assertThat(window.text())
                .contains("Platsen är din om du svarar i tid", "Ta platsen, eller lämna den vidare")
                .contains("Din chef får frågan", "Du ställde dig i kö")
                .doesNotContain("blir din direkt");
    }

    @Test
    void lets_whoever_of_the_queue_presses_first_take_a_place_in_the_last_two_hours() {
        long occasion = world.anOccasion()
                .withPlaces(1)
                .on(DAY, 8, 16)
                .closing(DAY.atTime(8, 0))
                .save();
        long held = book(world.aPerson(), occasion);
        bookings.queue(world.actor(anna), occasion, anna, "");
        clock.set(DAY.atTime(7, 0));
        at(occasion);
        assertThat(window.text()).contains("Du är nummer 1 i kön").doesNotContain("Ta platsen");
        bookings.cancel(world.anOrganiserOf("1481"), held, "");

        at(occasion);
        assertThat(window.text()).contains("En plats är ledig nu", "trycker först");
        _click(_get(Button.class, spec -> spec.withText("Ta platsen")));

        assertThat(_get(H1.class).getText()).isEqualTo("Du är bokad, Anna");
    }

    @Test
    @SuppressWarnings("unchecked")
    void changes_to_another_occasion_and_keeps_the_old_place_until_then() {
        long offer = world.anOffer().cancellableUntilDaysBefore(0).save();
        long from = world.anOccasion().of(offer).on(DAY, 8, 16).save();
        world.anOccasion().of(offer).on(DAY.plusDays(7), 8, 16).save();
        window.at("bokning/" + book(anna, from));

        _click(_get(Button.class, spec -> spec.withText("Byt tillfälle")));
        assertThat(window.text()).contains("Du har kvar platsen tis 24 nov 2026 kl. 8.00–16.00 tills den nya är klar");
        _click(dialogButton("Byt tillfälle"));
        RadioButtonGroup<Occasion> choice = _get(RadioButtonGroup.class);
        assertThat(choice.getErrorMessage()).isEqualTo("Välj ett tillfälle.");
        _setValue(choice, choice.getListDataView().getItem(0));
        _click(dialogButton("Byt tillfälle"));

        assertThat(window.text()).contains("Du är bokad, Anna", "tis 1 dec 2026");
    }

    @Test
    @SuppressWarnings("unchecked")
    void lets_a_colleague_of_the_same_unit_take_over() {
        long occasion = world.anOccasion().on(DAY, 8, 16).save();
        world.aPersonCalled("Petra", "Wallin", unit, "SSK");
        long id = book(anna, occasion);
        window.at("bokning/" + id);
        _click(_get(Button.class, spec -> spec.withText("Låt en kollega ta över")));
        ComboBox<Colleague> who = _get(ComboBox.class);

        _setValue(
                who,
                moving.colleagues(world.actor(anna), id).stream()
                        .filter(colleague -> colleague.name().full().equals("Petra Wallin"))
                        .findFirst()
                        .orElseThrow());
        _click(_get(Button.class, spec -> spec.withText("Lämna över platsen")));

        assertThat(window.text()).contains("Petra Wallin tar över platsen", "En kollega har tagit över platsen");
    }

    @Test
    void takes_or_leaves_the_day_that_the_host_proposes() {
        long host = world.aWorkplaceIn("1481");
        long offer = world.anOffer().at(host).needingHostAcceptance().save();
        long from = world.anOccasion().of(offer).on(DAY, 8, 16).save();
        long proposed = world.anOccasion().of(offer).on(DAY.plusDays(7), 8, 16).save();
        Actor maria = world.aHostAt(host);
        long id = requested(anna, from);
        assertThat(requests.propose(maria, id, proposed, "Då är vi fler på plats"))
                .isEmpty();

        at(from);
        assertThat(window.text())
                .contains("Värden föreslår tis 1 dec 2026 kl. 8.00–16.00 i stället", "”Då är vi fler på plats”");
        _click(_get(Button.class, spec -> spec.withText("Ja, byt dag")));

        assertThat(window.text()).contains("Du är bokad, Anna", "tis 1 dec 2026");
    }

    @Test
    void speaks_english_in_every_state() {
        long offered = offeredToAnna(world.anOffer().needingRelease().save());
        window.reading(Texts.ENGLISH);

        at(offered);
        assertThat(window.text())
                .contains("The place is yours if you answer in time")
                .doesNotContain("!offerpage");
        _click(_get(Button.class, spec -> spec.withText("Yes, take the place")));

        assertThat(window.text()).contains("We asked Karin Holm").doesNotContain("!confirmation", "!offerpage");
    }

    /** A full occasion of which the only place has just become Anna's to take. */
    private long offeredToAnna(long offer) {
        boolean release = db.select(OFFER.RELEASE_NEEDED)
                .from(OFFER)
                .where(OFFER.ID.eq(offer))
                .fetchSingle()
                .value1();
        long occasion =
                world.anOccasion().of(offer).withPlaces(1).on(DAY, 8, 16).save();
        long other = world.aPerson();
        long held = release ? requested(other, occasion) : book(other, occasion);
        bookings.queue(world.actor(anna), occasion, anna, "");
        bookings.cancel(world.actor(other), held, "");
        return occasion;
    }

    private long mine(long occasion) {
        return portal
                .getBean(se.goteborgsregionen.bredvid.booking.MyBookingsService.class)
                .ofPerson(world.actor(anna), anna)
                .stream()
                .filter(booking -> booking.occasion().id() == occasion)
                .findFirst()
                .orElseThrow()
                .bookingId();
    }

    private void at(long occasion) {
        window.at("").at("utbud/" + world.offerOf(occasion) + "/" + occasion);
    }

    private long book(long person, long occasion) {
        return ((BookingOutcome.Confirmed) bookings.book(world.actor(person), occasion, person, "")).bookingId();
    }

    private long requested(long person, long occasion) {
        return ((BookingOutcome.Requested) bookings.book(world.actor(person), occasion, person, "")).bookingId();
    }

    private static Button main(String words) {
        return _find(Button.class, spec -> spec.withText(words).withClasses("only-d"))
                .getFirst();
    }

    private static Button dialogButton(String words) {
        return _find(Button.class, spec -> spec.withText(words)).stream()
                .filter(button -> button.hasClassName("p"))
                .findFirst()
                .orElseThrow();
    }
}
