package se.goteborgsregionen.bredvid.offer;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

import org.jooq.DSLContext;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.impl.DSL;
import org.jooq.impl.DefaultExecuteListenerProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import se.goteborgsregionen.bredvid.OfferFixture;
import se.goteborgsregionen.bredvid.PortalTest;
import se.goteborgsregionen.bredvid.TestWorld;
import se.goteborgsregionen.bredvid.access.Actor;
import se.goteborgsregionen.bredvid.shared.TestClock;
import se.goteborgsregionen.bredvid.shared.Texts;
import se.goteborgsregionen.bredvid.shared.db.DatabaseTime;

import static org.assertj.core.api.Assertions.assertThat;
import static se.goteborgsregionen.bredvid.db.Tables.OCCASION;
import static se.goteborgsregionen.bredvid.db.Tables.OFFER;
import static se.goteborgsregionen.bredvid.db.Tables.OFFER_ORGANISATION;
import static se.goteborgsregionen.bredvid.db.Tables.ORGANISATION;
import static se.goteborgsregionen.bredvid.db.Tables.TARGET_RULE;

/** Every test marks its offers with a word of its own and searches within it, so that others' occasions do not count. */
@PortalTest
class CatalogueDbTest {

    private static final AtomicInteger NEXT = new AtomicInteger();

    @Autowired
    CatalogueService catalogue;

    @Autowired
    TestWorld world;

    @Autowired
    TestClock clock;

    @Autowired
    DSLContext db;

    @Autowired
    Texts texts;

    @Autowired
    TransactionTemplate transaction;

    private String mark = "";

