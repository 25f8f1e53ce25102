package se.goteborgsregionen.bredvid.booking.ui;

import java.util.List;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import org.jspecify.annotations.Nullable;
import se.goteborgsregionen.bredvid.offer.Meeting;
import se.goteborgsregionen.bredvid.offer.Occasion;
import se.goteborgsregionen.bredvid.offer.Offer;
import se.goteborgsregionen.bredvid.shared.ui.kit.Facts;
import se.goteborgsregionen.bredvid.shared.ui.kit.HouseDates;
import se.goteborgsregionen.bredvid.shared.ui.kit.Icon;
import se.goteborgsregionen.bredvid.shared.ui.kit.Leaf;

/** What one needs to know to decide: what one learns, for whom, the meetings, what to bring, who runs it. */
class OfferStory extends Div {

    private final Offer offer;

    /** @param forWhom whom it is for, said */
    OfferStory(Offer offer, @Nullable Occasion occasion, Facts forWhom) {
        this.offer = offer;
        addClassName("obody");
        goals();
        description();
        if (occasion != null && occasion.meetings().size() > 1) {
            meetings(occasion.meetings());
        }
        forWhom(forWhom);
        bring();
    }

    private void goals() {
        if (!offer.goals().isEmpty()) {
            section("offerpage.goals").add(ticked("check", offer.goals()));
        }
    }

    private static UnorderedList ticked(String iconName, List<String> lines) {
        UnorderedList list = new UnorderedList();
        list.addClassName("goals");
        for (String line : lines) {
            list.add(new ListItem(Icon.of(iconName), new Span(line)));
        }
        return list;
    }

    private void description() {
        if (offer.description().isBlank()) {
            return;
        }
        Div text = new Div();
        text.addClassName("prose");
        for (String paragraph : offer.description().strip().split("\\R\\s*\\R")) {
            text.add(new Paragraph(paragraph));
        }
        section("offerpage.about").add(text);
    }

    private void meetings(List<Meeting> meetings) {
        UnorderedList rows = new UnorderedList();
        rows.addClassName("others");
        HouseDates dates = HouseDates.in(getLocale());
        for (int i = 0; i < meetings.size(); i++) {
            Meeting meeting = meetings.get(i);
            Span which = new Span(dates.week(meeting.starts().toLocalDate()) + " · "
                    + getTranslation("offerpage.meetings.number", i + 1, meetings.size()));
            which.addClassNames("muted", "small");
            rows.add(new ListItem(
                    new Leaf(
                            meeting.starts().toLocalDate(),
                            getLocale(),
                            Leaf.Size.SMALL,
                            KindWords.style(offer.kind())),
                    OtherOccasions.lines(MeetingWords.dayAndClock(meeting, getLocale()), which)));
        }
        section("offerpage.meetings").add(rows);
    }

    private void forWhom(Facts facts) {
        facts.fact(
                "layers",
                getTranslation("offerpage.level." + offer.level()),
                getTranslation("offerpage.level." + offer.level() + ".more"));
        section("offerpage.for").add(facts);
    }

    private void bring() {
        if (offer.bring().isEmpty()) {
            return;
        }
        section("offerpage.bring").add(ticked("square-check", offer.bring()));
    }

    private Section section(String titleKey) {
        Section section = new Section(new H2(getTranslation(titleKey)));
        add(section);
        return section;
    }
}
