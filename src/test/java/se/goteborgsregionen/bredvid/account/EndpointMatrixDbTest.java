package se.goteborgsregionen.bredvid.account;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

import org.jooq.DSLContext;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import se.goteborgsregionen.bredvid.PortalTest;
import se.goteborgsregionen.bredvid.TestWorld;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;
import static se.goteborgsregionen.bredvid.db.Tables.PERSON;

/** Calls every address that is not a view, as a visitor, a staff member and a GR administrator, who never gets more. */
@PortalTest
class EndpointMatrixDbTest {

    /** What a forged form gets: Spring Security lets nobody post without the secret of a page of ours. */
    private static final int FORGED = 403;

    /** The cookie of somebody signed in is no token: a page elsewhere cannot make her browser book. */
    private static final int NO_TOKEN = 401;

    @Autowired
    private SignInService signIn;

    @Autowired
    private TestWorld world;

    @Autowired
    private DSLContext db;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping controllers;

    @LocalServerPort
    private int port;

    private record Line(String name, int visitor, int staff, int gr, Function<Browser, Integer> call) {}

    @TestFactory
    Stream<DynamicTest> answers_everybody_as_the_table_says() {
        return Stream.of(
                        get("/logga-in/lank", 200, 200, 200),
                        post("/logga-in/lank", FORGED, FORGED, FORGED),
                        post("/logga-in/ny-lank", FORGED, FORGED, FORGED),
                        post("/logga-in/demo", FORGED, FORGED, FORGED),
                        post("/logga-ut", FORGED, FORGED, FORGED),
                        post("/login/ott", FORGED, FORGED, FORGED),
                        post("/ott/generate", FORGED, FORGED, FORGED),
                        post("/", FORGED, FORGED, FORGED),
                        get("/finns-inte", 404, 404, 404),
                        get("/utbud/abc", 404, 404, 404),
                        get("/utbud/1", 200, 200, 200),
                        get("/error", 404, 404, 404),
                        get("/actuator/health", 200, 200, 200),
                        get("/actuator/health/post", 200, 200, 200),
                        get("/actuator/prometheus", 200, 200, 200),
                        get("/actuator", 302, 403, 403),
                        get("/actuator/env", 302, 403, 403),
                        get("/actuator/heapdump", 302, 403, 403),
                        post("/actuator/shutdown", FORGED, FORGED, FORGED),
                        get("/api/docs", 200, 200, 200),
                        get("/api/openapi", 200, 200, 200),
                        get("/api/openapi.yaml", 200, 200, 200),
                        get("/api/finns-inte", 404, 404, 404),
                        get("/api/v1/bookings", NO_TOKEN, NO_TOKEN, NO_TOKEN),
                        get("/api/v1/bookings/1", NO_TOKEN, NO_TOKEN, NO_TOKEN),
                        get("/api/v1/finns-inte", NO_TOKEN, NO_TOKEN, NO_TOKEN),
                        delete("/api/v1/bookings/1", NO_TOKEN, NO_TOKEN, NO_TOKEN),
                        post("/api/v1/occasions/1/bookings", NO_TOKEN, NO_TOKEN, NO_TOKEN),
                        get("/problem/full", 200, 200, 200),
                        get("/problem/finns-inte", 404, 404, 404),
                        get("/kalender/anordnare/1480.ics", 200, 200, 200),
                        get("/kalender/anordnare/9999.ics", 404, 404, 404),
                        get("/kalender/omrade/DEMENS.ics", 200, 200, 200),
                        get("/kalender/" + "A".repeat(43) + ".ics", 404, 404, 404),
                        post("/kalender/anordnare/1480.ics", FORGED, FORGED, FORGED),
                        get("/house/styles.css", 200, 200, 200),
                        get("/house/bredvid-0.css", 200, 200, 200))
                .map(line -> dynamicTest(line.name(), () -> answersAsSaid(line)));
    }

    @Test
    void names_every_controller_of_the_portal() {
        assertThat(controllers.getHandlerMethods().entrySet().stream()
                        .filter(handler ->
                                handler.getValue().getBeanType().getName().startsWith("se.goteborgsregionen"))
                        .flatMap(handler -> handler.getKey().getPatternValues().stream()
                                .map(path ->
                                        handler.getKey().getMethodsCondition().getMethods() + " " + path)))
                .containsExactlyInAnyOrder(
                        "[GET] /logga-in/lank",
                        "[POST] /logga-in/ny-lank",
                        "[GET] /house/bredvid-{version}.css",
                        "[POST] /api/v1/occasions/{occasionId:[0-9]{1,18}}/bookings",
                        "[GET] /api/v1/bookings",
                        "[GET] /api/v1/bookings/{bookingId:[0-9]{1,18}}",
                        "[DELETE] /api/v1/bookings/{bookingId:[0-9]{1,18}}",
                        "[GET] /api/docs",
                        "[GET] /kalender/{secret:[A-Za-z0-9_-]{43}}.ics",
                        "[GET] /kalender/anordnare/{code:[A-Za-z0-9_-]{1,12}}.ics",
                        "[GET] /kalender/omrade/{code:[A-Za-z0-9_-]{1,12}}.ics",
                        "[GET] /problem/{name}",
                        "[] /error");
    }

