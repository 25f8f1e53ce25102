package se.goteborgsregionen.bredvid.booking;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.goteborgsregionen.bredvid.PortalTest;
import se.goteborgsregionen.bredvid.TestWorld;
import se.goteborgsregionen.bredvid.access.Actor;

import static org.assertj.core.api.Assertions.assertThat;
import static se.goteborgsregionen.bredvid.db.Tables.WORKPLACE;

/**
 * Clash and staffing guard cross occasions, so that one occasion's lock does not protect them (rules.md, Clash, travel and
 * staffing).
 */
@PortalTest
class CrossingRaceDbTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
    private static final int AT_ONCE = 8;
    private static final int ROUNDS = 4;

    /** Pairs of places that one person holds and that overlap, but for one that waits to replace the other. */
    private static final String IN_TWO_PLACES = """
            select count(*) from booking one join booking other on other.person_id = one.person_id and other.id > one.id
            join meeting m1 on m1.occasion_id = one.occasion_id join meeting m2 on m2.occasion_id = other.occasion_id
            where one.active and other.active and one.state in ('CONFIRMED', 'REQUESTED', 'OFFERED')
            and other.state in ('CONFIRMED', 'REQUESTED', 'OFFERED') and m1.starts < m2.ends and m2.starts < m1.ends
            and coalesce(other.replaces_id, 0) <> one.id and one.person_id in (
                select id from person where workplace_id = ?)
            """;

    private static final String PLACES_HELD = """
            select count(*) from booking b join person p on p.id = b.person_id
            where p.workplace_id = ? and b.active and b.state in ('CONFIRMED', 'REQUESTED')
            """;

    /** The most of the unit who are away on one day without that anybody was asked. */
    private static final String AWAY_UNASKED = """
            select coalesce(max(away), 0) from (
                select date(m.starts) day_away, count(distinct b.person_id) away
                from booking b join meeting m on m.occasion_id = b.occasion_id join person p on p.id = b.person_id
                where p.workplace_id = ? and b.active and b.state in ('CONFIRMED', 'REQUESTED')
                and not exists (select 1 from approval a where a.booking_id = b.id and a.kind = 'RELEASE')
                group by date(m.starts)) days
            """;

    @Autowired
    private BookingService booking;

    @Autowired
    private MovingService moving;

    @Autowired
    private TestWorld world;

    @Autowired
    private DSLContext db;

    private final List<Long> occasions = new ArrayList<>();
    private final List<Actor> people = new ArrayList<>();
    private long unit;

    @BeforeEach
    void aUnitOfWhichTwoMayBeAwayAndTwoDaysOfTwoOccasions() {
        people.clear();
        occasions.clear();
        unit = world.aWorkplaceIn("1402");
        world.aUnitManagerOf(unit);
        db.update(WORKPLACE)
                .set(WORKPLACE.MOST_AWAY, 2)
                .where(WORKPLACE.ID.eq(unit))
                .execute();
        for (int i = 0; i < AT_ONCE; i++) {
            people.add(world.actor(world.aNurseAt(unit)));
        }
        long offer = world.anOffer().cancellableUntilDaysBefore(0).save();
        for (int i = 0; i < 4; i++) {
            occasions.add(world.anOccasion()
                    .of(offer)
                    .on(DAY.plusDays(i / 2), 9 + i % 2, 15)
                    .withPlaces(2 * AT_ONCE)
                    .save());
        }
    }

    @Test
    void nobody_gets_two_overlapping_places_by_pressing_on_all_her_devices_at_once() throws Exception {
        for (Actor person : people) {
            long elsewhere = booked(booking.book(person, occasions.getLast(), person.id(), ""));
            allAtOnce(
                    () -> booking.book(person, occasions.get(0), person.id(), ""),
                    () -> booking.book(person, occasions.get(1), person.id(), ""),
                    () -> moving.move(person, elsewhere, occasions.get(0)),
                    () -> moving.move(person, elsewhere, occasions.get(1)));
        }

        assertThat(number(IN_TWO_PLACES)).as("overlapping places").isZero();
        assertThat(number(PLACES_HELD)).as("places held").isGreaterThanOrEqualTo(people.size());
    }

    @Test
    void no_more_of_a_unit_than_its_limit_are_away_unasked_when_all_press_at_once() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            aUnitOfWhichTwoMayBeAwayAndTwoDaysOfTwoOccasions();
            List<Deed> deeds = new ArrayList<>();
            for (Actor person : people) {
                long occasion = occasions.get(deeds.size() % 2);
                deeds.add(() -> booking.book(person, occasion, person.id(), ""));
            }
            allAtOnce(deeds.toArray(Deed[]::new));

            assertThat(number(AWAY_UNASKED)).as("away unasked").isEqualTo(2);
            assertThat(number(PLACES_HELD)).as("places held").isEqualTo(people.size());
        }
    }

    private interface Deed {
        Object come() throws Exception;
    }

    private static void allAtOnce(Deed... deeds) throws Exception {
        CyclicBarrier together = new CyclicBarrier(deeds.length);
        try (var threads = Executors.newFixedThreadPool(deeds.length)) {
            List<Future<?>> running = new ArrayList<>();
            for (Deed deed : deeds) {
                running.add(threads.submit(() -> {
                    together.await();
                    return deed.come();
                }));
            }
            for (Future<?> each : running) {
                each.get();
            }
        }
    }

    private static long booked(BookingOutcome outcome) {
        return switch (outcome) {
            case BookingOutcome.Confirmed confirmed -> confirmed.bookingId();
            case BookingOutcome.Requested requested -> requested.bookingId();
            default -> throw new AssertionError("Not booked: " + outcome);
        };
    }

    private long number(String query) {
        Long found = db.resultQuery(query, unit).fetchOne(0, Long.class);
        return found == null ? -1 : found;
    }
}
