package se.goteborgsregionen.bredvid.invitation;

import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;

import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.parameter.Cn;
import net.fortuna.ical4j.model.parameter.CuType;
import net.fortuna.ical4j.model.parameter.PartStat;
import net.fortuna.ical4j.model.parameter.Role;
import net.fortuna.ical4j.model.parameter.Rsvp;
import net.fortuna.ical4j.model.parameter.Value;
import net.fortuna.ical4j.model.property.Attendee;
import net.fortuna.ical4j.model.property.Conference;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Name;
import net.fortuna.ical4j.model.property.Organizer;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.RefreshInterval;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import net.fortuna.ical4j.validate.ValidationResult;
import org.springframework.stereotype.Component;
import se.goteborgsregionen.bredvid.shared.Texts;

/** Writes events as iCalendar (RFC 5545), in the form that Outlook, Gmail, Apple and Thunderbird all take. */
@Component
class CalendarWriter {

    static final String REQUEST = "REQUEST";
    static final String CANCEL = "CANCEL";

    private static final String PRODUCT = "-//Göteborgsregionen//Bredvid//SV";
    private static final String STOCKHOLM = "Europe/Stockholm";

    /** Our own, since the library's registry answers with a zone of another name; two rules that hold since 1996. */
    private static final String STOCKHOLM_ZONE = """
            BEGIN:VTIMEZONE
            TZID:Europe/Stockholm
            BEGIN:DAYLIGHT
            TZNAME:CEST
            TZOFFSETFROM:+0100
            TZOFFSETTO:+0200
            DTSTART:19700329T020000
            RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
            END:DAYLIGHT
            BEGIN:STANDARD
            TZNAME:CET
            TZOFFSETFROM:+0200
            TZOFFSETTO:+0100
            DTSTART:19701025T030000
            RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
            END:STANDARD
            END:VTIMEZONE
            """;

    /** Parsed once: each parsing takes one of the limited zone names that the library has in a JVM. */
    private static final VTimeZone ZONE = parseZone();

    private final Texts texts;

    CalendarWriter(Texts texts) {
        this.texts = texts;
    }

    /** Invites the person to the event, or tells her of its new revision. Whoever only follows it need not answer. */
    String request(InvitationMail mail) {
        VEvent event = invite(mail.event(), mail.sequence(), mail.stamp());
        event.add(ImmutableStatus.VEVENT_CONFIRMED);
        Attendee attendee = attendee(mail.event().invitee());
        attendee.add(PartStat.NEEDS_ACTION);
        attendee.add(mail.event().follows() ? Rsvp.FALSE : Rsvp.TRUE);
        event.add(attendee);
        return calendar(List.of(ImmutableMethod.REQUEST), List.of(event));
    }

    /** Takes the event back. */
    String cancel(InvitationMail mail) {
        VEvent event = invite(mail.event(), mail.sequence(), mail.stamp());
        event.add(ImmutableStatus.VEVENT_CANCELLED);
        event.add(attendee(mail.event().invitee()));
        return calendar(List.of(ImmutableMethod.CANCEL), List.of(event));
    }

    /** All the events as a file: under the same UIDs as in the mails, but nothing to answer. */
    String file(List<Invitation> invitations) {
        return calendar(
                List.of(ImmutableMethod.PUBLISH),
                invitations.stream()
                        .map(invitation -> {
                            VEvent event = invite(invitation.event(), invitation.sequence(), invitation.revisedAt());
                            event.add(ImmutableStatus.VEVENT_CONFIRMED);
                            event.add(new LastModified(invitation.revisedAt()));
                            return event;
                        })
                        .toList());
    }

    /**
     * A calendar that programs fetch again and again (RFC 7986): no METHOD, nobody to answer, and so no ORGANIZER either
     * (RFC 5545, 3.8.4.3).
     *
     * @param name what the calendar is called in the program
     * @param refresh how often it is worth fetching
     */
    String feed(String name, Duration refresh, List<FeedEvent> events) {
        return calendar(
                List.of(
                        new Name(name),
                        new XProperty("X-WR-CALNAME", name),
                        new RefreshInterval(new ParameterList(List.of(Value.DURATION)), refresh.toString()),
                        new XProperty("X-PUBLISHED-TTL", refresh.toString())),
                events.stream().map(this::feedEvent).toList());
    }

