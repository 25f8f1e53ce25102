package se.goteborgsregionen.bredvid.booking;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.goteborgsregionen.bredvid.PortalTest;
import se.goteborgsregionen.bredvid.TestWorld;
import se.goteborgsregionen.bredvid.access.Actor;
import se.goteborgsregionen.bredvid.access.Role;
import se.goteborgsregionen.bredvid.booking.NoticeMail.News;
import se.goteborgsregionen.bredvid.shared.TestClock;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static se.goteborgsregionen.bredvid.booking.BookingDbTest.confirmed;
import static se.goteborgsregionen.bredvid.booking.BookingWitness.requested;
import static se.goteborgsregionen.bredvid.db.Tables.BOOKING;
import static se.goteborgsregionen.bredvid.db.Tables.ORGANISATION;
import static se.goteborgsregionen.bredvid.db.Tables.PERSON;

@PortalTest
class RequestDbTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
    private static final Optional<Refusal> DONE = Optional.empty();
    private static final Optional<Refusal> NOTHING_TO_ANSWER = Optional.of(new Refusal.NothingToAnswer());

    @Autowired
    private BookingService booking;

    @Autowired
    private RequestService requests;

    @Autowired
    private MovingService moving;

    @Autowired
    private Moving engine;

    @Autowired
    private Clockwork clockwork;

    @Autowired
    private TestWorld world;

    @Autowired
    private TestClock clock;

    @Autowired
    private DSLContext db;

    @Autowired
    private JsonMapper json;

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
        db.update(ORGANISATION)
                .setNull(ORGANISATION.CONTACT_ID)
                .where(ORGANISATION.CODE.in("1402", "1481"))
                .execute();
    }

    @Test
    void a_yes_to_what_has_been_moved_to_another_day_since_is_no_answer() {
        long id = asksRelease();
        List<PendingRequest> seen = requests.waitingFor(manager);
        db.execute(
                "update occasion set first_start = first_start + interval 1 day, last_end = last_end + interval 1 day"
                        + " where id = (select occasion_id from booking where id = ?)",
                id);

        assertThat(requests.answerAsShown(manager, seen, true, "").get(id)).contains(new Refusal.ChangedSince());
        assertThat(requests.answerAsShown(manager, requests.waitingFor(manager), true, "")
                        .get(id))
                .isEmpty();
    }

    @Test
    void release_by_the_home_manager_confirms_the_booking() {
        long id = asksRelease();
        assertThat(requests.waitingFor(manager)).singleElement().satisfies(request -> {
            assertThat(request.bookingId()).isEqualTo(id);
            assertThat(request.kinds()).containsExactly(ApprovalKind.RELEASE);
            assertThat(request.guard()).isEqualTo(new Guard(0, null, 2));
            assertThat(request.asksHost()).isFalse();
        });
        assertThat(witness.newsTo(anna.id())).containsExactly(News.REQUESTED);
        assertThat(witness.newsTo(manager.id())).containsExactly(News.RELEASE_ASKED);

        assertThat(yes(manager, id)).isEqualTo(DONE);

        assertThat(witness.state(id)).isEqualTo(BookingState.CONFIRMED);
        assertThat(witness.audited(id)).containsExactly("booking.requested", "booking.released", "booking.settled");
        assertThat(requests.waitingFor(manager)).isEmpty();
        assertThat(yes(manager, id)).isEqualTo(NOTHING_TO_ANSWER);
    }

    @Test
    void host_acceptance_confirms_the_booking_and_the_manager_is_not_asked() {
        long id = asksHost();
        assertThat(requests.waitingFor(manager)).isEmpty();

        assertThat(yes(receiver, id)).isEqualTo(DONE);

        assertThat(witness.state(id)).isEqualTo(BookingState.CONFIRMED);
        assertThat(witness.audited(id)).containsExactly("booking.requested", "booking.accepted", "booking.settled");
    }

    @Test
    void the_first_yes_of_two_is_told_to_the_person_while_the_host_has_yet_to_answer() {
        long id = asksBoth();

        assertThat(yes(manager, id)).isEqualTo(DONE);
        assertThat(witness.newsTo(anna.id())).containsExactly(News.REQUESTED, News.RELEASED);

        assertThat(yes(receiver, id)).isEqualTo(DONE);
        assertThat(witness.newsTo(anna.id())).containsExactly(News.REQUESTED, News.RELEASED);
    }

    @Test
    void the_manager_of_another_unit_and_the_host_of_another_have_no_say() {
        long id = asksBoth();
        Actor elsewhere = world.aUnitManagerOf(world.aWorkplaceIn("1402"));
        Actor otherHost = world.aHostAt(world.aWorkplaceIn("1481"));

        assertThat(yes(elsewhere, id)).isEqualTo(NOTHING_TO_ANSWER);
        assertThat(no(otherHost, id)).isEqualTo(NOTHING_TO_ANSWER);
        assertThat(requests.waitingFor(elsewhere)).isEmpty();
        assertThat(witness.state(id)).isEqualTo(BookingState.REQUESTED);
    }

    @Test
    void somebody_with_both_roles_answers_once_and_two_things_are_audited() {
        world.grant(manager.id(), Role.HOST, host, null);
        Actor both = world.actor(manager.id());
        long id = asksBoth();
        assertThat(requests.waitingFor(both))
                .singleElement()
                .satisfies(request -> assertThat(request.kinds())
                        .containsExactlyInAnyOrder(ApprovalKind.RELEASE, ApprovalKind.ACCEPTANCE));
        assertThat(requests.countWaiting(both)).isEqualTo(1);

        assertThat(yes(both, id)).isEqualTo(DONE);

        assertThat(witness.state(id)).isEqualTo(BookingState.CONFIRMED);
        assertThat(witness.audited(id)).contains("booking.released", "booking.accepted");
    }

    @Test
    void nobody_answers_for_herself_not_even_her_deputy_does() {
        Actor deputy = world.aUnitManagerOf(home);
        long above = world.aNurseIn("1402");
        setManager(manager.id(), above);
        long id = requested(booking.book(manager, releasing(), manager.id(), ""));

        assertThat(yes(manager, id)).isEqualTo(NOTHING_TO_ANSWER);
        assertThat(yes(deputy, id)).isEqualTo(NOTHING_TO_ANSWER);
        assertThat(requests.countWaiting(manager) + requests.countWaiting(deputy))
                .isZero();
        assertThat(requests.countWaiting(world.actor(above))).isEqualTo(1);
        assertThat(yes(world.actor(above), id)).isEqualTo(DONE);
    }

    @Test
    void a_deputys_yes_counts_as_the_managers() {
        Actor deputy = world.aUnitManagerOf(home);
        long id = asksRelease();

        assertThat(yes(deputy, id)).isEqualTo(DONE);

        assertThat(witness.state(id)).isEqualTo(BookingState.CONFIRMED);
        assertThat(requests.waitingFor(manager)).isEmpty();
    }

    @Test
    void without_a_manager_the_next_above_is_asked_and_without_one_the_contact() {
        long nobodys = world.aWorkplaceIn("1402");
        long above = world.aNurseIn("1402");
        long contact = world.aNurseIn("1402");
        db.update(ORGANISATION)
                .set(ORGANISATION.CONTACT_ID, contact)
                .where(ORGANISATION.CODE.eq("1402"))
                .execute();
        Actor led = world.actor(world.aNurseAt(nobodys));
        Actor alone = world.actor(world.aNurseAt(nobodys));
        setManager(led.id(), above);
        long occasion = releasing();
        long first = requested(booking.book(led, occasion, led.id(), ""));
        long second = requested(booking.book(alone, occasion, alone.id(), ""));

        assertThat(requests.waitingFor(world.actor(above)))
                .extracting(PendingRequest::bookingId)
                .containsExactly(first);
        assertThat(requests.waitingFor(world.actor(contact)))
                .extracting(PendingRequest::bookingId)
                .containsExactly(second);
        assertThat(requests.countWaiting(world.actor(contact))).isEqualTo(1);
        assertThat(yes(world.actor(contact), first)).isEqualTo(NOTHING_TO_ANSWER);
        assertThat(yes(world.actor(contact), second)).isEqualTo(DONE);
    }

    @Test
    void where_there_is_nobody_at_all_gr_answers() {
        Actor gr = world.aGrAdministrator();
        Actor alone = world.actor(world.aNurseAt(world.aWorkplaceIn("1402")));
        long asksManager = asksRelease();
        long asksNobody = requested(booking.book(alone, releasing(), alone.id(), ""));

        assertThat(requests.waitingFor(gr))
                .extracting(PendingRequest::bookingId)
                .contains(asksNobody)
                .doesNotContain(asksManager);
        assertThat(yes(gr, asksManager)).isEqualTo(NOTHING_TO_ANSWER);
        assertThat(yes(gr, asksNobody)).isEqualTo(DONE);
    }

    @Test
    void a_pending_request_follows_a_change_of_workplace() {
        long id = asksRelease();
        long newHome = world.aWorkplaceIn("1402");
        Actor newManager = world.aUnitManagerOf(newHome);
        db.update(PERSON)
                .set(PERSON.WORKPLACE_ID, newHome)
                .where(PERSON.ID.eq(anna.id()))
                .execute();

        assertThat(requests.waitingFor(newManager)).hasSize(1);
        assertThat(yes(manager, id)).isEqualTo(NOTHING_TO_ANSWER);
        assertThat(yes(newManager, id)).isEqualTo(DONE);
    }

    @Test
    void escalation_at_half_of_the_time_asks_the_next_above_too() {
        long above = world.aNurseIn("1402");
        setManager(manager.id(), above);
        long id = asksRelease();
        Actor higher = world.actor(above);
        clockwork.tick();
        assertThat(requests.waitingFor(higher)).isEmpty();
        assertThat(requests.countWaiting(higher)).isZero();

        clock.set(LocalDate.of(2026, 10, 26).atTime(8, 0));
        clockwork.tick();
        clockwork.tick();

        assertThat(witness.newsTo(above)).containsExactly(News.NOBODY_ANSWERED);
        assertThat(requests.waitingFor(higher))
                .singleElement()
                .satisfies(request -> assertThat(request.wentOnAt()).isNotNull());
        assertThat(requests.countWaiting(higher)).isEqualTo(1);
        assertThat(requests.waitsFor(anna, id)).singleElement().satisfies(waiting -> {
            assertThat(waiting.wentOnTo()).containsExactly(above);
            assertThat(waiting.wentOnAt()).isEqualTo(clock.instant());
        });
        assertThat(yes(higher, id)).isEqualTo(DONE);
    }

    @Test
    void the_first_no_ends_the_request_and_tells_the_other_party() {
        long id = asksBoth();

        assertThat(no(manager, id)).isEqualTo(DONE);

        assertThat(witness.state(id)).isEqualTo(BookingState.REFUSED);
        assertThat(witness.newsTo(receiver.id())).containsExactly(News.ACCEPTANCE_ASKED, News.ANSWER_NEEDLESS);
        assertThat(witness.newsTo(anna.id())).containsExactly(News.REQUESTED, News.REFUSED);
        assertThat(requests.waitingFor(receiver)).isEmpty();
        assertThat(yes(receiver, id)).isEqualTo(NOTHING_TO_ANSWER);
    }

    @Test
    void a_no_needs_a_reason_that_only_the_person_reads() {
        long id = asksRelease();
        assertThat(answer(manager, id, false, " ")).contains(new Refusal.ReasonMissing());
        assertThat(witness.state(id)).isEqualTo(BookingState.REQUESTED);

        no(manager, id);

        assertThat(witness.noticesTo(receiver.id()))
                .allSatisfy(mail -> assertThat(mail.words()).isEmpty());
        assertThat(db.select(BOOKING.END_REASON)
                        .from(BOOKING)
                        .where(BOOKING.ID.eq(id))
                        .fetchSingle()
                        .value1())
                .isEqualTo("Vi är för få");
    }

    @Test
    void when_nobody_answers_in_time_the_place_goes_to_the_queue() {
        long occasion = world.anOccasion()
                .of(world.anOffer().needingRelease())
                .withPlaces(1)
                .on(DAY, 9, 16)
                .save();
        long id = requested(booking.book(anna, occasion, anna.id(), ""));
        Actor bo = world.aStaffMemberOf("1402");
        BookingOutcome.Queued queued = (BookingOutcome.Queued) booking.queue(bo, occasion, bo.id(), "");
        clock.set(LocalDate.of(2026, 10, 27).atTime(17, 0));

        assertThat(yes(manager, id)).isEqualTo(NOTHING_TO_ANSWER);
        clockwork.tick();

        assertThat(witness.state(id)).isEqualTo(BookingState.EXPIRED);
        assertThat(witness.newsTo(anna.id())).contains(News.REQUEST_LAPSED);
        assertThat(witness.state(queued.bookingId())).isEqualTo(BookingState.OFFERED);
        assertThat(requests.countWaiting(manager)).isZero();
    }

    @Test
    void an_answer_on_the_last_minute_counts_and_one_after_the_deadline_is_refused() {
        long inTime = asksRelease();
        clock.set(LocalDate.of(2026, 10, 27).atTime(16, 59));
        assertThat(yes(manager, inTime)).isEqualTo(DONE);
        clock.reset();
        Actor bo = world.actor(world.aNurseAt(home));
        long late = requested(booking.book(bo, releasing(), bo.id(), ""));
        clock.set(LocalDate.of(2026, 10, 27).atTime(17, 0));

        assertThat(requests.waitingFor(manager)).isEmpty();
        assertThat(yes(manager, late)).isEqualTo(NOTHING_TO_ANSWER);
        assertThat(no(manager, late)).isEqualTo(NOTHING_TO_ANSWER);
    }

    @Test
    void many_are_answered_at_once_each_with_an_outcome_of_its_own() {
        Actor bo = world.actor(world.aNurseAt(home));
        long first = asksRelease();
        long second = requested(booking.book(bo, releasing(), bo.id(), ""));
        booking.cancel(bo, second, "");

        Map<Long, Optional<Refusal>> outcomes = requests.answer(manager, List.of(first, second), true, "");

        assertThat(outcomes).containsEntry(first, DONE).containsEntry(second, NOTHING_TO_ANSWER);
    }

    @Test
    void a_yes_over_the_guard_says_how_many_are_away() {
        witness.limit(home, 1);
        Actor bo = world.actor(world.aNurseAt(home));
        long open = world.anOccasion().on(DAY, 9, 16).save();
        confirmed(booking.book(bo, open, bo.id(), ""));
        long other = world.anOccasion().on(DAY, 12, 15).save();

        long id = requested(booking.book(anna, other, anna.id(), ""));

        assertThat(requests.waitingFor(manager)).singleElement().satisfies(request -> {
            assertThat(request.guard()).isEqualTo(new Guard(1, 1, 3));
            assertThat(request.overGuard()).isTrue();
        });
        assertThat(witness.noticesTo(manager.id()).getLast().wish())
                .isNotNull()
                .satisfies(wish -> assertThat(wish.guard()).isEqualTo(new Guard(1, 1, 3)));
        assertThat(yes(manager, id)).isEqualTo(DONE);
        assertThat(witness.state(id)).isEqualTo(BookingState.CONFIRMED);
    }

    @Test
    void a_host_proposes_another_occasion_and_is_not_asked_again_when_it_is_taken() {
        long offer = world.anOffer().at(host).needingHostAcceptance().save();
        long wanted = world.anOccasion().of(offer).on(DAY, 9, 16).save();
        long other = world.anOccasion().of(offer).on(DAY.plusDays(7), 9, 16).save();
        long id = requested(booking.book(anna, wanted, anna.id(), "Se er vardag"));
        assertThat(requests.proposable(receiver, id))
                .extracting(WayOn.OtherOccasion::occasionId)
                .containsExactly(other);
        assertThat(requests.proposable(manager, id)).isEmpty();

        assertThat(requests.propose(receiver, id, other, "Vi har mer att visa då"))
                .isEqualTo(DONE);
        assertThat(witness.newsTo(anna.id())).containsExactly(News.REQUESTED, News.OTHER_OCCASION);
        BookingOutcome moved = moving.move(anna, id, other);

        long newId = confirmed(moved);
        assertThat(witness.state(newId)).isEqualTo(BookingState.CONFIRMED);
        assertThat(witness.state(id)).isEqualTo(BookingState.CANCELLED);
        assertThat(requests.waitingFor(receiver)).isEmpty();
    }

    @Test
    void taking_the_proposed_occasion_gives_up_the_other_also_while_the_manager_is_asked_anew() {
        long offer = world.anOffer()
                .at(host)
                .needingRelease()
                .needingHostAcceptance()
                .save();
        long wanted = world.anOccasion().of(offer).on(DAY, 9, 16).save();
        long other = world.anOccasion().of(offer).on(DAY.plusDays(7), 9, 16).save();
        long id = requested(booking.book(anna, wanted, anna.id(), ""));
        requests.propose(receiver, id, other, "");

        long newId = requested(moving.move(anna, id, other));

        assertThat(witness.state(id)).isEqualTo(BookingState.CANCELLED);
        assertThat(requests.waitingFor(receiver)).isEmpty();
        assertThat(requests.waitingFor(manager))
                .extracting(PendingRequest::bookingId)
                .containsExactly(newId);
        assertThat(yes(manager, newId)).isEqualTo(DONE);
        assertThat(witness.state(newId)).isEqualTo(BookingState.CONFIRMED);
    }

    @Test
    void what_a_host_proposes_instead_of_a_change_of_occasion_keeps_the_old_place_until_it_is_settled() {
        long offer = world.anOffer()
                .at(host)
                .needingRelease()
                .needingHostAcceptance()
                .save();
        long first = world.anOccasion().of(offer).on(DAY, 9, 16).save();
        long second = world.anOccasion().of(offer).on(DAY.plusDays(7), 9, 16).save();
        long third = world.anOccasion().of(offer).on(DAY.plusDays(14), 9, 16).save();
        long kept = requested(booking.book(anna, first, anna.id(), ""));
        yes(manager, kept);
        yes(receiver, kept);
        long change = requested(moving.move(anna, kept, second));
        assertThat(requests.propose(receiver, change, first, "")).contains(new Refusal.CannotMoveThere());
        assertThat(requests.propose(receiver, change, third, "")).isEqualTo(DONE);

        long proposed = requested(moving.move(anna, change, third));

        assertThat(witness.state(kept)).isEqualTo(BookingState.CONFIRMED);
        assertThat(witness.state(change)).isEqualTo(BookingState.CANCELLED);
        assertThat(requests.waitingFor(receiver)).isEmpty();
        assertThat(yes(manager, proposed)).isEqualTo(DONE);
        assertThat(witness.state(proposed)).isEqualTo(BookingState.CONFIRMED);
        assertThat(witness.state(kept)).isEqualTo(BookingState.CANCELLED);
    }

    @Test
    void taking_what_a_host_proposes_instead_of_a_change_settles_it_at_once_where_nobody_else_is_asked() {
        long offer = world.anOffer().at(host).needingHostAcceptance().save();
        long first = world.anOccasion().of(offer).on(DAY, 9, 16).save();
        long second = world.anOccasion().of(offer).on(DAY.plusDays(7), 9, 16).save();
        long third = world.anOccasion().of(offer).on(DAY.plusDays(14), 9, 16).save();
        long kept = requested(booking.book(anna, first, anna.id(), ""));
        yes(receiver, kept);
        long change = requested(moving.move(anna, kept, second));
        requests.propose(receiver, change, third, "");

        long proposed = confirmed(moving.move(anna, change, third));

        assertThat(List.of(witness.state(kept), witness.state(change), witness.state(proposed)))
                .containsExactly(BookingState.CANCELLED, BookingState.CANCELLED, BookingState.CONFIRMED);
    }

    @Test
    void a_host_proposes_each_occasion_once_and_three_at_most() {
        long offer = world.anOffer().at(host).needingHostAcceptance().save();
        long wanted = world.anOccasion().of(offer).on(DAY, 9, 16).save();
        long id = requested(booking.book(anna, wanted, anna.id(), ""));
        List<Long> others = IntStream.rangeClosed(1, 4)
                .mapToObj(week -> world.anOccasion()
                        .of(offer)
                        .on(DAY.plusDays(7L * week), 9, 16)
                        .save())
                .toList();

        assertThat(requests.propose(receiver, id, others.get(0), "")).isEqualTo(DONE);
        assertThat(requests.proposable(receiver, id))
                .extracting(WayOn.OtherOccasion::occasionId)
                .doesNotContain(others.get(0));
        assertThat(requests.propose(receiver, id, others.get(0), "")).contains(new Refusal.ProposedBefore());
        assertThat(requests.propose(receiver, id, others.get(1), "")).isEqualTo(DONE);
        assertThat(requests.propose(receiver, id, others.get(2), "")).isEqualTo(DONE);
        assertThat(requests.propose(receiver, id, others.get(3), "")).contains(new Refusal.ProposedEnough(3));
        assertThat(witness.newsTo(anna.id()).stream().filter(News.OTHER_OCCASION::equals))
                .hasSize(3);
    }

    @Test
    void what_nobody_could_book_is_not_proposed_and_nothing_after_the_deadline() {
        long offer = world.anOffer().at(host).needingHostAcceptance().save();
        long wanted = world.anOccasion().of(offer).on(DAY, 9, 16).save();
        long full = world.aFullOccasion().of(offer).on(DAY.plusDays(1), 9, 16).save();
        long cancelled = world.anOccasion()
                .of(offer)
                .on(DAY.plusDays(2), 9, 16)
                .cancelled()
                .save();
        long draft =
                world.anOccasion().of(offer).on(DAY.plusDays(3), 9, 16).draft().save();
        long good = world.anOccasion().of(offer).on(DAY.plusDays(4), 9, 16).save();
        long id = requested(booking.book(anna, wanted, anna.id(), ""));

        assertThat(requests.propose(receiver, id, full, "")).containsInstanceOf(Refusal.Full.class);
        assertThat(requests.propose(receiver, id, cancelled, "")).containsInstanceOf(Refusal.OccasionIsCancelled.class);
        assertThat(requests.propose(receiver, id, draft, "")).contains(new Refusal.NotPublished());
        assertThat(requests.propose(receiver, id, wanted, "")).contains(new Refusal.CannotMoveThere());
        assertThat(requests.propose(manager, id, good, "")).isEqualTo(NOTHING_TO_ANSWER);
        clock.advance(Duration.ofDays(10));
        assertThat(requests.propose(receiver, id, good, "")).isEqualTo(NOTHING_TO_ANSWER);
    }

    @Test
    void an_occasion_moved_to_another_day_asks_again_and_lets_her_leave_after_the_deadline() {
        long occasion = releasing();
        long id = requested(booking.book(anna, occasion, anna.id(), ""));
        yes(manager, id);
        clock.set(DAY.minusDays(2).atTime(9, 0));
        new TransactionTemplate(transactions).executeWithoutResult(status -> engine.occasionMoved(occasion, true));

        assertThat(witness.newsTo(anna.id())).contains(News.ASKED_AGAIN);
        assertThat(requests.waitingFor(manager)).hasSize(1);
        assertThat(booking.cancel(anna, id, "")).isInstanceOf(CancelOutcome.Cancelled.class);
    }

    private long releasing() {
        return world.anOccasion()
                .of(world.anOffer().needingRelease())
                .on(DAY, 9, 16)
                .save();
    }

    private long asksRelease() {
        return requested(booking.book(anna, releasing(), anna.id(), ""));
    }

    private long asksHost() {
        long occasion = world.anOccasion()
                .of(world.anOffer().at(host).needingHostAcceptance())
                .on(DAY, 9, 16)
                .save();
        return requested(booking.book(anna, occasion, anna.id(), ""));
    }

    private long asksBoth() {
        long occasion = world.anOccasion()
                .of(world.anOffer().at(host).needingRelease().needingHostAcceptance())
                .on(DAY, 9, 16)
                .save();
        return requested(booking.book(anna, occasion, anna.id(), ""));
    }

    private Optional<Refusal> yes(Actor actor, long bookingId) {
        return answer(actor, bookingId, true, "");
    }

    private Optional<Refusal> no(Actor actor, long bookingId) {
        return answer(actor, bookingId, false, "Vi är för få");
    }

    private Optional<Refusal> answer(Actor actor, long bookingId, boolean yes, String reason) {
        return requests.answer(actor, List.of(bookingId), yes, reason).getOrDefault(bookingId, DONE);
    }

    private void setManager(long personId, long managerId) {
        db.update(PERSON)
                .set(PERSON.MANAGER_ID, managerId)
                .where(PERSON.ID.eq(personId))
                .execute();
    }
}
