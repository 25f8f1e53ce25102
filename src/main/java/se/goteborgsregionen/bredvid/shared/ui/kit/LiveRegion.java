package se.goteborgsregionen.bredvid.shared.ui.kit;

import com.vaadin.flow.component.html.Div;

/**
 * Tells screen readers what the eye sees change: "18 tillfällen". Put it on the page once and keep it there; browsers
 * announce changes in a region, not regions that appear.
 */
public final class LiveRegion extends Div {

    private static final String NO_BREAK_SPACE = "\u00a0";

    public LiveRegion() {
        addClassName("vh");
        getElement().setAttribute("role", "status");
        getElement().setAttribute("aria-live", "polite");
    }

    /** Says this when the reader is next silent; the same words twice are said twice. */
    public void say(String words) {
        setText(words.equals(getText()) ? words + NO_BREAK_SPACE : words);
    }
}
