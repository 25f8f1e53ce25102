package se.goteborgsregionen.bredvid.outbox;

import java.util.ArrayList;
import java.util.List;

import se.goteborgsregionen.bredvid.outbox.MailFrame.Block;
import se.goteborgsregionen.bredvid.outbox.MailFrame.FooterLine;
import se.goteborgsregionen.bredvid.shared.ui.kit.HouseDates;

/** The letter as plain text, for those who read it so and for programs that show no HTML. */
final class TextLetter {

    private TextLetter() {}

    static String write(List<Block> blocks, List<FooterLine> footer) {
        List<String> paragraphs = new ArrayList<>();
        blocks.forEach(block -> paragraphs.add(paragraph(block)));
        List<String> lines = new ArrayList<>();
        for (FooterLine line : footer) {
            lines.add(line.before()
                    + (line.linkLabel() == null ? "" : line.linkLabel() + " (" + line.url() + ")")
                    + line.after());
        }
        paragraphs.add("-- \n" + String.join("\n", lines));
        return HouseDates.plain(String.join("\n\n", paragraphs)) + "\n";
    }

    private static String paragraph(Block block) {
        return switch (block) {
            case Block.Heading(String words) -> words;
            case Block.Lead(String words) -> words;
            case Block.Text(String words) -> words;
            case Block.Button(String label, String url, boolean first) -> label + ":\n" + url;
            case Block.Day(MailFrame.Leaf leaf) -> {
                String text = leaf.kind() + ": " + leaf.title() + "\n" + leaf.when();
                yield leaf.where().isEmpty() ? text : text + "\n" + leaf.where();
            }
            case Block.Facts(List<MailFrame.Fact> facts) ->
                String.join(
                        "\n\n",
                        facts.stream()
                                .map(fact -> fact.label() + ":\n" + String.join("\n", fact.lines()))
                                .toList());
        };
    }
}
