package se.goteborgsregionen.bredvid.booking.ui;

import java.time.LocalDate;
import java.util.List;
import jakarta.annotation.security.PermitAll;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import org.jspecify.annotations.Nullable;
import se.goteborgsregionen.bredvid.access.Actor;
import se.goteborgsregionen.bredvid.access.CurrentUser;
import se.goteborgsregionen.bredvid.booking.BookingState;
import se.goteborgsregionen.bredvid.booking.MyBooking;
import se.goteborgsregionen.bredvid.booking.MyBookingsService;
import se.goteborgsregionen.bredvid.invitation.InvitationService;
import se.goteborgsregionen.bredvid.shared.Time;
import se.goteborgsregionen.bredvid.shared.ui.kit.EmptyState;
import se.goteborgsregionen.bredvid.shared.ui.kit.Note;
import se.goteborgsregionen.bredvid.shared.ui.kit.PageHead;
import se.goteborgsregionen.bredvid.shared.ui.kit.Tabs;

/** Everything that I have booked or queue for, what has been, and what was cancelled; and my next eight weeks. */
@Route(MyBookingsView.PATH)
@Menu(title = "mybookings.title", order = 20, icon = "calendar-days")
@PermitAll
class MyBookingsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    static final String PATH = "mina-bokningar";

    private static final String TAB = "visa";

    private final MyBookingsService myBookings;
    private final InvitationService invitations;
    private final CurrentUser currentUser;
    private final MyDesk desk;
    private final BookingDeeds deeds;
    private MyBookingsTab tab = MyBookingsTab.COMING;

    MyBookingsView(MyBookingsService myBookings, InvitationService invitations, CurrentUser currentUser, MyDesk desk) {
        this.myBookings = myBookings;
        this.invitations = invitations;
        this.currentUser = currentUser;
        this.desk = desk;
        this.deeds = new BookingDeeds(this, desk, this::show);
        addClassName("mybookings");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        tab = MyBookingsTab.of(
                event.getLocation().getQueryParameters().getSingleParameter(TAB).orElse(""));
        show(null);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("mybookings.title") + " · Bredvid";
    }

    private void show(@Nullable Note result) {
        removeAll();
        Actor actor = currentUser.actor();
        List<MyBooking> all = myBookings.ofPerson(actor, actor.id());
        add(head(all), tabs(all));
        Div list = new Div();
        if (result != null) {
            list.add(result);
            Focus.on(result);
        }
        list.add(list(tab.of(all, desk.now())));
        Aside ahead = new Aside(
                new WeeksAhead(
                        LocalDate.ofInstant(desk.now(), Time.STOCKHOLM),
                        WeeksAhead.entries(MyBookingsTab.COMING.of(all, desk.now()), getLocale())),
                WeeksAhead.legend(this));
        ahead.addClassName("box");
        ahead.getElement().setAttribute("aria-label", getTranslation("mybookings.weeks"));
        Div two = new Div(list, ahead);
        two.addClassName("two");
        add(two);
    }

    private PageHead head(List<MyBooking> all) {
        Anchor calendar = new Anchor("jag/kalender", getTranslation("calendar.mine"));
        calendar.addClassNames("btn", "q");
        PageHead head = new PageHead(getTranslation("mybookings.title")).actions(calendar);
        long toAnswer = MyBookingsTab.COMING.of(all, desk.now()).stream()
                .filter(booking -> booking.state() == BookingState.OFFERED)
                .count();
        return toAnswer == 0 ? head : head.sub(getTranslation("mybookings.to-answer", toAnswer));
    }

    private Tabs tabs(List<MyBooking> all) {
        Tabs tabs = new Tabs(getTranslation("mybookings.tabs"));
        for (MyBookingsTab each : MyBookingsTab.values()) {
            RouterLink link = new RouterLink(getTranslation("mybookings.tab." + each) + " ", MyBookingsView.class);
            if (!each.address().isEmpty()) {
                link.setQueryParameters(QueryParameters.of(TAB, each.address()));
            }
            tabs.tab(link, each.of(all, desk.now()).size(), each == tab);
        }
        return tabs;
    }

    private Component list(List<MyBooking> shown) {
        if (shown.isEmpty()) {
            return nothing();
        }
        UnorderedList cards = new UnorderedList();
        for (MyBooking booking : shown) {
            boolean invited = tab == MyBookingsTab.COMING && booking.state() == BookingState.CONFIRMED;
            cards.add(new BookingCard(
                    booking, desk, deeds, invited ? new InviteLink(booking, invitations, currentUser) : null));
        }
        return cards;
    }

    private EmptyState nothing() {
        String key = "mybookings.none." + tab;
        Anchor search = new Anchor("", getTranslation("mybookings.none.search"));
        search.addClassName("btn");
        return new EmptyState("calendar-days", getTranslation(key), getTranslation(key + ".text"), search);
    }
}
