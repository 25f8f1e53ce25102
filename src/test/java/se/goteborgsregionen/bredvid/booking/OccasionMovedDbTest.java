package se.goteborgsregionen.bredvid.booking;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

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
import se.goteborgsregionen.bredvid.shared.TestClock;

import static org.assertj.core.api.Assertions.assertThat;
import static se.goteborgsregionen.bredvid.booking.BookingDbTest.confirmed;
import static se.goteborgsregionen.bredvid.booking.BookingWitness.requested;
import static se.goteborgsregionen.bredvid.db.Tables.BOOKING;
import static se.goteborgsregionen.bredvid.db.Tables.MEETING;
import static se.goteborgsregionen.bredvid.db.Tables.OCCASION;
import static se.goteborgsregionen.bredvid.db.Tables.WORKPLACE;

/** What becomes of those who have places when the organiser moves an occasion to another day. */
@PortalTest
class OccasionMovedDbTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

    @Autowired
    private BookingService booking;

    @Autowired
    private MovingService moving;

    @Autowired
    private RequestService requests;

    @Autowired
    private Moving engine;

    @Autowired
    private Clockwork clockwork;

    @Autowired
    private PlatformTransactionManager transactions;

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
    void a_settled_place_moved_over_the_units_limit_stands_when_nobody_answers() {
        db.update(WORKPLACE)
                .set(WORKPLACE.MOST_AWAY, 1)
                .where(WORKPLACE.ID.eq(unit))
                .execute();
        Actor berit = world.actor(world.aNurseAt(unit));
        long others = world.anOccasion().on(DAY.plusDays(1), 9, 16).save();
        confirmed(booking.book(berit, others, berit.id(), ""));
        long moved = world.anOccasion().on(DAY, 9, 16).save();
        long place = confirmed(booking.book(anna, moved, anna.id(), ""));

        toDay(moved, DAY.plusDays(1));

        assertThat(requests.waitingFor(manager)).hasSize(1);
        clock.advance(Duration.ofDays(6));
        clockwork.tick();
        assertThat(requests.waitingFor(manager)).isEmpty();
        assertThat(state(place)).isEqualTo(BookingState.CONFIRMED);
    }

    @Test
    void a_released_place_moved_to_a_day_that_nobody_releases_goes_on() {
        long moved = world.anOccasion()
                .of(world.anOffer().needingRelease())
                .on(DAY, 9, 16)
                .save();
        long place = released(moved);

        toDay(moved, DAY.plusDays(1));
        clock.advance(Duration.ofDays(6));
        clockwork.tick();

        assertThat(state(place)).isEqualTo(BookingState.CANCELLED);
    }

    @Test
    void a_yes_to_the_old_day_is_none_to_another_occasion_on_the_new() {
        long offer = world.anOffer().needingRelease().save();
        long moved = world.anOccasion().of(offer).on(DAY, 9, 12).save();
        long other = world.anOccasion().of(offer).on(DAY.plusDays(1), 13, 16).save();
        long place = released(moved);

        toDay(moved, DAY.plusDays(1));

        assertThat(moving.move(anna, place, other)).isInstanceOf(BookingOutcome.Requested.class);
    }

    @Test
    void whoever_waits_for_a_place_and_is_no_longer_in_two_places_gets_it_before_anybody_who_asks() {
        Actor berit = world.actor(world.aNurseAt(unit));
        long clashing = world.anOccasion().on(DAY, 9, 16).save();
        long wanted = world.anOccasion().withPlaces(1).on(DAY, 9, 16).save();
        confirmed(booking.book(berit, wanted, berit.id(), ""));
        BookingOutcome queued = booking.queue(anna, wanted, anna.id(), "");
        long waiting = ((BookingOutcome.Queued) queued).bookingId();
        confirmed(booking.book(anna, clashing, anna.id(), ""));
        db.update(OCCASION)
                .set(OCCASION.CAPACITY, 2)
                .where(OCCASION.ID.eq(wanted))
                .execute();
        clockwork.tick();
        assertThat(state(waiting)).isEqualTo(BookingState.WAITLISTED);

        toDay(clashing, DAY.plusDays(1));

        assertThat(booking.book(berit, wanted, berit.id(), "")).isInstanceOf(BookingOutcome.Refused.class);
        assertThat(state(waiting)).isEqualTo(BookingState.OFFERED);
    }

    private long released(long occasion) {
        long id = requested(booking.book(anna, occasion, anna.id(), ""));
        requests.answer(manager, List.of(id), true, "");
        assertThat(state(id)).isEqualTo(BookingState.CONFIRMED);
        return id;
    }

    private void toDay(long occasion, LocalDate day) {
        db.update(MEETING)
                .set(MEETING.STARTS, day.atTime(9, 0))
                .set(MEETING.ENDS, day.atTime(12, 0))
                .where(MEETING.OCCASION_ID.eq(occasion))
                .execute();
        db.update(OCCASION)
                .set(OCCASION.FIRST_START, day.atTime(9, 0))
                .set(OCCASION.LAST_END, day.atTime(12, 0))
                .where(OCCASION.ID.eq(occasion))
                .execute();
        new TransactionTemplate(transactions).executeWithoutResult(status -> engine.occasionMoved(occasion, true));
    }

    private BookingState state(long id) {
        return BookingState.valueOf(db.select(BOOKING.STATE)
                .from(BOOKING)
                .where(BOOKING.ID.eq(id))
                .fetchSingle()
                .value1());
    }
}
