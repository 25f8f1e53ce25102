package se.goteborgsregionen.bredvid.offer.ui;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;

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
    private Map<String, Integer> hits = Map.of();
    private List<String> ranks = new ArrayList<>();
    private Set<String> current = Set.of();
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

    /** Shows every value with its number of hits; what is chosen or has the most hits stands first in a long list. */
    void show(List<String> values, Set<String> chosen, CatalogueResult result, CatalogueLabels labels) {
        for (String value : values) {
            byValue.computeIfAbsent(value, v -> {
                CatalogueOption option =
                        new CatalogueOption(v, labels.of(facet, v), ticked -> choose.accept(with(v, ticked)));
                options.add(option);
                return option;
            });
        }
        Map<String, Integer> numbers = new LinkedHashMap<>();
        byValue.keySet().forEach(value -> numbers.put(value, result.count(facet, value)));
        byValue.forEach((value, option) -> option.show(numbers.getOrDefault(value, 0), chosen.contains(value)));
        current = Set.copyOf(chosen);
        if (byValue.size() > FEW && !numbers.equals(hits)) {
            hits = numbers;
            rank();
        }
        showToggle();
    }

    /**
     * Equal ones keep the values' own order, and so do months, of which only the first few with hits come first. A tick in
     * the list changes none of its numbers, so that nothing moves under the reader's hand.
     */
    private void rank() {
        ToIntFunction<String> number = value -> hits.getOrDefault(value, 0);
        ranks = new ArrayList<>(byValue.keySet());
        if (facet == CatalogueFacet.MONTH) {
            ranks.sort(Comparator.comparing(value -> !current.contains(value) && number.applyAsInt(value) == 0));
            return;
        }
        ranks.sort(Comparator.comparing((String value) -> !current.contains(value))
                .thenComparing(Comparator.comparingInt(number).reversed()));
        options.removeAll();
        ranks.forEach(value -> options.add(Objects.requireNonNull(byValue.get(value))));
    }

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
        List<String> first = ranks.subList(0, Math.min(FEW, ranks.size()));
        boolean few = byValue.size() <= FEW;
        byValue.forEach(
                (value, option) -> option.setVisible(all || few || first.contains(value) || current.contains(value)));
        toggle.setVisible(!few);
        toggle.getElement().setAttribute("aria-expanded", String.valueOf(all));
        toggle.setText(
                all
                        ? getTranslation("catalogue.filter.fewer")
                        : getTranslation("catalogue.filter.all." + facet.parameter(), byValue.size()));
    }
}
