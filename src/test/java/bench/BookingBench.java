package bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

import org.jooq.DSLContext;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;
import se.goteborgsregionen.bredvid.Bredvid;
import se.goteborgsregionen.bredvid.access.Actor;
import se.goteborgsregionen.bredvid.booking.BookingOutcome;
import se.goteborgsregionen.bredvid.booking.BookingService;
import se.goteborgsregionen.bredvid.demo.EmbeddedDatabase;

/**
 * How fast booking is beside its floor: the same statements by plain JDBC, in the same run, on the same server and pool.
 * Each pair runs three times by turns, and the middle one counts.
 */
public final class BookingBench {

    private static final int PEOPLE = 1500;
    private static final int RUSHING = 200;
    private static final int PLACES = 20;
    private static final int SPREAD_OVER = 1000;
    private static final int ROUNDS = 3;

    private final BookingService booking;
    private final BookingFloor floor;
    private final BookingBenchWorld world;
    private final RestBench rest;
    private final BookingGrowth growth;
    private final List<Figure> figures = new ArrayList<>();

    private BookingBench(ConfigurableApplicationContext portal) {
        booking = portal.getBean(BookingService.class);
        DataSource dataSource = portal.getBean(DataSource.class);
        floor = new BookingFloor(dataSource);
        world = new BookingBenchWorld(dataSource, PEOPLE);
        int port = Integer.parseInt(portal.getEnvironment().getRequiredProperty("local.server.port"));
        rest = new RestBench(dataSource, world, port);
        growth = new BookingGrowth(dataSource, booking, portal.getBean(DSLContext.class), world);
    }

    private void found(String name, double value, String unit) {
        figures.add(new Figure(name, value, unit));
    }

    /** Starts the portal on an embedded server of its own, measures, and stops both. */
    public static List<Figure> run() throws Exception {
        Path folder = Path.of("target", "bench-database");
        // Begun anew: what an earlier run stored would be measured too.
        FileSystemUtils.deleteRecursively(folder);
        try (EmbeddedDatabase server = EmbeddedDatabase.startIn(folder);
                ConfigurableApplicationContext portal = start(server)) {
            return new BookingBench(portal).measure();
        }
    }

    private static ConfigurableApplicationContext start(EmbeddedDatabase server) {
        return SpringApplication.run(
                Bredvid.class,
                "--spring.profiles.active=test",
                "--server.port=0",
                "--spring.datasource.url=" + server.url(),
                "--spring.datasource.username=" + EmbeddedDatabase.USER,
                "--spring.datasource.password=" + server.password());
    }

    private List<Figure> measure() throws Exception {
        warmUp();
        rush();
        pair("hot", 8, 1);
        pair("hot", 16, 1);
        pair("spread", 8, SPREAD_OVER);
        pair("spread", 16, SPREAD_OVER);
        figures.addAll(rest.measure());
        figures.addAll(growth.measure());
        return List.copyOf(figures);
    }

    /** Both paths until the compiler has done its work, so that what is measured is how a portal runs by the hour. */
    private void warmUp() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            long[] first = world.unlimited(1);
            atOnce(8, PEOPLE, person -> floor.book(world.person(person), first[0]));
            long[] second = world.unlimited(1);
            atOnce(8, PEOPLE, person -> book(person, second[0]));
        }
    }

    /** 200 people want 20 places in the same moment: how long until the last has her answer. */
    private void rush() throws Exception {
        double[] service = new double[ROUNDS];
        double[] plain = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            long first = world.occasion(PLACES);
            plain[round] =
                    milliseconds(atOnce(RUSHING, RUSHING, person -> floor.rush(world.person(person), first, PLACES)));
            long second = world.occasion(PLACES);
            AtomicInteger confirmed = new AtomicInteger();
            service[round] = milliseconds(atOnce(RUSHING, RUSHING, person -> {
                if (book(person, second) instanceof BookingOutcome.Confirmed) {
                    confirmed.incrementAndGet();
                }
            }));
            if (confirmed.get() != PLACES) {
                throw new IllegalStateException(confirmed + " got one of " + PLACES + " places");
            }
        }
        found("rush_service", middle(service), "ms");
        found("rush_floor", middle(plain), "ms");
        found("rush", middle(plain) / middle(service), "ratio");
    }

    /** Distinct people book unlimited occasions, so that every attempt confirms: bookings a second. */
    private void pair(String name, int clients, int occasions) throws Exception {
        double[] service = new double[ROUNDS];
        double[] plain = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            long[] first = world.unlimited(occasions);
            plain[round] = PEOPLE
                    / seconds(atOnce(
                            clients, PEOPLE, person -> floor.book(world.person(person), first[person % occasions])));
            long[] second = world.unlimited(occasions);
            service[round] = PEOPLE
                    / seconds(atOnce(clients, PEOPLE, person -> {
                        if (!(book(person, second[person % occasions]) instanceof BookingOutcome.Confirmed)) {
                            throw new IllegalStateException("Somebody was refused an unlimited occasion");
                        }
                    }));
        }
        found(name + clients + "_service", middle(service), "1/s");
        found(name + clients + "_floor", middle(plain), "1/s");
        found(name + clients, middle(service) / middle(plain), "ratio");
    }

    private BookingOutcome book(int person, long occasion) {
        long id = world.person(person);
        Actor actor = new Actor(id, null, null, Set.of(), Set.of(), Set.of(), false);
        return booking.book(actor, occasion, id, "");
    }

    /** What one person does. */
    private interface Deed {
        void by(int person) throws Exception;
    }

    /** Runs the deed for each person by so many clients; nanoseconds from the start signal to the last answer. */
    private static long atOnce(int clients, int people, Deed deed) throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        AtomicInteger next = new AtomicInteger();
        try (var threads = Executors.newFixedThreadPool(clients)) {
            List<Future<?>> running = new ArrayList<>();
            for (int client = 0; client < clients; client++) {
                running.add(threads.submit(() -> {
                    start.await();
                    for (int person = next.getAndIncrement(); person < people; person = next.getAndIncrement()) {
                        deed.by(person);
                    }
                    return null;
                }));
            }
            long begun = System.nanoTime();
            start.countDown();
            for (Future<?> each : running) {
                each.get();
            }
            return System.nanoTime() - begun;
        }
    }

    private static double middle(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static double seconds(long nanoseconds) {
        return nanoseconds / 1e9;
    }

    private static double milliseconds(long nanoseconds) {
        return nanoseconds / 1e6;
    }
}
