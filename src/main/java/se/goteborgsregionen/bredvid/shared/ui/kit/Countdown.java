package se.goteborgsregionen.bredvid.shared.ui.kit;

import java.time.Duration;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.dom.Element;

/**
 * The time left to answer, and how much of it has run out. The browser counts on by itself. A timer by role, not a live region, so that it does not talk.
 */
public final class Countdown extends Div {

    private static final Duration WHEN_HOURS_GET_MANY = Duration.ofDays(2);

    /** Counts on in the browser: asking the server each minute would keep a session awake that nobody uses. */
    private static final String COUNT_ON = """
            const [until, whole, words] = [Date.now() + $0 * 1000, $1, [$2, $3, $4, $5, $6]];
            const clock = this.querySelector('.clock'), bar = this.querySelector('.drain > i');
            const show = () => {
              const left = Math.max(0, Math.floor((until - Date.now()) / 1000));
              const [days, hours, minutes] = [Math.floor(left / 86400), Math.floor(left / 3600), Math.floor(left / 60)];
              const text = left === 0 ? words[4] : minutes < 1 ? words[3]
                : hours < 1 ? words[2].replace('{0}', minutes)
                : days < 2 ? words[1].replace('{0}', hours).replace('{1}', minutes % 60)
                : words[0].replace('{0}', days).replace('{1}', hours % 24);
              if (clock.textContent !== text) {
                clock.textContent = text;
                clock.removeAttribute('aria-label');
              }
              bar.style.width = Math.min(100, Math.floor(100 * left / whole)) + '%';
              if (left > 0 && this.isConnected) { setTimeout(show, 15000); }
            };
            setTimeout(show, 15000);""";

    private final Duration whole;
    private Duration left = Duration.ZERO;
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

    @Override
    protected void onAttach(AttachEvent attachEvent) {
        super.onAttach(attachEvent);
        getElement()
                .executeJs(
                        COUNT_ON,
                        left.toSeconds(),
                        Math.max(1, whole.toSeconds()),
                        getTranslation("kit.countdown.days", "{0}", "{1}"),
                        getTranslation("kit.countdown.hours", "{0}", "{1}"),
                        getTranslation("kit.countdown.minutes", "{0}"),
                        getTranslation("kit.countdown.moment"),
                        getTranslation("kit.countdown.over"));
    }

    public void show(Duration timeLeft) {
        Duration shown = timeLeft.isNegative() ? Duration.ZERO : timeLeft;
        left = shown;
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
