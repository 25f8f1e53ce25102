package se.goteborgsregionen.bredvid.booking.ui;

import com.vaadin.flow.component.Component;

/** Moves a reader to the part of the page that has changed, so that the keyboard and a screen reader go on from there. */
final class Focus {

    private Focus() {}

    static void on(Component part) {
        part.getElement().setAttribute("tabindex", "-1");
        part.getElement().executeJs("this.focus({preventScroll: false})");
    }
}
