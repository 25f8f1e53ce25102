package se.goteborgsregionen.bredvid.booking.ui;

import java.util.List;

import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import se.goteborgsregionen.bredvid.offer.Meeting;
import se.goteborgsregionen.bredvid.shared.ui.kit.HouseDates;
import se.goteborgsregionen.bredvid.shared.ui.kit.KindStyle;
import se.goteborgsregionen.bredvid.shared.ui.kit.Leaf;

/** When an occasion begins: a large leaf, and date, time and week in words beside it. */
class OccasionWhen extends Div {

    private final Leaf leaf;

    OccasionWhen(List<Meeting> meetings, KindStyle kind) {
        addClassName("when");
        Meeting first = meetings.getFirst();
        HouseDates dates = HouseDates.in(getLocale());
        leaf = new Leaf(first.starts().toLocalDate(), getLocale(), Leaf.Size.LARGE, kind);
        Div words = new Div(
                strong(dates.dayAndYear(first.starts().toLocalDate())),
                strong(MeetingWords.clock(first, getLocale())),
                muted(dates.week(first.starts().toLocalDate())));
        if (meetings.size() > 1) {
            words.add(muted(" · " + getTranslation("offerpage.when.first", meetings.size())));
        }
        add(leaf, words);
    }

    /** The day is cancelled: struck through. The page must also say so in words. */
    OccasionWhen off() {
        addClassName("off");
        leaf.off();
        return this;
    }

    private static HtmlComponent strong(String words) {
        HtmlComponent strong = new HtmlComponent("strong");
        strong.getElement().setText(words);
        return strong;
    }

    private static Span muted(String words) {
        Span span = new Span(words);
        span.addClassName("muted");
        return span;
    }
}
