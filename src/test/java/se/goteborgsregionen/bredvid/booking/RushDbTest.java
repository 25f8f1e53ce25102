package se.goteborgsregionen.bredvid.booking;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;

import org.jooq.DSLContext;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.goteborgsregionen.bredvid.PortalTest;
import se.goteborgsregionen.bredvid.TestWorld;
import se.goteborgsregionen.bredvid.access.Actor;
import se.goteborgsregionen.bredvid.booking.BookingOutcome.Confirmed;
import se.goteborgsregionen.bredvid.booking.BookingOutcome.Queued;

import static org.assertj.core.api.Assertions.assertThat;
import static se.goteborgsregionen.bredvid.db.Tables.BOOKING;
import static se.goteborgsregionen.bredvid.db.Tables.OCCASION;

/** Many at once on the real server; and the same race without the lock, to show that it is one. */
@PortalTest
class RushDbTest {

    private static final int PEOPLE = 200;
    private static final int PLACES = 20;
    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

    @Autowired
    private BookingService booking;

    @Autowired
    private TestWorld world;

    @Autowired
    private DSLContext db;

    @Autowired
    private DataSource dataSource;

    @Test
    void two_hundred_want_twenty_places_and_exactly_twenty_get_one() throws Exception {
        long occasion = world.anOccasion().withPlaces(PLACES).save();
        List<Actor> people = staff(PEOPLE);

        List<BookingOutcome> outcomes =
                atOnce(people.stream().map(person -> booking(person, occasion)).toList());

        assertThat(outcomes).filteredOn(Confirmed.class::isInstance).hasSize(PLACES);
        assertThat(outcomes)
                .filteredOn(outcome -> !(outcome instanceof Confirmed))
                .hasSize(PEOPLE - PLACES)
                .allSatisfy(outcome ->
                        assertThat(((BookingOutcome.Refused) outcome).refusal()).isInstanceOf(Refusal.Full.class));
        assertThat(confirmed(occasion)).isEqualTo(PLACES);
        assertThat(taken(occasion)).isEqualTo(PLACES);
    }

    @Test
    void two_hundred_who_queue_when_it_is_full_get_twenty_places_and_positions_without_gaps() throws Exception {
        long occasion = world.anOccasion().withPlaces(PLACES).save();
        List<Actor> people = staff(PEOPLE);

        List<BookingOutcome> outcomes = atOnce(people.stream()
                .<Callable<BookingOutcome>>map(person -> () -> booking.queue(person, occasion, person.id(), ""))
                .toList());

        assertThat(outcomes).filteredOn(Confirmed.class::isInstance).hasSize(PLACES);
        assertThat(outcomes.stream()
                        .filter(Queued.class::isInstance)
                        .map(outcome -> ((Queued) outcome).position())
                        .sorted())
                .containsExactlyElementsOf(java.util.stream.IntStream.rangeClosed(1, PEOPLE - PLACES)
                        .boxed()
                        .toList());
    }

    @Test
    void without_the_lock_the_same_race_overbooks() throws Exception {
        long occasion = world.anOccasion().withPlaces(PLACES).save();
        List<Actor> people = staff(PEOPLE);
        long partille = world.organisation("1402");
        CyclicBarrier allHaveRead = new CyclicBarrier(8);

        atOnce(people.stream()
                .<Callable<Boolean>>map(person -> () -> bookWithoutLock(person, occasion, partille, allHaveRead))
                .toList());

        assertThat(confirmed(occasion)).isGreaterThan(PLACES);
    }

    @Test
    void fifty_double_clicks_book_once() throws Exception {
        long counted = world.anOccasion().on(DAY, 9, 12).save();
        long unlimited = world.anOccasion().unlimited().on(DAY, 13, 15).save();
        Actor anna = world.aStaffMemberOf("1402");

        for (long occasion : List.of(counted, unlimited)) {
            List<Callable<BookingOutcome>> clicks = new ArrayList<>();
            for (int i = 0; i < 50; i++) {
                clicks.add(booking(anna, occasion));
            }
            assertThat(atOnce(clicks)).filteredOn(Confirmed.class::isInstance).hasSize(1);
            assertThat(confirmed(occasion)).isEqualTo(1);
        }
    }

