package se.goteborgsregionen.bredvid.outbox.ui;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import se.goteborgsregionen.bredvid.outbox.MailParts.CalendarPart;
import se.goteborgsregionen.bredvid.shared.ui.kit.HouseDates;

/** What a calendar would make of an invitation, read from our own one-event files. */
final class InviteFacts {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss");

    private InviteFacts() {}

    /** By the end of the text key, in reading order. */
    static Map<String, String> of(CalendarPart calendar, Locale locale) {
        Map<String, String> lines = event(calendar.ics());
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("what", lines.getOrDefault("SUMMARY", ""));
        facts.put("when", when(lines, locale));
        facts.put("where", lines.getOrDefault("LOCATION", ""));
        facts.put("about", lines.getOrDefault("DESCRIPTION", ""));
        facts.put("organizer", address(lines.getOrDefault("ORGANIZER", "")));
        facts.put("attendee", address(lines.getOrDefault("ATTENDEE", "")));
        facts.put("revision", calendar.method() + " " + lines.getOrDefault("SEQUENCE", ""));
        facts.put("uid", lines.getOrDefault("UID", ""));
        facts.values().removeIf(String::isEmpty);
        return facts;
    }

    private static Map<String, String> event(String ics) {
        String unfolded = ics.replace("\r\n ", "");
        String event = unfolded.substring(unfolded.indexOf("BEGIN:VEVENT"), unfolded.indexOf("END:VEVENT"));
        Map<String, String> lines = new LinkedHashMap<>();
        event.lines().forEach(line -> {
            String name = line.split("[;:]", 2)[0];
            lines.put(name, unescaped(value(line)));
        });
        return lines;
    }

    /** After the first colon that stands outside quotes. */
    private static String value(String line) {
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == ':' && !quoted) {
                return line.substring(i + 1);
            }
        }
        return "";
    }

    private static String unescaped(String value) {
        return value.replace("\\n", "\n")
                .replace("\\,", ",")
                .replace("\\;", ";")
                .replace("\\\\", "\\");
    }

    private static String when(Map<String, String> lines, Locale locale) {
        LocalDateTime starts = LocalDateTime.parse(lines.getOrDefault("DTSTART", ""), TIME);
        LocalDateTime ends = LocalDateTime.parse(lines.getOrDefault("DTEND", ""), TIME);
        HouseDates dates = HouseDates.in(locale);
        return starts.toLocalDate().equals(ends.toLocalDate())
                ? dates.meetingAndYear(starts.toLocalDate(), starts.toLocalTime(), ends.toLocalTime())
                : dates.momentAndYear(starts) + " – " + dates.momentAndYear(ends);
    }

    private static String address(String value) {
        return value.startsWith("mailto:") ? value.substring("mailto:".length()) : value;
    }
}