    @Test
    void sends_the_security_headers_with_every_page_also_those_of_views() {
        try (Browser visitor = new Browser(port)) {
            for (String page : List.of(
                    "/",
                    "/logga-in",
                    "/utbud/1",
                    "/finns-inte",
                    "/logga-in/lank",
                    "/jag",
                    "/svar/hemligt",
                    "/api/docs",
                    "/problem/full",
                    "/api/v1/bookings")) {
                var headers = visitor.get(page).headers();
                assertThat(headers.firstValue("Content-Security-Policy"))
                        .as(page)
                        .isPresent();
                assertThat(headers.firstValue("X-Content-Type-Options"))
                        .as(page)
                        .hasValue("nosniff");
                assertThat(headers.firstValue("X-Frame-Options")).as(page).hasValue("DENY");
                assertThat(headers.firstValue("Referrer-Policy")).as(page).isPresent();
                assertThat(headers.firstValue("Cache-Control").orElse(""))
                        .as(page)
                        .contains("no-store");
            }
        }
    }

    @Test
    void tells_nobody_from_which_mailed_link_its_reader_came() {
        try (Browser visitor = new Browser(port)) {
            var headers = visitor.get("/svar/hemligt").headers();
            assertThat(headers.allValues("Referrer-Policy")).containsExactly("no-referrer");
            assertThat(headers.firstValue("Cache-Control").orElse("")).contains("no-store");
            assertThat(visitor.get("/utbud/1").headers().allValues("Referrer-Policy"))
                    .containsExactly("same-origin");
        }
    }

    @Test
    void gives_cookies_only_to_https_and_leads_nowhere_else() {
        try (Browser visitor = new Browser(port)) {
            var page = visitor.get("/logga-in");
            var redirect = visitor.get("/jag").headers().firstValue("Location").orElse("");

            assertThat(page.headers().allValues("Set-Cookie"))
                    .isNotEmpty()
                    .allMatch(cookie -> cookie.contains("; Secure") && cookie.contains("; HttpOnly"));
            assertThat(page.headers().firstValue("Strict-Transport-Security")).isPresent();
            assertThat(redirect).matches("(https://bredvid\\.gr\\.example)?/logga-in");
        }
    }

    private void answersAsSaid(Line line) {
        try (Browser visitor = new Browser(port);
                Browser staff = signedIn(world.aPerson());
                Browser gr = signedIn(world.aGrAdministrator().id())) {
            assertThat(Stream.of(visitor, staff, gr).map(line.call()))
                    .containsExactly(line.visitor(), line.staff(), line.gr());
        }
    }

    private static Line get(String path, int visitor, int staff, int gr) {
        return new Line(
                "GET " + path, visitor, staff, gr, browser -> browser.get(path).statusCode());
    }

    private static Line post(String path, int visitor, int staff, int gr) {
        return new Line(
                "POST " + path,
                visitor,
                staff,
                gr,
                browser -> browser.post(path, Map.of()).statusCode());
    }

    private static Line delete(String path, int visitor, int staff, int gr) {
        return new Line(
                "DELETE " + path,
                visitor,
                staff,
                gr,
                browser -> browser.delete(path).statusCode());
    }

    private Browser signedIn(long personId) {
        String address = Objects.requireNonNull(db.select(PERSON.EMAIL)
                .from(PERSON)
                .where(PERSON.ID.eq(personId))
                .fetchOne(PERSON.EMAIL));
        signIn.askForLink(MailAddress.of(address).orElseThrow(), Destination.of("/"));
        String token = MailedLink.tokensTo(db, address).getLast();
        Browser browser = new Browser(port);
        browser.get(SignInLinkPage.PATH + "?token=" + token);
        browser.post(SignInLinkPage.PATH, Map.of("token", token));
        browser.forgetForm();
        assertThat(browser.get("/jag").statusCode()).isEqualTo(200);
        return browser;
    }
}
