package se.goteborgsregionen.bredvid.people.ui;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import se.goteborgsregionen.bredvid.people.ImportColumn;
import se.goteborgsregionen.bredvid.people.ImportFault;
import se.goteborgsregionen.bredvid.people.ImportPreview;
import se.goteborgsregionen.bredvid.people.ImportRow;
import se.goteborgsregionen.bredvid.shared.ui.kit.Chip;
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
        if (row.faults().isEmpty()) {
            return new Span(row.changed().stream().map(ImportColumn::heading).collect(Collectors.joining(", ")));
        }
        Div faults = new Div();
        for (ImportFault fault : row.faults()) {
            String sentence = getTranslation(fault.reason(), fault.value());
            faults.add(
                    new Div(fault.column() == null ? sentence : fault.column().heading() + ": " + sentence));
        }
        return faults;
    }
}
