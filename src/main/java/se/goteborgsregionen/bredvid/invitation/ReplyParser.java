package se.goteborgsregionen.bredvid.invitation;

import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Parameter;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DtStamp;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a calendar program has answered (iTIP, RFC 5546) out of text that anybody may have written. Only the lines that
 * an answer consists of are handed to the library: it would take one of a limited number of names in this JVM for each
 * VTIMEZONE, and an answer needs none.
 */
public final class ReplyParser {

    /** As much as any program writes for one event, many times over; in characters. */
    static final int MOST_CHARACTERS = 200_000;

    static final int MOST_ZONES = 10;
    static final int MOST_EVENTS = 20;

    /** A line that goes on for longer than this is no address. */
    private static final int LONGEST_LINE = 4_000;

    private static final Set<String> NEEDED = Set.of(
            "VERSION", "PRODID", "METHOD", "UID", "ATTENDEE", "SEQUENCE", "DTSTAMP", "RECURRENCE-ID", "ORGANIZER");

    private static final String EVENT = "VEVENT";
    private static final String CALENDAR = "VCALENDAR";

    private ReplyParser() {}

    /** Why a text is no answer. */
    public enum Fault {
        TOO_LONG,
        TOO_MANY_ZONES,
        UNREADABLE
    }

    /** What a text turned out to be. */
    public sealed interface Read {

        /**
         * A calendar with a method.
         *
         * @param method in capitals, such as REPLY; empty without one
         * @param answers one for each event and attendee in it
         */
        record Calendars(String method, List<CalendarReply> answers) implements Read {

            public Calendars {
                answers = List.copyOf(answers);
            }
        }

        record Faulty(Fault fault) implements Read {}
    }

    /** Never throws, whatever the text is. */
    public static Read read(String text) {
        if (text.length() > MOST_CHARACTERS) {
            return new Read.Faulty(Fault.TOO_LONG);
        }
        Kept kept = new Kept();
        // Unfolded before anything is counted: a name may be torn apart by a fold.
        unfolded(text).lines().forEach(kept::line);
        if (kept.zones > MOST_ZONES || kept.events > MOST_EVENTS) {
            return new Read.Faulty(Fault.TOO_MANY_ZONES);
        }
        try {
            Calendar calendar = new CalendarBuilder().build(new StringReader(kept.text()));
            String method = calendar.<Property>getProperty("METHOD")
                    .map(property -> property.getValue().strip().toUpperCase(Locale.ROOT))
                    .orElse("");
            List<CalendarReply> answers = new ArrayList<>();
            for (var component : calendar.getComponents(EVENT)) {
                answers((VEvent) component, answers);
            }
            return new Read.Calendars(method, answers);
        } catch (IOException | ParserException | RuntimeException | StackOverflowError e) {
            return new Read.Faulty(Fault.UNREADABLE);
        }
    }

    private static String unfolded(String text) {
        return text.replace("\r\n", "\n").replace('\r', '\n').replace("\n ", "").replace("\n\t", "");
    }

    private static void answers(VEvent event, List<CalendarReply> answers) {
        String uid = value(event, "UID").strip();
        Instant stamp = event.<DtStamp>getProperty("DTSTAMP")
                .map(DtStamp::getDate)
                .filter(Instant.class::isInstance)
                .map(Instant.class::cast)
                .orElse(Instant.EPOCH);
        int sequence = number(value(event, "SEQUENCE"));
        boolean oneOfASeries = event.getProperty("RECURRENCE-ID").isPresent();
        String organizer = mailbox(value(event, "ORGANIZER"));
        for (Property attendee : event.getProperties("ATTENDEE")) {
            String partstat = attendee.getParameter(Parameter.PARTSTAT)
                    .map(parameter -> parameter.getValue().toUpperCase(Locale.ROOT))
                    .orElse("");
            answers.add(new CalendarReply(
                    uid, mailbox(attendee.getValue()), organizer, partstat, sequence, stamp, oneOfASeries));
        }
    }

    private static String value(VEvent event, String name) {
        Optional<Property> property = event.getProperty(name);
        String value = property.map(Property::getValue).orElse("");
        return value == null ? "" : value;
    }

    private static int number(String digits) {
        return digits.strip().matches("[0-9]{1,9}") ? Integer.parseInt(digits.strip()) : 0;
    }

    /** The address in a calendar address, in small letters; empty for another kind of address. */
    private static String mailbox(@Nullable String uri) {
        String address = uri == null ? "" : uri.strip();
        if (!address.regionMatches(true, 0, "mailto:", 0, 7)) {
            return "";
        }
        String encoded = address.substring(7).strip();
        String plain = encoded.contains("%") ? URI.create("mailto:" + encoded).getSchemeSpecificPart() : encoded;
        return plain.toLowerCase(Locale.ROOT);
    }

    /** Keeps of the text what an answer consists of, and counts the rest. */
    private static final class Kept {

        private final StringBuilder lines = new StringBuilder();
        private final List<String> open = new ArrayList<>();
        private int zones;
        private int events;

        private void line(String line) {
            int end = nameEnd(line);
            String name = line.substring(0, end).strip().toUpperCase(Locale.ROOT);
            switch (name) {
                case "BEGIN" -> begin(component(line, end));
                case "END" -> end(component(line, end));
                default -> {
                    if (wanted(name) && line.length() <= LONGEST_LINE) {
                        lines.append(name).append(line.substring(end)).append("\r\n");
                    }
                }
            }
        }

        private boolean wanted(String name) {
            boolean inCalendar = open.size() == 1 && open.getFirst().equals(CALENDAR);
            boolean inEvent = open.size() == 2 && open.getLast().equals(EVENT);
            return NEEDED.contains(name) && (inEvent || (inCalendar && !name.equals("UID")));
        }

        private void begin(String component) {
            if (component.equals("VTIMEZONE")) {
                zones++;
            }
            if (component.equals(EVENT)) {
                events++;
            }
            open.add(component);
            if (isKept()) {
                lines.append("BEGIN:").append(component).append("\r\n");
            }
        }

        private void end(String component) {
            if (!open.isEmpty() && open.getLast().equals(component)) {
                if (isKept()) {
                    lines.append("END:").append(component).append("\r\n");
                }
                open.removeLast();
            }
        }

        private boolean isKept() {
            return open.equals(List.of(CALENDAR)) || open.equals(List.of(CALENDAR, EVENT));
        }

        private String text() {
            return lines.toString();
        }

        private static int nameEnd(String line) {
            for (int i = 0; i < line.length(); i++) {
                if (line.charAt(i) == ':' || line.charAt(i) == ';') {
                    return i;
                }
            }
            return line.length();
        }

        private static String component(String line, int end) {
            return end < line.length() ? line.substring(end + 1).strip().toUpperCase(Locale.ROOT) : "";
        }
    }
}
