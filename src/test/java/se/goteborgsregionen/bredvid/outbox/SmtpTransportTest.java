package se.goteborgsregionen.bredvid.outbox;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import jakarta.mail.internet.MimeMessage;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetupTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import se.goteborgsregionen.bredvid.outbox.MailSettings.Encryption;

import static org.assertj.core.api.Assertions.assertThat;

class SmtpTransportTest {

    private static final byte[] RAW = MailMessage.write(
            new MailParts(
                    "Du är bokad",
                    "Hej åäö\n.\n..punkt\n",
                    "<p>Hej åäö</p>",
                    new MailParts.CalendarPart("REQUEST", "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n"),
                    "hemlig"),
            "Bredvid <bredvid@gr.example>",
            "anna@prov.example",
            "<a@gr.example>",
            Instant.parse("2026-10-22T11:18:00Z"));

    private SmtpServerInTests server;

    @BeforeEach
    void start() throws Exception {
        server = new SmtpServerInTests();
    }

    @AfterEach
    void stop() throws Exception {
        server.close();
    }

    @Test
    void hands_the_message_over_as_stored_with_the_envelope_of_its_own() {
        assertThat(deliver()).isEqualTo(new Delivery.Accepted());

        assertThat(server.received).singleElement().satisfies(mail -> {
            assertThat(mail.mailFrom()).startsWith("MAIL FROM:<bounce+hemlig@gr.example>");
            assertThat(mail.rcptTo()).startsWith("RCPT TO:<anna@prov.example>");
            assertThat(mail.data()).isEqualTo(stored());
        });
    }

    @Test
    void tries_again_after_a_451_with_the_very_same_bytes() {
        server.answerData("451 greylisted");

        assertThat(deliver()).isInstanceOfSatisfying(Delivery.Later.class, later -> {
            assertThat(later.reason()).contains("451");
            assertThat(later.mayHaveArrived()).isFalse();
        });
        assertThat(deliver()).isEqualTo(new Delivery.Accepted());

        assertThat(server.received).hasSize(2);
        assertThat(server.received.get(1)).isEqualTo(server.received.get(0));
        assertThat(server.received.get(0).data()).isEqualTo(stored());
    }

    @Test
    void tries_again_after_421_432_and_452() {
        for (String answer : List.of("421 closing", "432 transition", "452 no room")) {
            server.answerData(answer);
            assertThat(deliver()).as(answer).isInstanceOf(Delivery.Later.class);
            server.answerRecipient(answer);
            assertThat(deliver()).as(answer + " to the recipient").isInstanceOf(Delivery.Later.class);
        }
    }

    @Test
    void gives_up_when_the_recipient_or_the_message_is_refused_for_good() {
        server.answerRecipient("550 5.1.1 no such user");
        assertThat(deliver())
                .isInstanceOfSatisfying(
                        Delivery.Refused.class,
                        refused -> assertThat(refused.reason()).contains("550"));

        server.answerData("554 looks like spam");
        assertThat(deliver())
                .isInstanceOfSatisfying(
                        Delivery.Refused.class,
                        refused -> assertThat(refused.reason()).contains("554"));
    }

    @Test
    void knows_that_a_mail_may_have_arrived_when_the_answer_to_it_is_lost() {
        server.answerData(SmtpServerInTests.HANG_UP);

        assertThat(deliver())
                .isInstanceOfSatisfying(
                        Delivery.Later.class,
                        later -> assertThat(later.mayHaveArrived()).isTrue());
    }

    @Test
    void knows_that_nothing_arrived_when_there_is_no_server() throws Exception {
        server.close();

        assertThat(deliver())
                .isInstanceOfSatisfying(
                        Delivery.Unavailable.class,
                        unavailable -> assertThat(unavailable.reason()).contains("No answer"));
    }

