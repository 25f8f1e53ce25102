package bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;

/** People and occasions to measure with: nurses of one workplace, occasions each on a day of its own so that none clash. */
final class BookingBenchWorld {

    private final DataSource dataSource;
    private final long[] people;
    private LocalDateTime nextDay = LocalDateTime.now(java.time.ZoneOffset.UTC)
            .truncatedTo(ChronoUnit.DAYS)
            .plusDays(30);

    BookingBenchWorld(DataSource dataSource, int size) {
        this.dataSource = dataSource;
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            people = people(connection, size);
            connection.commit();
            connection.setAutoCommit(true);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    long person(int number) {
        return people[number];
    }

    /** A new occasion of a new course with so many places. */
    long occasion(int places) throws SQLException {
        return occasions(1, places)[0];
    }

    /** New unlimited occasions of a new course. */
    long[] unlimited(int number) throws SQLException {
        return occasions(number, null);
    }

    private static long[] people(Connection connection, int size) throws SQLException {
        String run = UUID.randomUUID().toString().substring(0, 8);
        long workplace = insert(
                connection,
                "insert into workplace (organisation_id, name) select id, ? from organisation where code = '1402'",
                "Mätenheten " + run);
        long[] ids = new long[size];
        for (int number = 0; number < size; number++) {
            ids[number] = insert(
                    connection,
                    "insert into person (given_name, family_name, email, profession_id, workplace_id, created_at)"
                            + " select 'Mät', 'Person', ?, id, ?, utc_timestamp(6) from profession where code = 'SSK'",
                    "mat" + number + "." + run + "@prov.example",
                    workplace);
        }
        return ids;
    }

    private long[] occasions(int number, @Nullable Integer places) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            long offer = insert(
                    connection,
                    "insert into offer (organisation_id, kind, title, summary, level, status, contact_name,"
                            + " contact_email, created_at, changed_at) select id, 'COURSE', 'Mätkursen', 'En kurs', 'BASE',"
                            + " 'PUBLISHED', 'Johan', 'johan@prov.example', utc_timestamp(6), utc_timestamp(6)"
                            + " from organisation where code = '1481'");
            long[] ids = new long[number];
            nextDay = nextDay.plusDays(1);
            for (int each = 0; each < number; each++) {
                ids[each] = occasion(connection, offer, places);
            }
            connection.commit();
            connection.setAutoCommit(true);
            return ids;
        }
    }

    private long occasion(Connection connection, long offer, @Nullable Integer places) throws SQLException {
        LocalDateTime starts = nextDay.plusHours(9);
        long id = insert(
                connection,
                "insert into occasion (offer_id, status, form, address, capacity, booking_closes_at, first_start,"
                        + " last_end, changed_at) values (?, 'PUBLISHED', 'ON_SITE', 'Provgatan 1', ?, ?, ?, ?,"
                        + " utc_timestamp(6))",
                offer,
                places,
                starts.minusDays(2),
                starts,
                starts.plusHours(3));
        insert(
                connection,
                "insert into meeting (occasion_id, starts, ends) values (?, ?, ?)",
                id,
                starts,
                starts.plusHours(3));
        return id;
    }

    private static long insert(Connection connection, String sql, @Nullable Object... values) throws SQLException {
        try (var insert = connection.prepareStatement(sql, PreparedStatement.RETURN_GENERATED_KEYS)) {
            for (int i = 0; i < values.length; i++) {
                insert.setObject(i + 1, values[i]);
            }
            insert.executeUpdate();
            try (var keys = insert.getGeneratedKeys()) {
                keys.next();
                return keys.getLong(1);
            }
        }
    }
}
