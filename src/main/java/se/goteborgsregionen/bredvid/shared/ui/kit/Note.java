package se.goteborgsregionen.bredvid.shared.ui.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.jspecify.annotations.Nullable;

/** A word to the reader in the page itself: what happened, and what to do about it. */
public final class Note extends Div {

    public enum Tone {
        INFO("", "status"),
        OK("ok", "status"),
        BAD("bad", "alert");

        private final String cssClass;
        private final String role;

        Tone(String cssClass, String role) {
            this.cssClass = cssClass;
            this.role = role;
        }
    }

    private final Div body = new Div();

    public Note(Tone tone, String iconName, String title, @Nullable String text) {
        addClassName("note");
        if (!tone.cssClass.isEmpty()) {
            addClassName(tone.cssClass);
        }
        getElement().setAttribute("role", tone.role);
        HtmlComponent bold = new HtmlComponent("b");
        bold.getElement().setText(title);
        body.add(bold);
        if (text != null) {
            body.add(new Paragraph(text));
        }
        add(Icon.of(iconName), body);
    }

    public static Note info(String title, @Nullable String text) {
        return new Note(Tone.INFO, "info", title, text);
    }

    public static Note ok(String title, @Nullable String text) {
        return new Note(Tone.OK, "circle-check", title, text);
    }

    /** Read out at once by screen readers. */
    public static Note bad(String title, @Nullable String text) {
        return new Note(Tone.BAD, "circle-alert", title, text);
    }

    /** Adds more under the text: a list, or a row of ways on. */
    public Note with(Component... more) {
        body.add(more);
        return this;
    }
}
