package se.goteborgsregionen.bredvid.booking.ui;

import java.util.List;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import se.goteborgsregionen.bredvid.booking.MyBooking;
import se.goteborgsregionen.bredvid.booking.MyBooking.BookedOccasion;
import se.goteborgsregionen.bredvid.offer.Contact;
import se.goteborgsregionen.bredvid.offer.Meeting;
import se.goteborgsregionen.bredvid.shared.ui.kit.Facts;

/** What is booked: the offer, when and where, the meetings of a course, whom to ask; and the ways on under it. */
class BookedPanel extends Aside {

    BookedPanel(MyBooking booking, Component ways) {
        BookedOccasion occasion = booking.occasion();
        addClassName("panel");
        getElement().setAttribute("aria-label", getTranslation("confirmation.panel"));
        Div kind = new Div(KindWords.label(occasion.kind(), this));
        kind.addClassName("line1");
        OccasionWhen when = new OccasionWhen(occasion.meetings(), KindWords.style(occasion.kind()));
        Facts facts = new Facts();
        OccasionPlace.describe(facts, occasion);
        meetings(facts, occasion.meetings());
        contact(facts, occasion.contact());
        Div what = new Div(
                kind,
                new H2(OfferView.linkTo(occasion.offerId(), occasion.id(), occasion.title())),
                occasion.cancelled() ? when.off() : when,
                facts);
        what.addClassName("in");
        Div below = new Div(ways);
        below.addClassName("in");
        add(what, below);
    }

    private void meetings(Facts facts, List<Meeting> meetings) {
        if (meetings.size() > 1) {
            facts.fact(
                    "calendar-days",
                    getTranslation("offerpage.meetings"),
                    meetings.stream()
                            .map(meeting -> new Paragraph(MeetingWords.dayAndClock(meeting, getLocale())))
                            .toArray(Component[]::new));
        }
    }

    private void contact(Facts facts, Contact contact) {
        if (contact.email().isEmpty() && contact.phone().isEmpty()) {
            return;
        }
        Paragraph ways = new Paragraph();
        if (!contact.email().isEmpty()) {
            ways.add(new Anchor("mailto:" + contact.email(), contact.email()));
        }
        if (!contact.phone().isEmpty()) {
            ways.add(" ");
            ways.add(new Anchor("tel:" + contact.phone().replaceAll("[^+0-9]", ""), contact.phone()));
        }
        facts.fact(
                "user",
                contact.name().isEmpty()
                        ? getTranslation("offerpage.host.ask")
                        : getTranslation("offerpage.host.ask-person", contact.name()),
                ways);
    }
}
