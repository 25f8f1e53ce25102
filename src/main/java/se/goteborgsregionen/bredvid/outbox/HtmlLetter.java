package se.goteborgsregionen.bredvid.outbox;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.springframework.web.util.HtmlUtils;
import se.goteborgsregionen.bredvid.outbox.MailFrame.Block;
import se.goteborgsregionen.bredvid.outbox.MailFrame.Fact;
import se.goteborgsregionen.bredvid.outbox.MailFrame.FooterLine;
import se.goteborgsregionen.bredvid.outbox.MailFrame.Leaf;
import se.goteborgsregionen.bredvid.shared.ui.kit.HouseDates;

/** The letter as HTML. The colours are those of the house's tokens, written out: mail programs know no variables. */
final class HtmlLetter {

    private static final String FONT = "font-family:'Schibsted Grotesk','Segoe UI',Roboto,Helvetica,Arial,sans-serif;";
    private static final String TABLE = "<table role=\"presentation\" cellpadding=\"0\" cellspacing=\"0\"";

    /** Narrow screens, and the dark scheme for the programs that ask; the others invert by themselves. */
    private static final String STYLE = """
            a{color:#0B5D48}
            @media (max-width:520px){.pad{padding-left:20px!important;padding-right:20px!important}\
            .out{padding:0!important}\
            .cardm{border-radius:0!important;border-left:0!important;border-right:0!important}}
            @media (prefers-color-scheme:dark){.bg{background:#0E1512!important}\
            .cardm{background:#17201C!important;border-color:#2C3832!important}\
            .rule{border-color:#2C3832!important}\
            .ink{color:#EDF2EF!important}.ink2{color:#B9C5BF!important}\
            .panel{background:#202B26!important}.day{background:#202B26!important}.leaf{border-color:#2C3832!important}\
            .link{color:#63CFA6!important}.logo{background:#63CFA6!important}.logo2{border-color:#63CFA6!important}\
            .btn{background:#63CFA6!important;border-color:#63CFA6!important}.btn a{color:#06231A!important}\
            .btn2{background:#17201C!important;border-color:#7C8B83!important}.btn2 a{color:#EDF2EF!important}\
            .k-course{color:#A9BCF9!important}.k-supervision{color:#EBA6CA!important}\
            .k-hospitation{color:#F4C668!important}.k-network{color:#8FD3E4!important}}
            """;

    private final Locale locale;

    HtmlLetter(Locale locale) {
        this.locale = locale;
    }

