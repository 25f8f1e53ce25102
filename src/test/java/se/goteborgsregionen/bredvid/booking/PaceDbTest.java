package se.goteborgsregionen.bredvid.booking;

import java.time.Duration;
import java.time.LocalDate;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.goteborgsregionen.bredvid.PortalTest;
import se.goteborgsregionen.bredvid.TestWorld;
import se.goteborgsregionen.bredvid.access.Actor;
import se.goteborgsregionen.bredvid.shared.TestClock;

import static org.assertj.core.api.Assertions.assertThat;
import static se.goteborgsregionen.bredvid.booking.BookingDbTest.confirmed;
import static se.goteborgsregionen.bredvid.booking.BookingWitness.requested;

@PortalTest
class PaceDbTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

    @Autowired
    private BookingService booking;

    @Autowired
    private MovingService moving;

    @Autowired
    private TestWorld world;

    @Autowired
    private TestClock clock;

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void whoever_books_and_leaves_in_turn_cannot_fill_her_managers_mailbox() {
        long unit = world.aWorkplaceIn("1402");
        Actor manager = world.aUnitManagerOf(unit);
        Actor anna = world.actor(world.aNurseAt(unit));
        long occasion = world.anOccasion()
                .of(world.anOffer().needingRelease())
                .on(DAY, 9, 16)
                .save();
        for (int i = 0; i < Pace.MOST_OF_ONE; i++) {
            booking.cancel(anna, requested(booking.book(anna, occasion, anna.id(), "")), "");
        }

        assertTooOften(booking.book(anna, occasion, anna.id(), ""));
        assertTooOften(booking.queue(anna, occasion, anna.id(), ""));
        booking.cancel(manager, confirmed(booking.book(manager, occasion, anna.id(), "")), "");
        confirmed(booking.book(anna, world.anOccasion().save(), anna.id(), ""));
        clock.advance(Duration.ofDays(1));
        requested(booking.book(anna, occasion, anna.id(), ""));
    }

    @Test
    void moving_there_and_back_counts_too() {
        Actor anna = world.aStaffMemberOf("1402");
        long offer = world.anOffer().save();
        long one = world.anOccasion().of(offer).on(DAY, 9, 12).save();
        long other = world.anOccasion().of(offer).on(DAY.plusDays(1), 9, 12).save();
        long id = confirmed(booking.book(anna, one, anna.id(), ""));
        for (int i = 1; i < Pace.MOST_OF_ONE; i++) {
            id = confirmed(moving.move(anna, id, other));
            id = confirmed(moving.move(anna, id, one));
        }
        id = confirmed(moving.move(anna, id, other));

        assertTooOften(moving.move(anna, id, one));
    }

    @Test
    void there_is_an_end_to_what_one_person_asks_for_in_a_day() {
        Actor anna = world.aStaffMemberOf("1402");
        for (int i = 0; i < Pace.MOST_OF_ALL; i++) {
            long occasion = world.anOccasion().on(DAY.plusDays(i), 9, 12).save();
            confirmed(booking.book(anna, occasion, anna.id(), ""));
        }

        long occasion = world.anOccasion().on(DAY.plusDays(200), 9, 12).save();
        assertTooOften(booking.book(anna, occasion, anna.id(), ""));
    }

    private static void assertTooOften(BookingOutcome outcome) {
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        BookingOutcome.Refused.class,
                        refused -> assertThat(refused.refusal()).isEqualTo(new Refusal.TooOften()));
    }
}
