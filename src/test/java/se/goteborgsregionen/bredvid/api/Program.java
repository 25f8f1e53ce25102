package se.goteborgsregionen.bredvid.api;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** A program that speaks with the API over HTTP, and checks that each answer is one that the description names. */
final class Program implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient client =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
    private final String root;
    private final @Nullable String token;
    private String language = "sv";

    Program(int port, @Nullable String token) {
        this.root = "http://localhost:" + port;
        this.token = token;
    }

    /** What came back. */
    record Reply(HttpResponse<String> response) {

        int status() {
            return response.statusCode();
        }

        String body() {
            return response.body();
        }

        @Nullable
        String header(String name) {
            return response.headers().firstValue(name).orElse(null);
        }

        JsonNode json() {
            return JSON.readTree(response.body());
        }

        /** The name of the problem; the reply has to be one, whole and well-formed. */
        String problem() {
            assertThat(header("Content-Type")).startsWith("application/problem+json");
            assertThat(json().path("status").asInt()).isEqualTo(status());
            assertThat(json().path("title").asString("")).isNotBlank().doesNotStartWith("!");
            assertThat(json().path("detail").asString("")).isNotBlank().doesNotStartWith("!");
            assertThat(json().path("waysOn").isArray()).isTrue();
            String type = json().path("type").asString("");
            assertThat(type).matches("https?://[^/]+/problem/[a-z-]+");
            return type.substring(type.lastIndexOf('/') + 1);
        }

        Reply is(int status) {
            assertThat(status()).as(body()).isEqualTo(status);
            return this;
        }
    }

    Program reading(String acceptLanguage) {
        language = acceptLanguage;
        return this;
    }

    Reply get(String path) {
        return send(request(path).GET().build());
    }

    Reply delete(String path) {
        return send(request(path).DELETE().build());
    }

    Reply book(long occasionId, String key) {
        return book(occasionId, key, "");
    }

    Reply book(long occasionId, String key, String body) {
        return send(bookingRequest(occasionId, key, body));
    }

    HttpRequest bookingRequest(long occasionId, String key, String body) {
        HttpRequest.Builder request =
                request("/api/v1/occasions/" + occasionId + "/bookings").header("Idempotency-Key", key);
        if (!body.isEmpty()) {
            request.header("Content-Type", "application/json");
        }
        return request.POST(BodyPublishers.ofString(body)).build();
    }

    Reply post(String path, String contentType, String body) {
        return send(request(path)
                .header("Content-Type", contentType)
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    Reply method(String name, String path) {
        return send(request(path).method(name, BodyPublishers.noBody()).build());
    }

    HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(root + path));
        if (!language.isEmpty()) {
            request.header("Accept-Language", language);
        }
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        return request;
    }

    Reply send(HttpRequest request) {
        Reply reply = plain(request);
        String path = request.uri().getPath();
        if (path.matches("/api/v1/(bookings(/[0-9]+)?|occasions/[0-9]+/bookings)")
                && reply.status() != 405
                && !request.method().equals("HEAD")) {
            JsonNode operation = JSON.readTree(plain(HttpRequest.newBuilder(URI.create(root + "/api/openapi"))
                                    .build())
                            .body())
                    .path("paths")
                    .path(path.replaceFirst("bookings/[0-9]+", "bookings/{bookingId}")
                            .replaceFirst("occasions/[0-9]+", "occasions/{occasionId}"))
                    .path(request.method().toLowerCase(Locale.ROOT));
            assertThat(operation.path("responses").propertyNames())
                    .as(request.method() + " " + path)
                    .contains(Integer.toString(reply.status()));
        }
        return reply;
    }

    private Reply plain(HttpRequest request) {
        try {
            return new Reply(client.send(request, BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
