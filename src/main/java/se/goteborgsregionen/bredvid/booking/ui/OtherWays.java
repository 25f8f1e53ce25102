package se.goteborgsregionen.bredvid.booking.ui;

import java.time.LocalDateTime;
import java.util.List;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.RouterLink;
import se.goteborgsregionen.bredvid.booking.RefusalTexts;
import se.goteborgsregionen.bredvid.booking.WayOn;
import se.goteborgsregionen.bredvid.offer.Contact;
import se.goteborgsregionen.bredvid.offer.OfferKind;
import se.goteborgsregionen.bredvid.shared.ui.kit.HouseDates;
import se.goteborgsregionen.bredvid.shared.ui.kit.Icon;
import se.goteborgsregionen.bredvid.shared.ui.kit.Leaf;

/** What one can do instead: other days as rows, the rest as links and buttons. Joining the queue has its own button. */
class OtherWays extends Div {

    private final UnorderedList days = new UnorderedList();
    private final Div links = new Div();

    OtherWays(List<WayOn> waysOn, BookingActions actions, RefusalTexts refusals, HouseDates dates) {
        addClassName("ways");
        days.addClassName("others");
        links.addClassName("actions");
        for (WayOn way : waysOn) {
            String words = refusals.words(way, getLocale());
            switch (way) {
                case WayOn.Queue queue -> {}
                case WayOn.OtherOccasion other ->
                    day(
                            OfferView.linkTo(other.offerId(), other.occasionId(), words),
                            other.kind(),
                            other.start(),
                            new Span(dates.week(other.start().toLocalDate())));
                case WayOn.SameArea same ->
                    day(
                            OfferView.linkTo(same.offerId(), same.occasionId(), same.title()),
                            same.kind(),
                            same.start(),
                            KindWords.label(same.kind(), this),
                            new Span(same.organisation()),
                            new Span(MeetingWords.besideLeaf(same.start(), dates)));
                case WayOn.AskOrganiser ask -> link(ask(ask.contact(), words));
                case WayOn.SeeBooking see -> link(ConfirmationView.linkTo(see.bookingId(), words));
                case WayOn.SeeProfile profile -> link(new Anchor("jag", words));
                case WayOn.RemindMe remind -> {
                    Button reminding = new Button(words, click -> actions.remindMe());
                    reminding.addClassName("full");
                    add(reminding);
                }
                case WayOn.TryAgain again -> button(words, actions::lookAgain);
            }
        }
        if (days.getComponentCount() > 0) {
            add(new H2(getTranslation("offerpage.ways")), days);
        }
        if (links.getComponentCount() > 0) {
            add(links);
        }
    }

    private void day(RouterLink link, OfferKind kind, LocalDateTime start, Component... more) {
        Div line = new Div(more);
        line.addClassName("line1");
        days.add(new ListItem(
                new Leaf(start.toLocalDate(), getLocale(), Leaf.Size.SMALL, KindWords.style(kind)),
                new Div(link, line),
                Icon.of("chevron-right")));
    }

    private void button(String words, Runnable action) {
        Button button = new Button(words, click -> action.run());
        button.addClassName("full");
        links.add(button);
    }

    private void link(Component link) {
        link.addClassNames("btn", "full");
        links.add(link);
    }

    private static Anchor ask(Contact contact, String words) {
        return contact.email().isEmpty()
                ? new Anchor("tel:" + contact.phone().replaceAll("[^+0-9]", ""), words)
                : new Anchor("mailto:" + contact.email(), words);
    }
}
