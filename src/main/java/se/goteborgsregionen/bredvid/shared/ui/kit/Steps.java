package se.goteborgsregionen.bredvid.shared.ui.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;

/** What happens now: who does what by when, with the step that is waited for marked. */
public final class Steps extends OrderedList {

    public Steps() {
        addClassName("steps");
    }

    public Steps done(String title, String... lines) {
        Span spoken = new Span(" (" + getTranslation("kit.steps.done") + ")");
        spoken.addClassName("vh");
        H3 heading = new H3(title);
        heading.add(spoken);
        step(Icon.of("check"), heading, lines).addClassName("done");
        return this;
    }

    public Steps now(String title, String... lines) {
        ListItem step = step(number(), new H3(title), lines);
        step.addClassName("now");
        step.getElement().setAttribute("aria-current", "step");
        return this;
    }

    public Steps next(String title, String... lines) {
        step(number(), new H3(title), lines);
        return this;
    }

    private Span number() {
        return new Span(String.valueOf(getComponentCount() + 1));
    }

    private ListItem step(Component inDot, H3 heading, String... lines) {
        Span dot = new Span(inDot);
        dot.addClassName("dot");
        dot.getElement().setAttribute("aria-hidden", "true");
        Div text = new Div(heading);
        for (String line : lines) {
            text.add(new Paragraph(line));
        }
        ListItem step = new ListItem(dot, text);
        add(step);
        return step;
    }
}