    @Test
    void is_read_by_a_real_mail_server_as_it_was_written() throws Exception {
        GreenMail greenMail = new GreenMail(ServerSetupTest.SMTP.dynamicPort());
        greenMail.start();
        try {
            assertThat(to(greenMail.getSmtp().getPort()).deliver("bounce+hemlig@gr.example", RAW))
                    .isEqualTo(new Delivery.Accepted());

            MimeMessage arrived = greenMail.getReceivedMessages()[0];
            assertThat(arrived.getMessageID()).isEqualTo("<a@gr.example>");
            assertThat(arrived.getHeader("Return-Path")).containsExactly("<bounce+hemlig@gr.example>");
            assertThat(Arrays.toString(arrived.getAllRecipients())).isEqualTo("[anna@prov.example]");
            String arrivedBody = new String(arrived.getRawInputStream().readAllBytes(), StandardCharsets.US_ASCII);
            assertThat(arrivedBody.strip())
                    .isEqualToNormalizingNewlines(
                            stored().split("\r\n\r\n", 2)[1].strip());
        } finally {
            greenMail.stop();
        }
    }

    private Delivery deliver() {
        return to(server.port()).deliver("bounce+hemlig@gr.example", RAW);
    }

    private static SmtpTransport to(int port) {
        return to(port, Encryption.STARTTLS_IF_OFFERED, Duration.ofSeconds(30));
    }

    private static SmtpTransport to(int port, Encryption encryption, Duration deadline) {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(port);
        sender.getJavaMailProperties().put("mail.smtp.connectiontimeout", "5000");
        sender.getJavaMailProperties().put("mail.smtp.timeout", "5000");
        MailSettings settings = new MailSettings(
                encryption, 4, 3, 300, deadline, Duration.ZERO, Duration.ZERO, Duration.ZERO, Duration.ZERO);
        return new SmtpTransport(sender, settings);
    }

    @Test
    void knows_that_a_mail_may_have_arrived_when_the_server_hangs_after_the_dot() {
        server.answerData(SmtpServerInTests.HANG);

        assertThat(to(server.port(), Encryption.NONE, Duration.ofSeconds(1)).deliver("bounce@gr.example", RAW))
                .isInstanceOfSatisfying(Delivery.Later.class, later -> {
                    assertThat(later.mayHaveArrived()).isTrue();
                    assertThat(later.hung()).isTrue();
                });
    }

    @Test
    void knows_that_nothing_arrived_when_the_server_hangs_before_the_message() {
        server.answerRecipient(SmtpServerInTests.HANG);

        assertThat(to(server.port(), Encryption.NONE, Duration.ofSeconds(1)).deliver("bounce@gr.example", RAW))
                .isInstanceOfSatisfying(Delivery.Later.class, later -> {
                    assertThat(later.mayHaveArrived()).isFalse();
                    assertThat(later.hung()).isTrue();
                });
    }

    @Test
    void ends_an_attempt_in_time_however_slowly_the_server_talks() {
        server.answerRecipient(SmtpServerInTests.DRIP);
        long begun = System.nanoTime();

        assertThat(to(server.port(), Encryption.NONE, Duration.ofSeconds(1)).deliver("bounce@gr.example", RAW))
                .isInstanceOf(Delivery.Later.class);

        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(4));
    }

    @Test
    void hands_over_nothing_without_encryption_where_that_is_required() {
        assertThat(to(server.port(), Encryption.STARTTLS, Duration.ofSeconds(5)).deliver("bounce@gr.example", RAW))
                .isInstanceOf(Delivery.Unavailable.class);

        assertThat(server.received).isEmpty();
    }

    @Test
    void blames_no_mail_when_the_server_asks_the_portal_to_sign_in() {
        server.answerRecipient("530 5.7.0 authentication required");

        assertThat(deliver()).isInstanceOf(Delivery.Unavailable.class);
    }

    private static String stored() {
        return new String(RAW, StandardCharsets.US_ASCII);
    }
}
