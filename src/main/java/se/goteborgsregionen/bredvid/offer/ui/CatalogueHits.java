package se.goteborgsregionen.bredvid.offer.ui;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import se.goteborgsregionen.bredvid.offer.CatalogueFacet;
import se.goteborgsregionen.bredvid.offer.CatalogueResult;
import se.goteborgsregionen.bredvid.offer.CatalogueSort;
import se.goteborgsregionen.bredvid.shared.ui.kit.HouseDates;
import se.goteborgsregionen.bredvid.shared.ui.kit.Icon;

/** The line over the hits: how many there are, their order, and the filters in force, each to be taken off. */
final class CatalogueHits extends Div {

    private final Consumer<CatalogueState> change;
    private final HtmlComponent number = new HtmlComponent("b");
    private final Span until = new Span();
    private final NativeButton others = new NativeButton();
    private final Element order = new Element("select");
    private final Div sorting = new Div();
    private final Div tags = new Div();
    private CatalogueState state = CatalogueState.read(Map.of());

    CatalogueHits(Consumer<CatalogueState> change) {
        this.change = change;
        until.addClassName("muted");
        Paragraph line = new Paragraph();
        line.add(number);
        line.add(until);
        Span grow = new Span();
        grow.addClassName("grow");
        others.addClassNames("btn", "q", "small");
        others.addClickListener(click -> change.accept(state.suiting(false)));
        Div row = new Div(line, grow, others, sorting());
        row.addClassName("hits");
        tags.addClassNames("row", "tight", "chosen-tags");
        add(row, tags);
    }

    private Div sorting() {
        order.setAttribute("aria-label", getTranslation("catalogue.sort"));
        for (CatalogueSort sort : CatalogueSort.values()) {
            order.appendChild(new Element("option")
                    .setAttribute("value", sort.name())
                    .setText(getTranslation("catalogue.sort." + sort.name())));
        }
        order.addEventListener("change", event -> {
                    String chosen =
                            event.getEventData().get("event.target.value").asString();
                    change.accept(state.asking(state.query().sorted(CatalogueSort.valueOf(chosen))));
                })
                .addEventData("event.target.value");
        sorting.addClassName("sorting");
        sorting.add(Icon.of("arrow-down-up"));
        sorting.getElement().appendChild(order);
        return sorting;
    }

    void show(CatalogueState shown, CatalogueResult result, CatalogueLabels labels) {
        state = shown;
        number.getElement().setText(getTranslation("catalogue.found", result.total()));
        until.setText(
                result.last() == null
                        ? ""
                        : " "
                                + getTranslation(
                                        "catalogue.until",
                                        HouseDates.in(labels.locale()).longDate(result.last())));
        others.setVisible(result.unsuited() > 0);
        others.setText(getTranslation("catalogue.unsuited", result.unsuited()));
        sorting.setVisible(shown.mode() == CatalogueState.Mode.LIST);
        order.setProperty("value", shown.query().sort().name());
        showTags(result, labels);
    }

    /** How many hits there are, to be said aloud. */
    String words() {
        return number.getElement().getText();
    }

    private void showTags(CatalogueResult result, CatalogueLabels labels) {
        tags.removeAll();
        var query = state.query();
        if (!query.text().isEmpty()) {
            addTag("”" + query.text() + "”", state.asking(query.withText("")));
        }
        query.chosen()
                .forEach((facet, values) -> values.stream()
                        .filter(value -> isKnown(facet, value, result))
                        .forEach(value -> addTag(
                                labels.of(facet, value), state.asking(query.with(facet, without(values, value))))));
        if (query.freeOnly()) {
            addTag(getTranslation("catalogue.free-only"), state.asking(query.withFreeOnly(false)));
        }
        if (query.day() != null) {
            addTag(HouseDates.in(labels.locale()).dayAndYear(query.day()), state.asking(query.on(null)));
        }
        if (state.isFiltered()) {
            NativeButton clear =
                    new NativeButton(getTranslation("catalogue.clear"), click -> change.accept(state.cleared()));
            clear.addClassNames("btn", "q", "small");
            tags.add(clear);
        }
        subscription(result, labels);
        tags.setVisible(state.isFiltered());
    }

    /** Where one organisation or one area is chosen, all that it offers can be had as a calendar. */
    private void subscription(CatalogueResult result, CatalogueLabels labels) {
        for (CatalogueFacet facet : new CatalogueFacet[] {CatalogueFacet.ORGANISATION, CatalogueFacet.AREA}) {
            Set<String> values = state.query().chosen(facet);
            if (values.size() == 1) {
                String value = values.iterator().next();
                if (isKnown(facet, value, result)) {
                    tags.add(new CatalogueSubscription(facet, value, labels));
                }
            }
        }
    }

    private static boolean isKnown(CatalogueFacet facet, String value, CatalogueResult result) {
        return switch (facet) {
            case KIND, LEVEL, FORM, MONTH -> true;
            case PROFESSION, AREA, ORGANISATION, MUNICIPALITY ->
                result.vocabulary().knows(facet, value);
        };
    }

    private static Set<String> without(Set<String> values, String value) {
        Set<String> rest = new LinkedHashSet<>(values);
        rest.remove(value);
        return rest;
    }

    private void addTag(String words, CatalogueState without) {
        NativeButton tag = new NativeButton(words, click -> change.accept(without));
        tag.addClassName("tagx");
        tag.add(Icon.of("x"));
        tag.setAriaLabel(getTranslation("catalogue.remove", HouseDates.plain(words)));
        tags.add(tag);
    }
}
