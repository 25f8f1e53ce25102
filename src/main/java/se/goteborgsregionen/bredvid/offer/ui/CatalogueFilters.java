package se.goteborgsregionen.bredvid.offer.ui;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import org.jspecify.annotations.Nullable;
import se.goteborgsregionen.bredvid.offer.CatalogueFacet;
import se.goteborgsregionen.bredvid.offer.CatalogueQuery;
import se.goteborgsregionen.bredvid.offer.CatalogueResult;
import se.goteborgsregionen.bredvid.offer.CatalogueVocabulary;
import se.goteborgsregionen.bredvid.offer.Form;
import se.goteborgsregionen.bredvid.offer.Level;

/** All filters: beside the list on wide screens, a sheet over it on phones. */
final class CatalogueFilters extends Aside {

    private static final int MONTHS_AHEAD = 12;
    private static final List<CatalogueFacet> LISTED = List.of(
            CatalogueFacet.AREA,
            CatalogueFacet.PROFESSION,
            CatalogueFacet.FORM,
            CatalogueFacet.LEVEL,
            CatalogueFacet.MONTH,
            CatalogueFacet.ORGANISATION);

    @Tag("section")
    private static final class Section extends HtmlContainer {}

    private final CatalogueMap map;
    private final Map<CatalogueFacet, CatalogueFilter> filters = new EnumMap<>(CatalogueFacet.class);
    private final CatalogueOption freeOnly;
    private final NativeButton show = new NativeButton();
    private CatalogueState state = CatalogueState.read(Map.of());

    CatalogueFilters(Consumer<CatalogueState> change) {
        setId("filter");
        addClassName("facets");
        getElement().setAttribute("aria-label", getTranslation("catalogue.filters"));
        map = new CatalogueMap(values -> change.accept(choosing(CatalogueFacet.MUNICIPALITY, values)));
        freeOnly = new CatalogueOption(
                "ja",
                getTranslation("catalogue.free-only"),
                wanted -> change.accept(state.asking(state.query().withFreeOnly(wanted))));
        add(top(), map);
        for (CatalogueFacet facet : LISTED) {
            CatalogueFilter filter = new CatalogueFilter(facet, values -> change.accept(choosing(facet, values)));
            filters.put(facet, filter);
            add(filter);
        }
        show.addClassNames("btn", "p", "l", "full", "only-m", "show");
        show.getElement().setAttribute("data-sheet", "close");
        add(places(), show);
    }

    private Div top() {
        NativeButton close = new NativeButton(getTranslation("catalogue.close"));
        close.addClassNames("btn", "q");
        close.getElement().setAttribute("data-sheet", "close");
        Div top = new Div(new H2(getTranslation("catalogue.filters")), close);
        top.addClassName("top");
        return top;
    }

    private HtmlComponent places() {
        H2 heading = new H2(getTranslation("catalogue.places"));
        Div options = new Div(freeOnly);
        options.addClassName("opts");
        Section section = new Section();
        section.add(heading, options);
        return section;
    }

    private CatalogueState choosing(CatalogueFacet facet, Set<String> values) {
        return state.asking(state.query().with(facet, values));
    }

    void show(
            CatalogueState shown,
            CatalogueResult result,
            CatalogueLabels labels,
            LocalDate today,
            @Nullable String home) {
        state = shown;
        CatalogueQuery query = shown.query();
        map.show(query.chosen(CatalogueFacet.MUNICIPALITY), home, result, labels);
        filters.forEach((facet, filter) -> {
            filter.setVisible(facet != CatalogueFacet.MONTH || shown.mode() == CatalogueState.Mode.LIST);
            filter.show(
                    values(facet, result.vocabulary(), today, query.chosen(facet)),
                    query.chosen(facet),
                    result,
                    labels);
        });
        freeOnly.show(result.free(), query.freeOnly());
        show.setText(getTranslation("catalogue.show", result.total()));
    }

    private static List<String> values(
            CatalogueFacet facet, CatalogueVocabulary vocabulary, LocalDate today, Set<String> chosen) {
        return switch (facet) {
            case FORM ->
                Stream.of(Form.DIGITAL, Form.ON_SITE, Form.HYBRID)
                        .map(CatalogueFacet::valueOf)
                        .toList();
            case LEVEL -> Stream.of(Level.values()).map(CatalogueFacet::valueOf).toList();
            case MONTH -> months(today, chosen);
            case KIND, PROFESSION, AREA, ORGANISATION, MUNICIPALITY ->
                vocabulary.words(facet).stream()
                        .map(CatalogueVocabulary.Word::code)
                        .toList();
        };
    }

    private static List<String> months(LocalDate today, Set<String> chosen) {
        List<String> months = new ArrayList<>();
        for (int ahead = 0; ahead < MONTHS_AHEAD; ahead++) {
            months.add(YearMonth.from(today).plusMonths(ahead).toString());
        }
        chosen.stream().filter(month -> !months.contains(month)).sorted().forEach(months::add);
        return months;
    }
}
