package se.goteborgsregionen.bredvid.shared.ui.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;

/** Stands where a list has nothing to show: says why, and what one can do instead. */
public final class EmptyState extends Div {

    public EmptyState(String iconName, String title, String text, Component... waysOn) {
        addClassName("empty");
        add(Icon.of(iconName), new H2(title), new Paragraph(text));
        if (waysOn.length > 0) {
            Div row = new Div(waysOn);
            row.addClassName("row");
            add(row);
        }
    }
}
