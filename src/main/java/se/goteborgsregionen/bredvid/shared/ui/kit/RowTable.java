package se.goteborgsregionen.bredvid.shared.ui.kit;

import java.util.List;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;

/** A list of things with the same columns: a table on wide screens, cards on phones. */
public final class RowTable extends NativeTable {

    private final List<String> headings;

    /** @param label what the rows are, for screen readers */
    public RowTable(String label, String... headings) {
        this.headings = List.of(headings);
        addClassName("people");
        getElement().setAttribute("aria-label", label);
        NativeTableRow row = new NativeTableRow();
        for (String heading : headings) {
            NativeTableHeaderCell cell = new NativeTableHeaderCell(heading);
            cell.getElement().setAttribute("scope", "col");
            row.add(cell);
        }
        getHead().add(row);
    }

    /** Adds a row; the first cell names it. As many cells as headings. */
    public void row(Component name, Component... cells) {
        NativeTableHeaderCell first = new NativeTableHeaderCell(name);
        first.addClassName("who");
        first.getElement().setAttribute("scope", "row");
        NativeTableRow row = new NativeTableRow(first);
        for (int column = 0; column < cells.length; column++) {
            NativeTableCell cell = new NativeTableCell();
            if (hasContent(cells[column])) {
                cell.add(cells[column]);
            }
            cell.getElement().setAttribute("data-label", headings.get(column + 1));
            if (speaksForItself(cells[column])) {
                cell.addClassName("state");
            }
            row.add(cell);
        }
        getBody().add(row);
    }

    private static boolean hasContent(Component cell) {
        return cell instanceof Button || cell.getElement().getChildCount() > 0;
    }

    /** Chips, buttons and longer texts need no heading's word before them on a phone. */
    private static boolean speaksForItself(Component cell) {
        return cell instanceof Chip || cell instanceof Button || cell instanceof Div;
    }

    public void clear() {
        getBody().removeAll();
    }
}