    String write(String subject, String preheader, List<Block> blocks, List<FooterLine> footer) {
        StringBuilder html = new StringBuilder(6000);
        html.append("<!doctype html>\n<html lang=\"")
                .append(locale.getLanguage())
                .append("\"><head><meta charset=\"utf-8\">")
                .append("<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">")
                .append("<meta name=\"color-scheme\" content=\"light dark\">")
                .append("<meta name=\"supported-color-schemes\" content=\"light dark\">")
                .append("<title>")
                .append(escaped(subject))
                .append("</title>\n<style>\n")
                .append(STYLE)
                .append("</style></head>\n<body class=\"bg\" style=\"margin:0;background:#F4F6F2\">");
        if (!preheader.isEmpty()) {
            html.append("<div style=\"display:none;max-height:0;overflow:hidden\">")
                    .append(escaped(preheader))
                    .append("</div>\n");
        }
        html.append(TABLE)
                .append(" width=\"100%\" class=\"bg\" bgcolor=\"#F4F6F2\"><tr>")
                .append("<td align=\"center\" class=\"out\" style=\"padding:24px 16px\">")
                .append(TABLE)
                .append(" class=\"cardm\" width=\"100%\" style=\"max-width:600px;background:#FFFFFF;")
                .append("border:1px solid #DBE1DA;border-radius:16px;border-collapse:separate\">\n")
                .append(logo());
        blocks.forEach(block -> html.append(row(block)));
        return html.append(footer(footer))
                .append("</table></td></tr></table></body></html>\n")
                .toString();
    }

    private static String logo() {
        return padded(
                "24px 40px 0",
                "font-size:18px;font-weight:800;letter-spacing:-.5px;",
                TABLE + "><tr><td class=\"logo\" width=\"10\" height=\"22\" bgcolor=\"#0B5D48\""
                        + " style=\"border-radius:6px 0 0 6px;font-size:0;line-height:0\">&nbsp;</td>"
                        + "<td width=\"2\" style=\"font-size:0\">&nbsp;</td>"
                        + "<td width=\"10\" valign=\"bottom\" style=\"font-size:0;line-height:0\">"
                        + "<div class=\"logo2\" style=\"width:6px;height:12px;border:2px solid #0B5D48;"
                        + "border-radius:0 6px 6px 0\"></div></td>"
                        + "<td class=\"ink\" style=\"padding-left:10px;" + FONT
                        + "font-size:18px;font-weight:800;letter-spacing:-.5px;color:#15211C\">Bredvid</td>"
                        + "</tr></table>");
    }

    private String row(Block block) {
        return switch (block) {
            case Block.Heading(String words) ->
                padded(
                        "16px 40px 12px",
                        "color:#15211C;",
                        "<h1 class=\"ink\" style=\"margin:0;font-size:30px;line-height:35px;letter-spacing:-.7px;"
                                + "font-weight:700;color:#15211C\">" + escaped(words) + "</h1>");
            case Block.Lead(String words) ->
                padded("0 40px 16px", "font-size:17px;line-height:26px;color:#15211C;", escaped(words));
            case Block.Text(String words) ->
                padded("0 40px 16px", "font-size:17px;line-height:26px;color:#15211C;", escaped(words));
            case Block.Day(Leaf leaf) -> padded("8px 40px 24px", "", day(leaf));
            case Block.Facts(List<Fact> facts) -> padded("0 40px 24px", "", panel(facts));
            case Block.Button(String label, String url, boolean first) ->
                padded("0 40px 16px", "", button(label, url, first));
        };
    }

    private String day(Leaf leaf) {
        HouseDates dates = HouseDates.in(locale);
        String struck = leaf.cancelled() ? "text-decoration:line-through;" : "";
        String band = leaf.cancelled() ? "#46534D" : leaf.colour().solid;
        String onBand = leaf.cancelled() ? "#FFFFFF" : leaf.colour().onSolid;
        String calendar = TABLE + " class=\"leaf\" width=\"72\" style=\"border:1px solid #DBE1DA;border-radius:10px;"
                + "border-collapse:separate;overflow:hidden\"><tr><td align=\"center\" bgcolor=\"" + band
                + "\" style=\"" + FONT + "font-size:14px;font-weight:700;color:" + onBand
                + ";padding:6px 0;line-height:16px;border-radius:9px 9px 0 0\">"
                + escaped(dates.weekdayShort(leaf.day()))
                + "</td></tr><tr><td class=\"day ink\" align=\"center\" bgcolor=\"#FFFFFF\" style=\"" + FONT
                + "color:#15211C;font-size:30px;line-height:32px;font-weight:700;padding:8px 0 0;" + struck + "\">"
                + leaf.day().getDayOfMonth()
                + "</td></tr><tr><td class=\"day ink2\" align=\"center\" bgcolor=\"#FFFFFF\" style=\"" + FONT
                + "color:#46534D;font-size:14px;line-height:16px;padding:2px 0 8px;border-radius:0 0 9px 9px\">"
                + escaped(dates.monthShort(leaf.day())) + "</td></tr></table>";
        String where = leaf.where().isEmpty()
                ? ""
                : "<br><span class=\"ink2\" style=\"color:#46534D\">" + linked(leaf.where()) + "</span>";
        String text = "<span class=\"k-" + leaf.colour().name().toLowerCase(Locale.ROOT) + "\" style=\"color:"
                + leaf.colour().ink + ";font-weight:700;font-size:14px\">" + escaped(leaf.kind()) + "</span><br>"
                + "<b style=\"font-size:18px;" + struck + "\">" + escaped(leaf.title()) + "</b><br>" + "<span style=\""
                + struck + "\">" + escaped(leaf.when()) + "</span>" + where;
        return TABLE + " width=\"100%\"><tr><td width=\"88\" valign=\"top\">" + calendar
                + "</td><td class=\"ink\" valign=\"top\" style=\"" + FONT
                + "font-size:16px;line-height:24px;color:#15211C\">" + text + "</td></tr></table>";
    }

    private static String panel(List<Fact> facts) {
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < facts.size(); i++) {
            Fact fact = facts.get(i);
            rows.append("<tr><td class=\"ink\" style=\"padding:")
                    .append(i == 0 ? "18px" : "0")
                    .append(" 20px 18px;")
                    .append(FONT)
                    .append("font-size:16px;line-height:25px;color:#15211C;word-break:break-word\"><b>")
                    .append(escaped(fact.label()))
                    .append("</b><br>")
                    .append(fact.lines().stream().map(HtmlLetter::linked).collect(Collectors.joining("<br>")))
                    .append("</td></tr>");
        }
        return TABLE + " class=\"panel\" width=\"100%\" bgcolor=\"#F4F6F2\" style=\"border-radius:10px\">" + rows
                + "</table>";
    }

    private static String button(String label, String url, boolean first) {
        String background = first ? "#0B5D48" : "#FFFFFF";
        String border = first ? "#0B5D48" : "#7F8C85";
        String ink = first ? "#FFFFFF" : "#15211C";
        return TABLE + " width=\"100%\"><tr><td class=\"" + (first ? "btn" : "btn2") + "\" align=\"center\" bgcolor=\""
                + background + "\" style=\"border-radius:10px;border:2px solid " + border + "\"><a href=\""
                + escaped(url) + "\" style=\"" + FONT
                + "display:block;padding:14px 16px;font-size:18px;line-height:24px;font-weight:700;color:" + ink
                + ";text-decoration:none\">" + escaped(label) + "</a></td></tr></table>";
    }

    private static String footer(List<FooterLine> lines) {
        String text = lines.stream()
                .map(line -> escaped(line.before())
                        + (line.linkLabel() == null || line.url() == null ? "" : link(line.linkLabel(), line.url()))
                        + escaped(line.after()))
                .collect(Collectors.joining("<br>"));
        return "<tr><td style=\"padding-top:12px\"></td></tr><tr><td class=\"pad rule ink2\" style=\"padding:24px 40px"
                + " 28px;border-top:1px solid #DBE1DA;" + FONT + "font-size:14px;line-height:21px;color:#46534D\">"
                + text + "</td></tr>";
    }

    private static String padded(String padding, String style, String content) {
        return "<tr><td class=\"pad ink\" style=\"padding:" + padding + ";" + FONT + style + "\">" + content
                + "</td></tr>\n";
    }

    private static String linked(String line) {
        return line.matches("https?://\\S+") ? link(line, line) : escaped(line);
    }

    private static String link(String label, String url) {
        return "<a class=\"link\" href=\"" + escaped(url) + "\" style=\"color:#0B5D48\">" + escaped(label) + "</a>";
    }

    /** Without word joiners: some fonts of mail programs draw a box for them. */
    private static String escaped(String words) {
        return HtmlUtils.htmlEscape(words, "UTF-8").replace("\n", "<br>").replace("\u2060", "");
    }
}
