package se.goteborgsregionen.bredvid.shared.ui;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.goteborgsregionen.bredvid.PortalTest;

import static org.assertj.core.api.Assertions.assertThat;

@PortalTest
class HouseStylesDbTest {

    private static final Pattern STYLESHEET = Pattern.compile("<link[^>]*href=\"([^\"]+\\.css)\"[^>]*>");

    @LocalServerPort
    private int port;

    @Test
    void has_every_stylesheet_of_the_frontend_the_house_first_and_vaadin_before_the_features() throws IOException {
        try (var files = Files.list(Path.of("frontend"))) {
            assertThat(files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".css")))
                    .containsExactlyInAnyOrderElementsOf(HouseStyles.PARTS);
        }
        assertThat(HouseStyles.PARTS).startsWith("styles.css", "vaadin.css");
    }

    @Test
    void asks_for_one_stylesheet_that_the_browser_may_keep_as_long_as_it_has_that_address()
            throws IOException, InterruptedException {
        List<String> addresses = STYLESHEET
                .matcher(get("/").body())
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(addresses).hasSize(1);

        HttpResponse<String> styles = get("/" + addresses.getFirst());

        assertThat(styles.statusCode()).isEqualTo(200);
        assertThat(styles.headers().firstValue("Content-Type").orElse("")).startsWith("text/css");
        assertThat(styles.headers().firstValue("Cache-Control").orElse("")).contains("immutable", "max-age=31536000");
        assertThat(styles.body()).contains("--bv-paper", "--vaadin-text-color", ".results > .more");
    }

    @Test
    void dresses_a_page_from_before_a_new_version_without_letting_anybody_keep_that()
            throws IOException, InterruptedException {
        HttpResponse<String> styles = get("/house/bredvid-0123456789ab.css");

        assertThat(styles.statusCode()).isEqualTo(200);
        assertThat(styles.headers().firstValue("Cache-Control").orElse("")).isEqualTo("no-cache");
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        try (HttpClient browser = HttpClient.newHttpClient()) {
            return browser.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }
}
