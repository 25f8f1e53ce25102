package se.goteborgsregionen.bredvid.api;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;
import se.goteborgsregionen.bredvid.PortalTest;
import se.goteborgsregionen.bredvid.TestWorld;
import se.goteborgsregionen.bredvid.access.Actor;
import se.goteborgsregionen.bredvid.account.ApiToken.Making;
import se.goteborgsregionen.bredvid.account.ApiToken.Scope;
import se.goteborgsregionen.bredvid.account.ApiTokenService;
import se.goteborgsregionen.bredvid.account.ApiTokens;
import se.goteborgsregionen.bredvid.api.IdempotencyRepository.ClientKey;
import se.goteborgsregionen.bredvid.api.Program.Reply;
import se.goteborgsregionen.bredvid.booking.BookingService;
import se.goteborgsregionen.bredvid.shared.TestClock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.goteborgsregionen.bredvid.db.Tables.BOOKING;
import static se.goteborgsregionen.bredvid.db.Tables.IDEMPOTENCY_KEY;
import static se.goteborgsregionen.bredvid.db.Tables.OUTGOING_MAIL;

@PortalTest
class IdempotencyDbTest {

    @Autowired
    private ApiTokenService tokens;

    @Autowired
    private BookingService bookings;

    @Autowired
    private KeptAnswers answers;

    @Autowired
    private IdempotencyRepository keys;

    @Autowired
    private TransactionTemplate transaction;

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
    void gives_the_same_answer_again_and_books_once() {
        Actor anna = world.aStaffMemberOf("1480");
        Program program = bookingFor(anna);
        long occasion = world.anOccasion().save();
        String key = key();

        Reply first = program.book(occasion, key, "{\"whenFull\":\"QUEUE\"}").is(201);
        Reply second =
                program.book(occasion, key, "{ \"whenFull\" : \"QUEUE\" }").is(201);

        assertThat(second.body()).isEqualTo(first.body());
        assertThat(second.header("Location")).isNotNull().isEqualTo(first.header("Location"));
        assertThat(second.header("Content-Type")).isEqualTo(first.header("Content-Type"));
        assertThat(bookingsOf(anna)).isEqualTo(1);
        assertThat(mailsTo(anna)).isEqualTo(1);
    }

    @Test
    void gives_a_refusal_again_word_for_word_even_when_there_is_a_place_now() {
        Actor anna = world.aStaffMemberOf("1480");
        Program program = bookingFor(anna);
        Actor berit = world.aStaffMemberOf("1480");
        long occasion = world.anOccasion().withPlaces(1).save();
        Reply booked = bookingFor(berit).book(occasion, key()).is(201);
        String key = key();
        Reply first = program.book(occasion, key).is(409);
        bookings.cancel(berit, booked.json().path("id").asLong(), "");

        Reply second = program.book(occasion, key).is(409);

        assertThat(second.body()).isEqualTo(first.body());
        assertThat(second.problem()).isEqualTo("full");
        program.book(occasion, key()).is(201);
    }

    @Test
    void refuses_a_key_that_was_used_for_something_else() {
        Program program = bookingFor(world.aStaffMemberOf("1480"));
        long occasion = world.anOccasion().save();
        String key = key();
        program.book(occasion, key).is(201);

        assertThat(program.book(occasion, key, "{\"goals\":\"Annat\"}").is(422).problem())
                .isEqualTo("idempotency-key-reused");
        assertThat(program.book(world.anOccasion().save(), key).is(422).problem())
                .isEqualTo("idempotency-key-reused");
        assertThat(program.book(occasion, key, "{\"whenFull\":\"QUEUE\"}")
                        .is(422)
                        .problem())
                .isEqualTo("idempotency-key-reused");
    }

    @Test
    void keeps_each_tokens_keys_apart() {
        long occasion = world.anOccasion().save();
        String key = key();
        Actor anna = world.aStaffMemberOf("1480");

        bookingFor(anna).book(occasion, key).is(201);

        bookingFor(world.aStaffMemberOf("1480")).book(occasion, key).is(201);
        assertThat(bookingFor(anna).book(occasion, key).is(409).problem()).isEqualTo("already-booked");
    }

    @Test
    void forgets_a_key_after_a_day() {
        Program program = bookingFor(world.aStaffMemberOf("1480"));
        long occasion = world.anOccasion().save();
        String key = key();
        program.book(occasion, key).is(201);

        clock.advance(Duration.ofHours(24).minusSeconds(1));
        program.book(occasion, key).is(201);
        clock.advance(Duration.ofSeconds(1));

        assertThat(program.book(occasion, key).is(409).problem()).isEqualTo("already-booked");
    }

    @Test
    void is_cleaned_of_what_is_older_than_a_day_and_of_nothing_else() {
        Making.Made token = ApiTokens.of(tokens, world.aStaffMemberOf("1480"), Scope.BOOK);
        ClientKey old = new ClientKey(token.token().id(), "old");
        ClientKey fresh = new ClientKey(token.token().id(), "fresh");
        byte[] hash = new byte[32];
        keys.claim(old, hash, clock.instant().minus(KeptAnswers.KEPT));
        keys.claim(fresh, hash, clock.instant().minus(KeptAnswers.KEPT).plusSeconds(1));

        keys.removeFrom(clock.instant().minus(KeptAnswers.KEPT));

        assertThat(db.select(IDEMPOTENCY_KEY.CLIENT_KEY)
                        .from(IDEMPOTENCY_KEY)
                        .where(IDEMPOTENCY_KEY.TOKEN_ID.eq(token.token().id()))
                        .fetch(IDEMPOTENCY_KEY.CLIENT_KEY))
                .containsExactly("fresh");
    }

