package bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/** Sixteen clients book over REST for five hundred people, who want twenty places. */
final class RestBench {

    private static final int CLIENTS = 16;
    private static final int PEOPLE = 500;
    private static final int PLACES = 20;

    private final DataSource dataSource;
    private final BookingBenchWorld world;
    private final int port;

    RestBench(DataSource dataSource, BookingBenchWorld world, int port) {
        this.dataSource = dataSource;
        this.world = world;
        this.port = port;
    }

    List<Figure> measure() throws Exception {
        for (int person = 0; person < PEOPLE; person++) {
            makeToken(person);
        }
        run(world.occasion(PLACES), "warm");
        long begin = System.nanoTime();
        double[] times = run(world.occasion(PLACES), "measured");
        double seconds = (System.nanoTime() - begin) / 1e9;
        Arrays.sort(times);
        return List.of(
                new Figure("rest_rate", PEOPLE / seconds, "1/s"),
                new Figure("rest_p50", times[PEOPLE / 2], "ms"),
                new Figure("rest_p95", times[PEOPLE * 95 / 100], "ms"),
                new Figure("rest_p99", times[PEOPLE * 99 / 100], "ms"));
    }

    private double[] run(long occasion, String key) throws Exception {
        double[] times = new double[PEOPLE];
        AtomicInteger next = new AtomicInteger();
        AtomicInteger confirmed = new AtomicInteger();
        CountDownLatch start = new CountDownLatch(1);
        try (HttpClient client = HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .build();
                var threads = Executors.newFixedThreadPool(CLIENTS)) {
            List<Future<?>> running = new ArrayList<>();
            for (int each = 0; each < CLIENTS; each++) {
                running.add(threads.submit(() -> {
                    start.await();
                    for (int person = next.getAndIncrement(); person < PEOPLE; person = next.getAndIncrement()) {
                        long begin = System.nanoTime();
                        int status = book(client, person, occasion, key);
                        times[person] = (System.nanoTime() - begin) / 1e6;
                        if (status == 201) {
                            confirmed.incrementAndGet();
                        } else if (status != 409) {
                            throw new IllegalStateException("Answered " + status);
                        }
                    }
                    return null;
                }));
            }
            start.countDown();
            for (Future<?> each : running) {
                each.get();
            }
        }
        if (confirmed.get() != PLACES) {
            throw new IllegalStateException(confirmed + " got one of " + PLACES + " places");
        }
        return times;
    }

    private int book(HttpClient client, int person, long occasion, String key)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + port + "/api/v1/occasions/" + occasion + "/bookings"))
                .header("Authorization", "Bearer " + token(person))
                .header("Idempotency-Key", key + person)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{}"))
                .build();
        return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    }

    private void makeToken(int person) throws Exception {
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(token(person).getBytes(StandardCharsets.UTF_8));
        insert(world.person(person), hash);
    }

    private void insert(long person, byte[] hash) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                var insert = connection.prepareStatement("insert into api_token (person_id, name, token_hash, scope,"
                        + " created_at, expires_at) values (?, 'Mätning', ?, 'BOOK', utc_timestamp(6), utc_timestamp(6) +"
                        + " interval 1 day)")) {
            insert.setLong(1, person);
            insert.setBytes(2, hash);
            insert.executeUpdate();
        }
    }

    private static String token(int person) {
        return "bredvid_" + "%043d".formatted(person);
    }
}
