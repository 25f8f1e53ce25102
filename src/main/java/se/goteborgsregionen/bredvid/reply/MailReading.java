package se.goteborgsregionen.bredvid.reply;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import jakarta.mail.internet.ParseException;

import org.jspecify.annotations.Nullable;

/** Takes a mail apart that anybody may have written: everything is limited before it is looked at, and nothing is thrown. */
final class MailReading {

    /** More than any answer with its signature's pictures; in bytes. */
    static final int MOST_BYTES = 2_000_000;

    static final int DEEPEST = 8;
    static final int MOST_PARTS = 60;

    /** Every part begins with such a line, and each part costs far more memory than it takes in the mail. */
    private static final int MOST_DASHED_LINES = 1_500;

    private static final int MOST_OF_A_PART = 500_000;
    private static final int MOST_CALENDARS = 6;

    private static final List<String> TO = List.of("Delivered-To", "X-Original-To", "Envelope-To", "To", "Cc");

    private final Pattern ours;
    private final List<String> calendars = new ArrayList<>();
    private boolean winmail;
    private @Nullable DeliveryReport report;
    private boolean receipt;
    private int parts;

    private MailReading(String mailDomain) {
        this.ours =
                Pattern.compile("(?i)(rsvp|bounce)\\+([0-9a-z]{8,64})@" + Pattern.quote(mailDomain) + "(?![0-9a-z.-])");
    }

    /**
     * @param size of the whole mail, of which {@code raw} may be only the beginning
     * @param mailDomain of the addresses that carry a token
     */
    static ReceivedMail read(byte[] raw, int size, String mailDomain) {
        return new MailReading(mailDomain).read(raw, size);
    }

