package se.goteborgsregionen.bredvid.outbox;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.Collectors;
import jakarta.activation.DataHandler;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;

import se.goteborgsregionen.bredvid.shared.Time;

/**
 * Writes the message (RFC 5322). An invitation carries its calendar twice, byte for byte the same: as the last
 * alternative, which calendars answer to, and as a file, for the programs that only know attachments.
 */
final class MailMessage {

    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("EEE, d MMM yyyy HH:mm:ss Z", Locale.ENGLISH);

    private MailMessage() {}

    static byte[] write(MailParts parts, String from, String recipient, String messageId, Instant sentAt) {
        try {
            MimeMessage message = new WithOwnId(messageId);
            message.setHeader("Date", DATE.format(sentAt.atZone(Time.STOCKHOLM)));
            message.setFrom(new InternetAddress(from, true));
            message.setRecipient(Message.RecipientType.TO, new InternetAddress(recipient, true));
            message.setSubject(oneLine(parts.subject()), StandardCharsets.UTF_8.name());
            message.setHeader("Auto-Submitted", "auto-generated");
            message.setHeader("X-Auto-Response-Suppress", "OOF, AutoReply, RN, NRN");
            message.setContent(content(parts));
            message.saveChanges();
            ByteArrayOutputStream raw = new ByteArrayOutputStream(16_000);
            message.writeTo(raw);
            return raw.toByteArray();
        } catch (MessagingException e) {
            throw new IllegalArgumentException("The message cannot be written: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String oneLine(String words) {
        return words.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    }

    private static MimeMultipart content(MailParts parts) throws MessagingException {
        MimeMultipart alternative = new MimeMultipart(
                "alternative",
                part("text/plain; charset=UTF-8", "quoted-printable", parts.text()),
                part("text/html; charset=UTF-8", "quoted-printable", parts.html()));
        MailParts.CalendarPart calendar = parts.calendar();
        if (calendar == null) {
            return alternative;
        }
        alternative.addBodyPart(
                part("text/calendar; charset=UTF-8; method=" + calendar.method(), "base64", calendar.ics()));
        MimeBodyPart readable = new MimeBodyPart();
        readable.setContent(alternative);
        MimeBodyPart file = part("application/ics; name=\"invite.ics\"", "base64", calendar.ics());
        file.setHeader("Content-Disposition", "attachment; filename=\"invite.ics\"");
        return new MimeMultipart("mixed", readable, file);
    }

    private static MimeBodyPart part(String type, String encoding, String text) throws MessagingException {
        String canonical = text.lines().map(line -> line + "\r\n").collect(Collectors.joining());
        MimeBodyPart part = new MimeBodyPart();
        part.setDataHandler(new DataHandler(new ByteArrayDataSource(canonical.getBytes(StandardCharsets.UTF_8), type)));
        part.setHeader("Content-Type", type);
        part.setHeader("Content-Transfer-Encoding", encoding);
        return part;
    }

    /** Keeps the Message-ID that the stored mail was given, where the library would make one of its own. */
    private static final class WithOwnId extends MimeMessage {

        private final String messageId;

        WithOwnId(String messageId) {
            super(Session.getInstance(new Properties()));
            this.messageId = messageId;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", messageId);
        }
    }
}
