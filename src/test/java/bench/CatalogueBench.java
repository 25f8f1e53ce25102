package bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import org.flywaydb.core.Flyway;
import org.jooq.DSLContext;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jooq.impl.DefaultConfiguration;
import org.jooq.impl.DefaultExecuteListenerProvider;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.core.type.filter.RegexPatternTypeFilter;
import se.goteborgsregionen.bredvid.demo.EmbeddedDatabase;
import se.goteborgsregionen.bredvid.offer.CatalogueFacet;
import se.goteborgsregionen.bredvid.offer.CatalogueQuery;
import se.goteborgsregionen.bredvid.offer.CatalogueReader;
import se.goteborgsregionen.bredvid.offer.CatalogueService;
import se.goteborgsregionen.bredvid.offer.CatalogueSort;
import se.goteborgsregionen.bredvid.offer.CatalogueWindow;
import se.goteborgsregionen.bredvid.shared.Texts;
import se.goteborgsregionen.bredvid.shared.Time;

import static se.goteborgsregionen.bredvid.db.Tables.OCCASION;

/**
 * Measures search with all facets over 1,000, 10,000 and 100,000 upcoming occasions, each in a database of its own: how
 * long one takes, how many statements it needs, how soon a booking is seen and how much memory the occasions hold.
 */
public final class CatalogueBench {

    private static final List<Integer> SIZES = List.of(1_000, 10_000, 100_000);
    private static final int WARMING_SEARCHES = 3_000;
    private static final int SEARCHES = 2_000;
    private static final int CHANGES = 200;
    private static final long SEED = 1;

    private CatalogueBench() {}

    public static void main(String[] arguments) {
        try (EmbeddedDatabase server = EmbeddedDatabase.startIn(Path.of("target", "bench-database"))) {
            run(server.url(), EmbeddedDatabase.USER, server.password())
                    .forEach(figure -> System.out.println(figure.line()));
        }
    }

    /** Measures on the server at the address; its user must be allowed to create databases. Takes about two minutes. */
    public static List<Figure> run(String url, String user, String password) {
        List<Figure> figures = new ArrayList<>();
        double smallest = 0;
        double largest = 0;
        for (int size : SIZES) {
            String database = "bench_catalogue_" + size;
            String address = url.replaceFirst("(jdbc:mysql://[^/]+/)[^?]*", "$1" + database);
            create(url, user, password, database);
            HikariConfig settings = new HikariConfig();
            settings.setJdbcUrl(address);
            settings.setUsername(user);
            settings.setPassword(password);
            settings.setMaximumPoolSize(4);
            settings.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
            try (HikariDataSource pool = new HikariDataSource(settings)) {
                Flyway.configure()
                        .dataSource(pool)
                        .locations("classpath:db-schema")
                        .load()
                        .migrate();
                CatalogueFilling.fill(pool, size);
                double p95 = measure(pool, size, figures);
                smallest = size == SIZES.getFirst() ? p95 : smallest;
                largest = p95;
            }
        }
        figures.add(new Figure("growth_catalogue", largest / smallest, "ratio"));
        return figures;
    }

    private static void create(String url, String user, String password, String database) {
        try (Connection connection = DriverManager.getConnection(url, user, password);
                var statement = connection.createStatement()) {
            statement.execute("DROP DATABASE IF EXISTS " + database);
            statement.execute("CREATE DATABASE " + database + " CHARACTER SET utf8mb4 COLLATE utf8mb4_swedish_ci");
        } catch (SQLException e) {
            throw new IllegalStateException("The database for measuring cannot be made", e);
        }
    }

