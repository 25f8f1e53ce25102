package se.goteborgsregionen.bredvid.shared.ui.kit;

import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.router.RouterLink;

/** The way back to the page above. */
public final class Crumb extends Nav {

    public Crumb(RouterLink up) {
        addClassName("crumb");
        setAriaLabel(getTranslation("kit.crumb"));
        up.addComponentAsFirst(Icon.of("arrow-left"));
        add(up);
    }
}
