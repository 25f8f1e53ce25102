package se.goteborgsregionen.bredvid.offer.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/** Everything that can be booked. */
@Route("")
@AnonymousAllowed
class CatalogueView extends Div {

    CatalogueView() {
        add(new H1(getTranslation("catalogue.title")));
    }
}
