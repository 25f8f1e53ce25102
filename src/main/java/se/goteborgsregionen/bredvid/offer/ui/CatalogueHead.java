package se.goteborgsregionen.bredvid.offer.ui;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import org.jspecify.annotations.Nullable;
import se.goteborgsregionen.bredvid.offer.CatalogueFacet;
import se.goteborgsregionen.bredvid.offer.CatalogueReader;
import se.goteborgsregionen.bredvid.offer.CatalogueResult;
import se.goteborgsregionen.bredvid.offer.OfferKind;
import se.goteborgsregionen.bredvid.shared.ui.kit.Icon;
import se.goteborgsregionen.bredvid.shared.ui.kit.KindLabel;
import se.goteborgsregionen.bredvid.shared.ui.kit.KindStyle;

/** What stands over the hits: search, "suits me", the views and the kinds. */
final class CatalogueHead extends Div {

    private static final int TYPING_PAUSE_MILLIS = 200;

    private record KindButton(String value, NativeButton button, Span number) {}

    private final TextField search = new TextField();
    private final NativeButton suits = new NativeButton();
    private final Span suitsWords = new Span();
    private final HtmlComponent suitsWhom = new HtmlComponent("small");
    private final Map<CatalogueState.Mode, NativeButton> modes = new EnumMap<>(CatalogueState.Mode.class);
    private final Div kinds = new Div();
    private final List<KindButton> kindButtons = new ArrayList<>();
    private final NativeButton allKinds = new NativeButton();
    private final Span allNumber = new Span();
    private CatalogueState state = CatalogueState.read(Map.of());

    /** Calls back with the state as it shall be: while typing, and at each press. */
    CatalogueHead(Consumer<CatalogueState> type, Consumer<CatalogueState> press) {
        addClassName("head");
        Paragraph sub = new Paragraph(getTranslation("catalogue.sub"));
        sub.addClassNames("sub", "only-d");
        Div find = new Div(search(type), suits(press), filterButton(), modes(press));
        find.addClassName("find");
        add(new H1(getTranslation("catalogue.title")), sub, find, kinds(press));
    }

    private Div search(Consumer<CatalogueState> type) {
        search.addClassName("find-field");
        search.setAriaLabel(getTranslation("catalogue.search"));
        search.setPlaceholder(getTranslation("catalogue.search.hint"));
        search.setPrefixComponent(Icon.of("search"));
        search.setClearButtonVisible(true);
        search.setMaxLength(200);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setValueChangeTimeout(TYPING_PAUSE_MILLIS);
        search.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                type.accept(
                        state.asking(state.query().withText(change.getValue().strip())));
            }
        });
        Div box = new Div(search);
        box.addClassName("search");
        box.getElement().setAttribute("role", "search");
        return box;
    }

    private NativeButton suits(Consumer<CatalogueState> press) {
        suits.addClassName("fits");
        suits.getElement().setAttribute("role", "switch");
        Span toggle = new Span();
        toggle.addClassName("tog");
        toggle.getElement().setAttribute("aria-hidden", "true");
        suitsWords.add(getTranslation("catalogue.suits-me"));
        suitsWords.add(suitsWhom);
        suits.add(toggle, suitsWords);
        suits.addClickListener(click -> press.accept(state.suiting(!Boolean.TRUE.equals(state.suits()))));
        return suits;
    }

    private NativeButton filterButton() {
        NativeButton filter = new NativeButton();
        filter.addClassNames("btn", "only-m", "filter");
        filter.add(Icon.of("sliders-horizontal"));
        filter.add(getTranslation("catalogue.filters"));
        filter.getElement().setAttribute("aria-haspopup", "dialog").setAttribute("data-sheet", "filter");
        return filter;
    }

    private Div modes(Consumer<CatalogueState> press) {
        Div group = new Div();
        group.addClassName("seg");
        group.getElement().setAttribute("role", "group").setAttribute("aria-label", getTranslation("catalogue.view"));
        Map<CatalogueState.Mode, String> icons = Map.of(
                CatalogueState.Mode.LIST, "list",
                CatalogueState.Mode.MONTH, "calendar",
                CatalogueState.Mode.WEEK, "calendar-range");
        for (CatalogueState.Mode mode : CatalogueState.Mode.values()) {
            NativeButton button = new NativeButton();
            button.add(Icon.of(icons.getOrDefault(mode, "list")));
            button.add(new Span(getTranslation("catalogue.view." + mode)));
            button.addClickListener(click -> press.accept(state.in(mode)));
            modes.put(mode, button);
            group.add(button);
        }
        return group;
    }

    private Div kinds(Consumer<CatalogueState> press) {
        kinds.addClassName("kinds");
        kinds.getElement().setAttribute("role", "group").setAttribute("aria-label", getTranslation("catalogue.kinds"));
        allKinds.addClassName("all");
        allKinds.add(getTranslation("catalogue.kinds.all"));
        allKinds.add(allNumber);
        allKinds.addClickListener(click -> press.accept(choosing(Set.of())));
        kinds.add(allKinds);
        for (OfferKind kind : OfferKind.values()) {
            NativeButton button = new NativeButton();
            Span number = new Span();
            button.add(KindLabel.square(KindStyle.valueOf(kind.name())));
            button.add(getTranslation("catalogue.slag." + CatalogueFacet.valueOf(kind)));
            button.add(number);
            button.addClickListener(click -> press.accept(toggling(CatalogueFacet.valueOf(kind))));
            kindButtons.add(new KindButton(CatalogueFacet.valueOf(kind), button, number));
            kinds.add(button);
        }
        return kinds;
    }

    private CatalogueState toggling(String kind) {
        Set<String> chosen = new LinkedHashSet<>(state.query().chosen(CatalogueFacet.KIND));
        if (!chosen.remove(kind)) {
            chosen.add(kind);
        }
        return choosing(chosen.size() == OfferKind.values().length ? Set.of() : chosen);
    }

    private CatalogueState choosing(Set<String> kinds) {
        return state.asking(state.query().with(CatalogueFacet.KIND, kinds));
    }

    void show(CatalogueState shown, CatalogueResult result, CatalogueLabels labels, @Nullable CatalogueReader reader) {
        state = shown;
        if (!search.getValue().strip().equals(shown.query().text())) {
            search.setValue(shown.query().text());
        }
        suits.setVisible(reader != null);
        if (reader != null) {
            suits.getElement().setAttribute("aria-checked", String.valueOf(Boolean.TRUE.equals(shown.suits())));
            String profession = labels.of(CatalogueFacet.PROFESSION, reader.profession());
            String home = reader.homeMunicipality();
            suitsWhom
                    .getElement()
                    .setText(
                            home == null
                                    ? profession
                                    : profession + " · " + labels.of(CatalogueFacet.MUNICIPALITY, home));
        }
        modes.forEach((mode, button) ->
                button.getElement().setAttribute("aria-pressed", String.valueOf(mode == shown.mode())));
        Set<String> chosen = shown.query().chosen(CatalogueFacet.KIND);
        int all = 0;
        for (KindButton each : kindButtons) {
            int count = result.count(CatalogueFacet.KIND, each.value());
            all += count;
            each.number().setText(String.valueOf(count));
            each.button().getElement().setAttribute("aria-pressed", String.valueOf(chosen.contains(each.value())));
        }
        allNumber.setText(String.valueOf(all));
        allKinds.getElement().setAttribute("aria-pressed", String.valueOf(chosen.isEmpty()));
    }
}
