package se.goteborgsregionen.bredvid.offer.ui;

import java.util.Locale;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import se.goteborgsregionen.bredvid.offer.CatalogueFacet;
import se.goteborgsregionen.bredvid.shared.ui.kit.Icon;

/**
 * The way to have an organisation's or an area's occasions in one's own calendar: a link that the device's calendar opens,
 * and beside it the same address for another program, to be copied from the link.
 */
final class CatalogueSubscription extends Span {

    CatalogueSubscription(CatalogueFacet facet, String code, CatalogueLabels labels) {
        String path = "kalender/" + facet.parameter() + "/" + code + ".ics" + language(labels.locale());
        String name = labels.of(facet, code);
        Anchor subscribe = link(path, "calendar-days", getTranslation("calendar.public", name));
        // The calendar's own scheme needs the whole address, which only the browser knows.
        subscribe
                .getElement()
                .executeJs("this.href = new URL($0, document.baseURI).href.replace(/^https?:/, 'webcal:')", path);
        Anchor address = link(path, "link", getTranslation("calendar.public.address"));
        address.setAriaLabel(getTranslation("calendar.public.address.of", name));
        add(subscribe, address);
        addClassNames("row", "tight");
    }

    private static Anchor link(String path, String icon, String words) {
        Anchor link = new Anchor(path, Icon.of(icon), new Span(words));
        link.setRouterIgnore(true);
        link.addClassNames("btn", "q", "small");
        return link;
    }

    private static String language(Locale locale) {
        return Locale.ENGLISH.getLanguage().equals(locale.getLanguage()) ? "?sprak=en" : "";
    }
}
