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
        step(Icon.of("check"), heading, paragraphs(lines)).addClassName("done");
        return this;
    }

    public Steps now(String title, String... lines) {
        return now(title, paragraphs(lines));
    }

    public Steps next(String title, String... lines) {
        return next(title, paragraphs(lines));
    }

    /** A step with a list or other parts under its title. */
    public Steps now(String title, Component more) {
        ListItem step = step(number(), new H3(title), more);
        step.addClassName("now");
        step.getElement().setAttribute("aria-current", "step");
        return this;
    }

    /** A step with a list or other parts under its title. */
    public Steps next(String title, Component more) {
        step(number(), new H3(title), more);
        return this;
    }

    private Span number() {
        return new Span(String.valueOf(getComponentCount() + 1));
    }

    private static Div paragraphs(String... lines) {
        Div paragraphs = new Div();
        for (String line : lines) {
            paragraphs.add(new Paragraph(line));
        }
        return paragraphs;
    }

    private ListItem step(Component inDot, H3 heading, Component more) {
        Span dot = new Span(inDot);
        dot.addClassName("dot");
        dot.getElement().setAttribute("aria-hidden", "true");
        ListItem step = new ListItem(dot, new Div(heading, more));
        add(step);
        return step;
    }
}
