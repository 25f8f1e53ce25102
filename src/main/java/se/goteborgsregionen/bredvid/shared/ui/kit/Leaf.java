package se.goteborgsregionen.bredvid.shared.ui.kit;

import java.time.LocalDate;
import java.util.Locale;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.dom.Element;
import org.jspecify.annotations.Nullable;

/** A leaf torn from the calendar: weekday, day, month. Screen readers hear the whole date instead. */
@Tag("time")
public final class Leaf extends Component implements HasStyle {

    public enum Size {
        SMALL,
        MEDIUM,
        LARGE
    }

    /** A leaf in the kind's colour; without a kind its band is ink. */
    public Leaf(LocalDate day, Locale locale, Size size, @Nullable KindStyle kind) {
        addClassName("leaf");
        switch (size) {
            case SMALL -> addClassName("sm");
            case MEDIUM -> {}
            case LARGE -> addClassName("lg");
        }
        if (kind != null) {
            kind.colour(this);
        }
        HouseDates dates = HouseDates.in(locale);
        getElement().setAttribute("datetime", dates.iso(day));
        Element spoken = new Element("span").setText(dates.fullDay(day));
        spoken.getClassList().add("vh");
        getElement()
                .appendChild(
                        spoken,
                        shown("i", dates.weekdayShort(day)),
                        shown("b", String.valueOf(day.getDayOfMonth())),
                        shown("small", dates.monthShort(day)));
    }

    private static Element shown(String tag, String words) {
        return new Element(tag).setText(words).setAttribute("aria-hidden", "true");
    }

    /** Struck through: the day is cancelled. The page must also say so in words. */
    public Leaf off() {
        addClassName("off");
        return this;
    }
}
