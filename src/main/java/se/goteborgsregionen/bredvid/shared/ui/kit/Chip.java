package se.goteborgsregionen.bredvid.shared.ui.kit;

import com.vaadin.flow.component.html.Span;

/** Where something stands, in an icon and a few words: "Väntar på din chef". */
public final class Chip extends Span {

    public enum Tone {
        /** Somebody else's turn, or simply so. */
        NEUTRAL(""),
        /** Settled and good. */
        OK("ok"),
        /** The reader's own turn. */
        TURN("turn-c"),
        /** Refused, cancelled, over the limit; never merely full. */
        BAD("bad"),
        /** Not begun, or gone. */
        LINE("line");

        private final String cssClass;

        Tone(String cssClass) {
            this.cssClass = cssClass;
        }
    }

    public Chip(Tone tone, String iconName, String words) {
        addClassName("chip");
        if (!tone.cssClass.isEmpty()) {
            addClassName(tone.cssClass);
        }
        add(Icon.of(iconName));
        add(words);
    }
}
