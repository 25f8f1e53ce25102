package bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import javax.sql.DataSource;

import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;
import se.goteborgsregionen.bredvid.Bredvid;
import se.goteborgsregionen.bredvid.access.Actor;
import se.goteborgsregionen.bredvid.booking.BookingService;
import se.goteborgsregionen.bredvid.demo.EmbeddedDatabase;
import se.goteborgsregionen.bredvid.outbox.Postman;

/**
 * How fast invitations leave the outbox: claimed, written as HTML, text and calendar, stored and marked as sent, without a
 * network. Beside its floor: claiming a row, storing as many bytes and marking it, by plain JDBC in the same run.
 */
public final class MailBench {

    private static final int MAILS = 600;

    private MailBench() {}

    /** Starts the portal on an embedded server of its own, measures, and stops both. Takes about a minute. */
    public static List<Figure> run() throws Exception {
        Path folder = Path.of("target", "bench-database");
        // Begun anew: the mail of an earlier run's bookings would be sent first.
        FileSystemUtils.deleteRecursively(folder);
        try (EmbeddedDatabase server = EmbeddedDatabase.startIn(folder);
                ConfigurableApplicationContext portal = SpringApplication.run(
                        Bredvid.class,
                        "--spring.profiles.active=test",
                        "--server.port=0",
                        "--spring.datasource.url=" + server.url(),
                        "--spring.datasource.username=" + EmbeddedDatabase.USER,
                        "--spring.datasource.password=" + server.password())) {
            DataSource database = portal.getBean(DataSource.class);
            BookingBenchWorld world = new BookingBenchWorld(database, MAILS);
            Postman postman = portal.getAutowireCapableBeanFactory().createBean(Postman.class);
            BookingService booking = portal.getBean(BookingService.class);
            invite(booking, world);
            send(postman, database);
            invite(booking, world);
            double service = MAILS / send(postman, database);
            double floor = MAILS / floor(database);
            return List.of(
                    new Figure("mail_service", service, "1/s"),
                    new Figure("mail_floor", floor, "1/s"),
                    new Figure("mail", service / floor, "ratio"));
        }
    }

    private static void invite(BookingService booking, BookingBenchWorld world) throws Exception {
        long occasion = world.unlimited(1)[0];
        for (int person = 0; person < MAILS; person++) {
            long id = world.person(person);
            booking.book(new Actor(id, null, null, Set.of(), Set.of(), Set.of(), false), occasion, id, "");
        }
    }

    /** Seconds until nothing waits. */
    private static double send(Postman postman, DataSource database) throws SQLException {
        long begun = System.nanoTime();
        while (waiting(database) > 0) {
            postman.deliver();
        }
        return (System.nanoTime() - begun) / 1e9;
    }

    private static int waiting(DataSource database) throws SQLException {
        try (Connection connection = database.getConnection();
                var statement = connection.createStatement();
                var count = statement.executeQuery("SELECT COUNT(*) FROM outgoing_mail WHERE status = 'PENDING'")) {
            count.next();
            return count.getInt(1);
        }
    }

    private static double floor(DataSource database) throws SQLException {
        byte[] raw = new byte[averageLength(database)];
        try (Connection connection = database.getConnection();
                PreparedStatement claim =
                        connection.prepareStatement("UPDATE outgoing_mail SET attempts = attempts + 1 WHERE id = ?");
                PreparedStatement store = connection.prepareStatement("UPDATE outgoing_mail SET raw = ? WHERE id = ?");
                PreparedStatement mark =
                        connection.prepareStatement("UPDATE outgoing_mail SET status = 'SENT' WHERE id = ?")) {
            long[] ids = ids(connection);
            long begun = System.nanoTime();
            for (long id : ids) {
                claim.setLong(1, id);
                claim.executeUpdate();
                store.setBytes(1, raw);
                store.setLong(2, id);
                store.executeUpdate();
                mark.setLong(1, id);
                mark.executeUpdate();
            }
            return (System.nanoTime() - begun) / 1e9;
        }
    }

    private static int averageLength(DataSource database) throws SQLException {
        try (Connection connection = database.getConnection();
                var statement = connection.createStatement();
                var length = statement.executeQuery("SELECT AVG(LENGTH(raw)) FROM outgoing_mail")) {
            length.next();
            return length.getInt(1);
        }
    }

    private static long[] ids(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT id FROM outgoing_mail ORDER BY id DESC LIMIT " + MAILS)) {
            return IntStream.range(0, MAILS)
                    .mapToLong(row -> {
                        try {
                            rows.next();
                            return rows.getLong(1);
                        } catch (SQLException e) {
                            throw new IllegalStateException(e);
                        }
                    })
                    .toArray();
        }
    }
}
