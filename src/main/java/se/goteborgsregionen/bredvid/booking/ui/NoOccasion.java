package se.goteborgsregionen.bredvid.booking.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import se.goteborgsregionen.bredvid.shared.ui.kit.Note;

/** Stands where one books when the offer has no occasion to book. */
class NoOccasion extends Aside {

    NoOccasion() {
        addClassName("panel");
        getElement().setAttribute("aria-label", getTranslation("offerpage.panel"));
        Anchor search = new Anchor("", getTranslation("offerpage.no-occasion.way"));
        search.addClassNames("btn", "full");
        Div ways = new Div(search);
        ways.addClassName("actions");
        Div in = new Div(
                Note.info(getTranslation("offerpage.no-occasion"), getTranslation("offerpage.no-occasion.text")), ways);
        in.addClassName("in");
        add(in);
    }
}
