package se.goteborgsregionen.bredvid.invitation.ui;

import java.time.LocalDate;
import jakarta.annotation.security.PermitAll;

import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import se.goteborgsregionen.bredvid.access.Actor;
import se.goteborgsregionen.bredvid.access.CurrentUser;
import se.goteborgsregionen.bredvid.invitation.CalendarFeed;
import se.goteborgsregionen.bredvid.invitation.CalendarFeed.Making;
import se.goteborgsregionen.bredvid.invitation.CalendarFeedService;
import se.goteborgsregionen.bredvid.invitation.SubscriptionService;
import se.goteborgsregionen.bredvid.shared.Time;
import se.goteborgsregionen.bredvid.shared.ui.kit.HouseDates;
import se.goteborgsregionen.bredvid.shared.ui.kit.Icon;
import se.goteborgsregionen.bredvid.shared.ui.kit.LiveRegion;
import se.goteborgsregionen.bredvid.shared.ui.kit.Note;
import se.goteborgsregionen.bredvid.shared.ui.kit.PageHead;

/** How one's occasions come to one's own calendar: the addresses that programs fetch them from. */
@Route("jag/kalender")
@PermitAll
class CalendarView extends Div implements HasDynamicTitle {

    private final CalendarFeedService feeds;
    private final CurrentUser currentUser;
    private final Div made = new Div();
    private final Div list = new Div();
    private final Button make;
    private final LiveRegion told = new LiveRegion();

    CalendarView(CalendarFeedService feeds, SubscriptionService subscriptions, CurrentUser currentUser) {
        this.feeds = feeds;
        this.currentUser = currentUser;
        this.make = new Button(getTranslation("calendar.feeds.make"), Icon.of("plus"), press -> make());
        make.addClassName("p");
        Div row = new Div(make);
        row.addClassName("row");
        Paragraph secret = new Paragraph(getTranslation("calendar.feeds.secret"));
        secret.addClassNames("small", "muted");
        Section section = new Section(
                new H2(getTranslation("calendar.feeds")),
                new Paragraph(getTranslation("calendar.feeds.text")),
                made,
                list,
                row,
                secret);
        section.addClassNames("section", "stack");
        add(new PageHead(getTranslation("calendar.title")).sub(getTranslation("calendar.sub")), section);
        if (givesSomething(subscriptions)) {
            add(new OwnOccasions(subscriptions, currentUser, told));
        }
        add(told);
        show();
    }

    private boolean givesSomething(SubscriptionService subscriptions) {
        Actor actor = currentUser.actor();
        return !actor.hosts().isEmpty()
                || !actor.organises().isEmpty()
                || subscriptions.followsAll(actor)
                || !subscriptions.own(actor).isEmpty();
    }

    private void show() {
        list.removeAll();
        var mine = feeds.mine(currentUser.actor());
        if (mine.isEmpty()) {
            list.add(new Paragraph(getTranslation("calendar.feeds.none")));
            return;
        }
        UnorderedList items = new UnorderedList();
        items.addClassName("devices");
        mine.forEach(feed -> items.add(item(feed)));
        list.add(items);
    }

    private ListItem item(CalendarFeed feed) {
        HouseDates dates = HouseDates.in(getLocale());
        String day = dates.dayAndYear(LocalDate.ofInstant(feed.createdAt(), Time.STOCKHOLM));
        HtmlComponent name = new HtmlComponent("b");
        name.getElement().setText(getTranslation("calendar.feeds.item", day));
        Paragraph about = new Paragraph(
                feed.fetchedAt() == null
                        ? getTranslation("calendar.feeds.unused")
                        : getTranslation(
                                "calendar.feeds.fetched",
                                dates.moment(
                                        feed.fetchedAt().atZone(Time.STOCKHOLM).toLocalDateTime())));
        about.addClassNames("small", "muted");
        Button revoke = new Button(getTranslation("calendar.feeds.revoke"), press -> revoke(feed));
        revoke.setAriaLabel(getTranslation("calendar.feeds.revoke.this", day));
        Div text = new Div(name, about);
        text.addClassName("grow");
        return new ListItem(Icon.of("calendar-days"), text, revoke);
    }

    private void make() {
        made.removeAll();
        switch (feeds.make(currentUser.actor())) {
            case Making.Made(CalendarFeed feed, String address) -> made.add(new NewAddress(address, told));
            case Making.TooMany() -> made.add(Note.bad(getTranslation("calendar.feeds.too-many"), null));
        }
        show();
    }

    private void revoke(CalendarFeed feed) {
        feeds.revoke(currentUser.actor(), feed.id());
        made.removeAll();
        show();
        told.say(getTranslation("calendar.feeds.revoked"));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("calendar.title") + " · Bredvid";
    }
}