    private ReceivedMail read(byte[] raw, int size) {
        Outcome fault = size > MOST_BYTES || size > raw.length
                ? Outcome.TOO_LARGE
                : dashedLines(raw) > MOST_DASHED_LINES ? Outcome.TOO_COMPLEX : null;
        // Of what is too much only the head is read: who it is from, and which booking it is about.
        byte[] readable = fault == null ? raw : head(raw);
        try {
            MimeMessage mail =
                    new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(readable));
            if (fault == null) {
                fault = lookInto(mail);
            }
            return received(mail, fault);
        } catch (MessagingException | RuntimeException e) {
            return nothing();
        }
    }

    private @Nullable Outcome lookInto(MimeMessage mail) {
        try {
            look(mail, 0);
            return null;
        } catch (TooComplex e) {
            return Outcome.TOO_COMPLEX;
        } catch (MessagingException | IOException | RuntimeException | StackOverflowError e) {
            return Outcome.UNREADABLE;
        }
    }

    private void look(Part part, int depth) throws MessagingException, IOException {
        if (depth > DEEPEST || ++parts > MOST_PARTS) {
            throw new TooComplex();
        }
        String type = type(part);
        if (type.startsWith("multipart/")) {
            receipt |= contentType(part).contains("disposition-notification");
            MimeMultipart inner = new MimeMultipart(part.getDataHandler().getDataSource());
            for (int i = 0; i < inner.getCount(); i++) {
                look(inner.getBodyPart(i), depth + 1);
            }
        } else if (type.equals("message/delivery-status") || type.equals("message/global-delivery-status")) {
            report = DeliveryReport.of(words(part));
        } else if (type.equals("application/ms-tnef")) {
            winmail = true;
        } else if (isCalendar(type, part) && calendars.size() < MOST_CALENDARS) {
            calendars.add(words(part));
        }
        // What is packed into the mail as a message of its own is somebody else's, and is not looked into.
    }

    private static boolean isCalendar(String type, Part part) throws MessagingException {
        if (type.equals("text/calendar") || type.equals("application/ics")) {
            return true;
        }
        String name = part.getFileName();
        return type.equals("application/octet-stream")
                && name != null
                && name.toLowerCase(Locale.ROOT).endsWith(".ics");
    }

    private static String contentType(Part part) throws MessagingException {
        String type = part.getContentType();
        return type == null ? "text/plain" : type.toLowerCase(Locale.ROOT);
    }

    private static String type(Part part) throws MessagingException {
        return contentType(part).split("[;\\s]", 2)[0];
    }

    private static String words(Part part) throws MessagingException, IOException {
        try (InputStream in = part.getInputStream()) {
            byte[] bytes = in.readNBytes(MOST_OF_A_PART + 1);
            if (bytes.length > MOST_OF_A_PART) {
                throw new TooComplex();
            }
            String words = new String(bytes, charset(part));
            return words.startsWith("\uFEFF") ? words.substring(1) : words;
        }
    }

    /** UTF-8 for a name that nobody knows: calendars are written in it (RFC 5545, 3.1.4). */
    private static Charset charset(Part part) throws MessagingException {
        try {
            String name = new ContentType(part.getContentType()).getParameter("charset");
            return name == null ? StandardCharsets.UTF_8 : Charset.forName(MimeUtility.javaCharset(name));
        } catch (ParseException | IllegalArgumentException e) {
            return StandardCharsets.UTF_8;
        }
    }

    private ReceivedMail received(MimeMessage mail, @Nullable Outcome fault) throws MessagingException {
        String autoSubmitted =
                first(mail, "Auto-Submitted").split("[;\\s]", 2)[0].toLowerCase(Locale.ROOT);
        boolean automatic = receipt
                || !first(mail, "X-Autoreply").isEmpty()
                || !first(mail, "X-Autorespond").isEmpty()
                || List.of("bulk", "junk", "auto_reply", "list")
                        .contains(first(mail, "Precedence").toLowerCase(Locale.ROOT));
        return new ReceivedMail(
                cut(first(mail, "Message-ID"), 250),
                cut(from(mail), 250),
                cut(decoded(first(mail, "Subject")), 300),
                tokens(mail, "rsvp"),
                tokens(mail, "bounce"),
                all(mail, "Authentication-Results"),
                autoSubmitted.equals("no") ? "" : autoSubmitted,
                automatic,
                calendars,
                winmail,
                report == null ? reportInHeader(mail) : report,
                fault);
    }

    /** Some servers write no report that a machine can read, but name the address in the head. */
    private static @Nullable DeliveryReport reportInHeader(MimeMessage mail) throws MessagingException {
        String failed = first(mail, "X-Failed-Recipients");
        return failed.isEmpty()
                ? null
                : new DeliveryReport(
                        true, List.of(failed.toLowerCase(Locale.ROOT).split("[,\\s]+")), "");
    }

    private static String from(MimeMessage mail) throws MessagingException {
        List<String> headers = all(mail, "From");
        if (headers.size() != 1) {
            return "";
        }
        try {
            InternetAddress[] addresses = InternetAddress.parseHeader(headers.getFirst(), false);
            String address = addresses.length == 1 ? addresses[0].getAddress() : null;
            return address == null || !address.contains("@")
                    ? ""
                    : address.strip().toLowerCase(Locale.ROOT);
        } catch (MessagingException e) {
            return "";
        }
    }

    private Set<String> tokens(MimeMessage mail, String box) throws MessagingException {
        Set<String> tokens = new LinkedHashSet<>();
        for (String header : TO) {
            for (String value : all(mail, header)) {
                ours.matcher(value)
                        .results()
                        .filter(found -> found.group(1).equalsIgnoreCase(box))
                        .forEach(found -> tokens.add(found.group(2).toLowerCase(Locale.ROOT)));
            }
        }
        return tokens;
    }

    private static List<String> all(MimeMessage mail, String name) throws MessagingException {
        String[] values = mail.getHeader(name);
        return values == null ? List.of() : List.of(values);
    }

    private static String first(MimeMessage mail, String name) throws MessagingException {
        List<String> values = all(mail, name);
        return values.isEmpty() ? "" : values.getFirst().strip();
    }

    private static String decoded(String header) {
        try {
            return MimeUtility.decodeText(MimeUtility.unfold(header)).replaceAll("[\\p{Cntrl}\\s]+", " ");
        } catch (IOException | RuntimeException e) {
            return header.replaceAll("[\\p{Cntrl}\\s]+", " ");
        }
    }

    private static String cut(String words, int most) {
        return words.length() > most ? words.substring(0, most) : words;
    }

    private static int dashedLines(byte[] raw) {
        int lines = 0;
        for (int i = 1; i < raw.length; i++) {
            boolean begins = i == 1 || raw[i - 2] == '\n' || raw[i - 2] == '\r';
            if (raw[i] == '-' && raw[i - 1] == '-' && begins) {
                lines++;
            }
        }
        return lines;
    }

    /** Up to the first empty line. */
    private static byte[] head(byte[] raw) {
        for (int i = 1; i < raw.length; i++) {
            boolean empty = raw[i] == '\n' && (raw[i - 1] == '\n' || (i > 2 && raw[i - 2] == '\n'));
            if (empty) {
                return java.util.Arrays.copyOf(raw, i + 1);
            }
        }
        return java.util.Arrays.copyOf(raw, Math.min(raw.length, MOST_OF_A_PART));
    }

    private static ReceivedMail nothing() {
        return new ReceivedMail(
                "", "", "", Set.of(), Set.of(), List.of(), "", false, List.of(), false, null, Outcome.UNREADABLE);
    }

    /** Further in than anybody packs a calendar. */
    private static final class TooComplex extends RuntimeException {

        private static final long serialVersionUID = 1;

        TooComplex() {
            super("Too many parts, or one that is too large", null, false, false);
        }
    }
}
