package se.goteborgsregionen.bredvid.api;

import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.goteborgsregionen.bredvid.PortalTest;
import se.goteborgsregionen.bredvid.TestWorld;
import se.goteborgsregionen.bredvid.access.Actor;
import se.goteborgsregionen.bredvid.account.ApiToken.Making;
import se.goteborgsregionen.bredvid.account.ApiToken.Scope;
import se.goteborgsregionen.bredvid.account.ApiTokenService;
import se.goteborgsregionen.bredvid.account.ApiTokens;
import se.goteborgsregionen.bredvid.api.Program.Reply;
import se.goteborgsregionen.bredvid.booking.BookingOutcome;
import se.goteborgsregionen.bredvid.booking.BookingService;
import se.goteborgsregionen.bredvid.shared.TestClock;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static se.goteborgsregionen.bredvid.db.Tables.BOOKING;
import static se.goteborgsregionen.bredvid.db.Tables.PERSON;

@PortalTest
class ApiDbTest {

    @Autowired
    private ApiTokenService tokens;

    @Autowired
    private BookingService bookings;

    @Autowired
    private TestWorld world;

    @Autowired
    private DSLContext db;

    @Autowired
    private TestClock clock;

    @LocalServerPort
    private int port;

    private final List<Program> programs = new ArrayList<>();

    @AfterEach
    void closeAndResetClock() {
        programs.forEach(Program::close);
        clock.reset();
    }

    @Test
    void books_a_place_and_says_where_the_booking_is() {
        Actor anna = world.aStaffMemberOf("1480");
        Program program = bookingFor(anna);
        long occasion = world.anOccasion().save();

        Reply reply =
                program.book(occasion, key(), "{\"goals\":\"Lära mig mer\"}").is(201);

        long id = reply.json().path("id").asLong();
        assertThat(reply.header("Location")).endsWith("/api/v1/bookings/" + id);
        assertThat(reply.header("Content-Type")).startsWith("application/json");
        assertThat(reply.json().path("state").asString()).isEqualTo("CONFIRMED");
        assertThat(reply.json().path("goals").asString()).isEqualTo("Lära mig mer");
        assertThat(reply.json().at("/occasion/id").asLong()).isEqualTo(occasion);
        assertThat(reply.json().at("/occasion/meetings/0/starts").asString()).contains("T09:00");
        assertThat(stateOf(id)).isEqualTo("CONFIRMED");
        assertThat(program.get("/api/v1/bookings/" + id).is(200).json()).isEqualTo(reply.json());
    }

    @Test
    void refuses_a_full_occasion_and_offers_the_queue() {
        Program program = bookingFor(world.aStaffMemberOf("1480"));
        long occasion = world.aFullOccasion().save();

        Reply refused = program.book(occasion, key()).is(409);

        assertThat(refused.problem()).isEqualTo("full");
        JsonNode way = refused.json().at("/waysOn/0");
        assertThat(way.path("kind").asString()).isEqualTo("queue");
        assertThat(way.path("occasionId").asLong()).isEqualTo(occasion);
        assertThat(way.path("text").asString()).isEqualTo("Ställ dig i kön som nummer 1");
        assertThat(URI.create(way.path("href").asString()).getPath())
                .isEqualTo("/api/v1/occasions/" + occasion + "/bookings");
    }

    @Test
    void joins_the_queue_when_asked_to_and_says_the_number() {
        Program program = bookingFor(world.aStaffMemberOf("1480"));
        long occasion = world.aFullOccasion().save();

        Reply queued = program.book(occasion, key(), "{\"whenFull\":\"QUEUE\"}").is(202);

        assertThat(queued.json().path("state").asString()).isEqualTo("WAITLISTED");
        assertThat(queued.json().path("position").asInt()).isEqualTo(1);
        assertThat(queued.header("Location")).isNotNull();
    }

