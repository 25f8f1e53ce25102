package se.goteborgsregionen.bredvid.offer.ui;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.dom.Element;
import org.jspecify.annotations.Nullable;
import se.goteborgsregionen.bredvid.offer.CatalogueCard;
import se.goteborgsregionen.bredvid.offer.CatalogueFacet;
import se.goteborgsregionen.bredvid.offer.CatalogueSort;
import se.goteborgsregionen.bredvid.offer.Form;
import se.goteborgsregionen.bredvid.shared.ui.kit.HouseDates;
import se.goteborgsregionen.bredvid.shared.ui.kit.Icon;
import se.goteborgsregionen.bredvid.shared.ui.kit.KindLabel;
import se.goteborgsregionen.bredvid.shared.ui.kit.KindStyle;
import se.goteborgsregionen.bredvid.shared.ui.kit.Leaf;
import se.goteborgsregionen.bredvid.shared.ui.kit.PlacesBar;

/**
 * The hits as cards, by date under their weeks. Each card reaches the browser as one piece of finished HTML: nothing in it
 * changes by itself, and a session then remembers one element a card instead of forty.
 */
final class CatalogueCards extends Div {

    @Tag("section")
    private static final class Week extends HtmlContainer {
        private final UnorderedList cards = new UnorderedList();

        Week(@Nullable H2 heading) {
            addClassName("week");
            if (heading != null) {
                add(heading);
            }
            cards.addClassName("cards");
            add(cards);
        }
    }

    private final List<CatalogueCard> shown = new ArrayList<>();
    private @Nullable Week lastWeek;
    private @Nullable LocalDate lastMonday;

    void clear() {
        removeAll();
        shown.clear();
        lastWeek = null;
        lastMonday = null;
    }

    /** Shows these cards; those that stand there already stay, so that asking for more adds and moves nothing. */
    void show(List<CatalogueCard> cards, CatalogueSort sort, CatalogueLabels labels, Instant now) {
        boolean continues =
                cards.size() >= shown.size() && cards.subList(0, shown.size()).equals(shown);
        if (!continues) {
            clear();
        }
        for (CatalogueCard card : cards.subList(shown.size(), cards.size())) {
            ListItem item = new ListItem();
            item.getElement()
                    .setProperty(
                            "innerHTML", article(card, labels, now).getElement().getOuterHTML());
            week(card, sort, labels).cards.add(item);
        }
        shown.clear();
        shown.addAll(cards);
    }

    private Week week(CatalogueCard card, CatalogueSort sort, CatalogueLabels labels) {
        LocalDate monday =
                sort == CatalogueSort.DATE ? card.start().toLocalDate().with(DayOfWeek.MONDAY) : LocalDate.EPOCH;
        if (lastWeek == null || !monday.equals(lastMonday)) {
            lastWeek = new Week(sort == CatalogueSort.DATE ? heading(monday, labels) : null);
            lastMonday = monday;
            add(lastWeek);
        }
        return lastWeek;
    }

    private static H2 heading(LocalDate monday, CatalogueLabels labels) {
        HouseDates dates = HouseDates.in(labels.locale());
        H2 heading = new H2(dates.weekHeading(monday));
        heading.add(new Span(dates.days(monday, monday.plusDays(4))));
        return heading;
    }

    private Article article(CatalogueCard card, CatalogueLabels labels, Instant now) {
        KindStyle kind = KindStyle.valueOf(card.kind().name());
        Article article = new Article();
        article.addClassName("card");
        kind.colour(article);
        Leaf leaf = new Leaf(card.start().toLocalDate(), labels.locale(), Leaf.Size.MEDIUM, kind);
        article.add(leaf, words(card, kind, labels), places(card, now), Icon.of("chevron-right"));
        return article;
    }

    private Div words(CatalogueCard card, KindStyle kind, CatalogueLabels labels) {
        Div line = new Div(new KindLabel(kind, labels.of(CatalogueFacet.KIND, CatalogueFacet.valueOf(card.kind()))));
        line.addClassName("line1");
        if (!card.areas().isEmpty()) {
            line.add(new Span(labels.of(CatalogueFacet.AREA, card.areas().getFirst())));
        }
        H3 title = new H3();
        title.getElement().appendChild(link(card).setText(card.title()));
        Paragraph summary = new Paragraph(card.summary());
        summary.addClassName("sum");
        Paragraph meta =
                new Paragraph(fact("clock", time(card, labels)), fact(placeIcon(card.form()), place(card, labels)));
        meta.addClassName("meta");
        return new Div(line, title, summary, meta);
    }

    static Element link(CatalogueCard card) {
        return new Element("a")
                .setAttribute("href", "utbud/" + card.offerId() + "/" + card.occasionId())
                .setAttribute("router-link", "");
    }

    private String time(CatalogueCard card, CatalogueLabels labels) {
        String clock = HouseDates.in(labels.locale())
                .clock(card.start().toLocalTime(), card.end().toLocalTime());
        return card.meetings() == 1 ? clock : clock + " · " + getTranslation("catalogue.meetings", card.meetings());
    }

    private static String placeIcon(Form form) {
        return switch (form) {
            case ON_SITE -> "map-pin";
            case DIGITAL -> "video";
            case HYBRID -> "monitor";
        };
    }

    private String place(CatalogueCard card, CatalogueLabels labels) {
        String organiser = card.municipality() != null && card.form() == Form.DIGITAL
                ? labels.vocabulary().label(CatalogueFacet.MUNICIPALITY, card.municipality(), labels.locale())
                : labels.of(CatalogueFacet.ORGANISATION, card.organisation());
        return switch (card.form()) {
            case DIGITAL -> getTranslation("catalogue.place.digital", organiser);
            case ON_SITE -> onSite(card, labels);
            case HYBRID -> getTranslation("catalogue.place.hybrid", onSite(card, labels));
        };
    }

    /** The municipality and, where it is another, the last part of the address: "Hisings Backa, Göteborg". */
    private static String onSite(CatalogueCard card, CatalogueLabels labels) {
        String address = card.place().strip();
        String locality = address.substring(address.lastIndexOf(',') + 1).strip();
        if (card.municipality() == null) {
            return locality.isEmpty() ? labels.of(CatalogueFacet.ORGANISATION, card.organisation()) : locality;
        }
        String municipality =
                labels.vocabulary().label(CatalogueFacet.MUNICIPALITY, card.municipality(), labels.locale());
        return locality.isEmpty() || locality.equalsIgnoreCase(municipality)
                ? municipality
                : locality + ", " + municipality;
    }

    private static Span fact(String icon, String words) {
        Span fact = new Span();
        fact.add(Icon.of(icon));
        fact.add(words);
        return fact;
    }

    private Component places(CatalogueCard card, Instant now) {
        if (!card.bookingCloses().isAfter(now)) {
            Span closed = new Span(getTranslation("catalogue.closed"));
            closed.addClassName("full");
            Div places = new Div(closed);
            places.addClassName("places");
            return places;
        }
        Integer capacity = card.capacity();
        return capacity == null
                ? PlacesBar.unlimited()
                : new PlacesBar(capacity - card.taken(), capacity, card.waiting());
    }
}
