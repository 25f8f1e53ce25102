package se.goteborgsregionen.bredvid.offer.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import se.goteborgsregionen.bredvid.offer.CatalogueQuery;
import se.goteborgsregionen.bredvid.offer.CatalogueResult;

/**
 * The end of the list: how much of it is shown, and a button for more. The first times the page presses it by itself while
 * one scrolls; then it waits for the reader, so that what stands under the list can be reached.
 */
final class CatalogueMore extends Div {

    private static final int TIMES_BY_ITSELF = 2;

    private final Paragraph shown = new Paragraph();
    private final NativeButton more = new NativeButton(getTranslation("catalogue.more"));

    CatalogueMore(Runnable showMore) {
        addClassName("more");
        shown.addClassName("muted");
        more.addClassNames("btn", "full");
        more.addClickListener(click -> showMore.run());
        add(shown, more);
    }

    void show(CatalogueState state, CatalogueResult result) {
        boolean list = state.mode() == CatalogueState.Mode.LIST;
        int cards = result.cards().size();
        boolean mayShowMore = state.mayShowMore(result.total());
        shown.setVisible(list && cards < result.total());
        shown.setText(getTranslation(mayShowMore ? "catalogue.shown" : "catalogue.most", cards, result.total()));
        more.setVisible(list && mayShowMore);
        more.getElement()
                .setAttribute(
                        "data-while-scrolling",
                        String.valueOf(state.shown() <= TIMES_BY_ITSELF * CatalogueQuery.FIRST_CARDS));
    }
}
