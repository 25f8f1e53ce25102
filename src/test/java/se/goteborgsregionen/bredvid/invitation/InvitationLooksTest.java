package se.goteborgsregionen.bredvid.invitation;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import se.goteborgsregionen.bredvid.invitation.InvitationMail.News;
import se.goteborgsregionen.bredvid.offer.Meeting;
import se.goteborgsregionen.bredvid.outbox.MailGallery;
import se.goteborgsregionen.bredvid.outbox.MailParts;
import se.goteborgsregionen.bredvid.shared.Texts;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** Every mail about an invitation in both languages: with all its words, and kept to be looked at. */
class InvitationLooksTest {

    private static final Set<News> TAKES_BACK = Set.of(News.MEETING_REMOVED, News.CANCELLED, News.OCCASION_CANCELLED);
    private static final Set<News> OF_ALL_MEETINGS = Set.of(News.BOOKED, News.CHANGED);

    private final Texts texts = new Texts();
    private final JsonMapper json = JsonMapper.builder().build();
    private final PortalAddresses addresses = new PortalAddresses("https://bredvid.example", "bredvid.example");
    private final Letter letter = new Letter(texts, addresses);
    private final CalendarWriter calendars = new CalendarWriter(texts);

    static Stream<Arguments> allNewsInBothLanguages() {
        return Stream.of(News.values())
                .flatMap(news -> Stream.of("sv", "en").map(language -> Arguments.of(news, language)));
    }

    @ParameterizedTest
    @MethodSource("allNewsInBothLanguages")
    void every_mail_has_all_its_words(News news, String language) {
        EventFacts event = new EventFixture()
                .linked("https://mote.example/rum")
                .forPerson("Anna Berg", language)
                .event();
        String message = TAKES_BACK.contains(news) ? "Vi har för få deltagare." : "";
        String content =
                json.writeValueAsString(new InvitationMail(event, news, "hemlig0123", 1, EventFixture.STAMP, message));
        keep(
                "invitation-" + news + "-" + language,
                TAKES_BACK.contains(news)
                        ? new CancelMail(letter, calendars, json).render(content)
                        : new RequestMail(letter, calendars, json).render(content));
        if (OF_ALL_MEETINGS.contains(news)) {
            keep("summary-" + news + "-" + language, new SummaryMail(letter, json).render(ofAll(event, news, message)));
        }
        if (news == News.CANCELLED || news == News.OCCASION_CANCELLED) {
            keep("ended-" + news + "-" + language, new EndedMail(letter, json).render(ofAll(event, news, message)));
        }
    }

    private String ofAll(EventFacts event, News news, String message) {
        List<Meeting> meetings = Stream.of(0, 7)
                .map(days -> new Meeting(
                        days, later(event.starts(), days), later(event.ends(), days), ZoneId.of("Europe/Stockholm")))
                .toList();
        return json.writeValueAsString(new BookingMail(
                event.invitee(), event.occasion(), meetings, news, "hemlig0123", event.bookingUrl(), message));
    }

    private static LocalDateTime later(LocalDateTime time, int days) {
        return time.plusDays(days);
    }

    private static void keep(String name, MailParts parts) {
        MailGallery.keep(name, parts);
        for (String part : List.of(parts.subject(), parts.text(), parts.html())) {
            assertThat(part).isNotBlank().doesNotContain("!invitation", "null").doesNotContainPattern("\\{[0-9]");
        }
    }
}
