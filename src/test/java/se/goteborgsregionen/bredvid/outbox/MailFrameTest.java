package se.goteborgsregionen.bredvid.outbox;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;
import se.goteborgsregionen.bredvid.outbox.MailFrame.Leaf;
import se.goteborgsregionen.bredvid.outbox.MailFrame.LeafColour;
import se.goteborgsregionen.bredvid.shared.Texts;

import static org.assertj.core.api.Assertions.assertThat;

class MailFrameTest {

    @Test
    void says_the_same_in_text_and_in_html() {
        MailParts parts = letter().parts("Du är bokad");

        for (String said : List.of(
                "Du är bokad, Anna",
                "Kalenderfilen är bifogad.",
                "Gå bredvid",
                "Vegagatan 55, Göteborg",
                "Ta med",
                "Inneskor",
                "Visa bokningen",
                "https://bredvid.example/bokning/42",
                "Kan du inte komma?",
                "Bredvid drivs av Göteborgsregionen och 13 kommuner.")) {
            assertThat(parts.text()).contains(said);
            assertThat(parts.html()).contains(said);
        }
    }

    @Test
    void lets_no_words_become_markup() {
        MailParts parts = new MailFrame(new Texts(), Texts.SWEDISH)
                .heading("<script>alert(1)</script>")
                .fact("\"><img src=x>", "a & b")
                .button("Tryck", "https://bredvid.example/?a=1&b=\"")
                .parts("<title>");

        assertThat(parts.html()).doesNotContain("<script>", "<img", "b=\"\"");
        assertThat(parts.html()).contains("a &amp; b").contains("a=1&amp;b=&quot;");
        assertThat(parts.text()).contains("<script>alert(1)</script>");
    }

    @Test
    void makes_a_line_that_is_a_web_address_a_link_and_no_other() {
        String html = new MailFrame(new Texts(), Texts.SWEDISH)
                .fact("Länk", "https://mote.example/abc?d=1&e=2")
                .fact("Plats", "Inte en länk: javascript:alert(1)")
                .parts("Hej")
                .html();

        assertThat(html)
                .contains("href=\"https://mote.example/abc?d=1&amp;e=2\"")
                .doesNotContain("href=\"javascript");
    }

    @Test
    void leaves_out_facts_without_words() {
        MailParts parts =
                new MailFrame(new Texts(), Texts.SWEDISH).fact("Länk", "").parts("Hej");

        assertThat(parts.html()).doesNotContain("Länk");
        assertThat(parts.text()).doesNotContain("Länk");
    }

    @Test
    void names_its_language_and_both_colour_schemes() {
        String html = new MailFrame(new Texts(), Texts.ENGLISH)
                .heading("Hello")
                .parts("Hello")
                .html();

        assertThat(html)
                .contains("<html lang=\"en\">")
                .contains("content=\"light dark\"")
                .contains("prefers-color-scheme:dark");
    }

    private static MailFrame letter() {
        return new MailFrame(new Texts(), Texts.SWEDISH)
                .preheader("tis 24 nov")
                .heading("Du är bokad, Anna")
                .lead("Kalenderfilen är bifogad.")
                .leaf(new Leaf(
                        LeafColour.HOSPITATION,
                        LocalDate.of(2026, 11, 24),
                        "Hospitering",
                        "Gå bredvid",
                        "tis 24 nov 2026 kl. 8.00–16.30",
                        "Vegagatan 55, Göteborg",
                        false))
                .fact("Ta med", "Inneskor")
                .button("Visa bokningen", "https://bredvid.example/bokning/42")
                .footer("Kan du inte komma? ", "Avboka", "https://bredvid.example/bokning/42", ".");
    }
}