    @RepeatedTest(10)
    void of_two_overlapping_occasions_wanted_at_once_a_person_gets_one() throws Exception {
        long first = world.anOccasion().on(DAY, 9, 12).save();
        long second = world.anOccasion().on(DAY, 11, 15).save();
        long unlimited = world.anOccasion().unlimited().on(DAY, 11, 13).save();
        Actor anna = world.aStaffMemberOf("1402");

        List<BookingOutcome> outcomes =
                atOnce(List.of(booking(anna, first), booking(anna, second), booking(anna, unlimited)));

        assertThat(outcomes).filteredOn(Confirmed.class::isInstance).hasSize(1);
        assertThat(outcomes)
                .filteredOn(outcome -> !(outcome instanceof Confirmed))
                .allSatisfy(outcome ->
                        assertThat(((BookingOutcome.Refused) outcome).refusal()).isInstanceOf(Refusal.Clash.class));
    }

    @RepeatedTest(5)
    void places_given_back_in_a_rush_all_go_to_the_queue() throws Exception {
        long occasion = world.anOccasion().withPlaces(5).save();
        List<Actor> holders = staff(5);
        List<Actor> waiting = staff(8);
        List<Long> held = new ArrayList<>();
        for (Actor holder : holders) {
            held.add(BookingDbTest.confirmed(booking.book(holder, occasion, holder.id(), "")));
        }
        List<Callable<Object>> all = new ArrayList<>();
        for (int i = 0; i < holders.size(); i++) {
            Actor holder = holders.get(i);
            long id = held.get(i);
            all.add(() -> booking.cancel(holder, id, ""));
        }
        waiting.forEach(person -> all.add(() -> booking.queue(person, occasion, person.id(), "")));

        atOnce(all);

        assertThat(holdingPlaces(occasion)).isEqualTo(5);
        assertThat(taken(occasion)).isEqualTo(5);
    }

    private int holdingPlaces(long occasion) {
        return db.fetchCount(
                BOOKING, BOOKING.OCCASION_ID.eq(occasion).and(BOOKING.STATE.in("REQUESTED", "OFFERED", "CONFIRMED")));
    }

    private Callable<BookingOutcome> booking(Actor person, long occasion) {
        return () -> booking.book(person, occasion, person.id(), "");
    }

    /**
     * What booking would be without its lock: read, ask the same rule, then write. Eight at a time wait for each other after
     * reading, as they would on a machine with eight cores; twenty is no multiple of it, so that they cannot end there by
     * chance. The counter is left alone, so that no constraint saves it.
     */
    private boolean bookWithoutLock(Actor person, long occasion, long organisation, CyclicBarrier allHaveRead)
            throws Exception {
        try (var connection = dataSource.getConnection()) {
            int taken;
            try (var read = connection.prepareStatement(
                    "select count(*) from booking where occasion_id = ? and state = 'CONFIRMED'")) {
                read.setLong(1, occasion);
                try (var result = read.executeQuery()) {
                    result.next();
                    taken = result.getInt(1);
                }
            }
            allHaveRead.await(30, TimeUnit.SECONDS);
            if (taken >= PLACES) {
                return false;
            }
            try (var write = connection.prepareStatement(
                    "insert into booking (occasion_id, person_id, organisation_id, state, active, booked_by, booked_at,"
                            + " state_at, reply_token) values (?, ?, ?, 'CONFIRMED', 1, ?, utc_timestamp(6),"
                            + " utc_timestamp(6), ?)")) {
                write.setLong(1, occasion);
                write.setLong(2, person.id());
                write.setLong(3, organisation);
                write.setLong(4, person.id());
                write.setString(5, "control-" + occasion + "-" + person.id());
                return write.executeUpdate() == 1;
            }
        }
    }

    private static <T> List<T> atOnce(List<? extends Callable<? extends T>> calls) throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        List<Future<T>> running = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(calls.size())) {
            for (Callable<? extends T> call : calls) {
                running.add(threads.submit(() -> {
                    start.await();
                    return call.call();
                }));
            }
            start.countDown();
            List<T> results = new ArrayList<>();
            for (Future<T> each : running) {
                results.add(each.get(60, TimeUnit.SECONDS));
            }
            return results;
        }
    }

    private List<Actor> staff(int number) {
        long workplace = world.aWorkplaceIn("1402");
        List<Actor> people = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            people.add(world.actor(world.aNurseAt(workplace)));
        }
        return people;
    }

    private int confirmed(long occasion) {
        return db.fetchCount(BOOKING, BOOKING.OCCASION_ID.eq(occasion).and(BOOKING.STATE.eq("CONFIRMED")));
    }

    private int taken(long occasion) {
        return db.select(OCCASION.TAKEN)
                .from(OCCASION)
                .where(OCCASION.ID.eq(occasion))
                .fetchSingle()
                .value1();
    }
}
