package se.goteborgsregionen.bredvid.reply;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Properties;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.goteborgsregionen.bredvid.PortalTest;
import se.goteborgsregionen.bredvid.TestWorld;
import se.goteborgsregionen.bredvid.access.Actor;
import se.goteborgsregionen.bredvid.booking.BookingOutcome;
import se.goteborgsregionen.bredvid.booking.BookingService;
import se.goteborgsregionen.bredvid.booking.CalendarAnswerService;
import se.goteborgsregionen.bredvid.outbox.OpenedMail;
import se.goteborgsregionen.bredvid.outbox.Postman;
import se.goteborgsregionen.bredvid.shared.db.RetriedTransaction;

import static org.assertj.core.api.Assertions.assertThat;
import static se.goteborgsregionen.bredvid.db.Tables.BOOKING;
import static se.goteborgsregionen.bredvid.db.Tables.INCOMING_MAIL;
import static se.goteborgsregionen.bredvid.db.Tables.PERSON;

/** From the booking to the answer and back, through a real mail server: SMTP to it, IMAP from it. */
@PortalTest
class InboundDbTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
    private static final Duration SOON = Duration.ofSeconds(10);

    @Autowired
    private IncomingRepository mails;

    @Autowired
    private CalendarAnswerService answers;

    @Autowired
    private RetriedTransaction transaction;

    @Autowired
    private Clock clock;

    @Autowired
    private BookingService booking;

    @Autowired
    private Postman postman;

    @Autowired
    private TestWorld world;

    @Autowired
    private DSLContext db;

    private final GreenMail server = new GreenMail(new ServerSetup[] {
        new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP),
        new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP)
    });

    @BeforeEach
    void aMailServerThatKnowsPlusAddresses() {
        server.start();
        GreenMailUser inbound = server.setUser("inbound@gr.example", "inbound", "hemligt");
        server.getUserManager().setMessageDeliveryHandler((mail, to) -> {
            MimeMessage message = mail.getMessage();
            String sender = mail.getReturnPath().getEmail();
            boolean same = message.getFrom() != null
                    && message.getFrom().length == 1
                    && ((InternetAddress) message.getFrom()[0]).getAddress().equals(sender);
            message.removeHeader("Authentication-Results");
            message.addHeader("Authentication-Results", "mx.gr.example; dmarc=" + (same ? "pass" : "fail"));
            return inbound;
        });
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void a_no_by_mail_frees_the_place_and_the_next_is_offered_it() throws Exception {
        long occasion = world.anOccasion().withPlaces(1).on(DAY, 9, 16).save();
        Actor anna = world.aStaffMemberOf("1402");
        Actor bo = world.aStaffMemberOf("1402");
        long held = ((BookingOutcome.Confirmed) booking.book(anna, occasion, anna.id(), "")).bookingId();
        long next = ((BookingOutcome.Queued) booking.queue(bo, occasion, bo.id(), "")).bookingId();
        String email = db.select(PERSON.EMAIL)
                .from(PERSON)
                .where(PERSON.ID.eq(anna.id()))
                .fetchSingle()
                .value1();
        OpenedMail invite = postman.newestTo(email);
        String ics = Objects.requireNonNull(invite.calendar()).ics().replace("\r\n ", "");
        String uid = line(ics, "UID:");
        String token = line(ics, "ORGANIZER").replaceAll(".*rsvp\\+([0-9a-f]+)@.*", "$1");
        // Lies there before anybody reads, and is no answer: it must not be in the way.
        send(
                "tok@else.example",
                "rsvp@gr.example",
                "From: tok@else.example\r\nSubject: x\r\n\r\nx\r\n".getBytes(StandardCharsets.UTF_8));
        InboundReader reader = reader();
        reader.start();
        try {
            waitUntil(() -> server.getReceivedMessages().length == 0);

            send(
                    email,
                    "rsvp+" + token + "@gr.example",
                    new ReplyMail(token, uid, email).found("").raw());

            waitUntil(() -> db.fetchExists(
                    INCOMING_MAIL, INCOMING_MAIL.SENDER.eq(email).and(INCOMING_MAIL.STATUS.ne("TAKEN"))));
            assertThat(db.select(INCOMING_MAIL.OUTCOME)
                            .from(INCOMING_MAIL)
                            .where(INCOMING_MAIL.SENDER.eq(email))
                            .fetch(INCOMING_MAIL.OUTCOME))
                    .containsExactly("CANCELLED");
            assertThat(state(held)).isEqualTo("CANCELLED");
            assertThat(state(next)).isEqualTo("OFFERED");
            waitUntil(() -> server.getReceivedMessages().length == 0);
            assertThat(Objects.requireNonNull(postman.newestTo(email).calendar()))
                    .satisfies(calendar -> assertThat(calendar.method()).isEqualTo("CANCEL"));
            assertThat(db.fetchCount(INCOMING_MAIL, INCOMING_MAIL.BOOKING_ID.eq(held)))
                    .isEqualTo(1);
        } finally {
            reader.stop();
        }
    }

    @Test
    void one_node_reads_at_a_time_and_another_takes_over() {
        var now = clock.instant();

        assertThat(mails.hold("one", now, now.plusSeconds(60))).isTrue();
        assertThat(mails.hold("other", now.plusSeconds(30), now.plusSeconds(90)))
                .isFalse();
        assertThat(mails.hold("one", now.plusSeconds(30), now.plusSeconds(90))).isTrue();
        assertThat(mails.hold("other", now.plusSeconds(91), now.plusSeconds(151)))
                .isTrue();
        mails.letGo("other", now);
    }

    private InboundReader reader() {
        InboundSettings settings = new InboundSettings(
                "127.0.0.1",
                server.getImap().getPort(),
                "inbound",
                "hemligt",
                InboundSettings.Security.NONE,
                "INBOX",
                "",
                "mx.gr.example",
                "gr.example",
                Duration.ofMillis(200));
        return new InboundReader(settings, new Intake(mails, answers, settings, transaction, clock), mails, clock);
    }

    private void send(String from, String to, byte[] raw) throws Exception {
        Properties properties = new Properties();
        properties.put("mail.smtp.host", "127.0.0.1");
        properties.put("mail.smtp.port", String.valueOf(server.getSmtp().getPort()));
        properties.put("mail.smtp.from", from);
        MimeMessage mail = new MimeMessage(Session.getInstance(properties), new ByteArrayInputStream(raw));
        Transport.send(mail, new InternetAddress[] {new InternetAddress(to)});
    }

    private String state(long id) {
        return db.select(BOOKING.STATE)
                .from(BOOKING)
                .where(BOOKING.ID.eq(id))
                .fetchSingle()
                .value1();
    }

    private static String line(String ics, String name) {
        return ics.lines()
                .filter(line -> line.startsWith(name))
                .findFirst()
                .orElseThrow()
                .substring(name.length());
    }

    private static void waitUntil(java.util.function.BooleanSupplier done) throws InterruptedException {
        long end = System.nanoTime() + SOON.toNanos();
        while (!done.getAsBoolean()) {
            assertThat(System.nanoTime()).as("in time").isLessThan(end);
            Thread.sleep(50);
        }
    }
}
