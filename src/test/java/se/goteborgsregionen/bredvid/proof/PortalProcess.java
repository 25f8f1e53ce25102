package se.goteborgsregionen.bredvid.proof;

import java.io.IOException;
import java.net.ConnectException;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import se.goteborgsregionen.bredvid.Bredvid;
import se.goteborgsregionen.bredvid.demo.EmbeddedDatabase;

/** A portal in a process of its own, with the environment of production. */
final class PortalProcess implements AutoCloseable {

    private static final Path JAR = Path.of("target", "production", "bredvid.jar");
    private static final String PASSWORD = "a-password-for-this-proof";

    private final Process process;
    private final Path output;
    private final int port;

    private PortalProcess(Process process, Path output, int port) {
        this.process = process;
        this.output = output;
        this.port = port;
    }

    /** The production jar, which {@code ./bredvid prove} makes. */
    static List<String> fromJar() {
        return List.of("-jar", JAR.toAbsolutePath().toString());
    }

    /** The same classes, as this test run has compiled them. */
    static List<String> fromClasses() {
        return List.of("-cp", System.getProperty("java.class.path"), Bredvid.class.getName());
    }

    /**
     * Begins to start one against the database and a mail server; {@link #awaitReady} waits for it.
     *
     * @param database whose password {@link #ownPassword} has set
     */
    static PortalProcess start(List<String> program, EmbeddedDatabase database, int mailPort, Path output)
            throws IOException {
        int port = freePort();
        Map<String, String> environment = new HashMap<>();
        environment.put("SPRING_DATASOURCE_URL", database.url());
        environment.put("SPRING_DATASOURCE_USERNAME", EmbeddedDatabase.USER);
        environment.put("SPRING_DATASOURCE_PASSWORD", PASSWORD);
        environment.put("BREDVID_BASE_URL", "http://localhost:" + port);
        environment.put("BREDVID_MAIL_FROM", "Bredvid <bredvid@proof.test>");
        environment.put("BREDVID_MAIL_DOMAIN", "proof.test");
        environment.put("SPRING_MAIL_HOST", "127.0.0.1");
        environment.put("SPRING_MAIL_PORT", Integer.toString(mailPort));
        environment.put("BREDVID_FIRST_ADMINISTRATOR_EMAIL", "first@proof.example");
        environment.put("BREDVID_FIRST_ADMINISTRATOR_GIVEN_NAME", "Eva");
        environment.put("BREDVID_FIRST_ADMINISTRATOR_FAMILY_NAME", "Sandström");
        environment.put("PORT", Integer.toString(port));
        return new PortalProcess(start(program, environment, output), output, port);
    }

    static Process start(List<String> program, Map<String, String> environment, Path output) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx512m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
        command.addAll(program);
        ProcessBuilder portal =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        portal.environment().keySet().removeIf(name -> name.startsWith("SPRING_") || name.startsWith("BREDVID_"));
        portal.environment().putAll(environment);
        return portal.start();
    }

    /** The embedded server's own password is one that production refuses, so the user gets another. */
    static void ownPassword(EmbeddedDatabase database) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(database.url(), EmbeddedDatabase.USER, database.password());
                Statement statement = connection.createStatement()) {
            for (String host : List.of("127.0.0.1", "localhost")) {
                statement.execute(
                        "SET PASSWORD FOR '%s'@'%s' = PASSWORD('%s')".formatted(EmbeddedDatabase.USER, host, PASSWORD));
            }
        }
    }

    static Connection connect(EmbeddedDatabase database) throws SQLException {
        return DriverManager.getConnection(database.url(), EmbeddedDatabase.USER, PASSWORD);
    }

    URI address(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    /** As a health check does: asks until the portal says that it is well; 503 means that it is still getting ready. */
    PortalProcess awaitReady() throws IOException, InterruptedException {
        long until = System.nanoTime() + Duration.ofMinutes(3).toNanos();
        while (process.isAlive() && System.nanoTime() < until) {
            try {
                if (status() != HttpURLConnection.HTTP_UNAVAILABLE) {
                    return this;
                }
            } catch (ConnectException notYet) {
                // Nobody listens yet.
            }
            process.waitFor(500, TimeUnit.MILLISECONDS);
        }
        throw new AssertionError("The portal did not come up:\n" + Files.readString(output));
    }

    private int status() throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest health =
                    HttpRequest.newBuilder(address("/actuator/health")).build();
            return client.send(health, HttpResponse.BodyHandlers.discarding()).statusCode();
        }
    }

    /** SIGKILL: it gets no chance to finish anything. */
    void kill() {
        process.destroyForcibly();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