    @BeforeEach
    void mark() {
        mark = "märke" + NEXT.incrementAndGet();
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void finds_swedish_words_by_their_beginning_and_holds_their_letters_apart() {
        long wound = anOccasionTitled("Sårvård: från bedömning till läkning");
        long island = anOccasionTitled("Akuta bedömningar på ö");
        assertThat(found("sår")).containsExactly(wound);
        assertThat(found("SÅRV")).containsExactly(wound);
        assertThat(found("sa\u030arv")).containsExactly(wound);
        assertThat(found("sar")).isEmpty();
        assertThat(found("bedomning")).isEmpty();
        assertThat(found("bedömning")).containsExactlyInAnyOrder(wound, island);
        assertThat(found("på")).containsExactly(island);
        assertThat(found("ö")).containsExactly(island);
        assertThat(found("vård")).isEmpty();
    }

    @Test
    void finds_only_what_has_all_the_words() {
        long both = anOccasionTitled("Handledning i palliativ vård");
        long one = anOccasionTitled("Palliativa ombud");
        assertThat(found("pall")).containsExactlyInAnyOrder(both, one);
        assertThat(found("pall vår")).containsExactly(both);
        assertThat(found("vård  handl pallia")).containsExactly(both);
        assertThat(found("pall fysik")).isEmpty();
    }

    @Test
    void takes_signs_as_they_are() {
        long plus = anOccasionTitled("Programmera i C++ för vården");
        long sharp = anOccasionTitled("Programmera i C# för vården");
        long support = anOccasionTitled("IT-stöd \"på riktigt\" 100%");
        assertThat(found("C++")).containsExactly(plus);
        assertThat(found("c#")).containsExactly(sharp);
        assertThat(found("programmera C")).containsExactlyInAnyOrder(plus, sharp);
        assertThat(found("IT-")).containsExactly(support);
        assertThat(found("it-stöd")).containsExactly(support);
        assertThat(found("\"på riktigt\"")).containsExactly(support);
        assertThat(found("100%")).containsExactly(support);
        assertThat(found("+stöd -(riktigt) *")).containsExactly(support);
        assertThat(found("' OR 1=1 --")).isEmpty();
        assertThat(found("\"*\\%_~@<>()")).hasSize(3);
    }

    @Test
    void finds_by_area_profession_workplace_organiser_and_place() {
        long workplace = world.aWorkplaceIn("1482");
        long offer = anOffer("Något")
                .by("Kungälv")
                .at(workplace)
                .about("INKON")
                .forProfessions("LOG")
                .save();
        long occasion = world.anOccasion()
                .of(offer)
                .at("Rymdtorget 8, Hjällbo", "Göteborg")
                .save();
        for (String words : List.of(
                "inkontinens",
                "contin",
                "logop",
                "provenh",
                "kungälvs kommun",
                "göteborg",
                "hjällbo",
                "rymdt",
                "kurs",
                "course")) {
            assertThat(found(words)).as(words).containsExactly(occasion);
        }
        assertThat(found("lerum")).isEmpty();
        assertThat(found("nätverk")).isEmpty();
    }

    @Test
    void shows_neither_drafts_nor_what_is_cancelled_or_has_begun() {
        long shown = anOccasionTitled("Visas");
        world.anOccasion().of(anOffer("Utkast").draft()).save();
        world.anOccasion().of(anOffer("Inställd").cancelled()).save();
        long offer = anOffer("Tillfällen").save();
        world.anOccasion().of(offer).draft().save();
        world.anOccasion().of(offer).cancelled().save();
        world.anOccasion()
                .of(offer)
                .on(TestClock.BEGINNING.toLocalDate(), 13, 16)
                .save();
        world.anOccasion()
                .of(offer)
                .on(TestClock.BEGINNING.toLocalDate().minusDays(40), 9, 16)
                .save();
        long soon = world.anOccasion()
                .of(offer)
                .meeting(TestClock.BEGINNING.plusMinutes(1), TestClock.BEGINNING.plusHours(1))
                .save();
        assertThat(found("")).containsExactlyInAnyOrder(shown, soon);

        clock.advance(Duration.ofMinutes(1));
        assertThat(found("")).containsExactly(shown);

        change(shown, "CANCELLED");
        assertThat(found("")).isEmpty();
        change(shown, "PUBLISHED");
        assertThat(found("")).containsExactly(shown);
    }

    @Test
    void shows_again_what_was_past_when_the_clock_is_set_back() {
        long occasion = anOccasionTitled("Tiden går");
        assertThat(found("")).containsExactly(occasion);
        clock.advance(Duration.ofDays(60));
        assertThat(found("")).isEmpty();
        clock.reset();
        assertThat(found("")).containsExactly(occasion);
    }

    @Test
    void shows_places_as_they_are_at_the_moment_of_the_search_on_every_node() {
        long occasion =
                world.anOccasion().of(anOffer("Platser")).withPlaces(2).taken(1).save();
        CatalogueIndex otherNode = anotherNode(db);
        assertThat(card("").taken()).isEqualTo(1);
        for (int taken : List.of(2, 0, 1)) {
            db.update(OCCASION)
                    .set(OCCASION.TAKEN, taken)
                    .set(OCCASION.WAITING, taken)
                    .set(OCCASION.CHANGED_AT, DatabaseTime.now())
                    .where(OCCASION.ID.eq(occasion))
                    .execute();
            assertThat(card("").taken()).isEqualTo(taken);
            CatalogueResult other = otherNode.search(marked(""));
            assertThat(other.cards().getFirst().waiting()).isEqualTo(taken);
            assertThat(other.free()).isEqualTo(taken == 2 ? 0 : 1);
        }
    }

    @Test
    void does_not_count_places_that_are_kept_for_organisations_as_free() {
        long occasion =
                world.anOccasion().of(anOffer("Platser")).withPlaces(5).taken(1).save();
        for (int held : List.of(3, 4)) {
            db.update(OCCASION)
                    .set(OCCASION.HELD, held)
                    .set(OCCASION.CHANGED_AT, DatabaseTime.now())
                    .where(OCCASION.ID.eq(occasion))
                    .execute();
            assertThat(card("").taken()).isEqualTo(1 + held);
            assertThat(catalogue.search(marked("")).free()).isEqualTo(held == 4 ? 0 : 1);
        }
    }

    @Test
    void sees_what_a_slow_transaction_wrote_before_others_and_committed_after_them() throws InterruptedException {
        long slow = anOccasionTitled("Långsam");
        long quick = anOccasionTitled("Kvick");
        Thread writer = new Thread(() -> transaction.executeWithoutResult(status -> {
            take(slow, 7);
            sleepWhile(() -> taken(quick) == 0);
            catalogue.search(marked(""));
        }));
        writer.start();
        sleepWhile(() -> writer.getState() == Thread.State.NEW);
        take(quick, 5);
        assertThat(taken(quick)).isEqualTo(5);
        writer.join();
        assertThat(taken(slow)).isEqualTo(7);
    }

    @Test
    void shows_an_offer_as_it_was_last_saved() {
        long offer = anOffer("Gammal titel").about("DEMENS").save();
        long occasion = world.anOccasion().of(offer).save();
        assertThat(found("gammal")).containsExactly(occasion);
        db.update(OFFER)
                .set(OFFER.TITLE, "Ny rubrik " + mark)
                .set(OFFER.VERSION, OFFER.VERSION.plus(1))
                .where(OFFER.ID.eq(offer))
                .execute();
        change(occasion, "PUBLISHED");
        assertThat(found("gammal")).isEmpty();
        assertThat(found("rubrik")).containsExactly(occasion);
        assertThat(catalogue.search(marked("")).count(CatalogueFacet.AREA, "DEMENS"))
                .isEqualTo(1);
    }

    @Test
    void shows_each_meeting_on_its_day_and_the_earliest_of_a_full_day() {
        LocalDate day = LocalDate.of(2026, 11, 9);
        long offer = anOffer("Flera träffar").save();
        long course = world.anOccasion()
                .of(offer)
                .on(day, 13, 15)
                .on(day.plusDays(7), 13, 15)
                .on(day.plusDays(14), 10, 11)
                .save();
        long early = world.anOccasion().of(offer).on(day.plusDays(14), 8, 9).save();
        world.anOccasion().of(offer).on(day.plusDays(14), 12, 13).save();
        CatalogueResult result =
                catalogue.search(marked("").showing(new CatalogueWindow.Days(day.plusDays(1), day.plusDays(14), 2)));
        assertThat(result.total()).isEqualTo(3);
        assertThat(result.days()).containsOnlyKeys(day.plusDays(7), day.plusDays(14));
        CatalogueDay full = result.days().getOrDefault(day.plusDays(14), new CatalogueDay(List.of(), 0));
        assertThat(full.meetings()).extracting(CatalogueCard::occasionId).containsExactly(early, course);
        assertThat(full.meetings().getLast().start()).isEqualTo(day.plusDays(14).atTime(10, 0));
        assertThat(full.more()).isEqualTo(1);
    }

    @Test
    void shows_what_suits_a_reader_and_tells_how_much_more_there_is() {
        long nurses =
                world.anOccasion().of(anOffer("SSK").forProfessions("SSK")).save();
        long all = world.anOccasion().of(anOffer("Alla")).save();
        long licensed =
                world.anOccasion().of(anOffer("Legitimerade").licensedOnly()).save();
        long therapists =
                world.anOccasion().of(anOffer("AT").forProfessions("AT", "FT")).save();

        CatalogueReader nurse = reader("SSK");
        assertThat(nurse).isEqualTo(new CatalogueReader("SSK", true, "1481", "1481"));
        assertThat(ids(marked("").suiting(nurse))).containsExactlyInAnyOrder(nurses, all, licensed);
        assertThat(catalogue.search(marked("").suiting(nurse)).unsuited()).isEqualTo(1);

        assertThat(ids(marked("").suiting(reader("USK")))).containsExactly(all);
        assertThat(ids(marked("").suiting(reader("FT")))).containsExactlyInAnyOrder(all, licensed, therapists);
        assertThat(catalogue.reader(Actor.ANONYMOUS)).isEmpty();
        assertThat(catalogue.reader(world.aGrAdministrator())).isEmpty();
    }

    @Test
    void what_suits_a_reader_leaves_out_what_only_other_organisations_can_book() {
        long all = world.anOccasion().of(anOffer("Alla")).save();
        long hers = world.anOccasion().of(only("Hennes", "1481", null)).save();
        world.anOccasion().of(only("Andras", "1402", null)).save();
        long queued = world.anOccasion().of(only("Kö", "1402", "QUEUE_ONLY")).save();

        assertThat(ids(marked("").suiting(reader("SSK")))).containsExactlyInAnyOrder(all, hers, queued);
        assertThat(catalogue.search(marked("").suiting(reader("SSK"))).unsuited())
                .isEqualTo(1);
    }

    private long only(String title, String organisation, @Nullable String effect) {
        long offer = anOffer(title).save();
        db.insertInto(OFFER_ORGANISATION)
                .select(DSL.select(DSL.val(offer), ORGANISATION.ID)
                        .from(ORGANISATION)
                        .where(ORGANISATION.CODE.eq(organisation)))
                .execute();
        if (effect != null) {
            db.insertInto(TARGET_RULE).values(offer, "ORGANISATION", effect).execute();
        }
        return offer;
    }

    @Test
    void passes_over_values_that_do_not_exist_but_not_those_that_nothing_has() {
        long occasion = anOccasionTitled("Finns");
        Set<String> unknown = Set.of("FINNSINTE");
        assertThat(ids(marked("").with(CatalogueFacet.AREA, unknown).with(CatalogueFacet.MUNICIPALITY, unknown)))
                .containsExactly(occasion);
        assertThat(ids(marked("").with(CatalogueFacet.AREA, Set.of("SYNH")))).isEmpty();
        assertThat(ids(marked("").with(CatalogueFacet.MONTH, Set.of("2031-01"))))
                .isEmpty();
    }

    @Test
    void asks_the_database_once_for_a_search_and_at_most_thrice_when_much_has_changed() {
        AtomicInteger statements = new AtomicInteger();
        CatalogueIndex node = anotherNode(counting(statements));
        anOccasionTitled("Före");
        node.search(marked(""));

        statements.set(0);
        node.search(marked("före").with(CatalogueFacet.KIND, Set.of("kurs")).withFreeOnly(true));
        assertThat(statements).hasValueLessThanOrEqualTo(2);

        for (int i = 0; i < 20; i++) {
            long offer = anOffer("Ny " + i)
                    .about("DEMENS", "PALL")
                    .forProfessions("SSK", "AT")
                    .save();
            LocalDate day = LocalDate.of(2026, 12, 1 + i);
            world.anOccasion()
                    .of(offer)
                    .on(day, 9, 12)
                    .on(day.plusDays(7), 9, 12)
                    .save();
        }
        statements.set(0);
        assertThat(node.search(marked("")).total()).isEqualTo(21);
        assertThat(statements).hasValueLessThanOrEqualTo(4);
    }

    @Test
    void sorts_by_date_last_booking_day_places_and_title() {
        LocalDateTime december = LocalDateTime.of(2026, 12, 1, 9, 0);
        long a = world.anOccasion()
                .of(anOffer("Ögon"))
                .meeting(december, december.plusHours(2))
                .closing(december.minusDays(1))
                .withPlaces(5)
                .save();
        long b = world.anOccasion()
                .of(anOffer("Ådror"))
                .meeting(december.plusDays(1), december.plusDays(1).plusHours(2))
                .closing(december.minusDays(20))
                .unlimited()
                .save();
        long c = world.anOccasion()
                .of(anOffer("Zoner"))
                .meeting(december.plusDays(2), december.plusDays(2).plusHours(2))
                .closing(TestClock.BEGINNING.minusMinutes(1))
                .withPlaces(50)
                .save();
        assertThat(ids(marked(""))).containsExactly(a, b, c);
        assertThat(ids(marked("").sorted(CatalogueSort.LAST_BOOKING_DAY))).containsExactly(b, a, c);
        assertThat(ids(marked("").sorted(CatalogueSort.FREE_PLACES))).containsExactly(b, a, c);
        assertThat(ids(marked("").sorted(CatalogueSort.TITLE))).containsExactly(c, b, a);
        assertThat(ids(marked("").withFreeOnly(true))).containsExactly(a, b);
    }

    private OfferFixture anOffer(String title) {
        return world.anOffer().titled(title + " " + mark);
    }

    private long anOccasionTitled(String title) {
        return world.anOccasion().of(anOffer(title)).save();
    }

    private CatalogueQuery marked(String words) {
        return CatalogueQuery.everything().withText(mark + " " + words);
    }

    private List<Long> found(String words) {
        return ids(marked(words));
    }

    private List<Long> ids(CatalogueQuery query) {
        CatalogueResult result = catalogue.search(query);
        assertThat(result.total()).isEqualTo(result.cards().size());
        return result.cards().stream().map(CatalogueCard::occasionId).toList();
    }

    private CatalogueCard card(String words) {
        return catalogue.search(marked(words)).cards().getFirst();
    }

    private int taken(long occasionId) {
        return catalogue.search(marked("")).cards().stream()
                .filter(card -> card.occasionId() == occasionId)
                .findFirst()
                .orElseThrow()
                .taken();
    }

    private CatalogueReader reader(String profession) {
        long person = world.aPersonAt(world.aWorkplaceIn("1481"), profession);
        return catalogue.reader(world.actor(person)).orElseThrow();
    }

    private void change(long occasionId, String status) {
        db.update(OCCASION)
                .set(OCCASION.STATUS, status)
                .set(OCCASION.CHANGED_AT, DatabaseTime.now())
                .where(OCCASION.ID.eq(occasionId))
                .execute();
    }

    private void take(long occasionId, int taken) {
        db.update(OCCASION)
                .set(OCCASION.TAKEN, taken)
                .set(OCCASION.CHANGED_AT, DatabaseTime.now())
                .where(OCCASION.ID.eq(occasionId))
                .execute();
    }

    private CatalogueIndex anotherNode(DSLContext itsDatabase) {
        return new CatalogueIndex(new CatalogueRepository(itsDatabase), texts, clock);
    }

    private DSLContext counting(AtomicInteger statements) {
        ExecuteListener counter = new ExecuteListener() {
            @Override
            public void executeStart(ExecuteContext context) {
                statements.incrementAndGet();
            }
        };
        return db.configuration()
                .deriveAppending(new DefaultExecuteListenerProvider(counter))
                .dsl();
    }

    private static void sleepWhile(java.util.function.BooleanSupplier busy) {
        long until = System.nanoTime() + Duration.ofSeconds(8).toNanos();
        while (busy.getAsBoolean() && System.nanoTime() < until) {
            Thread.onSpinWait();
        }
    }
}
