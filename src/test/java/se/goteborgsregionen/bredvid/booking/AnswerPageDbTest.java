package se.goteborgsregionen.bredvid.booking;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Objects;
import java.util.Set;

import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.goteborgsregionen.bredvid.PortalTest;
import se.goteborgsregionen.bredvid.TestWorld;
import se.goteborgsregionen.bredvid.access.Actor;
import se.goteborgsregionen.bredvid.access.Role;
import se.goteborgsregionen.bredvid.booking.NoticeMail.News;
import se.goteborgsregionen.bredvid.people.AccessWithdrawn;
import se.goteborgsregionen.bredvid.shared.TestClock;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static se.goteborgsregionen.bredvid.booking.BookingDbTest.confirmed;
import static se.goteborgsregionen.bredvid.booking.BookingWitness.requested;
import static se.goteborgsregionen.bredvid.db.Tables.BOOKING;
import static se.goteborgsregionen.bredvid.db.Tables.PERSON;

@PortalTest
class AnswerPageDbTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
    private static final LinkAnswer YES = new LinkAnswer.Yes();
    private static final LinkAnswer NO = new LinkAnswer.No("Vi är för få");
    private static final LinkOutcome NOTHING = new LinkOutcome.Refused(new Refusal.NothingToAnswer());
    private static final LinkOutcome CHANGED = new LinkOutcome.Refused(new Refusal.ChangedSince());

    @Autowired
    private AnswerPageService answers;

    @Autowired
    private BookingService booking;

    @Autowired
    private RequestService requests;

    @Autowired
    private Moving engine;

    @Autowired
    private TestWorld world;

    @Autowired
    private TestClock clock;

    @Autowired
    private DSLContext db;

    @Autowired
    private JsonMapper json;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private PlatformTransactionManager transactions;

    private BookingWitness witness;
    private long home;
    private long host;
    private Actor anna;
    private Actor manager;
    private Actor receiver;

    @BeforeEach
    void people() {
        witness = new BookingWitness(db, json);
        home = world.aWorkplaceIn("1402");
        host = world.aWorkplaceIn("1481");
        anna = world.actor(world.aNurseAt(home));
        manager = world.aUnitManagerOf(home);
        receiver = world.aHostAt(host);
    }

    @AfterEach
    void reset() {
        clock.reset();
    }

    @Test
    void a_manager_says_yes_from_the_mail() {
        long id = asks(true, false);
        String token = witness.tokenTo(manager.id());

        AnswerPage page = answers.open(token);
        assertThat(page).isInstanceOfSatisfying(AnswerPage.Decide.class, decide -> {
            assertThat(decide.request().bookingId()).isEqualTo(id);
            assertThat(decide.others()).isEmpty();
        });

        assertThat(answers.answer(token, page, YES)).isEqualTo(new LinkOutcome.Done(BookingState.CONFIRMED));
        assertThat(witness.state(id)).isEqualTo(BookingState.CONFIRMED);
        assertThat(witness.audited(id)).containsExactly("booking.requested", "booking.released", "booking.settled");
        assertThat(witness.auditDetails(id)).containsExactly("", "via:link", "");
        assertThat(answers.open(token)).isInstanceOf(AnswerPage.Nothing.class);
        assertThat(answers.answer(token, page, NO)).isEqualTo(NOTHING);
        assertThat(witness.state(id)).isEqualTo(BookingState.CONFIRMED);
    }

    @Test
    void opening_a_link_again_and_again_changes_nothing() {
        long id = asks(true, true);
        String token = witness.tokenTo(manager.id());
        for (int i = 0; i < 3; i++) {
            answers.open(token);
        }
        assertThat(witness.state(id)).isEqualTo(BookingState.REQUESTED);
        assertThat(witness.audited(id)).containsExactly("booking.requested");
        assertThat(witness.newsTo(anna.id())).containsExactly(News.REQUESTED);
    }

    @Test
    void a_no_from_the_mail_needs_a_reason_too() {
        long id = asks(true, false);
        String token = witness.tokenTo(manager.id());
        AnswerPage page = answers.open(token);

        assertThat(answers.answer(token, page, new LinkAnswer.No("  ")))
                .isEqualTo(new LinkOutcome.Refused(new Refusal.ReasonMissing()));
        assertThat(answers.answer(token, page, NO)).isEqualTo(new LinkOutcome.Done(BookingState.REFUSED));
        assertThat(witness.state(id)).isEqualTo(BookingState.REFUSED);
    }

    @Test
    void both_roles_are_answered_for_at_once() {
        world.grant(manager.id(), Role.HOST, host, null);
        long id = asks(true, true);
        String token = witness.tokenTo(manager.id());

        assertThat(answers.answer(token, answers.open(token), YES))
                .isEqualTo(new LinkOutcome.Done(BookingState.CONFIRMED));

        assertThat(witness.audited(id)).contains("booking.released", "booking.accepted");
    }

    @Test
    void the_first_of_two_says_yes_and_the_page_knows_that_another_is_waited_for() {
        asks(true, true);
        String token = witness.tokenTo(receiver.id());

        assertThat(answers.answer(token, answers.open(token), YES))
                .isEqualTo(new LinkOutcome.Done(BookingState.REQUESTED));
    }

    @Test
    void the_host_proposes_and_the_person_takes_it_from_her_mail() {
        long offer = world.anOffer().at(host).needingHostAcceptance().save();
        long wanted = world.anOccasion().of(offer).on(DAY, 9, 16).save();
        long other = world.anOccasion().of(offer).on(DAY.plusDays(7), 9, 16).save();
        long id = requested(booking.book(anna, wanted, anna.id(), ""));
        String hosts = witness.tokenTo(receiver.id());
        AnswerPage asked = answers.open(hosts);
        assertThat(asked)
                .isInstanceOfSatisfying(
                        AnswerPage.Decide.class,
                        decide -> assertThat(decide.others()).hasSize(1));
        assertThat(answers.answer(hosts, asked, new LinkAnswer.Propose(other, "Hellre då")))
                .isEqualTo(new LinkOutcome.Done(BookingState.REQUESTED));

        String token = witness.tokenTo(anna.id());
        AnswerPage page = answers.open(token);
        assertThat(page)
                .isInstanceOfSatisfying(
                        AnswerPage.Proposed.class,
                        proposed -> assertThat(proposed.occasionId()).isEqualTo(other));

        assertThat(answers.answer(token, page, YES)).isEqualTo(new LinkOutcome.Done(BookingState.CONFIRMED));
        assertThat(witness.state(id)).isEqualTo(BookingState.CANCELLED);
        assertThat(answers.open(hosts)).isInstanceOf(AnswerPage.Nothing.class);
    }

    @Test
    void declining_what_the_host_proposed_ends_the_request() {
        long offer = world.anOffer().at(host).needingHostAcceptance().save();
        long wanted = world.anOccasion().of(offer).on(DAY, 9, 16).save();
        long other = world.anOccasion().of(offer).on(DAY.plusDays(7), 9, 16).save();
        long id = requested(booking.book(anna, wanted, anna.id(), ""));
        requests.propose(receiver, id, other, "");
        String token = witness.tokenTo(anna.id());

        assertThat(answers.answer(token, answers.open(token), new LinkAnswer.No("")))
                .isEqualTo(new LinkOutcome.Done(BookingState.CANCELLED));

        assertThat(requests.waitingFor(receiver)).isEmpty();
    }

    @Test
    void a_yes_to_one_proposal_is_no_yes_to_another() {
        long offer = world.anOffer().at(host).needingHostAcceptance().save();
        long wanted = world.anOccasion().of(offer).on(DAY, 9, 16).save();
        long first = world.anOccasion().of(offer).on(DAY.plusDays(7), 9, 16).save();
        long second = world.anOccasion().of(offer).on(DAY.plusDays(14), 9, 16).save();
        long id = requested(booking.book(anna, wanted, anna.id(), ""));
        requests.propose(receiver, id, first, "");
        String token = witness.tokenTo(anna.id());
        AnswerPage seen = answers.open(token);
        requests.propose(receiver, id, second, "");

        assertThat(answers.answer(token, seen, YES)).isEqualTo(CHANGED);
        assertThat(witness.state(id)).isEqualTo(BookingState.REQUESTED);
    }

    @Test
    void somebody_takes_the_place_that_she_is_offered() {
        long id = offered();
        String token = witness.tokenTo(anna.id());
        AnswerPage page = answers.open(token);
        assertThat(page).isInstanceOf(AnswerPage.Offered.class);

        assertThat(answers.answer(token, page, YES)).isEqualTo(new LinkOutcome.Done(BookingState.CONFIRMED));
        assertThat(witness.state(id)).isEqualTo(BookingState.CONFIRMED);
        assertThat(answers.answer(token, page, NO)).isEqualTo(NOTHING);
        assertThat(witness.state(id)).isEqualTo(BookingState.CONFIRMED);
    }

    @Test
    void somebody_declines_the_place_that_she_is_offered() {
        long id = offered();
        String token = witness.tokenTo(anna.id());

        assertThat(answers.answer(token, answers.open(token), new LinkAnswer.No("")))
                .isEqualTo(new LinkOutcome.Done(BookingState.DECLINED));

        assertThat(witness.state(id)).isEqualTo(BookingState.DECLINED);
    }

    @Test
    void a_link_to_an_offer_dies_with_it() {
        offered();
        String token = witness.tokenTo(anna.id());
        AnswerPage page = answers.open(token);
        clock.advance(Duration.ofDays(3));

        assertThat(answers.open(token)).isInstanceOf(AnswerPage.Dead.class);
        assertThat(answers.answer(token, page, YES)).isEqualTo(NOTHING);
    }

    @Test
    void in_the_last_hours_whoever_presses_first_has_the_place() {
        long occasion = world.anOccasion().withPlaces(1).on(DAY, 9, 12).save();
        Actor holder = world.aStaffMemberOf("1402");
        Actor bo = world.aStaffMemberOf("1402");
        long held = confirmed(booking.book(holder, occasion, holder.id(), ""));
        long annas = queued(anna, occasion);
        long bos = queued(bo, occasion);
        clock.set(DAY.atTime(7, 30));
        booking.cancel(world.anOrganiserOf("1481"), held, "");
        String first = witness.tokenTo(bo.id());
        String late = witness.tokenTo(anna.id());
        AnswerPage seenByAnna = answers.open(late);
        assertThat(seenByAnna).isInstanceOf(AnswerPage.FirstCome.class);

        assertThat(answers.answer(first, answers.open(first), YES))
                .isEqualTo(new LinkOutcome.Done(BookingState.CONFIRMED));
        assertThat(answers.answer(late, seenByAnna, YES)).isInstanceOf(LinkOutcome.Refused.class);

        assertThat(witness.state(bos)).isEqualTo(BookingState.CONFIRMED);
        assertThat(witness.state(annas)).isEqualTo(BookingState.WAITLISTED);
    }

    @Test
    void in_the_last_hours_nobody_is_told_anew_because_somebody_leaves_the_queue() {
        long occasion = world.anOccasion().withPlaces(1).on(DAY, 9, 12).save();
        Actor holder = world.aStaffMemberOf("1402");
        Actor bo = world.aStaffMemberOf("1402");
        long held = confirmed(booking.book(holder, occasion, holder.id(), ""));
        queued(anna, occasion);
        long bos = queued(bo, occasion);
        clock.set(DAY.atTime(7, 30));
        booking.cancel(world.anOrganiserOf("1481"), held, "");

        booking.cancel(bo, bos, "");

        assertThat(witness.newsTo(anna.id())).containsExactly(News.QUEUED, News.FIRST_COME);
    }

    @Test
    void a_booking_that_was_moved_into_a_clash_is_left_with_one_press_after_the_deadline() {
        long occasion = world.anOccasion().on(DAY, 9, 12).save();
        long other = world.anOccasion().on(DAY.plusDays(1), 9, 12).save();
        long id = confirmed(booking.book(anna, occasion, anna.id(), ""));
        confirmed(booking.book(anna, other, anna.id(), ""));
        db.execute(
                "update meeting set starts = ?, ends = ? where occasion_id = ?",
                DAY.plusDays(1).atTime(10, 0),
                DAY.plusDays(1).atTime(13, 0),
                occasion);
        clock.set(DAY.minusDays(1).atTime(9, 0));
        new TransactionTemplate(transactions).executeWithoutResult(status -> engine.occasionMoved(occasion, true));
        String token = witness.tokenTo(anna.id());
        AnswerPage page = answers.open(token);
        assertThat(page).isInstanceOf(AnswerPage.Leave.class);

        assertThat(answers.answer(token, page, YES)).isEqualTo(new LinkOutcome.Done(BookingState.CONFIRMED));
        assertThat(answers.answer(token, page, NO)).isEqualTo(new LinkOutcome.Done(BookingState.CANCELLED));
        assertThat(witness.state(id)).isEqualTo(BookingState.CANCELLED);
        assertThat(answers.open(token)).isInstanceOf(AnswerPage.Nothing.class);
    }

    @Test
    void the_link_of_somebody_who_has_left_is_dead() {
        long id = asks(true, false);
        String token = witness.tokenTo(manager.id());
        AnswerPage page = answers.open(token);
        db.update(PERSON)
                .set(PERSON.STATUS, "INACTIVE")
                .where(PERSON.ID.eq(manager.id()))
                .execute();

        assertThat(answers.open(token)).isInstanceOf(AnswerPage.Dead.class);
        assertThat(answers.answer(token, page, YES)).isEqualTo(NOTHING);
        assertThat(witness.state(id)).isEqualTo(BookingState.REQUESTED);
    }

    @Test
    void whoever_no_longer_leads_the_unit_has_nothing_to_answer_and_learns_nothing_of_the_person() {
        asks(true, false);
        String token = witness.tokenTo(manager.id());
        db.execute("delete from role_grant where person_id = ?", manager.id());

        assertThat(answers.open(token))
                .isInstanceOfSatisfying(
                        AnswerPage.Nothing.class,
                        nothing -> assertThat(nothing.herself()).isFalse());
    }

    @Test
    void a_yes_to_one_day_is_no_yes_to_another_to_which_the_occasion_has_been_moved() {
        long id = asks(true, false);
        String token = witness.tokenTo(manager.id());
        AnswerPage seen = answers.open(token);
        moveToAnotherDay(id);

        assertThat(answers.answer(token, seen, YES)).isEqualTo(CHANGED);
        assertThat(witness.state(id)).isEqualTo(BookingState.REQUESTED);
        assertThat(answers.answer(token, answers.open(token), YES))
                .isEqualTo(new LinkOutcome.Done(BookingState.CONFIRMED));
    }

    @Test
    void a_place_that_was_offered_on_one_day_is_not_taken_on_another() {
        long id = offered();
        String token = witness.tokenTo(anna.id());
        AnswerPage seen = answers.open(token);
        moveToAnotherDay(id);

        assertThat(answers.answer(token, seen, YES)).isEqualTo(CHANGED);
        assertThat(witness.state(id)).isEqualTo(BookingState.OFFERED);
    }

    @Test
    void links_in_an_old_mailbox_die_when_the_address_changes() {
        asks(true, false);
        String token = witness.tokenTo(manager.id());

        new TransactionTemplate(transactions)
                .executeWithoutResult(status -> events.publishEvent(new AccessWithdrawn(Set.of(manager.id()))));

        assertThat(answers.open(token)).isInstanceOf(AnswerPage.Dead.class);
    }

    private void moveToAnotherDay(long bookingId) {
        long occasion = Objects.requireNonNull(db.select(BOOKING.OCCASION_ID)
                .from(BOOKING)
                .where(BOOKING.ID.eq(bookingId))
                .fetchOne(BOOKING.OCCASION_ID));
        LocalDateTime starts = DAY.plusDays(1).atTime(9, 0);
        LocalDateTime ends = DAY.plusDays(1).atTime(16, 0);
        db.execute("update meeting set starts = ?, ends = ? where occasion_id = ?", starts, ends, occasion);
        db.execute("update occasion set first_start = ?, last_end = ? where id = ?", starts, ends, occasion);
        new TransactionTemplate(transactions).executeWithoutResult(status -> engine.occasionMoved(occasion, true));
    }

    @Test
    void a_link_answers_for_its_own_booking_only() {
        asks(true, false);
        String token = witness.tokenTo(manager.id());
        Actor bo = world.actor(world.aNurseAt(home));
        long other = requested(booking.book(bo, releasing(), bo.id(), ""));

        answers.answer(token, answers.open(token), YES);

        assertThat(witness.state(other)).isEqualTo(BookingState.REQUESTED);
    }

    @Test
    void what_was_never_made_opens_nothing() {
        assertThat(answers.open("")).isInstanceOf(AnswerPage.Dead.class);
        assertThat(answers.open("x".repeat(5000))).isInstanceOf(AnswerPage.Dead.class);
        assertThat(answers.answer("å' or 1=1", new AnswerPage.Dead(), YES)).isEqualTo(NOTHING);
    }

    private long releasing() {
        return world.anOccasion()
                .of(world.anOffer().needingRelease())
                .on(DAY, 9, 16)
                .save();
    }

    private long asks(boolean release, boolean acceptance) {
        var offer = world.anOffer().at(host);
        if (release) {
            offer.needingRelease();
        }
        if (acceptance) {
            offer.needingHostAcceptance();
        }
        long occasion = world.anOccasion().of(offer).on(DAY, 9, 16).save();
        return requested(booking.book(anna, occasion, anna.id(), "Se er vardag"));
    }

    private long offered() {
        long occasion = world.anOccasion().withPlaces(1).on(DAY, 9, 16).save();
        Actor holder = world.aStaffMemberOf("1402");
        long held = confirmed(booking.book(holder, occasion, holder.id(), ""));
        long id = queued(anna, occasion);
        booking.cancel(holder, held, "");
        assertThat(db.select(BOOKING.STATE)
                        .from(BOOKING)
                        .where(BOOKING.ID.eq(id))
                        .fetchSingle()
                        .value1())
                .isEqualTo("OFFERED");
        return id;
    }

    private long queued(Actor actor, long occasion) {
        return ((BookingOutcome.Queued) booking.queue(actor, occasion, actor.id(), "")).bookingId();
    }
}
