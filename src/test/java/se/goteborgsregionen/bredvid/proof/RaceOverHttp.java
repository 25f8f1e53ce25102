package se.goteborgsregionen.bredvid.proof;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import se.goteborgsregionen.bredvid.demo.EmbeddedDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Two portals, each in a process of its own, on one database server, and many people who want the same few places at once
 * over REST. Half of them would queue. Whoever loses the connection asks again with the same key, at the other portal.
 */
final class RaceOverHttp implements AutoCloseable {

    private final int people;
    private final int places;
    private final GreenMail mail;
    private final EmbeddedDatabase database;
    private final PortalProcess one;
    private final PortalProcess other;

    /** @param program how a portal is started: {@link PortalProcess#fromJar} or {@link PortalProcess#fromClasses} */
    RaceOverHttp(List<String> program, Path folder, int people, int places) throws Exception {
        this.people = people;
        this.places = places;
        mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mail.start();
        database = EmbeddedDatabase.startIn(Files.createDirectories(folder.resolve("database")));
        PortalProcess.ownPassword(database);
        int mailPort = mail.getSmtp().getPort();
        one = PortalProcess.start(program, database, mailPort, folder.resolve("one.txt"))
                .awaitReady();
        other = PortalProcess.start(program, database, mailPort, folder.resolve("other.txt"))
                .awaitReady();
        try (Connection connection = PortalProcess.connect(database)) {
            makePeople(connection);
        }
    }

    /** What one of them was told in the end. */
    record Told(int person, boolean wouldQueue, int status, String body) {}

    /**
     * Lets all of them press at once, in an order that the seed gives.
     *
     * @param kill whether one of the portals dies in the middle
     */
    void run(long seed, boolean kill) throws Exception {
        long occasion = makeOccasion();
        List<Integer> order = new ArrayList<>();
        for (int person = 0; person < people; person++) {
            order.add(person);
        }
        Collections.shuffle(order, new Random(seed));
        List<Told> told = race(order, occasion, seed, kill);

        assertThat(told).hasSize(people);
        assertThat(told).as("no fault of the server").noneMatch(each -> each.status() >= 500);
        assertThat(told).as("whoever would not queue is refused").allMatch(each -> switch (each.status()) {
            case 201 -> each.body().contains("\"CONFIRMED\"");
            case 202 -> each.wouldQueue() && each.body().contains("\"WAITLISTED\"");
            case 409 -> !each.wouldQueue() && each.body().contains("/problem/full");
            default -> false;
        });
        assertThat(told).filteredOn(each -> each.status() == 201).hasSize(places);
        checkStored(occasion, told);
    }

    private List<Told> race(List<Integer> order, long occasion, long seed, boolean kill)
            throws InterruptedException, ExecutionException {
        CountDownLatch start = new CountDownLatch(1);
        AtomicInteger answered = new AtomicInteger();
        List<Told> told = new ArrayList<>();
        try (HttpClient client = HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .connectTimeout(Duration.ofSeconds(10))
                        .build();
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Told>> running = new ArrayList<>();
            for (int i = 0; i < order.size(); i++) {
                int person = order.get(i);
                PortalProcess first = i % 2 == 0 ? one : other;
                running.add(threads.submit(() -> {
                    start.await();
                    Told answer = ask(client, first, person, occasion, seed);
                    if (answered.incrementAndGet() == people / 4 && kill) {
                        one.kill();
                    }
                    return answer;
                }));
            }
            start.countDown();
            for (Future<Told> each : running) {
                told.add(each.get());
            }
        }
        return told;
    }

