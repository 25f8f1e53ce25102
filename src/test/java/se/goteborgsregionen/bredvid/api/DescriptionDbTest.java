package se.goteborgsregionen.bredvid.api;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import se.goteborgsregionen.bredvid.PortalTest;
import se.goteborgsregionen.bredvid.TestWorld;
import se.goteborgsregionen.bredvid.access.Actor;
import se.goteborgsregionen.bredvid.account.ApiToken.Scope;
import se.goteborgsregionen.bredvid.account.ApiTokenService;
import se.goteborgsregionen.bredvid.account.ApiTokens;
import se.goteborgsregionen.bredvid.api.Program.Reply;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** The description against the controllers and what they really answer. */
@PortalTest
class DescriptionDbTest {

    @Autowired
    private ApiTokenService tokens;

    @Autowired
    private TestWorld world;

    @Autowired
    private Problems problems;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping controllers;

    @LocalServerPort
    private int port;

    private Program visitor;

    @BeforeEach
    void open() {
        visitor = new Program(port, null);
    }

    @AfterEach
    void close() {
        visitor.close();
    }

    @Test
    void names_every_address_of_the_controllers_and_no_other() {
        Set<String> described = description().path("paths").properties().stream()
                .flatMap(path -> path.getValue().propertyNames().stream()
                        .map(method -> method.toUpperCase(Locale.ROOT) + " " + path.getKey()))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> real = controllers.getHandlerMethods().keySet().stream()
                .flatMap(mapping -> mapping.getPatternValues().stream()
                        .filter(path -> path.startsWith("/api/v1/"))
                        .flatMap(path -> mapping.getMethodsCondition().getMethods().stream()
                                .map(method -> method + " " + path.replaceAll(":\\[[^]]*](\\{[^}]*})?", ""))))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(real).hasSize(4);
        assertThat(described).isEqualTo(real);
    }

    @Test
    void describes_every_field_that_is_really_answered_and_no_other() {
        Actor anna = world.aStaffMemberOf("1480");
        long occasion = world.aFullOccasion().save();
        try (Program program =
                new Program(port, ApiTokens.of(tokens, anna, Scope.BOOK).secret())) {
            Reply refused = program.book(occasion, "refused").is(409);
            Reply queued =
                    program.book(occasion, "queued", "{\"whenFull\":\"QUEUE\"}").is(202);
            Reply list = program.get("/api/v1/bookings?limit=1").is(200);

            assertThat(fields("Problem"))
                    .containsExactlyInAnyOrderElementsOf(refused.json().propertyNames());
            assertThat(fields("WayOn"))
                    .containsAll(refused.json().at("/waysOn/0").propertyNames());
            assertThat(fields("Booking"))
                    .containsExactlyInAnyOrderElementsOf(queued.json().propertyNames());
            assertThat(fields("Occasion"))
                    .containsAll(queued.json().path("occasion").propertyNames())
                    .contains("workplace");
            assertThat(fields("Meeting"))
                    .containsExactlyInAnyOrderElementsOf(
                            queued.json().at("/occasion/meetings/0").propertyNames());
            assertThat(fields("Bookings"))
                    .containsAll(list.json().propertyNames())
                    .contains("next");
        }
    }

    @Test
    void names_every_type_of_problem() {
        assertThat(description()
                        .at("/components/schemas/Problem/properties/type/enum")
                        .valueStream()
                        .map(JsonNode::asString))
                .containsExactlyElementsOf(Arrays.stream(ProblemType.values())
                        .map(problems::address)
                        .toList());
    }

    @Test
    void says_how_one_is_let_in_and_which_header_a_booking_needs() {
        JsonNode api = description();

        assertThat(api.at("/components/securitySchemes/token/scheme").asString())
                .isEqualTo("bearer");
        assertThat(api.at("/security/0").has("token")).isTrue();
        JsonNode post = api.path("paths")
                .path("/api/v1/occasions/{occasionId}/bookings")
                .path("post");
        assertThat(post.path("parameters")
                        .valueStream()
                        .map(parameter -> parameter.path("name").asString()))
                .containsExactly("occasionId", "Idempotency-Key");
        assertThat(post.at("/parameters/1/required").asBoolean()).isTrue();
        assertThat(post.at("/requestBody/content/application~1json/schema/$ref").asString())
                .endsWith("/BookingRequest");
        assertThat(post.at("/responses").propertyNames()).doesNotContain("200", "default");
        assertThat(fields("BookingRequest")).containsExactlyInAnyOrder("whenFull", "goals");
    }

    @Test
    void is_shown_to_everybody_as_a_page_of_the_house_without_a_script() {
        Reply page = visitor.get("/api/docs").is(200);

        assertThat(page.header("Content-Type")).startsWith("text/html");
        assertThat(page.header("Content-Security-Policy"))
                .contains("default-src 'none'")
                .doesNotContain("unsafe");
        assertThat(page.body())
                .contains("/api/v1/occasions/{occasionId}/bookings", "Idempotency-Key", "whenFull", "curl", "Bearer")
                .contains("too-many-requests")
                .doesNotContain("<script", "style=", "!api.");
        visitor.get("/api/openapi.yaml").is(200);
    }

    @Test
    void has_a_page_at_the_address_of_every_type() {
        for (ProblemType type : ProblemType.values()) {
            Reply page = visitor.get("/problem/" + type.kebab()).is(200);
            assertThat(page.header("Content-Type")).startsWith("text/html");
            assertThat(page.body()).contains(Integer.toString(type.status())).doesNotContain("!api.");
        }
        visitor.get("/problem/nothing-of-the-sort").is(404);
    }

    private JsonNode description() {
        return visitor.get("/api/openapi").is(200).json();
    }

    private Set<String> fields(String schema) {
        return new TreeSet<>(description()
                .path("components")
                .path("schemas")
                .path(schema)
                .path("properties")
                .propertyNames());
    }
}
