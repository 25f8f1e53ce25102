package bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;

import org.jooq.DSLContext;
import se.goteborgsregionen.bredvid.access.Actor;
import se.goteborgsregionen.bredvid.booking.BookingOutcome;
import se.goteborgsregionen.bredvid.booking.BookingService;

/**
 * Whether booking gets slower as bookings gather: the same with a thousand and with a million stored, fifty each of twenty
 * thousand people, those who are measured among them. Looks also at how the database runs each statement of a booking.
 */
final class BookingGrowth {

    private static final int FEW = 1_000;
    private static final int EACH = 50;
    private static final int PEOPLE = 20_000;
    private static final int OLD_OCCASIONS = 1_000;
    private static final int MEASURED = 600;

    private final DataSource dataSource;
    private final BookingService booking;
    private final DSLContext db;
    private final BookingBenchWorld world;

    BookingGrowth(DataSource dataSource, BookingService booking, DSLContext db, BookingBenchWorld world) {
        this.dataSource = dataSource;
        this.booking = booking;
        this.db = db;
        this.world = world;
    }

    List<Figure> measure() throws Exception {
        long[] people = people();
        store(FEW);
        median(people);
        double few = median(people);
        store(PEOPLE * EACH);
        median(people);
        double many = median(people);
        ScannedTables.check(db, () -> book(people[0], world.occasion(10)));
        return List.of(
                new Figure("booking_with_1000_stored", few, "ms"),
                new Figure("booking_with_1000000_stored", many, "ms"),
                new Figure("growth_booking", many / few, "ratio"));
    }

    private long[] people() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "insert into workplace (organisation_id, name) select id, 'Växtmätningen' from organisation"
                            + " where code = '1440'");
            statement.execute(
                    "insert into person (given_name, family_name, email, profession_id, workplace_id, created_at)"
                            + " select 'Växt', concat('Person ', seq), concat('vaxt', seq, '@prov.example'), p.id, w.id,"
                            + " utc_timestamp(6) from seq_1_to_" + PEOPLE
                            + " join profession p on p.code = 'SSK' join workplace w"
                            + " on w.name = 'Växtmätningen'");
            statement.execute("insert into offer (organisation_id, kind, title, summary, level, status, created_at,"
                    + " changed_at) select id, 'COURSE', 'Växtmätningen', '', 'BASE', 'PUBLISHED', utc_timestamp(6),"
                    + " utc_timestamp(6) from organisation where code = '1481'");
            statement.execute("insert into occasion (offer_id, status, form, address, booking_closes_at, first_start,"
                    + " last_end, changed_at) select o.id, 'PUBLISHED', 'ON_SITE', concat('Provgatan ', seq),"
                    + " utc_timestamp(6) - interval 400 day, now() - interval (365 + seq) day,"
                    + " now() - interval (365 + seq) day + interval 1 hour, utc_timestamp(6) from seq_0_to_"
                    + (OLD_OCCASIONS - 1) + " join offer o on o.title = 'Växtmätningen'");
            statement.execute(
                    "insert into meeting (occasion_id, starts, ends) select c.id, c.first_start, c.last_end from"
                            + " occasion c join offer o on o.id = c.offer_id where o.title = 'Växtmätningen'");
            long[] people = new long[MEASURED];
            try (var ids = statement.executeQuery(
                    "select id from person where email like 'vaxt%' order by id limit " + MEASURED)) {
                for (int i = 0; ids.next(); i++) {
                    people[i] = ids.getLong(1);
                }
            }
            return people;
        }
    }

    /** Fills up to so many, each person's on occasions of her own choice among the old ones. */
    private void store(int number) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("insert ignore into booking (occasion_id, person_id, organisation_id, state, active,"
                    + " booked_by, booked_at, state_at, reply_token) select c.id, p.id, w.organisation_id, 'CONFIRMED', 1,"
                    + " p.id, utc_timestamp(6), utc_timestamp(6), concat('vaxt', n.seq) from seq_0_to_" + (number - 1)
                    + " n join (select id, row_number() over (order by id) - 1 as number from person where email like"
                    + " 'vaxt%') p on p.number = n.seq mod " + PEOPLE
                    + " join (select c.id, row_number() over (order by c.id) - 1 as number from occasion c join offer o on"
                    + " o.id = c.offer_id where o.title = 'Växtmätningen') c on c.number = (p.number * 7 + n.seq div "
                    + PEOPLE + " * 20) mod " + OLD_OCCASIONS + " join workplace w on w.name = 'Växtmätningen'");
            statement.execute("analyze table booking");
        }
    }

    private double median(long[] people) throws Exception {
        long occasion = world.unlimited(1)[0];
        double[] times = new double[people.length];
        for (int i = 0; i < people.length; i++) {
            long begin = System.nanoTime();
            book(people[i], occasion);
            times[i] = (System.nanoTime() - begin) / 1e6;
        }
        Arrays.sort(times);
        return times[times.length / 2];
    }

    private Object book(long person, long occasion) {
        Actor actor = new Actor(person, null, null, Set.of(), Set.of(), Set.of(), false);
        BookingOutcome outcome = booking.book(actor, occasion, person, "");
        if (!(outcome instanceof BookingOutcome.Confirmed)) {
            throw new IllegalStateException("Not booked: " + outcome);
        }
        return outcome;
    }
}
