package se.goteborgsregionen.bredvid.offer.ui;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import se.goteborgsregionen.bredvid.offer.CatalogueFacet;
import se.goteborgsregionen.bredvid.offer.CatalogueResult;

/** One facet as a list of boxes to tick; a long list shows its first few until asked for all. */
@Tag("section")
final class CatalogueFilter extends HtmlContainer {

    private static final int FEW = 6;

    private final CatalogueFacet facet;
    private final Consumer<Set<String>> choose;
    private final Div options = new Div();
    private final NativeButton toggle = new NativeButton();
    private final Map<String, CatalogueOption> byValue = new LinkedHashMap<>();
    private boolean all;

    CatalogueFilter(CatalogueFacet facet, Consumer<Set<String>> choose) {
        this.facet = facet;
        this.choose = choose;
        H2 heading = new H2(getTranslation("catalogue.filter." + facet.parameter()));
        heading.setId("filter-" + facet.parameter());
        options.addClassName("opts");
        options.getElement().setAttribute("role", "group");
        options.getElement().setAttribute("aria-labelledby", "filter-" + facet.parameter());
        toggle.addClassNames("btn", "q", "small");
        toggle.addClickListener(click -> {
            all = !all;
            showToggle();
        });
        add(heading, options, toggle);
    }

    /** Shows every value with its number of hits, in the values' own order, so that nothing moves when numbers change. */
    void show(List<String> values, Set<String> chosen, CatalogueResult result, CatalogueLabels labels) {
        for (String value : values) {
            byValue.computeIfAbsent(value, v -> {
                CatalogueOption option =
                        new CatalogueOption(v, labels.of(facet, v), ticked -> choose.accept(with(v, ticked)));
                options.add(option);
                return option;
            });
        }
        byValue.forEach((value, option) -> option.show(result.count(facet, value), chosen.contains(value)));
        current = Set.copyOf(chosen);
        showToggle();
    }

    private Set<String> current = Set.of();

    private Set<String> with(String value, boolean ticked) {
        Set<String> changed = new LinkedHashSet<>(current);
        if (ticked) {
            changed.add(value);
        } else {
            changed.remove(value);
        }
        return changed;
    }

    private void showToggle() {
        int position = 0;
        for (CatalogueOption option : byValue.values()) {
            option.setVisible(all || position < FEW || current.contains(option.value()));
            position++;
        }
        toggle.setVisible(byValue.size() > FEW);
        toggle.getElement().setAttribute("aria-expanded", String.valueOf(all));
        toggle.setText(
                all
                        ? getTranslation("catalogue.filter.fewer")
                        : getTranslation("catalogue.filter.all." + facet.parameter(), byValue.size()));
    }
}
