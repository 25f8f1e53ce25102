package se.goteborgsregionen.bredvid.shared.ui.kit;

import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;

/**
 * The pages of one subject side by side, as links: each has its own address, so that back, reload and a link in a mail
 * find it again.
 */
public final class Tabs extends Nav {

    /** What the tabs belong to, for screen readers: "Kursen". */
    public Tabs(String label) {
        addClassName("tabs");
        setAriaLabel(label);
    }

    public Tabs tab(RouterLink link, boolean current) {
        if (current) {
            link.getElement().setAttribute("aria-current", "page");
        }
        add(link);
        return this;
    }

    /** A tab with the number of what is behind it. */
    public Tabs tab(RouterLink link, int count, boolean current) {
        Span number = new Span(String.valueOf(count));
        number.addClassName("n");
        link.add(number);
        return tab(link, current);
    }
}
