package se.goteborgsregionen.bredvid.shared.ui.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;

/** The head of a page: the way back, the one h1, a line about where things stand, and at most a few actions. */
public final class PageHead extends Div {

    private final Div text = new Div();
    private final H1 heading = new H1();
    private final Div sub = new Div();
    private final Div actions = new Div();

    public PageHead(String title) {
        addClassName("ph");
        sub.addClassNames("sub", "row");
        actions.addClassName("act");
        heading.setText(title);
        text.add(heading);
        add(text);
    }

    public void setHeading(String title) {
        heading.setText(title);
    }

    public PageHead back(Crumb crumb) {
        text.addComponentAsFirst(crumb);
        return this;
    }

    /** The line under the title; called again it replaces the old line. */
    public PageHead sub(String line) {
        return sub(new Paragraph(line));
    }

    public PageHead sub(Component... parts) {
        sub.removeAll();
        sub.add(parts);
        text.add(sub);
        return this;
    }

    public PageHead actions(Component... buttons) {
        actions.removeAll();
        actions.add(buttons);
        add(actions);
        return this;
    }
}
