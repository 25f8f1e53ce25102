package se.goteborgsregionen.bredvid.outbox;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import se.goteborgsregionen.bredvid.outbox.MailFrame.Leaf;
import se.goteborgsregionen.bredvid.outbox.MailFrame.LeafColour;
import se.goteborgsregionen.bredvid.shared.Texts;

import static org.assertj.core.api.Assertions.assertThat;

/** Every gap of the letter filled with what must not act: it stays words, and the letter a letter. */
class HostileLetterTest {

    private static final Pattern TAG = Pattern.compile("<(/?)([a-z0-9]+)([^<>]*)>");
    private static final Set<String> ALONE = Set.of("meta", "br");

    static Stream<Arguments> hostileWordsInBothLanguages() {
        return Stream.of(
                        "",
                        " ",
                        "<script>alert(1)</script>",
                        "\"><img src=x onerror=alert(1)>",
                        "' onmouseover='alert(1)",
                        "a & b &lt; {{subject}} {{{subject}}} {0}",
                        "javascript:alert(1)",
                        "data:text/html,<b>x</b>",
                        "Anna\r\nBcc: all@prov.example",
                        "Anna\u0000\u0007\u001b[31m\u0085",
                        "\u202egro.elpmaxe\u202c \u2066x\u2069 \u200fy \u061cz",
                        "\ud83d ensam halva \udc4d",
                        "ordutanmellanslag".repeat(600),
                        "https://mote.example/\"onclick=\"alert(1)")
                .flatMap(words -> Stream.of(Texts.SWEDISH, Texts.ENGLISH).map(locale -> Arguments.of(words, locale)));
    }

    @ParameterizedTest
    @MethodSource("hostileWordsInBothLanguages")
    void hostile_words_stay_words_and_the_letter_well_formed(String words, Locale locale) {
        MailParts parts = letter(words, locale);

        assertThat(openAtTheEnd(parts.html())).isEmpty();
        assertThat(parts.html())
                .doesNotContain("<script", "<img", "<b>x", "onclick=\"", "onmouseover='")
                .doesNotContainPattern("href=\"(?!https?://)");
        for (String part : List.of(parts.subject(), parts.text(), parts.html())) {
            assertThat(part).doesNotContainPattern("[\\u0000-\\u0008\\u000b-\\u001f\\u007f-\\u009f]");
            assertThat(part).doesNotContainPattern("[\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069\\u061c]");
            assertThat(part.codePoints().filter(c -> c >= 0xd800 && c <= 0xdfff))
                    .isEmpty();
        }
        assertThat(parts.subject()).doesNotContain("\n", "\r").hasSizeLessThanOrEqualTo(200);
        assertThat(parts.text()).doesNotContain("&amp;", "null").contains("Sista");
        assertThat(parts.text()).doesNotContainPattern("\n{4,}");
    }

    private static MailParts letter(String shown, Locale locale) {
        return new MailFrame(new Texts(), locale)
                .preheader(shown)
                .heading(shown)
                .lead(shown)
                .leaf(new Leaf(LeafColour.COURSE, LocalDate.of(2026, 11, 24), shown, shown, shown, shown, false), shown)
                .fact(shown, List.of(shown, "Sista"))
                .paragraph(shown)
                .button(shown, shown)
                .footer(shown, shown, shown, shown)
                .parts(shown);
    }

    /** The elements that are not closed, or closed in the wrong order. */
    private static Deque<String> openAtTheEnd(String html) {
        Deque<String> open = new ArrayDeque<>();
        String body = html.replaceAll("(?s)<!--.*?-->|<!doctype html>|<style>.*?</style>", "");
        assertThat(body.replaceAll("</?[a-z0-9]+[^<>]*>", "")).doesNotContain("<", ">");
        Matcher tag = TAG.matcher(body);
        while (tag.find()) {
            if (tag.group(1).isEmpty()) {
                if (!ALONE.contains(tag.group(2))) {
                    open.push(tag.group(2));
                }
            } else if (!tag.group(2).equals(open.poll())) {
                open.push("wrongly closed: " + tag.group(2));
                return open;
            }
        }
        return open;
    }
}