    private Told ask(HttpClient client, PortalProcess first, int person, long occasion, long seed)
            throws InterruptedException {
        boolean wouldQueue = person % 2 == 0;
        PortalProcess portal = first;
        for (int attempt = 0; attempt < 60; attempt++) {
            HttpRequest request = HttpRequest.newBuilder(address(portal, occasion))
                    .timeout(Duration.ofSeconds(60))
                    .header("Authorization", "Bearer " + token(person))
                    .header("Idempotency-Key", "race-" + seed + "-" + person)
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(wouldQueue ? "{\"whenFull\":\"QUEUE\"}" : "{}"))
                    .build();
            try {
                HttpResponse<String> answer =
                        client.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
                boolean inProgress = answer.body().contains("idempotency-in-progress");
                if (!inProgress) {
                    return new Told(person, wouldQueue, answer.statusCode(), answer.body());
                }
            } catch (IOException lost) {
                // The portal died, or never answered: the other one knows what became of it.
                portal = other;
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
        throw new AssertionError("Nobody answered person " + person);
    }

    private static URI address(PortalProcess portal, long occasion) {
        return portal.address("/api/v1/occasions/" + occasion + "/bookings");
    }

    /** What was said must stand in the database, and nothing else. */
    private void checkStored(long occasion, List<Told> told) throws SQLException {
        try (Connection connection = PortalProcess.connect(database);
                Statement statement = connection.createStatement()) {
            assertThat(number(
                            statement,
                            "select count(*) from booking where state = 'CONFIRMED' and occasion_id = " + occasion))
                    .isEqualTo(places);
            assertThat(number(
                            statement,
                            "select count(*) from booking where state = 'WAITLISTED' and occasion_id = " + occasion))
                    .isEqualTo(
                            told.stream().filter(each -> each.status() == 202).count());
            assertThat(number(
                            statement,
                            "select count(*) - count(distinct person_id) from booking where occasion_id = " + occasion))
                    .as("nobody has two")
                    .isZero();
            for (Told each : told) {
                if (each.status() < 300) {
                    String state = each.status() == 201 ? "CONFIRMED" : "WAITLISTED";
                    assertThat(number(
                                    statement,
                                    "select count(*) from booking b join person p on p.id = b.person_id where p.email ="
                                            + " '" + email(each.person()) + "' and b.state = '" + state
                                            + "' and b.occasion_id = " + occasion))
                            .as("what person %d was told", each.person())
                            .isEqualTo(1);
                }
            }
            assertThat(number(
                            statement,
                            "select count(*) from booking b join booking earlier on earlier.occasion_id = b.occasion_id"
                                    + " and earlier.state = 'WAITLISTED' and earlier.queued_at < b.booked_at where"
                                    + " b.state = 'CONFIRMED' and b.occasion_id = " + occasion))
                    .as("nobody was confirmed after somebody had begun to queue")
                    .isZero();
        }
    }

    private static long number(Statement statement, String sql) throws SQLException {
        try (ResultSet result = statement.executeQuery(sql)) {
            result.next();
            return result.getLong(1);
        }
    }

    private long makeOccasion() throws SQLException {
        try (Connection connection = PortalProcess.connect(database);
                Statement statement = connection.createStatement()) {
            statement.execute("insert into offer (organisation_id, kind, title, summary, level, status, created_at,"
                    + " changed_at) select id, 'COURSE', 'Palliativ vård', '', 'BASE', 'PUBLISHED', now(6), now(6) from"
                    + " organisation where code = '1481'");
            long offer = number(statement, "select last_insert_id()");
            statement.execute("insert into occasion (offer_id, status, form, digital_link, capacity, booking_closes_at,"
                    + " first_start, last_end, changed_at) values (" + offer + ", 'PUBLISHED', 'DIGITAL',"
                    + " 'https://mote.example/1', " + places + ", now(6) + interval 20 day, now() + interval 30 day,"
                    + " now() + interval 30 day + interval 1 hour, now(6))");
            long occasion = number(statement, "select last_insert_id()");
            statement.execute("insert into meeting (occasion_id, starts, ends) select id, first_start, last_end from"
                    + " occasion where id = " + occasion);
            return occasion;
        }
    }

    private void makePeople(Connection connection) throws Exception {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement();
                PreparedStatement person = connection.prepareStatement(
                        "insert into person (given_name, family_name, email, workplace_id, profession_id, created_at)"
                                + " select 'Anna', ?, ?, w.id, p.id, now(6) from workplace w, profession p where w.name ="
                                + " 'Loppet' and p.code = 'SSK'");
                PreparedStatement token = connection.prepareStatement(
                        "insert into api_token (person_id, name, token_hash, scope, created_at, expires_at) select id,"
                                + " 'Loppet', ?, 'BOOK', now(6), now(6) + interval 90 day from person where email = ?")) {
            statement.execute(
                    "insert into workplace (organisation_id, name) select id, 'Loppet' from organisation where"
                            + " code = '1402'");
            for (int i = 0; i < people; i++) {
                person.setString(1, "Nummer " + i);
                person.setString(2, email(i));
                person.executeUpdate();
                token.setBytes(1, sha256(token(i)));
                token.setString(2, email(i));
                token.executeUpdate();
            }
        }
        connection.commit();
    }

    private static String email(int person) {
        return "nummer" + person + "@partille.example";
    }

    private static String token(int person) {
        return "bredvid_" + "%043d".formatted(person);
    }

    private static byte[] sha256(String text) throws NoSuchAlgorithmException {
        return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        one.close();
        other.close();
        database.close();
        mail.stop();
    }
}
