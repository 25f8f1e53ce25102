package se.goteborgsregionen.bredvid.booking;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.goteborgsregionen.bredvid.PortalTest;
import se.goteborgsregionen.bredvid.TestWorld;
import se.goteborgsregionen.bredvid.access.Actor;
import se.goteborgsregionen.bredvid.shared.TestClock;

import static org.assertj.core.api.Assertions.assertThat;
import static se.goteborgsregionen.bredvid.booking.BookingDbTest.confirmed;
import static se.goteborgsregionen.bredvid.db.Tables.BOOKING;
import static se.goteborgsregionen.bredvid.db.Tables.OCCASION;

@PortalTest
class MovingDbTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

    @Autowired
    private MovingService moving;

    @Autowired
    private BookingService booking;

    @Autowired
    private RequestService requests;

    @Autowired
    private MyBookingsService myBookings;

    @Autowired
    private TestWorld world;

    @Autowired
    private TestClock clock;

    @Autowired
    private DSLContext db;

    private Actor manager = Actor.ANONYMOUS;
    private Actor anna = Actor.ANONYMOUS;
    private long unit;

    @BeforeEach
    void aNurseAndHerManager() {
        unit = world.aWorkplaceIn("1402");
        manager = world.aUnitManagerOf(unit);
        anna = world.actor(world.aNurseAt(unit));
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void moving_to_a_full_occasion_is_refused_and_cannot_lose_the_old_place() {
        long offer = world.anOffer().save();
        long from = world.anOccasion().of(offer).on(DAY, 9, 12).withPlaces(1).save();
        long full = world.anOccasion()
                .of(offer)
                .on(DAY.plusDays(1), 9, 12)
                .withPlaces(1)
                .save();
        Actor other = world.aStaffMemberOf("1480");
        confirmed(booking.book(other, full, other.id(), ""));
        long old = confirmed(booking.book(anna, from, anna.id(), ""));

        assertThat(moving.move(anna, old, full))
                .isInstanceOfSatisfying(
                        BookingOutcome.Refused.class,
                        refused -> assertThat(refused.refusal()).isInstanceOf(Refusal.Full.class));

        assertThat(state(old)).isEqualTo(BookingState.CONFIRMED);
        assertThat(taken(from)).isEqualTo(1);
    }

    @Test
    void moving_gives_the_old_place_to_the_queue_once_the_new_is_certain() {
        long offer = world.anOffer().save();
        long from = world.anOccasion().of(offer).on(DAY, 9, 12).withPlaces(1).save();
        long to = world.anOccasion()
                .of(offer)
                .on(DAY.plusDays(1), 9, 12)
                .withPlaces(1)
                .save();
        long old = confirmed(booking.book(anna, from, anna.id(), "Lyfta rätt"));
        Actor waiting = world.aStaffMemberOf("1480");
        long queued = ((BookingOutcome.Queued) booking.queue(waiting, from, waiting.id(), "")).bookingId();

        long moved = confirmed(moving.move(anna, old, to));

        assertThat(state(old)).isEqualTo(BookingState.CANCELLED);
        assertThat(state(queued)).isEqualTo(BookingState.OFFERED);
        assertThat(mine(anna, moved).goals()).isEqualTo("Lyfta rätt");
        assertThat(mine(anna, old).ending()).isEqualTo(Ending.MOVED);
        assertThat(List.of(taken(from), taken(to))).containsExactly(1, 1);
    }

    @Test
    void moving_waives_the_clash_between_the_two() {
        long offer = world.anOffer().save();
        long from = world.anOccasion().of(offer).on(DAY, 9, 12).save();
        long overlapping = world.anOccasion().of(offer).on(DAY, 10, 13).save();
        long old = confirmed(booking.book(anna, from, anna.id(), ""));

        confirmed(moving.move(anna, old, overlapping));
    }

    @Test
    void moving_keeps_the_old_place_until_the_new_is_confirmed_and_a_no_keeps_it() {
        long offer = world.anOffer().needingRelease().save();
        long from = world.anOccasion().of(offer).on(DAY, 9, 12).save();
        long to = world.anOccasion().of(offer).on(DAY.plusDays(1), 9, 12).save();
        long old = released(from);

        long moved = requested(moving.move(anna, old, to));
        assertThat(state(old)).isEqualTo(BookingState.CONFIRMED);
        assertThat(List.of(taken(from), taken(to))).containsExactly(1, 1);
        requests.answer(manager, List.of(moved), false, "För få den dagen");

        assertThat(state(old)).isEqualTo(BookingState.CONFIRMED);
        assertThat(state(moved)).isEqualTo(BookingState.REFUSED);
        assertThat(mine(anna, moved).ending()).isEqualTo(Ending.NOT_RELEASED);
        assertThat(mine(anna, moved).endReason()).isEqualTo("För få den dagen");
        assertThat(mine(manager, moved).ending()).as("for her own record only").isNull();
        assertThat(List.of(taken(from), taken(to))).containsExactly(1, 0);
    }

    @Test
    void moving_again_while_a_move_waits_is_refused_so_that_nobody_ends_with_two_places() {
        long offer = world.anOffer().needingRelease().save();
        long from = world.anOccasion().of(offer).on(DAY, 9, 12).save();
        long to = world.anOccasion().of(offer).on(DAY.plusDays(1), 9, 12).save();
        long elsewhere = world.anOccasion().of(offer).on(DAY.plusDays(2), 9, 12).save();
        long old = released(from);
        long moved = requested(moving.move(anna, old, to));

        for (long each : List.of(old, moved)) {
            assertThat(moving.move(anna, each, elsewhere))
                    .isInstanceOfSatisfying(
                            BookingOutcome.Refused.class,
                            refused -> assertThat(refused.refusal()).isEqualTo(new Refusal.MoveIsPending(moved)));
        }
    }

    @Test
    void moving_within_the_same_day_asks_nobody_again() {
        long offer = world.anOffer().needingRelease().save();
        long from = world.anOccasion().of(offer).on(DAY, 9, 12).save();
        long afternoon = world.anOccasion().of(offer).on(DAY, 13, 16).save();
        long old = released(from);

        confirmed(moving.move(anna, old, afternoon));
    }

    @Test
    void moving_to_another_day_asks_again_and_a_yes_ends_the_old() {
        long offer = world.anOffer().needingRelease().save();
        long from = world.anOccasion().of(offer).on(DAY, 9, 12).save();
        long to = world.anOccasion().of(offer).on(DAY.plusDays(1), 9, 12).save();
        long old = released(from);

        long moved = requested(moving.move(anna, old, to));
        assertThat(requests.waitsFor(anna, moved))
                .singleElement()
                .satisfies(waiting -> assertThat(waiting.personIds()).containsExactly(manager.id()));
        requests.answer(manager, List.of(moved), true, "");

        assertThat(state(moved)).isEqualTo(BookingState.CONFIRMED);
        assertThat(state(old)).isEqualTo(BookingState.CANCELLED);
        assertThat(List.of(taken(from), taken(to))).containsExactly(0, 1);
    }

    @Test
    void moving_goes_only_to_another_occasion_of_the_same_offer() {
        long from = world.anOccasion().on(DAY, 9, 12).save();
        long elsewhere = world.anOccasion().on(DAY.plusDays(1), 9, 12).save();
        long old = confirmed(booking.book(anna, from, anna.id(), ""));

        for (long wrong : List.of(elsewhere, from)) {
            assertThat(moving.move(anna, old, wrong))
                    .isInstanceOfSatisfying(
                            BookingOutcome.Refused.class,
                            refused -> assertThat(refused.refusal()).isEqualTo(new Refusal.CannotMoveThere()));
        }
    }

    @Test
    void moving_a_place_to_a_colleague_of_the_same_unit_never_frees_it() {
        long occasion = world.anOccasion().on(DAY, 9, 12).withPlaces(1).save();
        long old = confirmed(booking.book(anna, occasion, anna.id(), ""));
        Actor waiting = world.aStaffMemberOf("1480");
        long queued = ((BookingOutcome.Queued) booking.queue(waiting, occasion, waiting.id(), "")).bookingId();
        long colleague = world.aNurseAt(unit);
        assertThat(moving.colleagues(anna, old))
                .extracting(Colleague::personId)
                .contains(colleague)
                .doesNotContain(anna.id());

        long taken = confirmed(moving.substitute(anna, old, colleague));

        assertThat(state(old)).isEqualTo(BookingState.CANCELLED);
        assertThat(mine(anna, old).ending()).isEqualTo(Ending.TAKEN_OVER);
        assertThat(state(queued)).isEqualTo(BookingState.WAITLISTED);
        assertThat(state(taken)).isEqualTo(BookingState.CONFIRMED);
        assertThat(taken(occasion)).isEqualTo(1);
    }

    @Test
    void a_colleague_to_whom_a_place_is_handed_after_the_last_day_to_cancel_may_leave_all_the_same() {
        long occasion = world.anOccasion().on(DAY, 9, 12).withPlaces(1).save();
        long old = confirmed(booking.book(anna, occasion, anna.id(), ""));
        clock.set(DAY.minusDays(1).atTime(12, 0));
        assertThat(booking.cancel(anna, old, "")).isInstanceOf(CancelOutcome.Refused.class);
        Actor colleague = world.actor(world.aNurseAt(unit));

        long taken = confirmed(moving.substitute(anna, old, colleague.id()));

        assertThat(mine(colleague, taken).cancellable()).isTrue();
        assertThat(booking.cancel(colleague, taken, "")).isInstanceOf(CancelOutcome.Cancelled.class);
    }

    @Test
    void moving_a_place_to_somebody_of_another_unit_is_refused() {
        long occasion = world.anOccasion().on(DAY, 9, 12).save();
        long old = confirmed(booking.book(anna, occasion, anna.id(), ""));

        assertThat(moving.substitute(anna, old, world.aNurseIn("1402")))
                .isInstanceOfSatisfying(
                        BookingOutcome.Refused.class,
                        refused -> assertThat(refused.refusal()).isEqualTo(new Refusal.OtherUnit()));
        assertThat(state(old)).isEqualTo(BookingState.CONFIRMED);
    }

    @Test
    void a_manager_who_takes_over_a_place_of_her_staff_does_not_release_herself() {
        long offer = world.anOffer().needingRelease().save();
        long occasion = world.anOccasion().of(offer).on(DAY, 9, 12).save();
        long old = released(occasion);

        assertThat(moving.substitute(manager, old, manager.id()))
                .isInstanceOfSatisfying(
                        BookingOutcome.Requested.class,
                        asked -> assertThat(asked.waitsFor()).containsExactly(ApprovalKind.RELEASE));
    }

    private long released(long occasion) {
        long id = requested(booking.book(anna, occasion, anna.id(), ""));
        assertThat(requests.answer(manager, List.of(id), true, "").get(id)).isEmpty();
        assertThat(state(id)).isEqualTo(BookingState.CONFIRMED);
        return id;
    }

    private static long requested(BookingOutcome outcome) {
        assertThat(outcome).isInstanceOf(BookingOutcome.Requested.class);
        return ((BookingOutcome.Requested) outcome).bookingId();
    }

    private MyBooking mine(Actor reader, long bookingId) {
        return myBookings.byId(reader, bookingId).orElseThrow();
    }

    private BookingState state(long bookingId) {
        return BookingState.valueOf(db.select(BOOKING.STATE)
                .from(BOOKING)
                .where(BOOKING.ID.eq(bookingId))
                .fetchSingle()
                .value1());
    }

    private int taken(long occasion) {
        return Objects.requireNonNull(db.select(OCCASION.TAKEN)
                .from(OCCASION)
                .where(OCCASION.ID.eq(occasion))
                .fetchOne(OCCASION.TAKEN));
    }
}
