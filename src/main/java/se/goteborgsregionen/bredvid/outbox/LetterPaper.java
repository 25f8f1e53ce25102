package se.goteborgsregionen.bredvid.outbox;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;
import se.goteborgsregionen.bredvid.outbox.MailFrame.Block;
import se.goteborgsregionen.bredvid.outbox.MailFrame.FooterLine;
import se.goteborgsregionen.bredvid.outbox.MailFrame.Leaf;
import se.goteborgsregionen.bredvid.shared.ui.kit.HouseDates;

/**
 * The letter for its two templates, {@code mail/letter.html} and {@code mail/letter.txt}: both are filled from this, so that
 * they say the same. All that is filled in has been cleaned, and the HTML template escapes all of it.
 */
record LetterPaper(String language, String subject, String preheader, List<Row> rows, List<Foot> footer) {

    private static final Template HTML = Mustache.compiler()
            .emptyStringIsFalse(true)
            .withEscaper(LetterPaper::asHtml)
            .compile(read("html"));
    private static final Template TEXT =
            Mustache.compiler().emptyStringIsFalse(true).escapeHTML(false).compile(read("txt"));

    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>\"]*[^\\s<>\".,;:!?)]");

    /** One part of the letter: one of these is there, the others are null. */
    record Row(
            @Nullable String heading,
            @Nullable Line words,
            @Nullable Day day,
            @Nullable Panel panel,
            @Nullable Button button) {}

    /** Words of which web addresses are links. */
    record Line(String whole, List<Run> runs) {}

    /** @param url null for mere words */
    record Run(String said, @Nullable String url) {}

    record Day(
            String weekday,
            String number,
            String month,
            String band,
            String onBand,
            String struck,
            String kind,
            String kindClass,
            String kindInk,
            String title,
            String when,
            @Nullable Line where,
            @Nullable String url) {}

    record Panel(List<Fact> facts) {}

    record Fact(String label, List<Line> lines) {}

    record Button(String label, String url, boolean first) {}

    record Foot(String before, String label, @Nullable String url, String after) {}

    static LetterPaper of(
            Locale locale, String subject, String preheader, List<Block> blocks, List<FooterLine> footer) {
        HouseDates dates = HouseDates.in(locale);
        return new LetterPaper(
                locale.getLanguage(),
                subject,
                MailWords.clean(preheader),
                blocks.stream().map(block -> row(block, dates)).toList(),
                footer.stream().map(LetterPaper::foot).toList());
    }

    String html() {
        return HTML.execute(this);
    }

    String text() {
        return HouseDates.plain(TEXT.execute(this));
    }

    private static Row row(Block block, HouseDates dates) {
        return switch (block) {
            case Block.Heading(String words) -> new Row(MailWords.clean(words), null, null, null, null);
            case Block.Lead(String words) -> new Row(null, line(words), null, null, null);
            case Block.Text(String words) -> new Row(null, line(words), null, null, null);
            case Block.Day(Leaf leaf, String url) -> new Row(null, null, day(leaf, url, dates), null, null);
            case Block.Facts(List<MailFrame.Fact> facts) ->
                new Row(
                        null,
                        null,
                        null,
                        new Panel(facts.stream().map(LetterPaper::fact).toList()),
                        null);
            case Block.Button(String label, String url, boolean first) ->
                new Row(null, null, null, null, new Button(MailWords.clean(label), url, first));
        };
    }

    private static Day day(Leaf leaf, String url, HouseDates dates) {
        boolean cancelled = leaf.cancelled();
        return new Day(
                dates.weekdayShort(leaf.day()),
                String.valueOf(leaf.day().getDayOfMonth()),
                dates.monthShort(leaf.day()),
                cancelled ? "#46534D" : leaf.colour().solid,
                cancelled ? "#FFFFFF" : leaf.colour().onSolid,
                cancelled ? "text-decoration:line-through;" : "",
                MailWords.clean(leaf.kind()),
                "k-" + leaf.colour().name().toLowerCase(Locale.ROOT),
                leaf.colour().ink,
                MailWords.clean(leaf.title()),
                MailWords.clean(leaf.when()),
                leaf.where().isBlank() ? null : line(leaf.where()),
                MailWords.isWebAddress(url) ? url : null);
    }

    private static Fact fact(MailFrame.Fact fact) {
        return new Fact(
                MailWords.clean(fact.label()),
                fact.lines().stream().map(LetterPaper::line).toList());
    }

    private static Line line(String words) {
        String clean = MailWords.clean(words).strip();
        return new Line(clean, runs(clean));
    }

    private static List<Run> runs(String words) {
        if (!words.contains("://")) {
            return List.of(new Run(words, null));
        }
        List<Run> runs = new ArrayList<>();
        Matcher address = ADDRESS.matcher(words);
        int from = 0;
        while (address.find()) {
            if (address.start() > from) {
                runs.add(new Run(words.substring(from, address.start()), null));
            }
            runs.add(new Run(address.group(), address.group()));
            from = address.end();
        }
        if (from < words.length()) {
            runs.add(new Run(words.substring(from), null));
        }
        return List.copyOf(runs);
    }

    private static Foot foot(FooterLine line) {
        String url = line.url();
        String label = line.linkLabel();
        return new Foot(
                MailWords.clean(line.before()),
                label == null ? "" : MailWords.clean(label),
                url != null && MailWords.isWebAddress(url) ? url : null,
                MailWords.clean(line.after()));
    }

    /** Without word joiners: some fonts of mail programs draw a box for them. */
    private static String asHtml(String words) {
        return HtmlUtils.htmlEscape(words, "UTF-8").replace("\n", "<br>").replace("\u2060", "");
    }

    private static String read(String kind) {
        String name = "/mail/letter." + kind;
        try (InputStream file = LetterPaper.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalStateException("The template is missing: " + name);
            }
            try (InputStreamReader reader = new InputStreamReader(file, StandardCharsets.UTF_8)) {
                return reader.readAllAsString();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The template cannot be read: " + name, e);
        }
    }
}
