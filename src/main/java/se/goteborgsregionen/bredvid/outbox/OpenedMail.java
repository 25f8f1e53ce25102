package se.goteborgsregionen.bredvid.outbox;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;

import org.jspecify.annotations.Nullable;

/**
 * A mail taken apart as a mail program does it, from the very bytes that go out.
 *
 * @param mail what the list says of it
 * @param from the sender shown
 * @param calendar the iCalendar part with its method; null for a plain mail
 * @param source the whole message
 */
public record OpenedMail(
        StoredMail mail,
        String from,
        String html,
        String text,
        MailParts.@Nullable CalendarPart calendar,
        String source) {

    static OpenedMail of(StoredMail mail, byte[] raw) {
        try {
            MimeMessage message = new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(raw));
            Found found = new Found();
            found.look((MimeMultipart) message.getContent());
            return new OpenedMail(
                    mail,
                    String.valueOf(message.getFrom()[0]),
                    found.html,
                    found.text,
                    found.calendar,
                    new String(raw, StandardCharsets.UTF_8));
        } catch (MessagingException e) {
            throw new IllegalStateException("The stored message cannot be read", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Found {

        private String html = "";
        private String text = "";
        private MailParts.@Nullable CalendarPart calendar;

        private void look(MimeMultipart parts) throws MessagingException, IOException {
            for (int i = 0; i < parts.getCount(); i++) {
                BodyPart part = parts.getBodyPart(i);
                if (part.getContent() instanceof MimeMultipart inner) {
                    look(inner);
                } else if (part.isMimeType("text/html")) {
                    html = words(part);
                } else if (part.isMimeType("text/plain")) {
                    text = words(part);
                } else if (part.isMimeType("text/calendar")) {
                    String method = new ContentType(part.getContentType()).getParameter("method");
                    calendar = new MailParts.CalendarPart(String.valueOf(method), words(part));
                }
            }
        }

        private static String words(BodyPart part) throws MessagingException, IOException {
            return new String(part.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
