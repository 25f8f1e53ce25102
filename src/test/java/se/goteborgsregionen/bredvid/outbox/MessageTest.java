package se.goteborgsregionen.bredvid.outbox;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Properties;
import jakarta.mail.Session;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class MessageTest {

    private static final String ICS =
            "BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nSUMMARY:Överflyttning åäö 👩🏽‍⚕️\r\nEND:VCALENDAR\r\n";

    @Test
    void carries_text_then_html_then_the_calendar_as_alternatives_and_the_calendar_again_as_a_file() throws Exception {
        MimeMultipart mixed = (MimeMultipart) invitation().getContent();
        MimeMultipart alternative = (MimeMultipart) mixed.getBodyPart(0).getContent();

        assertThat(mixed.getContentType()).startsWith("multipart/mixed");
        assertThat(mixed.getCount()).isEqualTo(2);
        assertThat(alternative.getContentType()).startsWith("multipart/alternative");
        assertThat(alternative.getCount()).isEqualTo(3);
        assertThat(type(alternative, 0).getBaseType()).isEqualTo("text/plain");
        assertThat(type(alternative, 1).getBaseType()).isEqualTo("text/html");
        assertThat(alternative.getBodyPart(2).getContentType())
                .isEqualTo("text/calendar; charset=UTF-8; method=REQUEST");
        assertThat(type(mixed, 1).getBaseType()).isEqualTo("application/ics");
        assertThat(mixed.getBodyPart(1).getFileName()).isEqualTo("invite.ics");
    }

    @Test
    void writes_both_calendars_byte_for_byte_the_same_in_base64() throws Exception {
        MimeMultipart mixed = (MimeMultipart) invitation().getContent();
        MimeBodyPart answered =
                (MimeBodyPart) ((MimeMultipart) mixed.getBodyPart(0).getContent()).getBodyPart(2);
        MimeBodyPart file = (MimeBodyPart) mixed.getBodyPart(1);

        assertThat(answered.getEncoding()).isEqualTo("base64");
        assertThat(file.getEncoding()).isEqualTo("base64");
        assertThat(answered.getRawInputStream().readAllBytes())
                .isEqualTo(file.getRawInputStream().readAllBytes());
        assertThat(new String(file.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .isEqualTo(ICS);
    }

    @Test
    void names_the_same_method_as_the_calendar() throws Exception {
        MailParts cancel = new MailParts(
                "Avbokat", "text", "<p>html</p>", new MailParts.CalendarPart("CANCEL", "METHOD:CANCEL\r\n"), "t");
        MimeMultipart mixed = (MimeMultipart) read(write(cancel)).getContent();

        assertThat(type((MimeMultipart) mixed.getBodyPart(0).getContent(), 2).getParameter("method"))
                .isEqualTo("CANCEL");
    }

    @Test
    void asks_machines_not_to_answer_but_lets_bounces_come() throws Exception {
        MimeMessage message = invitation();

        assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(message.getHeader("X-Auto-Response-Suppress")).containsExactly("OOF, AutoReply, RN, NRN");
    }

    @Test
    void has_its_own_id_date_sender_and_one_recipient() throws Exception {
        MimeMessage message = invitation();

        assertThat(message.getMessageID()).isEqualTo("<a@gr.example>");
        assertThat(message.getHeader("Date")).containsExactly("Thu, 22 Oct 2026 13:18:00 +0200");
        assertThat(Arrays.toString(message.getFrom())).isEqualTo("[Bredvid <bredvid@gr.example>]");
        assertThat(Arrays.toString(message.getAllRecipients())).isEqualTo("[anna@prov.example]");
        assertThat(message.getSubject()).isEqualTo("Du är bokad: Överflyttning");
    }

    @Test
    void keeps_a_subject_to_one_line() throws Exception {
        MailParts parts = new MailParts("Hej\r\nBcc: alla@prov.example", "t", "h", null, null);

        MimeMessage message = read(write(parts));

        assertThat(message.getSubject()).isEqualTo("Hej Bcc: alla@prov.example");
        assertThat(message.getHeader("Bcc")).isNull();
    }

    @Test
    void has_only_text_and_html_when_there_is_no_calendar() throws Exception {
        MimeMultipart alternative = (MimeMultipart) read(write(new MailParts("Hej", "åäö", "<p>åäö</p>", null, null)))
                .getContent();

        assertThat(alternative.getContentType()).startsWith("multipart/alternative");
        assertThat(alternative.getCount()).isEqualTo(2);
        assertThat(alternative.getBodyPart(0).getContent()).isEqualTo("åäö\r\n");
    }

    @Test
    void keeps_every_line_of_the_source_short_and_plain() {
        String source = new String(
                write(new MailParts("Å".repeat(200), "å".repeat(3000), "<p>" + "ö".repeat(3000) + "</p>", null, "t")),
                StandardCharsets.ISO_8859_1);

        assertThat(source.split("\r\n"))
                .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(78));
        assertThat(source).matches("\\p{ASCII}*");
    }

    private static ContentType type(MimeMultipart parts, int index) throws Exception {
        return new ContentType(parts.getBodyPart(index).getContentType());
    }

    private static MimeMessage invitation() throws Exception {
        return read(write(new MailParts(
                "Du är bokad: Överflyttning",
                "Hej åäö\n",
                "<p>Hej åäö</p>",
                new MailParts.CalendarPart("REQUEST", ICS),
                "hemlig")));
    }

    private static byte[] write(MailParts parts) {
        return MailMessage.write(
                parts,
                "Bredvid <bredvid@gr.example>",
                "anna@prov.example",
                "<a@gr.example>",
                Instant.parse("2026-10-22T11:18:00Z"));
    }

    private static MimeMessage read(byte[] raw) throws Exception {
        return new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(raw));
    }
}
