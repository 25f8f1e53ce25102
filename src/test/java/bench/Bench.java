package bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

import se.goteborgsregionen.bredvid.demo.EmbeddedDatabase;

/**
 * {@code ./bredvid bench [NAME]}: measures, prints a line {@code NAME VALUE UNIT} per figure and {@code ratio NAME VALUE}
 * per ratio, and writes them to {@code target/bench.json} with date, cores and database version.
 */
public final class Bench {

    private static final Map<String, Callable<List<Figure>>> MEASUREMENTS = new LinkedHashMap<>();

    static {
        MEASUREMENTS.put("booking", BookingBench::run);
        MEASUREMENTS.put("catalogue", Bench::catalogue);
        MEASUREMENTS.put("mail", MailBench::run);
        MEASUREMENTS.put("match", MatchBench::run);
    }

    private Bench() {}

    public static void main(String[] arguments) throws Exception {
        List<String> wanted = arguments.length == 0 ? List.copyOf(MEASUREMENTS.keySet()) : List.of(arguments);
        if (!MEASUREMENTS.keySet().containsAll(wanted)) {
            System.err.println("./bredvid bench [" + String.join("|", MEASUREMENTS.keySet()) + "]");
            System.exit(2);
        }
        List<Figure> figures = new ArrayList<>();
        for (String name : wanted) {
            List<Figure> measured =
                    Objects.requireNonNull(MEASUREMENTS.get(name)).call();
            measured.forEach(figure -> System.out.println(figure.line()));
            figures.addAll(measured);
        }
        write(figures);
        System.exit(0);
    }

    private static List<Figure> catalogue() {
        try (EmbeddedDatabase server = EmbeddedDatabase.startIn(Path.of("target", "bench-database"))) {
            return CatalogueBench.run(server.url(), EmbeddedDatabase.USER, server.password());
        }
    }

    private static void write(List<Figure> figures) throws Exception {
        String rows = figures.stream()
                .map(figure -> String.format(
                        Locale.ROOT,
                        "    {\"name\": \"%s\", \"value\": %.3f, \"unit\": \"%s\"}",
                        figure.name(),
                        figure.value(),
                        figure.unit()))
                .collect(Collectors.joining(",\n"));
        String json = """
                {
                  "date": "%s",
                  "cores": %d,
                  "database": "%s",
                  "figures": [
                %s
                  ]
                }
                """.formatted(
                        Clock.systemUTC().instant().truncatedTo(ChronoUnit.SECONDS),
                        Runtime.getRuntime().availableProcessors(),
                        databaseVersion(),
                        rows);
        save(Path.of("target", "bench.json"), json);
    }

    private static void save(Path file, String json) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, json);
    }

    private static String databaseVersion() throws Exception {
        try (EmbeddedDatabase database = EmbeddedDatabase.startIn(Path.of("target", "bench-database"));
                var connection =
                        DriverManager.getConnection(database.url(), EmbeddedDatabase.USER, database.password())) {
            return connection.getMetaData().getDatabaseProductName() + " "
                    + connection.getMetaData().getDatabaseProductVersion();
        }
    }
}
