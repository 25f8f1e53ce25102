package se.goteborgsregionen.bredvid.booking.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import se.goteborgsregionen.bredvid.offer.Offer;
import se.goteborgsregionen.bredvid.organisation.Area;
import se.goteborgsregionen.bredvid.shared.ui.kit.Crumb;

/** The band on top of the offer page: the way back, kind, areas and place, the title and the offer in a sentence. */
class OfferHead extends Div {

    OfferHead(Offer offer) {
        addClassName("ohead");
        Div line = new Div(KindWords.label(offer.kind(), this));
        line.addClassName("line1");
        for (Area area : offer.areas()) {
            line.add(new Span(area.label(getLocale())));
        }
        line.add(new Span(offer.organisation().shortName()));
        line.add(new Span(getTranslation("offerpage.level." + offer.level())));
        Paragraph lede = new Paragraph(offer.summary());
        lede.addClassName("lede");
        add(new Crumb(new Anchor("", getTranslation("offerpage.back"))), line, new H1(offer.title()), lede);
    }
}
