package se.goteborgsregionen.bredvid.offer.ui;

import java.time.LocalDate;
import java.util.function.Consumer;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import org.jspecify.annotations.Nullable;
import se.goteborgsregionen.bredvid.offer.CatalogueResult;
import se.goteborgsregionen.bredvid.shared.ui.kit.EmptyState;
import se.goteborgsregionen.bredvid.shared.ui.kit.HouseDates;

/** What stands in place of the hits where there are none: why, and the way to some. */
final class CatalogueNothing extends Div {

    private final Consumer<CatalogueState> change;

    CatalogueNothing(Consumer<CatalogueState> change) {
        this.change = change;
    }

    /** @param next for an empty page of the calendar a day that has something; null where there is none */
    void show(CatalogueState state, CatalogueResult result, @Nullable LocalDate next) {
        removeAll();
        if (result.total() == 0) {
            add(nowhere(state, result));
        } else if (state.mode() != CatalogueState.Mode.LIST && result.days().isEmpty()) {
            add(notInThisPeriod(state, next));
        }
    }

    private EmptyState nowhere(CatalogueState state, CatalogueResult result) {
        if (result.unsuited() > 0) {
            return new EmptyState(
                    "search",
                    getTranslation("catalogue.empty.unsuited"),
                    getTranslation("catalogue.empty.unsuited.text"),
                    way(getTranslation("catalogue.unsuited", result.unsuited()), state.suiting(false)));
        }
        if (state.isFiltered()) {
            return new EmptyState(
                    "filter-x",
                    getTranslation("catalogue.empty.filtered"),
                    getTranslation("catalogue.empty.filtered.text"),
                    way(getTranslation("catalogue.clear"), state.cleared()));
        }
        return new EmptyState("calendar", getTranslation("catalogue.empty"), getTranslation("catalogue.empty.text"));
    }

    private EmptyState notInThisPeriod(CatalogueState state, @Nullable LocalDate next) {
        String title = getTranslation("catalogue.empty." + state.mode());
        String text = getTranslation("catalogue.empty.days");
        if (next == null) {
            return new EmptyState("calendar", title, text);
        }
        CataloguePeriod there = CataloguePeriod.of(state.mode(), next);
        String words = getTranslation("catalogue.go", there.name(HouseDates.in(getLocale())));
        return new EmptyState("calendar", title, text, way(words, state.around(there.first())));
    }

    private NativeButton way(String words, CatalogueState there) {
        NativeButton button = new NativeButton(words, click -> change.accept(there));
        button.addClassName("btn");
        return button;
    }
}
