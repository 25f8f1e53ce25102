package se.goteborgsregionen.bredvid.booking;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import se.goteborgsregionen.bredvid.booking.NoticeMail.News;
import se.goteborgsregionen.bredvid.offer.OfferKind;
import se.goteborgsregionen.bredvid.outbox.MailGallery;
import se.goteborgsregionen.bredvid.outbox.MailParts;
import se.goteborgsregionen.bredvid.shared.Texts;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

class NoticeMailTest {

    private static final String HOSTILE = "<script>alert('x')</script> & \"{0}\" {1";
    private static final LocalDateTime STARTS = LocalDateTime.of(2026, 11, 24, 9, 0);
    private static final Instant UNTIL = Instant.parse("2026-10-27T12:18:00Z");

    private final JsonMapper json = JsonMapper.builder().build();
    private final NoticeMailRenderer renderer = new NoticeMailRenderer(new Texts(), json, "https://bredvid.example/");

    static Stream<Arguments> allNewsInBothLanguages() {
        return Stream.of(News.values())
                .flatMap(news -> Stream.of("sv", "en")
                        .flatMap(language -> Stream.of("", "Karin Holm").map(by -> Arguments.of(news, language, by))));
    }

    @ParameterizedTest
    @MethodSource("allNewsInBothLanguages")
    void every_mail_has_all_its_words_in_both_languages_and_both_parts(News news, String language, String by) {
        String words = news == News.TOO_FEW ? "5" : "";
        Wish wish = asksForAYes(news)
                ? new Wish(
                        "Sjuksköterska",
                        "Nurse",
                        "Hemsjukvården, Partille",
                        "Se såromläggning",
                        List.of(),
                        new Guard(1, 2, 9))
                : null;
        MailParts parts = render(mail(news, language, by, "Anna Berglund", "Sårdagen", words, wish));
        MailGallery.keep("notice-" + news + (by.isEmpty() ? "" : "-by") + "-" + language, parts);

        for (String part : List.of(parts.subject(), parts.text(), parts.html())) {
            assertThat(part).isNotBlank().doesNotContain("!booking", "null", "\n har ", "\n has ");
        }
        assertThat(parts.subject() + parts.text()).doesNotContainPattern("\\{[0-9]");
        assertThat(parts.subject()).contains("Sårdagen");
        assertThat(parts.text()).contains("Sårdagen", "https://bredvid.example/");
        assertThat(parts.html()).contains("Sårdagen");
        if (!asksSomebody(news)) {
            assertThat(parts.text()).doesNotContain("/svar/");
        }
    }

    @ParameterizedTest
    @MethodSource("allNewsInBothLanguages")
    void hostile_words_stay_words(News news, String language, String by) {
        Wish wish = new Wish(HOSTILE, HOSTILE, HOSTILE, HOSTILE, List.of(), null);
        MailParts parts = render(mail(news, language, by.isEmpty() ? "" : HOSTILE, HOSTILE, HOSTILE, HOSTILE, wish));

        assertThat(parts.html()).doesNotContain("<script>").contains("&lt;script&gt;");
        assertThat(parts.subject()).contains("<script>alert('x')</script>").doesNotContain("\n");
        assertThat(parts.text()).contains(HOSTILE);
    }

    @Test
    void a_manager_is_told_who_what_when_and_how_many_are_away() {
        Wish wish = new Wish(
                "Sjuksköterska",
                "Nurse",
                "Hemsjukvården, Partille",
                "Se hur ni arbetar med demens",
                List.of(
                        new Wish.Hours(STARTS, STARTS.plusHours(7)),
                        new Wish.Hours(STARTS.plusDays(7), STARTS.plusDays(7).plusHours(7))),
                new Guard(2, 2, 9));

        String text = plain(render(mail(News.RELEASE_ASKED, "sv", "", "Anna Berglund", "Sårdagen", "", wish)));

        assertThat(text)
                .contains(
                        "Anna Berglund",
                        "Sjuksköterska",
                        "Hemsjukvården, Partille",
                        "Sårdagen",
                        "tis 24 nov 2026",
                        "tis 1 dec 2026",
                        "Se hur ni arbetar med demens",
                        "Över gränsen: 3 av 9 borta om du säger ja. Gränsen är 2.",
                        "slutar gälla tis 27 okt kl. 13.15",
                        "https://bredvid.example/svar/token");
        assertThat(plain(render(mail(News.RELEASE_ASKED, "en", "", "Anna Berglund", "Sårdagen", "", wish))))
                .contains("Nurse", "Over the limit: 3 of 9 away if you say yes. The limit is 2.");
    }

    @Test
    void what_was_done_for_her_names_who_did_it() {
        for (News news : List.of(
                News.QUEUED,
                News.BOOKED_FOR_YOU,
                News.CANCELLED_FOR_YOU,
                News.REQUESTED,
                News.MOVED,
                News.TAKEN_OVER)) {
            for (String language : List.of("sv", "en")) {
                assertThat(plain(render(mail(news, language, "Karin Holm", "Anna Berglund", "Sårdagen", "", null))))
                        .as(news + " " + language)
                        .contains("Karin Holm");
            }
        }
    }

    @Test
    void a_mail_that_was_stored_before_wishes_were_told_can_still_be_sent() {
        String stored = json.writeValueAsString(mail(News.QUEUED, "sv", "", "Anna", "Sårdagen", "", null))
                .replace("\"wish\":null,", "");

        assertThat(stored).doesNotContain("wish");
        assertThat(renderer.render(stored).subject()).contains("Sårdagen");
    }

    private static boolean asksForAYes(News news) {
        return switch (news) {
            case RELEASE_ASKED, ACCEPTANCE_ASKED, ORGANISER_ASKED, NOBODY_ANSWERED -> true;
            default -> false;
        };
    }

    private static boolean asksSomebody(News news) {
        return switch (news) {
            case RELEASE_ASKED,
                    ACCEPTANCE_ASKED,
                    ORGANISER_ASKED,
                    NOBODY_ANSWERED,
                    PLACE_OFFERED,
                    FIRST_COME,
                    OTHER_OCCASION,
                    ASKED_AGAIN,
                    MOVED_INTO_CLASH,
                    MEETING_DECLINED -> true;
            default -> false;
        };
    }

    private static NoticeMail mail(
            News news, String language, String by, String person, String title, String words, @Nullable Wish wish) {
        boolean ofOccasion = news == News.TOO_FEW || news == News.BOOKING_OPENS;
        return new NoticeMail(
                news,
                ofOccasion ? null : 7L,
                3,
                2,
                1,
                "anna@prov.example",
                language,
                person,
                2,
                UNTIL,
                words,
                OfferKind.COURSE,
                title,
                "Göteborgsvägen 11",
                STARTS,
                STARTS.plusHours(7),
                by,
                wish,
                "reply",
                asksSomebody(news) ? "token" : "");
    }

    private MailParts render(NoticeMail mail) {
        return renderer.render(json.writeValueAsString(mail));
    }

    private static String plain(MailParts parts) {
        return parts.text().replace('\u00a0', ' ').replace("\u2060", "");
    }
}