    private static double measure(HikariDataSource pool, int size, List<Figure> figures) {
        AtomicInteger statements = new AtomicInteger();
        ExecuteListener counter = new ExecuteListener() {
            @Override
            public void executeStart(ExecuteContext context) {
                statements.incrementAndGet();
            }
        };
        DSLContext db = DSL.using(new DefaultConfiguration()
                .set(pool)
                .set(SQLDialect.MYSQL)
                .set(new DefaultExecuteListenerProvider(counter)));
        try (AnnotationConfigApplicationContext context = portal(db)) {
            String name = "catalogue_" + size + "_";
            CatalogueService catalogue = context.getBean(CatalogueService.class);
            long before = usedMemory();
            long start = System.nanoTime();
            catalogue.readAll();
            figures.add(new Figure(name + "load", millis(start), "ms"));
            figures.add(new Figure(name + "memory", (usedMemory() - before) / 1e6, "MB"));

            Random random = new Random(SEED);
            for (int i = 0; i < WARMING_SEARCHES; i++) {
                catalogue.search(question(random));
            }
            double[] times = new double[SEARCHES];
            int most = 0;
            for (int i = 0; i < SEARCHES; i++) {
                CatalogueQuery question = question(random);
                statements.set(0);
                long begin = System.nanoTime();
                catalogue.search(question);
                times[i] = millis(begin);
                most = Math.max(most, statements.get());
            }
            Arrays.sort(times);
            double p95 = times[SEARCHES * 95 / 100];
            figures.add(new Figure(name + "median", times[SEARCHES / 2], "ms"));
            figures.add(new Figure(name + "p95", p95, "ms"));
            figures.add(new Figure(name + "statements_most", most, "statements"));
            figures.add(new Figure(name + "after_booking_median", afterBooking(db, catalogue, random), "ms"));
            return p95;
        }
    }

    private static AnnotationConfigApplicationContext portal(DSLContext db) {
        AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
        context.registerBean(DSLContext.class, () -> db);
        context.registerBean(Clock.class, () -> Clock.system(Time.STOCKHOLM));
        context.registerBean(Texts.class, Texts::new);
        ClassPathBeanDefinitionScanner scanner = new ClassPathBeanDefinitionScanner(context, false);
        scanner.addIncludeFilter(
                new RegexPatternTypeFilter(Pattern.compile(".*\\.Catalogue(Index|Repository|Service)")));
        scanner.scan(CatalogueService.class.getPackageName());
        context.refresh();
        return context;
    }

    /** What people do: mostly look at the next weeks, narrow by one or two facets, type a word; some turn the calendar. */
    private static CatalogueQuery question(Random random) {
        CatalogueQuery question = CatalogueQuery.everything();
        if (random.nextInt(2) == 0) {
            String word = CatalogueFilling.oneWord(random);
            question = question.withText(word.substring(0, Math.min(word.length(), 1 + random.nextInt(8))));
        }
        if (random.nextInt(3) == 0) {
            question =
                    question.with(CatalogueFacet.AREA, Set.of(CatalogueFilling.oneOf(CatalogueFilling.AREAS, random)));
        }
        if (random.nextInt(3) == 0) {
            question = question.with(CatalogueFacet.KIND, Set.of("kurs"));
        }
        if (random.nextInt(4) == 0) {
            question = question.with(CatalogueFacet.MUNICIPALITY, Set.of("1480", "1481"));
        }
        if (random.nextInt(4) == 0) {
            question = question.withFreeOnly(true);
        }
        if (random.nextInt(2) == 0) {
            question = question.suiting(new CatalogueReader("SSK", true, "1402", "1402"));
        }
        question = question.sorted(CatalogueFilling.oneOf(List.of(CatalogueSort.values()), random));
        if (random.nextInt(5) == 0) {
            var first = java.time.LocalDate.now(Time.STOCKHOLM).plusWeeks(random.nextInt(10));
            question = question.showing(new CatalogueWindow.Days(first, first.plusDays(41), 4));
        }
        return question;
    }

    private static double afterBooking(DSLContext db, CatalogueService catalogue, Random random) {
        double[] times = new double[CHANGES];
        List<Long> ids = db.select(OCCASION.ID).from(OCCASION).limit(CHANGES).fetch(OCCASION.ID);
        for (int i = 0; i < CHANGES; i++) {
            db.execute("UPDATE occasion SET waiting = waiting + 1, changed_at = UTC_TIMESTAMP(6) WHERE id = "
                    + ids.get(i));
            CatalogueQuery question = question(random);
            long begin = System.nanoTime();
            catalogue.search(question);
            times[i] = millis(begin);
        }
        Arrays.sort(times);
        return times[CHANGES / 2];
    }

    private static long usedMemory() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static double millis(long since) {
        return (System.nanoTime() - since) / 1e6;
    }
}
