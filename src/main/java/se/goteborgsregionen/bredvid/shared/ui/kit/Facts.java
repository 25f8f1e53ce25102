package se.goteborgsregionen.bredvid.shared.ui.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import org.jspecify.annotations.Nullable;

/** A short list of what one must know: an icon, the fact, and a line about it. */
public final class Facts extends UnorderedList {

    public Facts() {
        addClassName("facts");
    }

    public Facts fact(String iconName, String fact, @Nullable String more) {
        return fact(iconName, fact, more == null ? new Component[0] : new Component[] {new Paragraph(more)});
    }

    /** A fact with links or other parts under it. */
    public Facts fact(String iconName, String fact, Component... more) {
        HtmlComponent bold = new HtmlComponent("b");
        bold.getElement().setText(fact);
        Div text = new Div(bold);
        text.add(more);
        add(new ListItem(Icon.of(iconName), text));
        return this;
    }
}