    @Test
    void asks_for_a_key_and_for_one_that_can_be_used() {
        Program program = bookingFor(world.aStaffMemberOf("1480"));
        long occasion = world.anOccasion().save();

        assertThat(program.post("/api/v1/occasions/" + occasion + "/bookings", "application/json", "{}")
                        .is(400)
                        .problem())
                .isEqualTo("idempotency-key-missing");
        for (String wrong : List.of("k".repeat(101), "two words", "")) {
            assertThat(program.book(occasion, wrong).is(400).problem())
                    .as(wrong)
                    .isEqualTo("idempotency-key-invalid");
        }
        program.book(occasion, "k".repeat(100)).is(201);
    }

    @Test
    void does_the_work_once_when_the_same_request_comes_many_times_at_once() throws Exception {
        Actor anna = world.aStaffMemberOf("1480");
        Program program = bookingFor(anna);
        long occasion = world.anOccasion().save();
        String key = key();
        int many = 6;
        CyclicBarrier together = new CyclicBarrier(many);
        Callable<Reply> post = () -> {
            together.await(10, TimeUnit.SECONDS);
            return program.book(occasion, key);
        };

        List<Reply> replies = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(many)) {
            List<Future<Reply>> waiting = new ArrayList<>();
            for (int i = 0; i < many; i++) {
                waiting.add(threads.submit(post));
            }
            for (Future<Reply> one : waiting) {
                replies.add(one.get());
            }
        }

        assertThat(replies).extracting(Reply::status).containsOnly(201);
        assertThat(replies)
                .extracting(Reply::body)
                .containsOnly(replies.getFirst().body());
        assertThat(bookingsOf(anna)).isEqualTo(1);
        assertThat(mailsTo(anna)).isEqualTo(1);
    }

    @Test
    void asks_for_patience_while_the_first_request_takes_long() throws Exception {
        Making.Made token = ApiTokens.of(tokens, world.aStaffMemberOf("1480"), Scope.BOOK);
        Program program = program(token.secret());
        long occasion = world.anOccasion().save();
        String key = key();
        byte[] hash = BookingRequest.EMPTY.hash(occasion);

        try (var threads = Executors.newSingleThreadExecutor()) {
            Reply reply = Objects.requireNonNull(transaction.execute(first -> {
                keys.claim(new ClientKey(token.token().id(), key), hash, clock.instant());
                first.setRollbackOnly();
                Future<Reply> second = threads.submit(() -> program.book(occasion, key));
                try {
                    return second.get(20, TimeUnit.SECONDS);
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                }
            }));

            assertThat(reply.is(409).problem()).isEqualTo("idempotency-in-progress");
            assertThat(reply.header("Retry-After")).isEqualTo("1");
        }
        program.book(occasion, key).is(201);
    }

    @Test
    void lets_a_token_be_used_and_revoked_while_a_booking_with_it_takes_long() {
        Actor anna = world.aStaffMemberOf("1480");
        Making.Made token = ApiTokens.of(tokens, anna, Scope.BOOK);
        Program program = program(token.secret());

        answers.under(new ClientKey(token.token().id(), key()), new byte[32], () -> {
            try (var threads = Executors.newSingleThreadExecutor()) {
                threads.submit(() -> program.get("/api/v1/bookings").is(200)).get(4, TimeUnit.SECONDS);
                threads.submit(() -> tokens.revoke(anna, token.token().id())).get(4, TimeUnit.SECONDS);
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
            return new Answer(201, null, "application/json", "{}");
        });

        program.get("/api/v1/bookings").is(401);
    }

    @Test
    void leaves_neither_booking_nor_key_when_the_portal_dies_before_the_answer_is_kept() {
        Actor anna = world.aStaffMemberOf("1480");
        Making.Made token = ApiTokens.of(tokens, anna, Scope.BOOK);
        long occasion = world.anOccasion().save();
        String key = key();

        assertThatThrownBy(() -> answers.under(
                        new ClientKey(token.token().id(), key), BookingRequest.EMPTY.hash(occasion), () -> {
                            bookings.book(anna, occasion, anna.id(), "");
                            throw new IllegalStateException("The power is gone");
                        }))
                .hasMessage("The power is gone");
        assertThat(bookingsOf(anna)).isZero();

        program(token.secret()).book(occasion, key).is(201);
        assertThat(bookingsOf(anna)).isEqualTo(1);
        assertThat(mailsTo(anna)).isEqualTo(1);
    }

    @Test
    void keeps_no_answer_that_asks_to_try_again() {
        Making.Made token = ApiTokens.of(tokens, world.aStaffMemberOf("1480"), Scope.BOOK);
        ClientKey key = new ClientKey(token.token().id(), key());
        Answer busy = new Answer(503, null, "application/problem+json", "{}");
        Answer done = new Answer(201, "/there", "application/json", "{}");

        assertThat(answers.under(key, new byte[32], () -> busy)).isInstanceOf(KeptAnswers.Outcome.TooBusy.class);

        assertThat(answers.under(key, new byte[32], () -> done)).isEqualTo(new KeptAnswers.Outcome.Answered(done));
    }

    private int bookingsOf(Actor person) {
        return db.fetchCount(BOOKING, BOOKING.PERSON_ID.eq(person.id()));
    }

    private int mailsTo(Actor person) {
        return db.fetchCount(OUTGOING_MAIL, OUTGOING_MAIL.RECIPIENT_ID.eq(person.id()));
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private Program bookingFor(Actor person) {
        return program(ApiTokens.of(tokens, person, Scope.BOOK).secret());
    }

    private Program program(String token) {
        Program program = new Program(port, token);
        programs.add(program);
        return program;
    }
}
