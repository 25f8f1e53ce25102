package se.goteborgsregionen.bredvid.booking.ui;

import java.util.List;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.RouterLink;
import se.goteborgsregionen.bredvid.booking.BookingPreview;
import se.goteborgsregionen.bredvid.booking.Refusal;
import se.goteborgsregionen.bredvid.offer.Meeting;
import se.goteborgsregionen.bredvid.offer.Occasion;
import se.goteborgsregionen.bredvid.offer.Offer;
import se.goteborgsregionen.bredvid.shared.ui.kit.HouseDates;
import se.goteborgsregionen.bredvid.shared.ui.kit.Leaf;

/** The coming occasions of the same offer beside the one shown, each with its places and a way to choose it. */
class OtherOccasions extends Section {

    private final H2 heading = new H2(getTranslation("offerpage.others"));

    OtherOccasions(Offer offer, List<Occasion> others) {
        add(heading);
        UnorderedList rows = new UnorderedList();
        rows.addClassName("others");
        for (Occasion occasion : others) {
            rows.add(row(offer, occasion));
        }
        add(rows);
    }

    /** Brings the reader here. */
    void show() {
        scrollIntoView();
        Focus.on(heading);
    }

    private ListItem row(Offer offer, Occasion occasion) {
        Meeting first = occasion.meetings().getFirst();
        HouseDates dates = HouseDates.in(getLocale());
        String when = MeetingWords.dayAndClock(first, getLocale());
        StringBuilder facts = new StringBuilder(dates.week(first.starts().toLocalDate()));
        if (occasion.meetings().size() > 1) {
            facts.append(" · ")
                    .append(getTranslation(
                            "offerpage.others.meetings", occasion.meetings().size()));
        }
        facts.append(" · ").append(places(occasion, this));
        Span more = new Span(facts.toString());
        more.addClassNames("muted", "small");
        RouterLink choose = OfferView.linkTo(offer.id(), occasion.id(), getTranslation("offerpage.others.choose"));
        choose.addClassName("btn");
        choose.getElement()
                .setAttribute("aria-label", getTranslation("offerpage.others.choose.spoken", HouseDates.plain(when)));
        return new ListItem(
                new Leaf(first.starts().toLocalDate(), getLocale(), Leaf.Size.SMALL, KindWords.style(offer.kind())),
                lines(when, more),
                choose);
    }

    /** The places left in words. */
    static String places(Occasion occasion, Component reader) {
        return places(occasion, occasion.free(), reader);
    }

    /** The same where so many are left. */
    static String places(Occasion occasion, int left, Component reader) {
        Integer capacity = occasion.capacity();
        if (capacity == null) {
            return reader.getTranslation("kit.places.unlimited");
        }
        return left == 0
                ? reader.getTranslation("offerpage.others.full")
                : reader.getTranslation("offerpage.others.places", left, capacity);
    }

    /** Places left as the reader should see them: those held for some are left too, for her or for others, whom the page names. */
    static int left(Occasion occasion, BookingPreview preview) {
        Integer capacity = occasion.capacity();
        boolean heldCount = preview instanceof BookingPreview.Bookable
                || (preview instanceof BookingPreview.NotNow not && not.refusal() instanceof Refusal.HeldForOthers);
        return heldCount && capacity != null ? Math.max(0, capacity - occasion.taken()) : occasion.free();
    }

    /** A row's two lines: what it is, and more about it. */
    static Div lines(String title, Component more) {
        HtmlComponent bold = new HtmlComponent("b");
        bold.getElement().setText(title);
        Div line = new Div(more);
        return new Div(bold, line);
    }
}
