package se.goteborgsregionen.bredvid.booking;

import java.time.LocalDate;
import java.util.List;

import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.goteborgsregionen.bredvid.PortalTest;
import se.goteborgsregionen.bredvid.TestWorld;
import se.goteborgsregionen.bredvid.access.Actor;
import se.goteborgsregionen.bredvid.booking.BookingOutcome.Queued;
import se.goteborgsregionen.bredvid.offer.PlacesAdded;
import se.goteborgsregionen.bredvid.shared.TestClock;

import static org.assertj.core.api.Assertions.assertThat;
import static se.goteborgsregionen.bredvid.booking.BookingDbTest.confirmed;
import static se.goteborgsregionen.bredvid.db.Tables.AUDIT_EVENT;
import static se.goteborgsregionen.bredvid.db.Tables.BOOKING;
import static se.goteborgsregionen.bredvid.db.Tables.OCCASION;
import static se.goteborgsregionen.bredvid.db.Tables.OUTGOING_MAIL;
import static se.goteborgsregionen.bredvid.db.Tables.PERSON;

@PortalTest
class WaitingListDbTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

    @Autowired
    private BookingService booking;

    @Autowired
    private BookingRepository bookings;

    @Autowired
    private Clockwork clockwork;

    @Autowired
    private TestWorld world;

    @Autowired
    private TestClock clock;

    @Autowired
    private DSLContext db;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private PlatformTransactionManager transactions;

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void a_freed_place_is_offered_to_the_first_in_the_queue_at_once() {
        long occasion = world.anOccasion().withPlaces(1).save();
        Actor anna = staff();
        Actor bo = staff();
        Actor cilla = staff();
        long held = confirmed(booking.book(anna, occasion, anna.id(), ""));
        long first = queued(bo, occasion, 1);
        long second = queued(cilla, occasion, 2);

        booking.cancel(anna, held, "");

        assertThat(state(first)).isEqualTo(BookingState.OFFERED);
        assertThat(state(second)).isEqualTo(BookingState.WAITLISTED);
        assertThat(bookings.position(second)).isEqualTo(1);
        assertThat(counters(occasion)).containsExactly(1, 1);
        assertThat(audited(first)).containsExactly("booking.queued", "booking.offered");
        assertThat(mails(first)).containsExactly("booking.notice", "booking.notice");
    }

    @Test
    void whoever_queues_joins_last_even_at_the_same_moment() {
        long occasion = world.aFullOccasion().save();
        List<Actor> people = List.of(staff(), staff(), staff());
        for (int i = 0; i < people.size(); i++) {
            queued(people.get(i), occasion, i + 1);
        }
        assertThat(counters(occasion)).containsExactly(1, 3);
    }

    @Test
    void leaving_the_queue_moves_the_others_up_and_mails_nobody() {
        long occasion = world.anOccasion().withPlaces(1).save();
        Actor holder = staff();
        confirmed(booking.book(holder, occasion, holder.id(), ""));
        Actor anna = staff();
        Actor bo = staff();
        long first = queued(anna, occasion, 1);
        long second = queued(bo, occasion, 2);

        assertThat(booking.cancel(anna, first, "")).isEqualTo(new CancelOutcome.Cancelled(first, false));

        assertThat(bookings.position(second)).isEqualTo(1);
        assertThat(counters(occasion)).containsExactly(1, 1);
        assertThat(audited(first)).containsExactly("booking.queued", "booking.left_queue");
        assertThat(mails(first)).containsExactly("booking.notice");
    }

    @Test
    void nobody_is_promoted_into_a_clash_and_whoever_is_skipped_keeps_her_position() {
        long occasion = world.anOccasion().withPlaces(1).on(DAY, 9, 12).save();
        long sameTime = world.anOccasion().on(DAY, 10, 15).save();
        Actor anna = staff();
        Actor bo = staff();
        Actor cilla = staff();
        long held = confirmed(booking.book(anna, occasion, anna.id(), ""));
        long skipped = queued(bo, occasion, 1);
        long next = queued(cilla, occasion, 2);
        long clash = confirmed(booking.book(bo, sameTime, bo.id(), ""));

        booking.cancel(anna, held, "");

        assertThat(state(skipped)).isEqualTo(BookingState.WAITLISTED);
        assertThat(bookings.position(skipped)).isEqualTo(1);
        assertThat(state(next)).isEqualTo(BookingState.OFFERED);

        raiseTo(occasion, 2);
        assertThat(state(skipped)).isEqualTo(BookingState.WAITLISTED);
        booking.cancel(bo, clash, "");
        assertThat(state(skipped)).isEqualTo(BookingState.OFFERED);
        assertThat(counters(occasion)).containsExactly(2, 0);
    }

    @Test
    void raising_the_places_offers_as_many_as_there_are_new_ones() {
        long occasion = world.anOccasion().withPlaces(1).save();
        Actor anna = staff();
        confirmed(booking.book(anna, occasion, anna.id(), ""));
        List<Long> queue =
                List.of(queued(staff(), occasion, 1), queued(staff(), occasion, 2), queued(staff(), occasion, 3));

        raiseTo(occasion, 3);

        assertThat(queue.stream().map(this::state))
                .containsExactly(BookingState.OFFERED, BookingState.OFFERED, BookingState.WAITLISTED);
        assertThat(counters(occasion)).containsExactly(3, 1);
    }

    @Test
    void taking_away_the_limit_empties_the_queue() {
        long occasion = world.anOccasion().withPlaces(1).save();
        Actor anna = staff();
        confirmed(booking.book(anna, occasion, anna.id(), ""));
        long waiting = queued(staff(), occasion, 1);

        raiseTo(occasion, null);

        assertThat(state(waiting)).isEqualTo(BookingState.OFFERED);
    }

    @Test
    void a_newcomer_does_not_overtake_the_queue_when_a_place_is_free() {
        long occasion = world.anOccasion().withPlaces(1).save();
        Actor anna = staff();
        Actor bo = staff();
        Actor newcomer = staff();
        confirmed(booking.book(anna, occasion, anna.id(), ""));
        long waiting = queued(bo, occasion, 1);
        db.update(OCCASION)
                .set(OCCASION.CAPACITY, 2)
                .where(OCCASION.ID.eq(occasion))
                .execute();

        BookingOutcome outcome = booking.book(newcomer, occasion, newcomer.id(), "");

        assertThat(state(waiting)).isEqualTo(BookingState.OFFERED);
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        BookingOutcome.Refused.class,
                        refused -> assertThat(refused.refusal()).isInstanceOf(Refusal.Full.class));
        assertThat(counters(occasion)).containsExactly(2, 0);
    }

    @Test
    void somebody_who_was_not_eligible_gets_her_place_when_she_is() {
        long occasion = world.anOccasion().withPlaces(1).save();
        Actor anna = staff();
        Actor bo = staff();
        long held = confirmed(booking.book(anna, occasion, anna.id(), ""));
        long waiting = queued(bo, occasion, 1);
        db.update(PERSON)
                .set(PERSON.STATUS, "AWAITING_MANAGER")
                .where(PERSON.ID.eq(bo.id()))
                .execute();
        booking.cancel(anna, held, "");
        assertThat(state(waiting)).isEqualTo(BookingState.WAITLISTED);

        db.update(PERSON)
                .set(PERSON.STATUS, "ACTIVE")
                .where(PERSON.ID.eq(bo.id()))
                .execute();
        assertThat(bookings.withQueueAndPlaces(TestClock.BEGINNING)).contains(occasion);
        clockwork.tick();

        assertThat(state(waiting)).isEqualTo(BookingState.OFFERED);
        assertThat(bookings.withQueueAndPlaces(TestClock.BEGINNING)).doesNotContain(occasion);
    }

    @Test
    void nobody_is_let_in_after_the_start() {
        long occasion = world.anOccasion().withPlaces(1).on(DAY, 9, 12).save();
        Actor anna = staff();
        Actor organiser = world.anOrganiserOf("1481");
        long held = confirmed(booking.book(anna, occasion, anna.id(), ""));
        long waiting = queued(staff(), occasion, 1);
        clock.set(DAY.atTime(9, 0));

        booking.cancel(organiser, held, "");

        assertThat(state(waiting)).isEqualTo(BookingState.WAITLISTED);
    }

    private Actor staff() {
        return world.aStaffMemberOf("1402");
    }

    private long queued(Actor actor, long occasion, int position) {
        BookingOutcome outcome = booking.queue(actor, occasion, actor.id(), "");
        assertThat(outcome).isInstanceOf(Queued.class);
        Queued queued = (Queued) outcome;
        assertThat(queued.position()).isEqualTo(position);
        return queued.bookingId();
    }

    private void raiseTo(long occasion, @org.jspecify.annotations.Nullable Integer places) {
        inTransaction(() -> {
            db.update(OCCASION)
                    .set(OCCASION.CAPACITY, places)
                    .where(OCCASION.ID.eq(occasion))
                    .execute();
            events.publishEvent(new PlacesAdded(occasion));
        });
    }

    private void inTransaction(Runnable work) {
        new TransactionTemplate(transactions).executeWithoutResult(status -> work.run());
    }

    private BookingState state(long bookingId) {
        return BookingState.valueOf(db.select(BOOKING.STATE)
                .from(BOOKING)
                .where(BOOKING.ID.eq(bookingId))
                .fetchSingle()
                .value1());
    }

    private List<Object> counters(long occasion) {
        return db.select(OCCASION.TAKEN, OCCASION.WAITING)
                .from(OCCASION)
                .where(OCCASION.ID.eq(occasion))
                .fetchSingle()
                .intoList();
    }

    private List<String> audited(long bookingId) {
        return db.select(AUDIT_EVENT.ACTION)
                .from(AUDIT_EVENT)
                .where(AUDIT_EVENT.SUBJECT_KIND.eq("BOOKING").and(AUDIT_EVENT.SUBJECT_ID.eq(bookingId)))
                .orderBy(AUDIT_EVENT.ID)
                .fetch(AUDIT_EVENT.ACTION);
    }

    private List<String> mails(long bookingId) {
        return db.select(OUTGOING_MAIL.KIND)
                .from(OUTGOING_MAIL)
                .where(OUTGOING_MAIL.BOOKING_ID.eq(bookingId))
                .orderBy(OUTGOING_MAIL.ID)
                .fetch(OUTGOING_MAIL.KIND);
    }
}
