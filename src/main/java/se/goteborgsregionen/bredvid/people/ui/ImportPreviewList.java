package se.goteborgsregionen.bredvid.people.ui;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import se.goteborgsregionen.bredvid.people.ImportChange;
import se.goteborgsregionen.bredvid.people.ImportColumn;
import se.goteborgsregionen.bredvid.people.ImportFault;
import se.goteborgsregionen.bredvid.people.ImportPreview;
import se.goteborgsregionen.bredvid.people.ImportRow;
import se.goteborgsregionen.bredvid.shared.Texts;
import se.goteborgsregionen.bredvid.shared.ui.kit.Chip;
import se.goteborgsregionen.bredvid.shared.ui.kit.Icon;
import se.goteborgsregionen.bredvid.shared.ui.kit.RowTable;

/** What a file will do, row by row: faults first, then what is new and what changes. */
class ImportPreviewList extends Div {

    private static final int PAGE = 100;
    private static final List<ImportRow.Verdict> ORDER = List.of(
            ImportRow.Verdict.FAULTY, ImportRow.Verdict.NEW, ImportRow.Verdict.CHANGED, ImportRow.Verdict.UNCHANGED);

    private final List<ImportRow> rows;
    private final RowTable table;
    private final Button more;
    private int shown;

    ImportPreviewList(ImportPreview preview) {
        this.rows = preview.rows().stream()
                .sorted(Comparator.comparingInt(row -> ORDER.indexOf(row.verdict())))
                .toList();
        this.table = new RowTable(
                getTranslation("people.import.rows"),
                getTranslation(preview.ofPeople() ? "people.email" : "people.workplace"),
                getTranslation("people.import.faults.line"),
                getTranslation("people.import.verdict"),
                getTranslation("people.import.what"));
        this.more = new Button(getTranslation("people.more"), click -> showMore());
        more.addClassName("full");
        addClassName("stack");
        add(table, more);
        showMore();
    }

    private void showMore() {
        int until = Math.min(rows.size(), shown + PAGE);
        rows.subList(shown, until)
                .forEach(row -> table.row(
                        new Span(row.label()), new Span(String.valueOf(row.line())), verdict(row), what(row)));
        shown = until;
        more.setVisible(shown < rows.size());
    }

    private Component verdict(ImportRow row) {
        String words = getTranslation("people.import.verdict." + row.verdict());
        return switch (row.verdict()) {
            case NEW -> new Chip(Chip.Tone.OK, "plus", words);
            case CHANGED -> new Chip(Chip.Tone.NEUTRAL, "pencil", words);
            case UNCHANGED -> new Chip(Chip.Tone.LINE, "check", words);
            case FAULTY -> new Chip(Chip.Tone.BAD, "circle-alert", words);
        };
    }

    private Component what(ImportRow row) {
        Div lines = new Div();
        row.changed().forEach(change -> lines.add(change(change)));
        for (ImportFault fault : row.faults()) {
            String sentence = getTranslation(fault.reason(), fault.value());
            lines.add(new Div(fault.column() == null ? sentence : column(fault.column()) + ": " + sentence));
        }
        return lines;
    }

    private Div change(ImportChange change) {
        Span before = new Span(words(change.before()));
        before.addClassName("muted");
        Span to = new Span(getTranslation("people.import.becomes"));
        to.addClassName("vh");
        return new Div(
                new Text(column(change.column()) + ": "),
                before,
                new Text(" "),
                arrow(),
                to,
                new Text(" "),
                new Span(words(change.after())));
    }

    private static Icon arrow() {
        Icon arrow = Icon.of("arrow-right");
        arrow.addClassName("becomes");
        return arrow;
    }

    private String column(ImportColumn column) {
        return getTranslation("people.import.column." + column);
    }

    private String words(List<ImportChange.Word> words) {
        return words.isEmpty()
                ? getTranslation("people.import.nothing")
                : words.stream().map(this::word).collect(Collectors.joining(", "));
    }

    private String word(ImportChange.Word word) {
        String name = Texts.ENGLISH.getLanguage().equals(getLocale().getLanguage()) ? word.nameEn() : word.name();
        if (word.key() == null) {
            return name;
        }
        String said = getTranslation(word.key());
        return name.isEmpty() ? said : said + " (" + name + ")";
    }
}
