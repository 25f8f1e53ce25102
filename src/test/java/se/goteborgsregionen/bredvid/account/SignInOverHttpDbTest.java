package se.goteborgsregionen.bredvid.account;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;

import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import se.goteborgsregionen.bredvid.PortalTest;
import se.goteborgsregionen.bredvid.TestWorld;
import se.goteborgsregionen.bredvid.shared.TestClock;

import static org.assertj.core.api.Assertions.assertThat;
import static se.goteborgsregionen.bredvid.db.Tables.PERSON;
import static se.goteborgsregionen.bredvid.db.Tables.REMEMBERED_DEVICE;

@PortalTest
class SignInOverHttpDbTest {

    private static final String PAGE = "/jag";

    @Autowired
    private SignInService signIn;

    @Autowired
    private DeviceService devices;

    @Autowired
    private ApplicationContext portal;

    @Autowired
    private TestWorld world;

    @Autowired
    private DSLContext db;

    @Autowired
    private TestClock clock;

    @LocalServerPort
    private int port;

    private Browser browser;

    @BeforeEach
    void open() {
        browser = new Browser(port);
    }

    @AfterEach
    void close() {
        browser.close();
        clock.reset();
    }

    @Test
    void survives_a_mail_filter_that_opens_every_link() {
        String link = SignInLinkPage.PATH + "?token=" + linkFor(world.aPerson(), "/mina-bokningar");
        try (Browser filter = new Browser(port)) {
            for (int time = 0; time < 3; time++) {
                assertThat(filter.head(link).statusCode()).isEqualTo(200);
                assertThat(filter.get(link).statusCode()).isEqualTo(200);
            }
            assertThat(isSignedIn(filter)).isFalse();
        }

        browser.get(link);
        var answer = browser.post(SignInLinkPage.PATH, Map.of("token", link.substring(link.indexOf('=') + 1)));

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElse("")).endsWith("/mina-bokningar");
        assertThat(isSignedIn(browser)).isTrue();
    }

    @Test
    void tells_nobody_the_address_of_the_links_page() {
        var page = browser.get(SignInLinkPage.PATH + "?token=" + linkFor(world.aPerson(), "/"));

        assertThat(page.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
        assertThat(page.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'")
                .contains("frame-ancestors 'none'");
    }

    @Test
    void refuses_a_press_that_does_not_come_from_the_page() {
        String token = linkFor(world.aPerson(), "/");

        var answer = browser.post(SignInLinkPage.PATH, Map.of("token", token));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(signIn.isGood(token)).isTrue();
    }

    @Test
    void offers_a_new_link_when_the_old_one_is_used() {
        long personId = world.aPerson();
        String token = linkFor(personId, "/");
        press(browser, token, false);

        try (Browser other = new Browser(port)) {
            var page = other.get(SignInLinkPage.PATH + "?token=" + token);
            assertThat(page.body()).contains("Länken har slutat gälla");
            other.post("/logga-in/ny-lank", Map.of("token", token));

            assertThat(MailedLink.tokensTo(db, addressOf(personId))).hasSize(2);
        }
    }

    @Test
    void begins_a_new_http_session_when_somebody_signs_in() {
        String token = linkFor(world.aPerson(), "/");
        browser.get(SignInLinkPage.PATH + "?token=" + token);
        String before = browser.cookie("JSESSIONID").orElseThrow();

        browser.post(SignInLinkPage.PATH, Map.of("token", token));

        assertThat(browser.cookie("JSESSIONID"))
                .isPresent()
                .hasValueSatisfying(after -> assertThat(after).isNotEqualTo(before));
    }

    @Test
    void shuts_out_somebody_made_inactive_at_the_next_request() {
        long personId = world.aPerson();
        press(browser, linkFor(personId, "/"), false);
        assertThat(isSignedIn(browser)).isTrue();

        db.update(PERSON)
                .set(PERSON.STATUS, "INACTIVE")
                .where(PERSON.ID.eq(personId))
                .execute();

        assertThat(isSignedIn(browser)).isFalse();
    }

    @Test
    void remembers_a_device_when_asked_to() {
        long personId = world.aPerson();
        press(browser, linkFor(personId, "/"), true);
        browser.forget("JSESSIONID");

        assertThat(isSignedIn(browser)).isTrue();
        assertThat(devices.mine(world.actor(personId))).singleElement().satisfies(device -> {
            assertThat(device.browser()).isEqualTo("Chrome");
            assertThat(device.platform()).isEqualTo("Android");
        });
    }

    @Test
    void remembers_no_device_unasked() {
        press(browser, linkFor(world.aPerson(), "/"), false);
        browser.forget("JSESSIONID");

        assertThat(browser.cookie(DeviceCookie.NAME)).isEmpty();
        assertThat(isSignedIn(browser)).isFalse();
    }

    @Test
    void keeps_no_secret_of_a_device_in_clear() {
        press(browser, linkFor(world.aPerson(), "/"), true);
        String token = browser.cookie(DeviceCookie.NAME).orElseThrow().split("\\.")[1];

        assertThat(db.fetchExists(REMEMBERED_DEVICE, REMEMBERED_DEVICE.TOKEN_HASH.eq(SecretToken.hash(token))))
                .isTrue();
    }

    @Test
    void forgets_a_device_after_thirty_days() {
        press(browser, linkFor(world.aPerson(), "/"), true);
        browser.forget("JSESSIONID");
        clock.advance(Duration.ofDays(30));

        assertThat(isSignedIn(browser)).isFalse();
    }

    @Test
    void ends_everything_when_a_copied_cookie_shows_itself() {
        long personId = world.aPerson();
        press(browser, linkFor(personId, "/"), true);
        String copied = browser.cookie(DeviceCookie.NAME).orElseThrow();
        browser.forget("JSESSIONID");
        assertThat(isSignedIn(browser)).isTrue();
        clock.advance(DeviceMemory.GRACE.plusSeconds(1));

        try (Browser thief = new Browser(port)) {
            thief.setCookie(DeviceCookie.NAME, copied);
            assertThat(isSignedIn(thief)).isFalse();
        }

        assertThat(isSignedIn(browser)).isFalse();
        assertThat(devices.mine(world.actor(personId))).isEmpty();
    }

    @Test
    void takes_tabs_that_open_at_the_same_time_for_one_device() {
        press(browser, linkFor(world.aPerson(), "/"), true);
        String cookie = browser.cookie(DeviceCookie.NAME).orElseThrow();
        browser.forget("JSESSIONID");
        assertThat(isSignedIn(browser)).isTrue();

        try (Browser otherTab = new Browser(port)) {
            otherTab.setCookie(DeviceCookie.NAME, cookie);
            assertThat(isSignedIn(otherTab)).isTrue();
        }
        assertThat(isSignedIn(browser)).isTrue();
    }

    @Test
    void ends_the_open_session_of_a_device_that_is_forgotten_from_another() {
        long personId = world.aPerson();
        press(browser, linkFor(personId, "/"), true);
        assertThat(isSignedIn(browser)).isTrue();

        devices.forget(
                world.actor(personId),
                devices.mine(world.actor(personId)).getFirst().id());

        assertThat(isSignedIn(browser)).isFalse();
    }

    @Test
    void ends_every_session_of_a_person_at_her_word() {
        long personId = world.aPerson();
        press(browser, linkFor(personId, "/"), false);
        assertThat(isSignedIn(browser)).isTrue();
        clock.advance(Duration.ofSeconds(5));

        devices.forgetAll(world.actor(personId));

        assertThat(isSignedIn(browser)).isFalse();
    }

    @Test
    void forgets_this_device_when_signing_out() {
        long personId = world.aPerson();
        press(browser, linkFor(personId, "/"), true);
        String another = linkFor(world.aPerson(), "/");
        browser.get(SignInLinkPage.PATH + "?token=" + another);

        browser.post("/logga-ut", Map.of());

        assertThat(isSignedIn(browser)).isFalse();
        assertThat(devices.mine(world.actor(personId))).isEmpty();
    }

    @Test
    void has_no_door_for_demo_people() {
        long personId = world.aPerson();
        browser.get(SignInLinkPage.PATH + "?token=" + linkFor(personId, "/"));
        assertThat(portal.getBeanNamesForType(DemoSignIn.class)).isEmpty();
        assertThat(portal.getBeanNamesForType(DemoPeopleRepository.class)).isEmpty();

        var answer = browser.post("/logga-in/demo", Map.of("person", Long.toString(personId)));

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElse("")).endsWith("/logga-in");
        assertThat(isSignedIn(browser)).isFalse();
    }

    @Test
    void shows_the_inside_of_the_machine_to_nobody() {
        assertThat(browser.get("/actuator/health").statusCode()).isEqualTo(200);
        assertThat(browser.get("/actuator/env").statusCode()).isNotEqualTo(200);
        assertThat(browser.get("/actuator").statusCode()).isNotEqualTo(200);
    }

    private boolean isSignedIn(Browser visitor) {
        return visitor.get(PAGE).statusCode() == 200;
    }

    private void press(Browser visitor, String token, boolean remember) {
        visitor.get(SignInLinkPage.PATH + "?token=" + token);
        visitor.post(
                SignInLinkPage.PATH,
                remember ? Map.of("token", token, DeviceCookie.FIELD, "on") : Map.of("token", token));
    }

    private String linkFor(long personId, String destination) {
        signIn.askForLink(MailAddress.of(addressOf(personId)).orElseThrow(), Destination.of(destination));
        return MailedLink.tokensTo(db, addressOf(personId)).getLast();
    }

    private String addressOf(long personId) {
        return Objects.requireNonNull(db.select(PERSON.EMAIL)
                .from(PERSON)
                .where(PERSON.ID.eq(personId))
                .fetchOne(PERSON.EMAIL));
    }
}
