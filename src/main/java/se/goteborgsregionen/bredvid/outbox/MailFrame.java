package se.goteborgsregionen.bredvid.outbox;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import se.goteborgsregionen.bredvid.shared.Texts;

/**
 * The house's letter paper: every mail is laid out by one of these, as HTML (tables and inline styles, since mail programs
 * know little else) and as plain text with the same content. Parts come in the order of the calls; facts that follow
 * each other share a panel. Give plain sentences: all is escaped, web addresses in it become links, and nothing of what
 * people have written can turn the reading or break a line of the subject. Empty words leave no empty part.
 *
 * <pre>{@code
 * new MailFrame(texts, locale)
 *         .preheader("Länken gäller i 15 minuter.")
 *         .heading("Logga in i Bredvid")
 *         .lead("Du bad om en länk.")
 *         .button("Logga in", url)
 *         .parts("Logga in i Bredvid");
 * }</pre>
 */
public final class MailFrame {

    /** The colour and kind of a leaf, named as the kinds of offers. */
    public enum LeafColour {
        COURSE("#2F55C0", "#FFFFFF", "#2A47A6", "#A9BCF9"),
        SUPERVISION("#7A2452", "#FFFFFF", "#7A2452", "#EBA6CA"),
        HOSPITATION("#EFAE2E", "#2A1B00", "#7A4A00", "#F4C668"),
        NETWORK("#57ABC0", "#04262F", "#0B5C73", "#8FD3E4");

        final String solid;
        final String onSolid;
        final String ink;
        final String inkOnDark;

        LeafColour(String solid, String onSolid, String ink, String inkOnDark) {
            this.solid = solid;
            this.onSolid = onSolid;
            this.ink = ink;
            this.inkOnDark = inkOnDark;
        }
    }

    /**
     * A day torn from the calendar, with what happens then beside it.
     *
     * @param kind the kind's word, such as Hospitering
     * @param when date and time in words
     * @param where place, or empty
     * @param cancelled struck through; say so in words too
     */
    public record Leaf(
            LeafColour colour,
            LocalDate day,
            String kind,
            String title,
            String when,
            String where,
            boolean cancelled) {}

    /** One part of the letter. */
    sealed interface Block {

        record Heading(String words) implements Block {}

        record Lead(String words) implements Block {}

        record Day(Leaf leaf, String url) implements Block {}

        record Facts(List<Fact> facts) implements Block {}

        record Text(String words) implements Block {}

        record Button(String label, String url, boolean first) implements Block {}
    }

    record Fact(String label, List<String> lines) {}

    record FooterLine(
            String before,
            @Nullable String linkLabel,
            @Nullable String url,
            String after) {}

    private final Texts texts;
    private final Locale locale;
    private final List<Block> blocks = new ArrayList<>();
    private final List<FooterLine> footer = new ArrayList<>();
    private String preheader = "";
    private boolean hasButton;

    public MailFrame(Texts texts, Locale locale) {
        this.texts = texts;
        this.locale = locale;
    }

    /** The line that mail programs show after the subject in their lists; not seen in the mail itself. */
    public MailFrame preheader(String words) {
        preheader = words;
        return this;
    }

    /** The one heading. */
    public MailFrame heading(String words) {
        return words(words, new Block.Heading(words));
    }

    /** The sentence or two under the heading that say it all. */
    public MailFrame lead(String words) {
        return words(words, new Block.Lead(words));
    }

    public MailFrame leaf(Leaf leaf) {
        return leaf(leaf, "");
    }

    /** A day whose title leads somewhere. */
    public MailFrame leaf(Leaf leaf, String url) {
        blocks.add(new Block.Day(leaf, url));
        return this;
    }

    /** A labelled fact in the quiet panel; a line that is a web address becomes a link. No lines, no fact. */
    public MailFrame fact(String label, List<String> lines) {
        List<String> said = lines.stream().filter(line -> !line.isBlank()).toList();
        if (said.isEmpty()) {
            return this;
        }
        Fact fact = new Fact(label, said);
        if (!blocks.isEmpty() && blocks.getLast() instanceof Block.Facts panel) {
            List<Fact> facts = new ArrayList<>(panel.facts());
            facts.add(fact);
            blocks.set(blocks.size() - 1, new Block.Facts(List.copyOf(facts)));
        } else {
            blocks.add(new Block.Facts(List.of(fact)));
        }
        return this;
    }

    public MailFrame fact(String label, String line) {
        return fact(label, List.of(line));
    }

    public MailFrame paragraph(String words) {
        return words(words, new Block.Text(words));
    }

    /**
     * The first is the green one, a second one stands back. A link opens a page that asks; it never acts by itself. One that
     * leads elsewhere than to the web is left out.
     */
    public MailFrame button(String label, String url) {
        if (!MailWords.isWebAddress(url)) {
            return this;
        }
        blocks.add(new Block.Button(label, url, !hasButton));
        hasButton = true;
        return this;
    }

    /** A small line at the bottom; the line about who runs the portal comes by itself. */
    public MailFrame footer(String words) {
        footer.add(new FooterLine(words, null, null, ""));
        return this;
    }

    /** A small line at the bottom with a link in it. */
    public MailFrame footer(String before, String linkLabel, String url, String after) {
        footer.add(new FooterLine(before, linkLabel, url, after));
        return this;
    }

    private MailFrame words(String words, Block block) {
        if (!words.isBlank()) {
            blocks.add(block);
        }
        return this;
    }

    /** The finished mail, without a calendar. */
    public MailParts parts(String subject) {
        return parts(subject, null, null);
    }

    /** The finished mail; see {@link MailParts} for the calendar and the token. */
    public MailParts parts(String subject, MailParts.@Nullable CalendarPart calendar, @Nullable String replyToken) {
        List<FooterLine> lines = new ArrayList<>(footer);
        lines.add(new FooterLine(texts.getTranslation("outbox.frame.house", locale), null, null, ""));
        String line = MailWords.subject(subject);
        LetterPaper paper = LetterPaper.of(locale, line, preheader, blocks, lines);
        return new MailParts(line, paper.text(), paper.html(), calendar, replyToken);
    }
}
