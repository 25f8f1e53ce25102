package bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;

/** The least that a booking can be: lock, insert booking, audit and mail, count, commit. No rules, no reading. */
final class BookingFloor {

    private static final String CONTENT = "{\"mail\":\"" + "x".repeat(600) + "\"}";

    private final DataSource dataSource;

    BookingFloor(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Books without asking. */
    void book(long person, long occasion) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            lock(connection, occasion);
            write(connection, person, occasion);
            connection.commit();
            connection.setAutoCommit(true);
        }
    }

    /** Asks how many places are taken without the lock, and again with it. */
    void rush(long person, long occasion, int places) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            if (taken(connection, occasion) >= places) {
                return;
            }
            connection.setAutoCommit(false);
            lock(connection, occasion);
            if (taken(connection, occasion) < places) {
                write(connection, person, occasion);
            }
            connection.commit();
            connection.setAutoCommit(true);
        }
    }

    private static void lock(Connection connection, long occasion) throws SQLException {
        try (var lock = connection.prepareStatement("update occasion set version = version + 1 where id = ?")) {
            lock.setLong(1, occasion);
            lock.executeUpdate();
        }
    }

    private static int taken(Connection connection, long occasion) throws SQLException {
        try (var read = connection.prepareStatement("select taken from occasion where id = ?")) {
            read.setLong(1, occasion);
            try (var result = read.executeQuery()) {
                result.next();
                return result.getInt(1);
            }
        }
    }

    private static void write(Connection connection, long person, long occasion) throws SQLException {
        long booking;
        try (var insert = connection.prepareStatement(
                "insert into booking (occasion_id, person_id, organisation_id, state, active, booked_by, booked_at,"
                        + " state_at, reply_token) select ?, ?, id, 'CONFIRMED', 1, ?, utc_timestamp(6),"
                        + " utc_timestamp(6), ? from organisation where code = '1402'",
                PreparedStatement.RETURN_GENERATED_KEYS)) {
            insert.setLong(1, occasion);
            insert.setLong(2, person);
            insert.setLong(3, person);
            insert.setString(4, UUID.randomUUID().toString().replace("-", ""));
            insert.executeUpdate();
            try (var keys = insert.getGeneratedKeys()) {
                keys.next();
                booking = keys.getLong(1);
            }
        }
        try (var insert = connection.prepareStatement(
                "insert into audit_event (happened_at, actor_id, action, subject_kind, subject_id, person_id, detail)"
                        + " values (utc_timestamp(6), ?, 'booking.confirmed', 'BOOKING', ?, ?, 'x')")) {
            insert.setLong(1, person);
            insert.setLong(2, booking);
            insert.setLong(3, person);
            insert.executeUpdate();
        }
        try (var insert = connection.prepareStatement(
                "insert into outgoing_mail (kind, message_id, recipient_id, recipient, booking_id, order_key,"
                        + " order_number, content, status, next_attempt_at, created_at) values ('floor', ?, ?,"
                        + " 'floor@prov.example', ?, ?, 0, ?, 'SENT', utc_timestamp(6), utc_timestamp(6))")) {
            String id = UUID.randomUUID().toString();
            insert.setString(1, id);
            insert.setLong(2, person);
            insert.setLong(3, booking);
            insert.setString(4, id);
            insert.setString(5, CONTENT);
            insert.executeUpdate();
        }
        try (var count = connection.prepareStatement(
                "update occasion set taken = taken + 1, changed_at = utc_timestamp(6) where id = ?")) {
            count.setLong(1, occasion);
            count.executeUpdate();
        }
    }
}
