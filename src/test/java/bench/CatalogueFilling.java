package bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javax.sql.DataSource;

import se.goteborgsregionen.bredvid.shared.Time;

/** Fills a database with believable upcoming occasions, four to an offer; the same ones every time. */
final class CatalogueFilling {

    static final List<String> AREAS =
            List.of("DEMENS", "PALL", "PSYK", "DIAB", "NUTR", "NEURO", "SAR", "REHAB", "ALDRE", "AHS", "LEDAR", "EVID");

    private static final List<String> SUBJECTS = List.of(
            "Palliativ vård",
            "Sårvård",
            "Demenssjukdom",
            "Svåra samtal",
            "Förflyttningskunskap",
            "Nutrition",
            "Diabetes",
            "Inkontinens",
            "Handkirurgi",
            "Neurologisk rehabilitering",
            "Psykiatri",
            "Läkemedelshantering",
            "Suicidriskbedömning",
            "Hjälpmedel",
            "Vårdhygien",
            "Fallprevention",
            "Munhälsa",
            "Smärtlindring",
            "Kognitiv träning",
            "Egenvård",
            "C++ för journalen",
            "Anhörigstöd",
            "Symtomlindring",
            "Ortoser",
            "Sväljning");
    private static final List<String> TURNS = List.of(
            "i hemmet",
            "för nya",
            "för handledare",
            "steg för steg",
            "på ö",
            "hos den sköra äldre",
            "i kommunen",
            "från bedömning till läkning",
            "en fördjupning",
            "för ombud",
            "i livets slut",
            "efter stroke",
            "med dietist",
            "för dig som tar emot studenter",
            "i vardagen",
            "tillsammans med primärvården");
    private static final List<String> KINDS = List.of("COURSE", "SUPERVISION", "HOSPITATION", "NETWORK");
    private static final List<String> LEVELS = List.of("BASE", "DEEPENING", "EXPERT");
    private static final List<String> FORMS = List.of("ON_SITE", "DIGITAL", "HYBRID");
    private static final List<String> STREETS =
            List.of("Vegagatan", "Göteborgsvägen", "Rymdtorget", "Storgatan", "Ledetvägen");
    private static final DateTimeFormatter SQL = DateTimeFormatter.ofPattern("''yyyy-MM-dd HH:mm:ss''");
    private static final int OCCASIONS_AN_OFFER = 4;
    private static final int ORGANISATIONS = 16;
    private static final int MUNICIPALITIES = 13;
    private static final int WORKPLACES = 150;
    private static final int ROWS = 1000;

    private CatalogueFilling() {}

    static <T> T oneOf(List<T> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }

    static String oneWord(Random random) {
        String[] words = oneOf(random.nextBoolean() ? SUBJECTS : TURNS, random).split(" ");
        return words[random.nextInt(words.length)];
    }

    static void fill(DataSource database, int occasions) {
        Random random = new Random(occasions);
        int offers = Math.max(1, occasions / OCCASIONS_AN_OFFER);
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            write(
                    connection,
                    "workplace (id, organisation_id, name, municipality_id)",
                    WORKPLACES,
                    id -> "(%d, %d, 'Hemsjukvården %d', %d)"
                            .formatted(id, 1 + id % ORGANISATIONS, id, 1 + id % MUNICIPALITIES));
            write(
                    connection,
                    "offer (id, organisation_id, workplace_id, kind, title, summary, level, licensed_only, status,"
                            + " created_at, changed_at)",
                    offers,
                    id -> "(%d, %d, %d, '%s', '%s %s', '%s %s och %s %s', '%s', %d, 'PUBLISHED', NOW(6), NOW(6))"
                            .formatted(
                                    id,
                                    1 + random.nextInt(ORGANISATIONS),
                                    1 + random.nextInt(WORKPLACES),
                                    oneOf(KINDS, random),
                                    oneOf(SUBJECTS, random),
                                    oneOf(TURNS, random),
                                    oneOf(SUBJECTS, random),
                                    oneOf(TURNS, random),
                                    oneOf(SUBJECTS, random),
                                    id,
                                    oneOf(LEVELS, random),
                                    random.nextInt(2)));
            write(
                    connection,
                    "offer_area (offer_id, area_id)",
                    offers,
                    id -> "(%d, %d), (%d, %d)".formatted(id, 1 + random.nextInt(9), id, 10 + random.nextInt(10)));
            write(
                    connection,
                    "offer_profession (offer_id, profession_id)",
                    offers,
                    id -> id % 5 == 0
                            ? "(%d, 9)".formatted(id)
                            : "(%d, %d), (%d, %d)".formatted(id, 1 + random.nextInt(4), id, 5 + random.nextInt(4)));
            fillOccasions(connection, occasions, offers, random);
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException("The database for measuring cannot be filled", e);
        }
    }

    private static void fillOccasions(Connection connection, int occasions, int offers, Random random)
            throws SQLException {
        LocalDate tomorrow = LocalDate.now(Time.STOCKHOLM).plusDays(1);
        List<String> meetings = new ArrayList<>();
        write(
                connection,
                "occasion (id, offer_id, status, form, address, municipality_id, capacity, taken, waiting,"
                        + " booking_closes_at, first_start, last_end, meeting_count, changed_at)",
                occasions,
                id -> {
                    LocalDateTime start = tomorrow.plusDays(random.nextInt(365))
                            .atTime(8 + random.nextInt(8), 30 * random.nextInt(2));
                    int count = random.nextInt(5) == 0 ? 3 : 1;
                    int capacity = 1 + random.nextInt(40);
                    for (int week = 0; week < count; week++) {
                        meetings.add("(%d, %s, %s)"
                                .formatted(
                                        id,
                                        SQL.format(start.plusWeeks(week)),
                                        SQL.format(start.plusWeeks(week).plusHours(2))));
                    }
                    return "(%d, %d, 'PUBLISHED', '%s', '%s %d', %d, %d, %d, 0, %s, %s, %s, %d, NOW(6) - INTERVAL 1 DAY)"
                            .formatted(
                                    id,
                                    1 + id % offers,
                                    oneOf(FORMS, random),
                                    oneOf(STREETS, random),
                                    1 + random.nextInt(60),
                                    1 + random.nextInt(MUNICIPALITIES),
                                    capacity,
                                    random.nextInt(capacity + 1),
                                    SQL.format(start.minusDays(1)),
                                    SQL.format(start),
                                    SQL.format(start.plusWeeks(count - 1L).plusHours(2)),
                                    count);
                });
        write(connection, "meeting (occasion_id, starts, ends)", meetings.size(), id -> meetings.get(id - 1));
    }

    /** Many rows a statement, since one statement a row would take minutes. */
    private static void write(
            Connection connection, String table, int count, java.util.function.IntFunction<String> row)
            throws SQLException {
        try (var statement = connection.createStatement()) {
            for (int first = 1; first <= count; first += ROWS) {
                StringBuilder sql =
                        new StringBuilder("INSERT INTO ").append(table).append(" VALUES ");
                for (int id = first; id < first + ROWS && id <= count; id++) {
                    sql.append(id == first ? "" : ", ").append(row.apply(id));
                }
                statement.execute(sql.toString());
            }
        }
    }
}
