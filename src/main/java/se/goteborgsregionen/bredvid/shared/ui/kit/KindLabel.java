package se.goteborgsregionen.bredvid.shared.ui.kit;

import com.vaadin.flow.component.html.Span;

/** Says what kind an offer is: icon and word in the kind's colour. */
public final class KindLabel extends Span {

    public KindLabel(KindStyle kind, String word) {
        addClassName("kind");
        kind.colour(this);
        add(Icon.of(kind.iconName()));
        add(word);
    }

    /** The icon alone on a coloured square, for a filter that has the word beside it. */
    public static Span square(KindStyle kind) {
        Span square = new Span(Icon.of(kind.iconName()));
        square.addClassName("sq");
        kind.colour(square);
        return square;
    }
}