    private VEvent invite(EventFacts facts, int sequence, Instant stamp) {
        VEvent event =
                event(facts.uid(), stamp, facts.starts(), facts.ends(), facts.zone(), EventText.of(facts, texts));
        event.add(new Sequence(sequence));
        event.add(new Url(URI.create(facts.bookingUrl())));
        Organizer organizer = new Organizer(URI.create("mailto:" + facts.organizer()));
        organizer.add(commonName("Bredvid"));
        event.add(organizer);
        event.add(ImmutableTransp.OPAQUE);
        event.add(new XProperty("X-MICROSOFT-DISALLOW-COUNTER", "TRUE"));
        addConference(event, facts.occasion().digitalLink());
        return event;
    }

    private VEvent feedEvent(FeedEvent facts) {
        VEvent event = event(facts.uid(), facts.revisedAt(), facts.starts(), facts.ends(), facts.zone(), facts.text());
        event.add(new Sequence(facts.sequence()));
        event.add(new LastModified(facts.revisedAt()));
        event.add(new Url(URI.create(facts.url())));
        event.add(ImmutableStatus.VEVENT_CONFIRMED);
        event.add(facts.busy() ? ImmutableTransp.OPAQUE : ImmutableTransp.TRANSPARENT);
        addConference(event, facts.link());
        return event;
    }

    private static VEvent event(
            String uid, Instant stamp, LocalDateTime starts, LocalDateTime ends, String zone, EventText text) {
        VEvent event = new VEvent(false);
        event.add(new Uid(uid));
        event.add(new DtStamp(stamp));
        event.add(new DtStart<>(onTheWall(starts, zone)));
        event.add(new DtEnd<>(onTheWall(ends, zone)));
        event.add(new Summary(text.summary()));
        event.add(new Location(text.location()));
        event.add(new Description(text.description()));
        return event;
    }

    private static Attendee attendee(Invitee invitee) {
        Attendee attendee = new Attendee(URI.create("mailto:" + invitee.email()));
        attendee.add(commonName(invitee.fullName()));
        attendee.add(CuType.INDIVIDUAL);
        attendee.add(Role.REQ_PARTICIPANT);
        return attendee;
    }

    /** A quote cannot be written inside a parameter at all, and some clients stop reading at it. */
    private static Cn commonName(String name) {
        return new Cn(name.replaceAll("[\"\\p{Cntrl}]", "").strip());
    }

    /** An extra for clients that know it; the link stands in the description too. */
    private static void addConference(VEvent event, String link) {
        if (link.startsWith("https://") && link.chars().noneMatch(c -> c <= ' ' || c > '~')) {
            Conference conference = new Conference(link);
            conference.add(Value.URI);
            event.add(conference);
        }
    }

    /** Written with its TZID; in the autumn overlap the first occurrence, as RFC 5545 reads such a time. */
    private static ZonedDateTime onTheWall(LocalDateTime time, String zone) {
        if (!STOCKHOLM.equals(zone)) {
            throw new IllegalArgumentException("No VTIMEZONE is written for " + zone);
        }
        ZoneId stockholm = ZoneId.of(STOCKHOLM);
        List<ZoneOffset> offsets = stockholm.getRules().getValidOffsets(time);
        if (offsets.isEmpty()) {
            throw new IllegalArgumentException(time + " does not exist in " + zone);
        }
        return ZonedDateTime.ofStrict(time, offsets.getFirst(), stockholm);
    }

    private static String calendar(List<? extends Property> about, List<VEvent> events) {
        Calendar calendar = new Calendar();
        calendar.add(new ProdId(PRODUCT));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        about.forEach(calendar::add);
        calendar.add(ZONE);
        events.forEach(calendar::add);
        ValidationResult result = calendar.validate(true);
        if (result.hasErrors()) {
            throw new IllegalStateException("Not a valid calendar: " + result);
        }
        return LineFolding.fold(calendar.toString());
    }

    private static VTimeZone parseZone() {
        String text = "BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:" + PRODUCT + "\n" + STOCKHOLM_ZONE + "END:VCALENDAR\n";
        try {
            Calendar parsed = new CalendarBuilder().build(new StringReader(text.replace("\n", "\r\n")));
            return parsed.<VTimeZone>getComponent("VTIMEZONE").orElseThrow();
        } catch (IOException | ParserException e) {
            throw new IllegalStateException("The zone's own text cannot be read", e);
        }
    }
}
