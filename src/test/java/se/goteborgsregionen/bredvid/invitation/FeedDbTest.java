package se.goteborgsregionen.bredvid.invitation;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Set;

import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;
import se.goteborgsregionen.bredvid.PortalTest;
import se.goteborgsregionen.bredvid.TestWorld;
import se.goteborgsregionen.bredvid.booking.BookingOutcome;
import se.goteborgsregionen.bredvid.booking.BookingService;
import se.goteborgsregionen.bredvid.invitation.CalendarFeed.Making;
import se.goteborgsregionen.bredvid.outbox.Postman;
import se.goteborgsregionen.bredvid.people.AccessWithdrawn;
import se.goteborgsregionen.bredvid.shared.TestClock;

import static org.assertj.core.api.Assertions.assertThat;
import static se.goteborgsregionen.bredvid.db.Tables.CALENDAR_FEED;
import static se.goteborgsregionen.bredvid.db.Tables.OFFER;
import static se.goteborgsregionen.bredvid.db.Tables.PERSON;

/** Line 20 of what calendars must satisfy, over HTTP as a calendar program fetches it. */
@PortalTest
class FeedDbTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

    @Autowired
    private CalendarFeedService feeds;

    @Autowired
    private BookingService bookings;

    @Autowired
    private TestWorld world;

    @Autowired
    private Postman postman;

    @Autowired
    private DSLContext db;

    @Autowired
    private TestClock clock;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TransactionTemplate transaction;

    @LocalServerPort
    private int port;

    @AfterEach
    void set_the_clock_back() {
        clock.reset();
    }

    @Test
    void line_20_gives_the_mails_events_without_method_and_attendee() throws Exception {
        long anna = world.aPerson();
        book(anna, world.anOccasion().on(DAY, 9, 16).save());
        Ics mailed = new Ics(
                java.util.Objects.requireNonNull(postman.newestTo(email(anna)).calendar())
                        .ics());

        HttpResponse<String> answer = get(path(anna));
        Ics feed = new Ics(answer.body());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/calendar;charset=UTF-8");
        assertThat(feed.lines("METHOD")).isEmpty();
        assertThat(feed.lines("ATTENDEE")).isEmpty();
        assertThat(feed.lines("ORGANIZER")).isEmpty();
        for (String same : new String[] {"UID", "SEQUENCE", "DTSTART", "DTEND", "DESCRIPTION", "LOCATION"}) {
            assertThat(feed.inEvent(same)).isEqualTo(mailed.inEvent(same));
        }
        assertThat(feed.inEvent("LAST-MODIFIED").substring("LAST-MODIFIED:".length()))
                .isEqualTo(mailed.inEvent("DTSTAMP").substring("DTSTAMP:".length()));
        assertThat(feed.lines("NAME")).containsExactly("NAME:Bredvid: mina tillfällen");
        assertThat(feed.lines("X-WR-CALNAME")).containsExactly("X-WR-CALNAME:Bredvid: mina tillfällen");
        assertThat(feed.lines("REFRESH-INTERVAL")).containsExactly("REFRESH-INTERVAL;VALUE=DURATION:PT1H");
        assertThat(feed.lines("X-PUBLISHED-TTL")).containsExactly("X-PUBLISHED-TTL:PT1H");
        for (String line : answer.body().split("\r\n", -1)) {
            assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75);
        }
    }

    @Test
    void line_20_says_304_until_something_is_new_and_asks_to_be_asked() throws Exception {
        long anna = world.aPerson();
        String path = path(anna);
        HttpResponse<String> first = get(path);
        String etag = first.headers().firstValue("ETag").orElseThrow();

        assertThat(get(path, "If-None-Match", etag).statusCode()).isEqualTo(304);
        book(anna, world.anOccasion().on(DAY, 9, 16).save());
        assertThat(get(path, "If-None-Match", etag).statusCode()).isEqualTo(200);
        assertThat(first.headers().firstValue("Cache-Control").orElse("")).contains("no-cache", "private");
        assertThat(first.headers().firstValue("X-Robots-Tag").orElse("")).contains("noindex");
        assertThat(first.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void line_20_cancelled_bookings_leave_the_feed() throws Exception {
        long anna = world.aPerson();
        long booking = book(anna, world.anOccasion().on(DAY, 9, 16).save());
        String path = path(anna);
        assertThat(new Ics(get(path).body()).lines("UID")).hasSize(1);

        bookings.cancel(world.actor(anna), booking, "");

        assertThat(new Ics(get(path).body()).lines("UID")).isEmpty();
    }

    @Test
    void line_20_an_address_can_be_taken_away_and_only_its_hash_is_kept() throws Exception {
        long anna = world.aPerson();
        Making.Made made = (Making.Made) feeds.make(world.actor(anna));
        String path = URI.create(made.address()).getPath();
        assertThat(get(path).statusCode()).isEqualTo(200);
        assertThat(path).matches("/kalender/[A-Za-z0-9_-]{43}\\.ics");
        assertThat(db.select(CALENDAR_FEED.TOKEN_HASH)
                        .from(CALENDAR_FEED)
                        .where(CALENDAR_FEED.ID.eq(made.feed().id()))
                        .fetchSingle()
                        .value1())
                .hasSize(32);

        assertThat(feeds.revoke(world.actor(world.aPerson()), made.feed().id())).isFalse();
        assertThat(get(path).statusCode()).isEqualTo(200);
        assertThat(feeds.revoke(world.actor(anna), made.feed().id())).isTrue();
        assertThat(get(path).statusCode()).isEqualTo(404);
    }

    @Test
    void ends_every_address_when_a_persons_access_is_withdrawn() throws Exception {
        long anna = world.aPerson();
        String path = path(anna);

        transaction.executeWithoutResult(status -> events.publishEvent(new AccessWithdrawn(Set.of(anna))));

        assertThat(get(path).statusCode()).isEqualTo(404);
    }

    @Test
    void gives_at_most_five_addresses() {
        long anna = world.aPerson();
        for (int i = 0; i < CalendarFeedService.MOST; i++) {
            assertThat(feeds.make(world.actor(anna))).isInstanceOf(Making.Made.class);
        }

        assertThat(feeds.make(world.actor(anna))).isInstanceOf(Making.TooMany.class);
    }

    @Test
    void lets_a_program_that_runs_wild_wait_and_no_other() throws Exception {
        String wild = path(world.aPerson());
        String calm = path(world.aPerson());
        for (int i = 0; i < FeedController.A_MINUTE; i++) {
            assertThat(get(wild).statusCode()).isEqualTo(200);
        }

        HttpResponse<String> refused = get(wild);

        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValue("Retry-After")).isPresent();
        assertThat(get(calm).statusCode()).isEqualTo(200);
        clock.advance(Duration.ofMinutes(1));
        assertThat(get(wild).statusCode()).isEqualTo(200);
    }

    @Test
    void names_nobody_in_a_protected_persons_feed() throws Exception {
        long anna = world.aProtectedPerson("Maja Ek");
        book(anna, world.anOccasion().on(DAY, 9, 16).save());
        var names = db.select(PERSON.GIVEN_NAME, PERSON.FAMILY_NAME)
                .from(PERSON)
                .where(PERSON.ID.eq(anna))
                .fetchSingle();

        assertThat(get(path(anna)).body())
                .contains("BEGIN:VEVENT")
                .doesNotContain(names.value1(), names.value2(), "Maja", email(anna));
    }

    @Test
    void shows_everybody_an_organisations_coming_occasions_without_links_and_people() throws Exception {
        String title = "Digital träff " + world.aPerson();
        long offer = world.anOffer().by("Lerum").titled(title).about("REHAB").save();
        long occasion = world.anOccasion()
                .of(offer)
                .on(DAY, 9, 10)
                .digital("https://mote.example/hemlig")
                .save();
        world.anOccasion().of(offer).on(DAY, 11, 12).cancelled().save();
        world.anOccasion().of(offer).on(LocalDate.of(2026, 10, 1), 11, 12).save();
        world.anOccasion().of(offer).on(DAY, 13, 14).draft().save();

        for (String path : new String[] {"/kalender/anordnare/1441.ics", "/kalender/omrade/REHAB.ics"}) {
            HttpResponse<String> answer = get(path);
            Ics feed = new Ics(answer.body());
            assertThat(feed.lines("SUMMARY").stream().filter(line -> line.endsWith(title)))
                    .as(path)
                    .hasSize(1);
            assertThat(answer.body())
                    .doesNotContain("mote.example", "Utbildningsenheten", "utbildning@molndal.example")
                    .contains("/utbud/" + offer + "/" + occasion);
            assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("public", "max-age=3600");
            String etag = answer.headers().firstValue("ETag").orElseThrow();
            assertThat(get(path, "If-None-Match", etag).statusCode()).isEqualTo(304);
        }
        assertThat(get("/kalender/anordnare/1441.ics?sprak=en").body()).contains("LOCATION:Digital\r\n");
        db.update(OFFER)
                .set(OFFER.STATUS, "CANCELLED")
                .where(OFFER.ID.eq(offer))
                .execute();
        assertThat(get("/kalender/omrade/REHAB.ics").body()).doesNotContain(title);
    }

    private String path(long personId) {
        return URI.create(((Making.Made) feeds.make(world.actor(personId))).address())
                .getPath();
    }

    private long book(long personId, long occasionId) {
        return ((BookingOutcome.Confirmed) bookings.book(world.actor(personId), occasionId, personId, "")).bookingId();
    }

    private String email(long personId) {
        return db.select(PERSON.EMAIL)
                .from(PERSON)
                .where(PERSON.ID.eq(personId))
                .fetchSingle()
                .value1();
    }

    private HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request.build(), BodyHandlers.ofString());
        }
    }
}
