package se.goteborgsregionen.bredvid.invitation.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import se.goteborgsregionen.bredvid.access.CurrentUser;
import se.goteborgsregionen.bredvid.invitation.OwnOccasion;
import se.goteborgsregionen.bredvid.invitation.SubscriptionService;
import se.goteborgsregionen.bredvid.shared.ui.kit.HouseDates;
import se.goteborgsregionen.bredvid.shared.ui.kit.LiveRegion;

/** For those who give occasions: invites to all of them, or to some. */
class OwnOccasions extends Section {

    private final SubscriptionService subscriptions;
    private final CurrentUser currentUser;
    private final LiveRegion told;
    private final Div list = new Div();

    OwnOccasions(SubscriptionService subscriptions, CurrentUser currentUser, LiveRegion told) {
        this.subscriptions = subscriptions;
        this.currentUser = currentUser;
        this.told = told;
        Checkbox all = new Checkbox(getTranslation("calendar.own.all"), subscriptions.followsAll(currentUser.actor()));
        all.addValueChangeListener(change -> {
            subscriptions.followAll(currentUser.actor(), change.getValue());
            saved();
        });
        add(new H2(getTranslation("calendar.own")), new Paragraph(getTranslation("calendar.own.text")), all, list);
        addClassNames("section", "stack");
        show();
    }

    private void saved() {
        show();
        told.say(getTranslation("calendar.own.saved"));
    }

    private void show() {
        list.removeAll();
        var own = subscriptions.own(currentUser.actor());
        if (own.isEmpty()) {
            list.add(new Paragraph(getTranslation("calendar.own.none")));
            return;
        }
        UnorderedList items = new UnorderedList();
        items.addClassName("devices");
        own.forEach(occasion -> items.add(item(occasion)));
        list.add(items);
    }

    private ListItem item(OwnOccasion occasion) {
        String when = HouseDates.in(getLocale()).momentAndYear(occasion.firstStart());
        Anchor title = new Anchor("utbud/" + occasion.offerId() + "/" + occasion.occasionId(), occasion.title());
        Paragraph about = new Paragraph(when);
        about.addClassNames("small", "muted");
        Div text = new Div(title, about);
        text.addClassName("grow");
        Checkbox follow = new Checkbox(getTranslation("calendar.own.one"), occasion.followed());
        follow.setAriaLabel(getTranslation("calendar.own.one.spoken", occasion.title(), when));
        follow.addValueChangeListener(change -> {
            subscriptions.follow(currentUser.actor(), occasion.occasionId(), change.getValue());
            told.say(getTranslation("calendar.own.saved"));
        });
        return new ListItem(text, follow);
    }
}