    @Test
    void tells_whoever_loses_the_race_for_the_last_place() {
        long occasion = world.anOccasion().withPlaces(1).save();
        bookingFor(world.aStaffMemberOf("1480")).book(occasion, key()).is(201);

        Reply lost = bookingFor(world.aStaffMemberOf("1481"))
                .book(occasion, key(), "{\"whenFull\":\"REFUSE\"}")
                .is(409);

        assertThat(lost.problem()).isEqualTo("full");
    }

    @Test
    void gives_out_each_place_once_when_many_programs_ask_together() throws Exception {
        int places = 3;
        int many = 9;
        long occasion = world.anOccasion().withPlaces(places).save();
        CyclicBarrier together = new CyclicBarrier(many);
        List<Callable<Reply>> posts = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            Program program = bookingFor(world.aStaffMemberOf("1480"));
            posts.add(() -> {
                together.await(10, TimeUnit.SECONDS);
                return program.book(occasion, key());
            });
        }

        List<Reply> replies = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(many)) {
            for (Future<Reply> reply : threads.invokeAll(posts)) {
                replies.add(reply.get());
            }
        }

        assertThat(replies.stream().filter(reply -> reply.status() == 201)).hasSize(places);
        assertThat(replies.stream().filter(reply -> reply.status() != 201))
                .allSatisfy(lost -> assertThat(lost.is(409).problem()).isEqualTo("full"));
        assertThat(db.fetchCount(BOOKING, BOOKING.OCCASION_ID.eq(occasion))).isEqualTo(places);
    }

    @Test
    void gives_the_refusals_of_the_rules_each_with_its_own_type() {
        Actor anna = world.aStaffMemberOf("1480");
        Program program = bookingFor(anna);
        long booked = world.anOccasion().save();
        program.book(booked, key()).is(201);

        Reply already = program.book(booked, key()).is(409);
        assertThat(already.problem()).isEqualTo("already-booked");
        assertThat(already.json().at("/waysOn/0/kind").asString()).isEqualTo("see-booking");
        assertThat(program.book(world.anOccasion().save(), key()).is(409).problem())
                .isEqualTo("clash");
        assertThat(program.book(world.anOccasion().cancelled().save(), key())
                        .is(409)
                        .problem())
                .isEqualTo("occasion-is-cancelled");
        assertThat(program.book(world.anOccasion().draft().save(), key())
                        .is(404)
                        .problem())
                .isEqualTo("not-published");
        assertThat(program.book(999_999_999, key()).is(404).problem()).isEqualTo("not-published");
        assertThat(program.book(
                                world.anOccasion().save(),
                                key(),
                                "{\"goals\":\"" + "g".repeat(BookingService.MOST_GOALS + 1) + "\"}")
                        .is(422)
                        .problem())
                .isEqualTo("too-long");
    }

    @Test
    void says_that_somebody_may_not_book_yet() {
        Actor anna = world.aStaffMemberOf("1480");
        Program program = bookingFor(anna);
        db.update(PERSON)
                .set(PERSON.STATUS, "AWAITING_MANAGER")
                .where(PERSON.ID.eq(anna.id()))
                .execute();

        assertThat(program.book(world.anOccasion().save(), key()).is(403).problem())
                .isEqualTo("awaits-manager");
    }

    @Test
    void cancels_and_refuses_what_has_ended_or_is_too_late() {
        Actor anna = world.aStaffMemberOf("1480");
        Program program = bookingFor(anna);
        long id = booked(anna, world.anOccasion().save());

        assertThat(program.delete("/api/v1/bookings/" + id).is(204).body()).isEmpty();
        assertThat(stateOf(id)).isEqualTo("CANCELLED");
        assertThat(program.delete("/api/v1/bookings/" + id).is(409).problem()).isEqualTo("has-ended");

        long late = booked(anna, world.anOccasion().save());
        clock.advance(Duration.ofDays(21).minusHours(5));
        assertThat(program.delete("/api/v1/bookings/" + late).is(409).problem()).isEqualTo("too-late-to-cancel");
        assertThat(stateOf(late)).isEqualTo("CONFIRMED");
    }

    @Test
    void shows_and_cancels_nobody_elses_booking_whatever_ones_roles() {
        long id = booked(world.aStaffMemberOf("1480"), world.anOccasion().save());

        for (Actor other : List.of(world.aStaffMemberOf("1480"), world.aGrAdministrator())) {
            Program program = bookingFor(other);
            assertThat(program.get("/api/v1/bookings/" + id).is(404).problem()).isEqualTo("not-found");
            assertThat(program.delete("/api/v1/bookings/" + id).is(404).problem())
                    .isEqualTo("not-found");
            assertThat(program.get("/api/v1/bookings")
                            .is(200)
                            .json()
                            .path("bookings")
                            .size())
                    .isZero();
        }
        assertThat(stateOf(id)).isEqualTo("CONFIRMED");
    }

    @Test
    void lists_ones_bookings_page_by_page_without_losing_or_repeating_any() {
        Actor anna = world.aStaffMemberOf("1480");
        List<Long> made = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            made.add(booked(
                    anna,
                    world.anOccasion()
                            .on(TestClock.BEGINNING.toLocalDate().plusDays(40 - i), 9, 12)
                            .save()));
        }
        Program program = readingFor(anna);

        Reply first = program.get("/api/v1/bookings?limit=2").is(200);
        booked(
                anna,
                world.anOccasion()
                        .on(TestClock.BEGINNING.toLocalDate().plusDays(60), 9, 12)
                        .save());
        List<Long> seen = new ArrayList<>(ids(first));
        String next = first.json().path("next").asString("");
        while (!next.isEmpty()) {
            Reply page = program.get("/api/v1/bookings?limit=2&cursor=" + next).is(200);
            seen.addAll(ids(page));
            next = page.json().path("next").asString("");
        }

        assertThat(seen).containsExactlyElementsOf(made.reversed());
    }

    @Test
    void lists_only_the_states_asked_for() {
        Actor anna = world.aStaffMemberOf("1480");
        long confirmed = booked(anna, world.anOccasion().save());
        long cancelled = booked(
                anna,
                world.anOccasion()
                        .on(TestClock.BEGINNING.toLocalDate().plusDays(30), 9, 12)
                        .save());
        bookings.cancel(anna, cancelled, "");
        Program program = readingFor(anna);

        assertThat(ids(program.get("/api/v1/bookings?state=CONFIRMED"))).containsExactly(confirmed);
        assertThat(ids(program.get("/api/v1/bookings?state=CANCELLED"))).containsExactly(cancelled);
        assertThat(ids(program.get("/api/v1/bookings?state=CONFIRMED&state=CANCELLED")))
                .containsExactly(cancelled, confirmed);
        assertThat(ids(program.get("/api/v1/bookings"))).containsExactly(cancelled, confirmed);
    }

    @Test
    void names_what_is_wrong_with_a_question() {
        Program program = readingFor(world.aStaffMemberOf("1480"));

        for (String wrong : List.of("limit=0", "limit=101", "limit=x", "state=BOOKED", "cursor=MTc", "cursor=!")) {
            Reply reply = program.get("/api/v1/bookings?" + wrong).is(400);
            assertThat(reply.problem()).as(wrong).isEqualTo("bad-request");
            assertThat(reply.json().path("detail").asString()).contains(wrong.split("=")[0]);
        }
    }

    @Test
    void names_what_is_wrong_with_a_body() {
        Program program = bookingFor(world.aStaffMemberOf("1480"));
        long occasion = world.anOccasion().save();

        assertThat(program.book(occasion, key(), "{\"whenFull\":\"MAYBE\"}")
                        .is(400)
                        .json()
                        .path("detail")
                        .asString())
                .contains("whenFull");
        assertThat(program.book(occasion, key(), "{\"whenful\":\"QUEUE\"}")
                        .is(400)
                        .json()
                        .path("detail")
                        .asString())
                .contains("whenful");
        for (String wrong : List.of("{", "null", "[]", "17", "{} {}", "{\"goals\":\"a\",\"goals\":\"b\"}")) {
            assertThat(program.book(occasion, key(), wrong).is(400).problem())
                    .as(wrong)
                    .isEqualTo("bad-request");
        }
        assertThat(program.book(occasion, key(), "{\"goals\":\"" + "g".repeat(20_000) + "\"}")
                        .is(413)
                        .problem())
                .isEqualTo("body-too-large");
        assertThat(program.send(program.request("/api/v1/occasions/" + occasion + "/bookings")
                                .header("Idempotency-Key", key())
                                .header("Content-Type", "text/plain")
                                .POST(BodyPublishers.ofString("{}"))
                                .build())
                        .is(415)
                        .problem())
                .isEqualTo("unsupported-media-type");
        program.book(occasion, key(), "{}").is(201);
    }

    @Test
    void lets_nobody_in_without_a_living_token() {
        Actor anna = world.aStaffMemberOf("1480");
        Making.Made revoked = ApiTokens.of(tokens, anna, Scope.BOOK);
        tokens.revoke(anna, revoked.token().id());
        Making.Made expired = ApiTokens.of(tokens, anna, Scope.BOOK);
        Actor gone = world.aStaffMemberOf("1480");
        Making.Made ofSomebodyGone = ApiTokens.of(tokens, gone, Scope.BOOK);
        db.update(PERSON)
                .set(PERSON.STATUS, "INACTIVE")
                .where(PERSON.ID.eq(gone.id()))
                .execute();
        clock.advance(Duration.ofDays(31));

        Reply nobody = program(null).get("/api/v1/bookings").is(401);
        assertThat(nobody.problem()).isEqualTo("token-missing");
        assertThat(nobody.header("WWW-Authenticate")).isEqualTo("Bearer realm=\"Bredvid\"");
        for (String bad : List.of(revoked.secret(), expired.secret(), ofSomebodyGone.secret(), "bredvid_x", "x")) {
            Reply reply = program(bad).get("/api/v1/bookings").is(401);
            assertThat(reply.problem()).isEqualTo("token-invalid");
            assertThat(reply.header("WWW-Authenticate")).contains("error=\"invalid_token\"");
            assertThat(reply.response().headers().allValues("Set-Cookie")).isEmpty();
        }
    }

    @Test
    void lets_a_token_that_may_only_read_change_nothing() {
        Actor anna = world.aStaffMemberOf("1480");
        long id = booked(anna, world.anOccasion().save());
        Program program = readingFor(anna);

        program.get("/api/v1/bookings/" + id).is(200);
        Reply refused = program.book(world.anOccasion().save(), key()).is(403);

        assertThat(refused.problem()).isEqualTo("insufficient-scope");
        assertThat(refused.header("WWW-Authenticate")).contains("insufficient_scope", "scope=\"BOOK\"");
        assertThat(program.delete("/api/v1/bookings/" + id).is(403).problem()).isEqualTo("insufficient-scope");
        assertThat(stateOf(id)).isEqualTo("CONFIRMED");
    }

    @Test
    void holds_back_a_token_that_is_used_too_often_until_it_may_again() {
        Actor anna = world.aStaffMemberOf("1480");
        Program program = readingFor(anna);
        for (int i = 0; i < RequestAllowance.A_MINUTE_BY_TOKEN; i++) {
            assertThat(program.method("HEAD", "/api/v1/bookings/1").status()).isEqualTo(404);
        }

        Reply held = program.get("/api/v1/bookings").is(429);

        assertThat(held.problem()).isEqualTo("too-many-requests");
        assertThat(held.header("Retry-After")).isEqualTo("1");
        readingFor(world.aStaffMemberOf("1480")).get("/api/v1/bookings").is(200);
        clock.advance(Duration.ofSeconds(1));
        program.get("/api/v1/bookings").is(200);
    }

    @Test
    void holds_back_a_person_however_many_tokens_she_has() {
        Actor anna = world.aStaffMemberOf("1480");
        for (int token = 0; token < 2; token++) {
            Program program = readingFor(anna);
            for (int i = 0; i < RequestAllowance.A_MINUTE_BY_TOKEN; i++) {
                assertThat(program.method("HEAD", "/api/v1/bookings/1").status())
                        .isEqualTo(404);
            }
        }

        assertThat(readingFor(anna).get("/api/v1/bookings").is(429).problem()).isEqualTo("too-many-requests");
    }

    @Test
    void answers_an_unknown_address_and_a_wrong_method_with_a_problem() {
        Program program = bookingFor(world.aStaffMemberOf("1480"));

        assertThat(program.get("/api/v1/nothing").is(404).problem()).isEqualTo("not-found");
        assertThat(program.get("/api/v1/bookings/abc").is(404).problem()).isEqualTo("not-found");
        assertThat(program(null).get("/api/nothing").is(404).problem()).isEqualTo("not-found");
        Reply wrong = program.method("PUT", "/api/v1/bookings").is(405);
        assertThat(wrong.problem()).isEqualTo("method-not-allowed");
        assertThat(wrong.header("Allow")).contains("GET");
        assertThat(program.send(program.request("/api/v1/bookings")
                                .header("Accept", "text/csv")
                                .build())
                        .is(406)
                        .problem())
                .isEqualTo("not-acceptable");
    }

    @Test
    void speaks_the_language_asked_for_and_otherwise_the_persons_own() {
        Actor anna = world.aStaffMemberOf("1480");
        db.update(PERSON)
                .set(PERSON.LANGUAGE, "en")
                .where(PERSON.ID.eq(anna.id()))
                .execute();
        Program program = bookingFor(anna);

        assertThat(titleOf(program.reading("sv-SE,sv;q=0.9,en;q=0.5"))).isEqualTo("Finns inte");
        assertThat(titleOf(program.reading("en-US"))).isEqualTo("Not found");
        assertThat(titleOf(program.reading(""))).isEqualTo("Not found");
        assertThat(titleOf(program.reading("de"))).isEqualTo("Not found");
        assertThat(titleOf(program.reading("%%%"))).isEqualTo("Not found");
    }

    @Test
    void sends_the_security_headers_and_keeps_no_session() {
        Reply reply =
                readingFor(world.aStaffMemberOf("1480")).get("/api/v1/bookings").is(200);

        assertThat(reply.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(reply.header("X-Frame-Options")).isEqualTo("DENY");
        assertThat(reply.header("Content-Security-Policy")).contains("default-src 'none'");
        assertThat(reply.header("Cache-Control")).contains("no-store");
        assertThat(reply.response().headers().allValues("Set-Cookie")).isEmpty();
    }

    private String titleOf(Program program) {
        return program.get("/api/v1/bookings/1").is(404).json().path("title").asString();
    }

    private static List<Long> ids(Reply page) {
        return page.is(200)
                .json()
                .path("bookings")
                .valueStream()
                .map(booking -> booking.path("id").asLong())
                .toList();
    }

    private long booked(Actor person, long occasion) {
        return ((BookingOutcome.Confirmed) bookings.book(person, occasion, person.id(), "")).bookingId();
    }

    private String stateOf(long bookingId) {
        return db.select(BOOKING.STATE)
                .from(BOOKING)
                .where(BOOKING.ID.eq(bookingId))
                .fetchSingle()
                .value1();
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private Program bookingFor(Actor person) {
        return program(ApiTokens.of(tokens, person, Scope.BOOK).secret());
    }

    private Program readingFor(Actor person) {
        return program(ApiTokens.of(tokens, person, Scope.READ).secret());
    }

    private Program program(@Nullable String token) {
        Program program = new Program(port, token);
        programs.add(program);
        return program;
    }
}
