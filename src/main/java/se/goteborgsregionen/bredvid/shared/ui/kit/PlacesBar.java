package se.goteborgsregionen.bredvid.shared.ui.kit;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;

/** How many places are left: one block per place up to eight, a bar above that, and always the number in words. */
public final class PlacesBar extends Div {

    private static final int MOST_BLOCKS = 8;
    private static final int SMALLEST_SHARE_TO_SEE = 3;

    /** Places of an occasion; a {@code free} below nothing (somebody was let in over the number) shows as full. */
    public PlacesBar(int free, int capacity, int queue) {
        int left = Math.clamp(free, 0, capacity);
        addClassName("places");
        add(capacity <= MOST_BLOCKS ? blocks(left, capacity) : meter(left, capacity));
        add(words(left, capacity, queue));
    }

    private PlacesBar() {
        addClassName("places");
        add(new Span(getTranslation("kit.places.unlimited")));
    }

    /** For occasions that anyone may join. */
    public static PlacesBar unlimited() {
        return new PlacesBar();
    }

    private static Div blocks(int left, int capacity) {
        Div seats = drawing("seats");
        for (int place = 0; place < capacity; place++) {
            Element block = new Element("i");
            if (place < left) {
                block.getClassList().add("free");
            }
            seats.getElement().appendChild(block);
        }
        return seats;
    }

    private static Div meter(int left, int capacity) {
        int share = left == 0 ? 0 : Math.max(SMALLEST_SHARE_TO_SEE, 100 * left / capacity);
        Div meter = drawing("meter");
        Element filled = new Element("i");
        filled.getStyle().set("width", share + "%");
        meter.getElement().appendChild(filled);
        return meter;
    }

    private static Div drawing(String cssClass) {
        Div drawing = new Div();
        drawing.addClassName(cssClass);
        drawing.getElement().setAttribute("aria-hidden", "true");
        return drawing;
    }

    private Span words(int left, int capacity, int queue) {
        Span words = new Span();
        if (left == 0) {
            words.addClassName("full");
            words.getElement().appendChild(bold(getTranslation("kit.places.full")));
            if (queue > 0) {
                words.add(" · " + getTranslation("kit.places.queue", queue));
            }
        } else if (capacity == 1) {
            words.getElement().appendChild(bold(getTranslation("kit.places.one")));
        } else if (left == 1) {
            words.getElement().appendChild(bold(getTranslation("kit.places.last")));
        } else {
            words.getElement().appendChild(bold(String.valueOf(left)));
            words.add(" " + getTranslation("kit.places.of", capacity));
        }
        return words;
    }

    private static Element bold(String words) {
        return new Element("b").setText(words);
    }
}
