package se.goteborgsregionen.bredvid.booking;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.goteborgsregionen.bredvid.PortalTest;
import se.goteborgsregionen.bredvid.TestWorld;
import se.goteborgsregionen.bredvid.access.Actor;
import se.goteborgsregionen.bredvid.booking.AllotmentService.Line;
import se.goteborgsregionen.bredvid.shared.TestClock;
import se.goteborgsregionen.bredvid.shared.Time;

import static org.assertj.core.api.Assertions.assertThat;
import static se.goteborgsregionen.bredvid.booking.BookingDbTest.confirmed;
import static se.goteborgsregionen.bredvid.db.Tables.BOOKING;
import static se.goteborgsregionen.bredvid.db.Tables.OCCASION;

@PortalTest
class AllotmentsDbTest {

    private static final LocalDate DAY = LocalDate.of(2026, 12, 15);
    private static final LocalDateTime FIRST_RELEASE = LocalDateTime.of(2026, 11, 20, 8, 0);
    private static final LocalDateTime SECOND_RELEASE = LocalDateTime.of(2026, 12, 1, 8, 0);

    @Autowired
    private AllotmentService allotments;

    @Autowired
    private BookingService booking;

    @Autowired
    private Clockwork clockwork;

    @Autowired
    private TestWorld world;

    @Autowired
    private TestClock clock;

    @Autowired
    private DSLContext db;

    private Actor organiser = Actor.ANONYMOUS;
    private long partille;
    private long ale;

    @BeforeEach
    void someOrganisations() {
        organiser = world.anOrganiserOf("1481");
        partille = world.organisation("1402");
        ale = world.organisation("1440");
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void allotments_are_kept_from_others_until_their_release() {
        long occasion = world.anOccasion().withPlaces(2).on(DAY, 9, 16).save();
        assertThat(hold(occasion, stage(Set.of(partille), 1, FIRST_RELEASE, false)))
                .isEmpty();

        book("1440", occasion);
        Actor late = world.aStaffMemberOf("1440");
        assertThat(refused(booking.book(late, occasion, late.id(), "")))
                .isEqualTo(new Refusal.HeldForOthers(1, instant(FIRST_RELEASE), 0));
        book("1402", occasion);

        assertThat(counters(occasion)).containsExactly(2, 0, 0);
    }

    @Test
    void allotments_are_a_floor_and_not_a_cap() {
        long occasion = world.anOccasion().withPlaces(3).on(DAY, 9, 16).save();
        hold(occasion, stage(Set.of(partille), 1, FIRST_RELEASE, false));

        book("1402", occasion);
        book("1402", occasion);
        book("1402", occasion);

        assertThat(counters(occasion)).containsExactly(3, 0, 0);
        assertThat(allotments.ledger(organiser, occasion).lines())
                .singleElement()
                .extracting(Line::filled)
                .isEqualTo(1);
    }

    @Test
    void allotments_that_are_not_filled_go_on_stage_by_stage_and_then_to_everybody() {
        long occasion = world.anOccasion().withPlaces(4).on(DAY, 9, 16).save();
        hold(occasion, stage(Set.of(partille), 3, FIRST_RELEASE, true), stage(Set.of(ale), 1, SECOND_RELEASE, false));
        book("1402", occasion);
        assertThat(counters(occasion)).containsExactly(1, 0, 3);

        clock.set(FIRST_RELEASE);
        clockwork.tick();
        assertThat(allotments.ledger(organiser, occasion).lines())
                .extracting(Line::places, Line::filled)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(1, 1), org.assertj.core.groups.Tuple.tuple(3, 0));
        Actor other = world.aStaffMemberOf("1480");
        assertThat(refused(booking.book(other, occasion, other.id(), ""))).isInstanceOf(Refusal.HeldForOthers.class);
        book("1440", occasion);

        clock.set(SECOND_RELEASE);
        clockwork.tick();
        assertThat(counters(occasion)).containsExactly(2, 0, 0);
        book("1480", occasion);
    }

    @Test
    void allotments_due_together_are_released_in_order_and_feed_the_queue_once() {
        long occasion = world.anOccasion().withPlaces(3).on(DAY, 9, 16).save();
        hold(occasion, stage(Set.of(partille), 1, FIRST_RELEASE, true), stage(Set.of(ale), 1, SECOND_RELEASE, false));
        book("1480", occasion);
        long first = queued("1480", occasion);
        long second = queued("1480", occasion);
        long third = queued("1480", occasion);

        clock.set(SECOND_RELEASE.plusHours(1));
        clockwork.tick();

        assertThat(List.of(state(first), state(second), state(third)))
                .containsExactly(BookingState.OFFERED, BookingState.OFFERED, BookingState.WAITLISTED);
        assertThat(counters(occasion)).containsExactly(3, 1, 0);
    }

    @Test
    void allotments_let_go_early_feed_the_queue() {
        long occasion = world.anOccasion().withPlaces(1).on(DAY, 9, 16).save();
        hold(occasion, stage(Set.of(partille), 1, FIRST_RELEASE, false));
        long waiting = queued("1480", occasion);
        Line line = allotments.ledger(organiser, occasion).lines().getFirst();

        allotments.release(organiser, occasion, line.allotmentId());

        assertThat(state(waiting)).isEqualTo(BookingState.OFFERED);
        assertThat(allotments.ledger(organiser, occasion).lines().getFirst().releasedAt())
                .isEqualTo(clock.instant());
    }

