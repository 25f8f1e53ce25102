package se.goteborgsregionen.bredvid.shared.ui.kit;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;

/** What happens now: who does what by when, with the step that is waited for marked. */
public final class Steps extends OrderedList {

    private int number;

    public Steps() {
        addClassName("steps");
    }

    public Steps done(String title, String... lines) {
        ListItem item = step(title, lines, Icon.of("check"));
        item.addClassName("done");
        Span spoken = new Span(" (" + getTranslation("kit.steps.done") + ")");
        spoken.addClassName("vh");
        item.getElement().getChild(1).getChild(0).appendChild(spoken.getElement());
        return this;
    }

    public Steps now(String title, String... lines) {
        ListItem item = step(title, lines, new Span(String.valueOf(number + 1)));
        item.addClassName("now");
        item.getElement().setAttribute("aria-current", "step");
        return this;
    }

    public Steps next(String title, String... lines) {
        step(title, lines, new Span(String.valueOf(number + 1)));
        return this;
    }

    private ListItem step(String title, String[] lines, com.vaadin.flow.component.Component inDot) {
        number++;
        Span dot = new Span(inDot);
        dot.addClassName("dot");
        dot.getElement().setAttribute("aria-hidden", "true");
        Div text = new Div(new H3(title));
        for (String line : lines) {
            text.add(new Paragraph(line));
        }
        ListItem item = new ListItem(dot, text);
        add(item);
        return item;
    }
}
