package se.goteborgsregionen.bredvid.invitation;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;

import org.junit.jupiter.api.Test;
import se.goteborgsregionen.bredvid.invitation.InvitationRules.Change;
import se.goteborgsregionen.bredvid.offer.Meeting;
import se.goteborgsregionen.bredvid.shared.Texts;
import se.goteborgsregionen.bredvid.shared.Time;

import static org.assertj.core.api.Assertions.assertThat;

class InvitationRulesTest {

    private static final Meeting MEETING = new Meeting(
            3, LocalDateTime.of(2026, 11, 24, 8, 0), LocalDateTime.of(2026, 11, 24, 16, 30), Time.STOCKHOLM);

    private static final LocalDateTime BEFORE = MEETING.starts().minusDays(7);

    private final Texts texts = new Texts();

    @Test
    void finds_nothing_to_tell_when_the_event_says_the_same() {
        assertThat(changes(new EventFixture(), List.of(MEETING))).isEmpty();
    }

    @Test
    void finds_a_change_of_time_of_place_of_link_and_of_title() {
        assertThat(List.of(
                        new EventFixture().between("2026-11-24T09:00", "2026-11-24T16:30"),
                        new EventFixture().at("Vegagatan 56, Göteborg"),
                        new EventFixture().linked("https://mote.example/ny"),
                        new EventFixture().titled("Gå bredvid")))
                .allSatisfy(changed -> assertThat(changes(changed, List.of(MEETING)))
                        .singleElement()
                        .isInstanceOf(Change.Revised.class));
    }

    @Test
    void finds_meetings_that_came_and_went() {
        Meeting other =
                new Meeting(4, MEETING.starts().plusDays(7), MEETING.ends().plusDays(7), Time.STOCKHOLM);

        assertThat(changes(new EventFixture(), List.of(other)))
                .hasExactlyElementsOfTypes(Change.Removed.class, Change.Added.class);
    }

    @Test
    void tells_nothing_twice_of_a_meeting_that_was_taken_back() {
        Invitation sent = sent();
        Invitation gone = InvitationRules.revised(sent, sent.event(), sent.fingerprint(), true, EventFixture.STAMP);

        List<Change> changes = InvitationRules.changes(
                List.of(), List.of(gone), (meeting, uid) -> sent.event(), this::fingerprint, BEFORE);

        assertThat(changes).isEmpty();
    }

    @Test
    void tells_a_new_name_as_such() {
        assertThat(changes(new EventFixture().forPerson("Maja Ek", "sv"), List.of(MEETING)))
                .singleElement()
                .isInstanceOfSatisfying(
                        Change.Revised.class,
                        revised -> assertThat(revised.nameOnly()).isTrue());
    }

    @Test
    void tells_nothing_of_another_language_until_there_is_news_and_then_in_it() {
        EventFixture english = new EventFixture().forPerson("Anna Berg", "en");

        assertThat(changes(english, List.of(MEETING))).isEmpty();
        assertThat(changes(english.at("Vegagatan 56, Göteborg"), List.of(MEETING)))
                .singleElement()
                .isInstanceOfSatisfying(Change.Revised.class, revised -> {
                    assertThat(revised.nameOnly()).isFalse();
                    assertThat(revised.event().invitee().language()).isEqualTo("en");
                });
    }

    @Test
    void sends_it_anew_to_another_mailbox_but_not_to_the_same_in_capitals() {
        assertThat(changes(new EventFixture().reachedAt("a.berg@prov.example"), List.of(MEETING)))
                .hasExactlyElementsOfTypes(Change.Readdressed.class);
        assertThat(changes(new EventFixture().reachedAt("Anna.Berg@prov.example"), List.of(MEETING)))
                .hasExactlyElementsOfTypes(Change.Revised.class);
    }

    @Test
    void leaves_what_has_ended_as_it_was() {
        LocalDateTime after = MEETING.ends();

        assertThat(changes(new EventFixture().titled("Gå bredvid"), List.of(MEETING), after))
                .isEmpty();
        assertThat(changes(new EventFixture(), List.of(), after)).isEmpty();
    }

    @Test
    void raises_sequence_and_stamp_also_twice_within_a_second() {
        Invitation first = sent();
        Instant sameSecond = EventFixture.STAMP.plusMillis(400);

        Invitation second = InvitationRules.revised(first, first.event(), "b", false, sameSecond);
        Invitation third = InvitationRules.revised(second, first.event(), "c", false, sameSecond);

        assertThat(List.of(second.sequence(), third.sequence())).containsExactly(3, 4);
        assertThat(second.revisedAt()).isAfter(first.revisedAt());
        assertThat(third.revisedAt()).isAfter(second.revisedAt());
        assertThat(third.revisedAt()).isEqualTo(third.revisedAt().truncatedTo(ChronoUnit.SECONDS));
    }

    private List<Change> changes(EventFixture now, List<Meeting> meetings) {
        return changes(now, meetings, BEFORE);
    }

    private List<Change> changes(EventFixture now, List<Meeting> meetings, LocalDateTime at) {
        return InvitationRules.changes(meetings, List.of(sent()), (meeting, uid) -> now.event(), this::fingerprint, at);
    }

    private Invitation sent() {
        EventFacts event = new EventFixture().event();
        return new Invitation(
                Ground.booking(42), MEETING.id(), 2, false, fingerprint(event), EventFixture.STAMP, event);
    }

    private String fingerprint(EventFacts event) {
        return EventText.of(event, texts).fingerprint(event);
    }
}
