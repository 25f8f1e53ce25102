package se.goteborgsregionen.bredvid.shared.ui.kit;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.router.RouterLink;

/** The way back to the page above. */
public final class Crumb extends Nav {

    public Crumb(RouterLink up) {
        this();
        up.addComponentAsFirst(Icon.of("arrow-left"));
        add(up);
    }

    /** For a page of another feature, which is known by its address alone. */
    public Crumb(Anchor up) {
        this();
        up.addComponentAsFirst(Icon.of("arrow-left"));
        add(up);
    }

    private Crumb() {
        addClassName("crumb");
        setAriaLabel(getTranslation("kit.crumb"));
    }
}
