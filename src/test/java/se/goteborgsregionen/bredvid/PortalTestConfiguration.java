package se.goteborgsregionen.bredvid;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

import org.jooq.DSLContext;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import se.goteborgsregionen.bredvid.demo.EmbeddedDatabase;
import se.goteborgsregionen.bredvid.offer.PublishingEvents;
import se.goteborgsregionen.bredvid.shared.TestClock;

/** The database server, emptied at the start of a run, and a clock that stands still. */
@TestConfiguration(proxyBeanMethods = false)
class PortalTestConfiguration {

    /** The embedded server, or the one that BREDVID_TEST_DB_URL, _USER and _PASSWORD name: its database is emptied. */
    @Bean
    JdbcConnectionDetails jdbcConnectionDetails() {
        String url = System.getenv("BREDVID_TEST_DB_URL");
        if (url != null && !url.isBlank()) {
            return connection(
                    EmbeddedDatabase.withSettings(url),
                    System.getenv().getOrDefault("BREDVID_TEST_DB_USER", "root"),
                    System.getenv().getOrDefault("BREDVID_TEST_DB_PASSWORD", ""));
        }
        // Each test process of a run has a server of its own.
        String process = System.getProperty("test.process", "1");
        EmbeddedDatabase server = EmbeddedDatabase.startIn(Path.of("target", "test-database-" + process));
        Runtime.getRuntime().addShutdownHook(new Thread(server::close));
        doNotWaitForTheDisk(server);
        return connection(server.url(), EmbeddedDatabase.USER, server.password());
    }

    /** What a test stores need not survive a power cut; every commit is several milliseconds quicker so. */
    private static void doNotWaitForTheDisk(EmbeddedDatabase server) {
        try (Connection connection =
                        DriverManager.getConnection(server.url(), EmbeddedDatabase.USER, server.password());
                Statement statement = connection.createStatement()) {
            statement.execute("set global innodb_flush_log_at_trx_commit = 0");
        } catch (SQLException e) {
            throw new IllegalStateException("The test database cannot be set up", e);
        }
    }

    @Bean
    FlywayMigrationStrategy fromScratch() {
        return flyway -> {
            flyway.clean();
            flyway.migrate();
        };
    }

    @Bean
    @Primary
    TestClock testClock() {
        return new TestClock();
    }

    @Bean
    TestWorld testWorld(DSLContext db, TestClock clock) {
        return new TestWorld(db, clock);
    }

    @Bean
    PublishingEvents publishingEvents() {
        return new PublishingEvents();
    }

    private static JdbcConnectionDetails connection(String url, String user, String password) {
        return new JdbcConnectionDetails() {
            @Override
            public String getUsername() {
                return user;
            }

            @Override
            public String getPassword() {
                return password;
            }

            @Override
            public String getJdbcUrl() {
                return url;
            }
        };
    }
}
