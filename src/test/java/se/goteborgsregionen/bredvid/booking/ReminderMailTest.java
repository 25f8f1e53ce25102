package se.goteborgsregionen.bredvid.booking;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import se.goteborgsregionen.bredvid.booking.ReminderRules.Kind;
import se.goteborgsregionen.bredvid.offer.OfferKind;
import se.goteborgsregionen.bredvid.outbox.MailGallery;
import se.goteborgsregionen.bredvid.outbox.MailParts;
import se.goteborgsregionen.bredvid.shared.Texts;
import se.goteborgsregionen.bredvid.shared.ui.kit.HouseDates;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

class ReminderMailTest {

    private static final LocalDateTime STARTS = LocalDateTime.of(2026, 11, 24, 9, 0);
    private static final Wish.Hours ONE = new Wish.Hours(STARTS, STARTS.plusHours(7));
    private static final Wish.Hours ANOTHER =
            new Wish.Hours(STARTS.plusDays(7), STARTS.plusDays(7).plusHours(3));

    private final JsonMapper json = JsonMapper.builder().build();
    private final ReminderMailRenderer renderer =
            new ReminderMailRenderer(new Texts(), json, "https://bredvid.example/");

    static Stream<Arguments> allInBothLanguages() {
        return Stream.of(Kind.values())
                .flatMap(kind -> Stream.of("sv", "en").map(language -> Arguments.of(kind, language)));
    }

    @ParameterizedTest
    @MethodSource("allInBothLanguages")
    void a_reminder_says_all_that_one_needs_on_the_day(Kind kind, String language) {
        MailParts parts = render(mail(
                kind,
                language,
                "Anna",
                "Sårdagen",
                "Utbildningslokalen, Göteborgsvägen 11, Mölndal",
                "https://mote.example/rum?a=1&b=2",
                List.of("Maria Lindqvist", "031-000 00 00"),
                List.of("Tjänstekort", "Inneskor, gärna halkfria"),
                List.of(ONE, ANOTHER)));
        MailGallery.keep("reminder-" + kind + "-" + language, parts);

        assertThat(parts.text())
                .contains("Anna", "Sårdagen", "Göteborgsvägen 11", "https://mote.example/rum?a=1&b=2", "• Tjänstekort")
                .contains("Maria Lindqvist", "https://bredvid.example/bokning/42", "https://bredvid.example/jag")
                .doesNotContain("!booking", "null");
        assertThat(parts.html()).contains("href=\"https://mote.example/rum?a=1&amp;b=2\"");
        assertThat(parts.calendar()).isNull();
    }

    @ParameterizedTest
    @MethodSource("allInBothLanguages")
    void with_nothing_filled_in_no_empty_heading_is_left(Kind kind, String language) {
        MailParts parts = render(mail(kind, language, "", "", "", "", List.of(), List.of(), List.of(ONE)));

        assertThat(parts.text())
                .doesNotContain("Ta med", "Bring", "Länk", "Link", "Kontakt:", "Contact:", "null", "!booking");
    }

    @Test
    void until_the_last_day_for_it_one_cancels_oneself_and_then_calls() {
        ReminderMail week =
                mail(Kind.WEEK, "sv", "Anna", "Sårdagen", "", "", List.of("Maria"), List.of(), List.of(ONE));

        assertThat(plain(render(week))).contains("Avboka senast tis 17 nov 2026");
        assertThat(plain(render(
                        mail(Kind.DAY, "sv", "Anna", "Sårdagen", "", "", List.of("Maria"), List.of(), List.of(ONE)))))
                .contains("Hör av dig till kontakten")
                .doesNotContain("Avboka senast");
    }

    private static ReminderMail mail(
            Kind kind,
            String language,
            String given,
            String title,
            String place,
            String link,
            List<String> contact,
            List<String> bring,
            List<Wish.Hours> meetings) {
        LocalDate day = STARTS.toLocalDate();
        return new ReminderMail(
                kind,
                42,
                7,
                "anna@prov.example",
                language,
                given,
                OfferKind.COURSE,
                title,
                "Mölndals stad",
                place,
                link,
                contact,
                bring,
                meetings,
                day.minusDays(7),
                day.minusDays(kind.daysBefore),
                "reply");
    }

    private MailParts render(ReminderMail mail) {
        return renderer.render(json.writeValueAsString(mail));
    }

    private static String plain(MailParts parts) {
        return HouseDates.plain(parts.text());
    }
}
