package se.goteborgsregionen.bredvid.reply;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** An answer as a calendar program writes it: in order, unless a test tells otherwise. */
final class ReplyMail {

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private final String token;
    private final String uid;
    private String from;
    private String attendee;
    private String method = "REPLY";
    private String partstat = "DECLINED";
    private String organizer;
    private String headers = "";
    private String more = "";
    private String authentication = "mx.gr.example; dmarc=pass";
    private int sequence;
    private boolean twice;
    private Instant stamp = Instant.parse("2026-10-22T12:00:00Z");

    ReplyMail(String token, String uid, String email) {
        this.token = token;
        this.uid = uid;
        this.from = email;
        this.attendee = email;
        this.organizer = "ORGANIZER:mailto:rsvp+" + token + "@gr.example\r\n";
    }

    ReplyMail saying(String word) {
        partstat = word;
        return this;
    }

    ReplyMail counter() {
        method = "COUNTER";
        return this;
    }

    ReplyMail from(String address) {
        from = address;
        return this;
    }

    ReplyMail by(String address) {
        attendee = address;
        return this;
    }

    ReplyMail withoutOrganizer() {
        organizer = "";
        return this;
    }

    ReplyMail withHeader(String line) {
        headers += line + "\r\n";
        return this;
    }

    ReplyMail with(String lines) {
        more += lines;
        return this;
    }

    ReplyMail found(String verdict) {
        authentication = verdict;
        return this;
    }

    ReplyMail of(int revision) {
        sequence = revision;
        return this;
    }

    ReplyMail at(Instant moment) {
        stamp = moment;
        return this;
    }

    ReplyMail carriedTwice() {
        twice = true;
        return this;
    }

    String calendar() {
        return "BEGIN:VCALENDAR\r\nPRODID:-//Prov//Prov//SV\r\nVERSION:2.0\r\nMETHOD:" + method + "\r\n" + more
                + "BEGIN:VEVENT\r\nUID:" + uid + "\r\nDTSTAMP:" + STAMP.format(stamp) + "\r\nSEQUENCE:" + sequence
                + "\r\n" + organizer + "ATTENDEE;PARTSTAT=" + partstat + ";CN=\"Prov, Anna\":mailto:" + attendee
                + "\r\nDTSTART;TZID=Some Zone:20261124T090000\r\nSUMMARY:Re\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
    }

    byte[] raw() {
        String part = "--b\r\nContent-Type: text/calendar; charset=UTF-8; method=" + method + "\r\n\r\n" + calendar();
        String file = "--b\r\nContent-Type: application/ics; name=\"invite.ics\"\r\n\r\n" + calendar();
        String mail = (authentication.isEmpty() ? "" : "Authentication-Results: " + authentication + "\r\n")
                + headers + "From: Anna Prov <" + from + ">\r\nTo: rsvp+" + token
                + "@gr.example\r\nSubject: =?UTF-8?Q?Avb=C3=B6jd=3A_kursen?=\r\nMessage-ID: <" + partstat + sequence
                + "@prov.example>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n"
                + "--b\r\nContent-Type: text/plain; charset=klingon\r\n\r\nJag kan inte.\r\n" + part
                + (twice ? file : "") + "--b--\r\n";
        return mail.getBytes(StandardCharsets.UTF_8);
    }
}
