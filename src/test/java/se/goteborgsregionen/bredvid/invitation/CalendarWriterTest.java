package se.goteborgsregionen.bredvid.invitation;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;

import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DtStart;
import org.junit.jupiter.api.Test;
import se.goteborgsregionen.bredvid.shared.Texts;
import se.goteborgsregionen.bredvid.shared.Time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class CalendarWriterTest {

    private final CalendarWriter writer = new CalendarWriter(new Texts());

    @Test
    void line_15_runs_in_another_zone_than_the_meetings() {
        assertThat(ZoneId.systemDefault()).isNotEqualTo(Time.STOCKHOLM);
    }

    @Test
    void line_02_names_its_method_once_and_not_within_the_event() {
        Ics request = new Ics(writer.request(new EventFixture().mail(0)));

        assertThat(request.lines("METHOD")).containsExactly("METHOD:REQUEST");
        assertThat(request.lines().indexOf("METHOD:REQUEST"))
                .isLessThan(request.lines().indexOf("BEGIN:VEVENT"));
    }

    @Test
    void line_03_invites_exactly_one_attendee_and_asks_her_to_answer() {
        Ics request = new Ics(writer.request(new EventFixture().mail(0)));

        assertThat(request.lines("ATTENDEE")).hasSize(1);
        assertThat(request.inEvent("ATTENDEE"))
                .endsWith(":mailto:anna.berg@prov.example")
                .contains("CN=Anna Berg")
                .contains("RSVP=TRUE")
                .contains("PARTSTAT=NEEDS-ACTION");
    }

    @Test
    void line_04_is_answered_to_a_mailbox_with_the_bookings_token() {
        Ics request = new Ics(writer.request(new EventFixture().mail(0)));

        assertThat(request.inEvent("ORGANIZER")).endsWith(":mailto:rsvp+hemlig0123@gr.example");
    }

    @Test
    void takes_quotes_and_line_breaks_out_of_names() {
        Ics request = new Ics(writer.request(
                new EventFixture().forPerson("Anna \"Ninni\"\r\nBerg: RN", "sv").mail(0)));

        assertThat(request.inEvent("ATTENDEE")).contains("CN=\"Anna NinniBerg: RN\"");
    }

    @Test
    void line_11_cancels_under_the_same_uid_and_organizer_with_attendee_start_and_status_and_without_an_alarm() {
        Ics request = new Ics(writer.request(new EventFixture().mail(0)));
        Ics cancel = new Ics(writer.cancel(new EventFixture().mail(1)));

        for (String same : List.of("UID", "ORGANIZER", "DTSTART", "DTEND")) {
            assertThat(cancel.inEvent(same)).isEqualTo(request.inEvent(same));
        }
        assertThat(cancel.lines("METHOD")).containsExactly("METHOD:CANCEL");
        assertThat(cancel.inEvent("STATUS")).isEqualTo("STATUS:CANCELLED");
        assertThat(request.inEvent("SEQUENCE")).isEqualTo("SEQUENCE:0");
        assertThat(cancel.inEvent("SEQUENCE")).isEqualTo("SEQUENCE:1");
        assertThat(cancel.inEvent("ATTENDEE")).endsWith(":mailto:anna.berg@prov.example");
        assertThat(cancel.text()).doesNotContain("VALARM");
        assertThat(request.inEvent("STATUS")).isEqualTo("STATUS:CONFIRMED");
    }

    @Test
    void line_14_brings_a_zone_of_exactly_the_name_that_its_times_use_with_two_rules_and_no_dates() {
        Ics request = new Ics(writer.request(new EventFixture().mail(0)));

        assertThat(request.lines("TZID")).containsExactly("TZID:Europe/Stockholm");
        assertThat(request.lines("RRULE"))
                .containsExactlyInAnyOrder(
                        "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU", "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU");
        assertThat(request.lines("RDATE")).isEmpty();
        assertThat(request.inEvent("DTSTART")).isEqualTo("DTSTART;TZID=Europe/Stockholm:20261124T080000");
        assertThat(request.inEvent("DTEND")).isEqualTo("DTEND;TZID=Europe/Stockholm:20261124T163000");
        assertThat(request.inEvent("DTSTAMP")).isEqualTo("DTSTAMP:20261022T111800Z");
    }

    @Test
    void line_15_keeps_the_time_on_the_wall_on_both_sides_of_both_switches() throws Exception {
        assertThat(startOf("2026-03-28T09:00", "2026-03-28T10:00")).isEqualTo(Instant.parse("2026-03-28T08:00:00Z"));
        assertThat(startOf("2026-03-29T09:00", "2026-03-29T10:00")).isEqualTo(Instant.parse("2026-03-29T07:00:00Z"));
        assertThat(startOf("2026-10-24T09:00", "2026-10-24T10:00")).isEqualTo(Instant.parse("2026-10-24T07:00:00Z"));
        assertThat(startOf("2026-10-25T09:00", "2026-10-25T10:00")).isEqualTo(Instant.parse("2026-10-25T08:00:00Z"));
    }

    @Test
    void line_15_keeps_the_time_on_the_wall_where_the_machines_own_zone_has_a_gap() throws Exception {
        // New York skips 02.00–03.00 on 8 March 2026 and repeats 01.00–02.00 on 1 November.
        assertThat(startOf("2026-03-08T02:30", "2026-03-08T03:30")).isEqualTo(Instant.parse("2026-03-08T01:30:00Z"));
        assertThat(startOf("2026-11-01T01:30", "2026-11-01T02:30")).isEqualTo(Instant.parse("2026-11-01T00:30:00Z"));
    }

    @Test
    void line_14_means_the_first_occurrence_in_the_autumn_overlap() {
        Ics request = new Ics(writer.request(new EventFixture()
                .between("2026-10-25T02:30", "2026-10-25T04:00")
                .mail(0)));

        // RFC 5545, 3.3.5: such a time refers to its first occurrence.
        assertThat(request.inEvent("DTSTART")).isEqualTo("DTSTART;TZID=Europe/Stockholm:20261025T023000");
    }

    @Test
    void line_14_refuses_a_time_that_the_spring_switch_leaves_out() {
        InvitationMail inTheGap = new EventFixture()
                .between("2026-03-29T02:30", "2026-03-29T04:00")
                .mail(0);

        assertThatThrownBy(() -> writer.request(inTheGap)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void line_17_says_in_the_description_all_that_one_needs_on_the_day() {
        Ics request = new Ics(writer.request(
                new EventFixture().linked("https://mote.example/abc").mail(0)));

        assertThat(request.inEvent("LOCATION")).isEqualTo("LOCATION:Demensteam Centrum\\, Vegagatan 55\\, Göteborg");
        assertThat(request.inEvent("URL")).isEqualTo("URL:https://bredvid.example/bokning/42");
        assertThat(request.inEvent("DESCRIPTION"))
                .contains("Plats: Demensteam Centrum\\, Vegagatan 55\\, Göteborg\\n")
                .contains("Länk: https://mote.example/abc\\n")
                .contains("Kontakt: Maria Lindqvist\\, 031-000 00 00\\, maria@prov.example\\n")
                .contains("Ta med:\\n• Tjänstekort\\n• inneskor\\n")
                .contains("avboka senast tis 17 nov 2026")
                .contains("https://bredvid.example/bokning/42");
    }

    @Test
    void line_17_puts_the_link_where_the_place_would_be_when_there_is_none() {
        Ics request = new Ics(writer.request(
                new EventFixture().at("").linked("https://mote.example/abc").mail(0)));

        assertThat(request.inEvent("LOCATION")).isEqualTo("LOCATION:https://mote.example/abc");
        assertThat(request.inEvent("DESCRIPTION")).contains("Länk: https://mote.example/abc");
        assertThat(request.inEvent("CONFERENCE")).isEqualTo("CONFERENCE;VALUE=URI:https://mote.example/abc");
    }

    @Test
    void speaks_the_persons_language() {
        Ics request = new Ics(
                writer.request(new EventFixture().forPerson("Anna Berg", "en").mail(0)));

        assertThat(request.inEvent("DESCRIPTION"))
                .contains("cancel by Tue 17 Nov 2026")
                .contains("Bring:\\n");
    }

    @Test
    void line_18_forbids_counter_proposals_and_names_no_calendar() {
        Ics request = new Ics(writer.request(new EventFixture().mail(0)));

        assertThat(request.inEvent("X-MICROSOFT-DISALLOW-COUNTER")).endsWith(":TRUE");
        assertThat(request.text()).doesNotContain("X-WR-CALNAME");
    }

    @Test
    void line_16_keeps_lines_within_75_octets_and_characters_whole() {
        Ics request = new Ics(writer.request(new EventFixture()
                .titled("Å".repeat(60) + "👩🏽‍⚕️".repeat(30) + " sjuksköterska, överflyttning; åäö\\")
                .mail(0)));

        assertThat(request.text()).endsWith("END:VCALENDAR\r\n");
        assertThat(request.text().replace("\r\n", "")).doesNotContain("\r", "\n");
        for (String line : request.text().split("\r\n", -1)) {
            byte[] octets = line.getBytes(StandardCharsets.UTF_8);
            assertThat(octets.length).isLessThanOrEqualTo(75);
            assertThat(new String(octets, StandardCharsets.UTF_8))
                    .isEqualTo(line)
                    .doesNotContain("\uFFFD");
        }
        assertThat(request.inEvent("SUMMARY"))
                .isEqualTo("SUMMARY:" + "Å".repeat(60) + "👩🏽‍⚕️".repeat(30)
                        + " sjuksköterska\\, överflyttning\\; åäö\\\\");
    }

    @Test
    void gives_a_file_of_all_meetings_with_the_same_uids_and_nothing_to_answer() {
        Ics file = new Ics(writer.file(List.of(
                new EventFixture().invitation(),
                new EventFixture()
                        .between("2026-11-25T08:00", "2026-11-25T09:00")
                        .invitation())));

        assertThat(file.lines("METHOD")).containsExactly("METHOD:PUBLISH");
        assertThat(file.lines("ATTENDEE")).isEmpty();
        assertThat(file.lines("UID")).hasSize(2).containsOnly("UID:1b4e28ba@bredvid.example");
        assertThat(file.lines("SEQUENCE")).containsOnly("SEQUENCE:2");
        assertThat(file.lines("LAST-MODIFIED")).containsOnly("LAST-MODIFIED:20261022T111800Z");
        assertThat(file.lines("TZID")).hasSize(1);
    }

    private Instant startOf(String starts, String ends) throws Exception {
        String ics = writer.request(new EventFixture().between(starts, ends).mail(0));
        VEvent event = new CalendarBuilder()
                .build(new StringReader(ics))
                .<VEvent>getComponent("VEVENT")
                .orElseThrow();
        var start = event.<DtStart<?>>getProperty("DTSTART").orElseThrow().getDate();
        return switch (start) {
            case ZonedDateTime zoned -> zoned.toInstant();
            case OffsetDateTime offset -> offset.toInstant();
            default -> throw new AssertionError("Not an instant: " + start);
        };
    }
}
