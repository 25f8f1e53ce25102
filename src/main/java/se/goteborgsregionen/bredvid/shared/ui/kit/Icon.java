package se.goteborgsregionen.bredvid.shared.ui.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.dom.Element;

/**
 * One symbol of {@code house/icons.svg}, as tall as 1.25 lines of the text around it and in its colour. Silent to screen
 * readers: an icon never stands without a word beside it, or without a name on the button around it.
 */
@Tag("svg")
public final class Icon extends Component implements HasStyle {

    private static final String SPRITE = "house/icons.svg#";

    private Icon(String name) {
        addClassName("i");
        getElement().setAttribute("aria-hidden", "true");
        getElement().appendChild(new Element("use").setAttribute("href", SPRITE + name));
    }

    /** The icon of this name at lucide.dev; a name that {@code icons.svg} lacks shows nothing. */
    public static Icon of(String name) {
        return new Icon(name);
    }
}