    @Test
    void allotments_beyond_the_places_are_refused_with_both_numbers_and_change_nothing() {
        long occasion = world.anOccasion().withPlaces(3).on(DAY, 9, 16).save();
        book("1480", occasion);
        hold(occasion, stage(Set.of(partille), 2, FIRST_RELEASE, false));

        assertThat(hold(occasion, stage(Set.of(partille), 3, FIRST_RELEASE, false)))
                .contains(new Refusal.TooFewPlaces(1, 3));

        assertThat(counters(occasion)).containsExactly(1, 0, 2);
    }

    @Test
    void allotments_stay_with_the_organisation_that_somebody_belonged_to_when_she_booked() {
        long occasion = world.anOccasion().withPlaces(2).on(DAY, 9, 16).save();
        hold(occasion, stage(Set.of(partille), 1, FIRST_RELEASE, false));
        long nurse = world.aNurseIn("1402");
        confirmed(booking.book(world.actor(nurse), occasion, nurse, ""));

        db.update(se.goteborgsregionen.bredvid.db.Tables.PERSON)
                .set(se.goteborgsregionen.bredvid.db.Tables.PERSON.WORKPLACE_ID, world.aWorkplaceIn("1480"))
                .where(se.goteborgsregionen.bredvid.db.Tables.PERSON.ID.eq(nurse))
                .execute();

        assertThat(allotments.ledger(organiser, occasion).lines().getFirst().filled())
                .isEqualTo(1);
    }

    @Test
    void allotments_are_held_only_in_stages_that_make_sense() {
        long occasion = world.anOccasion().withPlaces(5).on(DAY, 9, 16).save();

        assertThat(hold(occasion, stage(Set.of(), 1, FIRST_RELEASE, false)))
                .contains(new Refusal.BadStage(1, StageFault.NO_ORGANISATION));
        assertThat(hold(occasion, stage(Set.of(ale, Long.MAX_VALUE), 1, FIRST_RELEASE, false)))
                .contains(new Refusal.BadStage(1, StageFault.UNKNOWN_ORGANISATION));
        assertThat(hold(occasion, stage(Set.of(ale), 0, FIRST_RELEASE, false)))
                .contains(new Refusal.BadStage(1, StageFault.PLACES));
        assertThat(hold(occasion, stage(Set.of(ale), 1, LocalDateTime.of(2026, 10, 1, 8, 0), false)))
                .contains(new Refusal.BadStage(1, StageFault.RELEASE_HAS_PASSED));
        assertThat(hold(occasion, stage(Set.of(ale), 1, DAY.atTime(9, 0), false)))
                .contains(new Refusal.BadStage(1, StageFault.RELEASE_AFTER_START));
        assertThat(hold(
                        occasion,
                        stage(Set.of(ale), 1, SECOND_RELEASE, true),
                        stage(Set.of(partille), 0, FIRST_RELEASE, false)))
                .contains(new Refusal.BadStage(2, StageFault.OUT_OF_ORDER));
        assertThat(hold(
                        occasion,
                        stage(Set.of(ale), 1, FIRST_RELEASE, true),
                        stage(Set.of(partille), 0, SECOND_RELEASE, false)))
                .isEmpty();
    }

    @Test
    void allotments_of_an_unlimited_occasion_are_refused() {
        long occasion = world.anOccasion().unlimited().on(DAY, 9, 16).save();

        assertThat(hold(occasion, stage(Set.of(ale), 1, FIRST_RELEASE, false))).isPresent();
    }

    private Optional<Refusal> hold(long occasion, Stage... stages) {
        return allotments.hold(organiser, occasion, List.of(stages));
    }

    private static Stage stage(Set<Long> organisations, int places, LocalDateTime release, boolean goesOn) {
        return new Stage(organisations, places, instant(release), goesOn);
    }

    private static Instant instant(LocalDateTime inStockholm) {
        return inStockholm.atZone(Time.STOCKHOLM).toInstant();
    }

    private long book(String organisation, long occasion) {
        Actor actor = world.aStaffMemberOf(organisation);
        return confirmed(booking.book(actor, occasion, actor.id(), ""));
    }

    private long queued(String organisation, long occasion) {
        Actor actor = world.aStaffMemberOf(organisation);
        BookingOutcome outcome = booking.queue(actor, occasion, actor.id(), "");
        assertThat(outcome).isInstanceOf(BookingOutcome.Queued.class);
        return ((BookingOutcome.Queued) outcome).bookingId();
    }

    private static Refusal refused(BookingOutcome outcome) {
        assertThat(outcome).isInstanceOf(BookingOutcome.Refused.class);
        return ((BookingOutcome.Refused) outcome).refusal();
    }

    private BookingState state(long bookingId) {
        return BookingState.valueOf(db.select(BOOKING.STATE)
                .from(BOOKING)
                .where(BOOKING.ID.eq(bookingId))
                .fetchSingle()
                .value1());
    }

    /** Taken, waiting, held. */
    private List<Object> counters(long occasion) {
        return db.select(OCCASION.TAKEN, OCCASION.WAITING, OCCASION.HELD)
                .from(OCCASION)
                .where(OCCASION.ID.eq(occasion))
                .fetchSingle()
                .intoList();
    }
}
