package se.goteborgsregionen.bredvid.offer.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Div;

/** Fields that answer one question together, under it. */
@Tag("fieldset")
final class Fieldset extends HtmlContainer {

    Fieldset(String question, Component... fields) {
        addClassName("fs");
        HtmlContainer legend = new HtmlContainer("legend");
        legend.setText(question);
        add(legend);
        add(fields);
    }

    /** Fields side by side. */
    static Div row(String columns, Component... fields) {
        Div row = new Div(fields);
        row.addClassNames("fr", columns);
        return row;
    }
}
