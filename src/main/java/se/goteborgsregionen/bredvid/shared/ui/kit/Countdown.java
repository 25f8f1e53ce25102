package se.goteborgsregionen.bredvid.shared.ui.kit;

import java.time.Duration;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.dom.Element;

/**
 * The time left to answer, and how much of it has run out. Somebody else's clock drives it: call {@link #show} about once
 * a minute. A timer by role, not a live region, so that it does not talk.
 */
public final class Countdown extends Div {

    private static final Duration WHEN_HOURS_GET_MANY = Duration.ofDays(2);

    private final Duration whole;
    private final Paragraph clock = new Paragraph();
    private final Element remains = new Element("i");

    public Countdown(Duration left, Duration whole) {
        this.whole = whole;
        clock.addClassName("clock");
        clock.getElement().setAttribute("role", "timer");
        Div drain = new Div();
        drain.addClassName("drain");
        drain.getElement().setAttribute("aria-hidden", "true");
        drain.getElement().appendChild(remains);
        add(clock, drain);
        show(left);
    }

    public void show(Duration left) {
        Duration shown = left.isNegative() ? Duration.ZERO : left;
        clock.setText(words("kit.countdown", shown));
        clock.getElement().setAttribute("aria-label", words("kit.countdown.spoken", shown));
        long percent = whole.isPositive() ? Math.min(100, 100 * shown.toSeconds() / whole.toSeconds()) : 0;
        remains.getStyle().set("width", percent + "%");
    }

    private String words(String key, Duration left) {
        if (left.toMinutes() < 1) {
            return getTranslation(key + (left.isZero() ? ".over" : ".moment"));
        }
        if (left.toHours() < 1) {
            return getTranslation(key + ".minutes", left.toMinutes());
        }
        if (left.compareTo(WHEN_HOURS_GET_MANY) < 0) {
            return getTranslation(key + ".hours", left.toHours(), left.toMinutesPart());
        }
        return getTranslation(key + ".days", left.toDays(), left.toHoursPart());
    }
}
