package se.goteborgsregionen.bredvid.booking.ui;

import java.util.Optional;
import jakarta.annotation.security.PermitAll;

import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import org.jspecify.annotations.Nullable;
import se.goteborgsregionen.bredvid.access.Actor;
import se.goteborgsregionen.bredvid.access.CurrentUser;
import se.goteborgsregionen.bredvid.booking.BookingState;
import se.goteborgsregionen.bredvid.booking.MyBooking;
import se.goteborgsregionen.bredvid.booking.MyBookingsService;
import se.goteborgsregionen.bredvid.invitation.InvitationService;
import se.goteborgsregionen.bredvid.shared.ui.kit.Note;

/** A booking: where it stands, what happens now, its invite, and the way to cancel. Shown right after booking too. */
@Route("bokning/:bookingId([0-9]{1,18})")
@PermitAll
class ConfirmationView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final MyBookingsService myBookings;
    private final InvitationService invitations;
    private final CurrentUser currentUser;
    private final MyDesk desk;
    private final BookingDeeds deeds;
    private String title = "";
    private long bookingId;

    ConfirmationView(
            MyBookingsService myBookings, InvitationService invitations, CurrentUser currentUser, MyDesk desk) {
        this.myBookings = myBookings;
        this.invitations = invitations;
        this.currentUser = currentUser;
        this.desk = desk;
        this.deeds = new BookingDeeds(this, desk, this::showAnew);
        addClassNames("two", "confirmed");
    }

    static RouterLink linkTo(long bookingId, String words) {
        return new RouterLink(words, ConfirmationView.class, parameters(bookingId));
    }

    static void open(Component from, long bookingId) {
        from.getUI().ifPresent(ui -> ui.navigate(ConfirmationView.class, parameters(bookingId)));
    }

    private static RouteParameters parameters(long bookingId) {
        return new RouteParameters("bookingId", String.valueOf(bookingId));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        bookingId = event.getRouteParameters().getLong("bookingId").orElseThrow();
        Actor actor = currentUser.actor();
        Optional<MyBooking> booking = myBookings.byId(actor, bookingId);
        if (booking.isEmpty()) {
            event.rerouteToError(NotFoundException.class);
        } else {
            show(actor, booking.get(), null);
        }
    }

    @Override
    public String getPageTitle() {
        return title + " · Bredvid";
    }

    private void showAnew(Note result) {
        Actor actor = currentUser.actor();
        show(actor, myBookings.byId(actor, bookingId).orElseThrow(NotFoundException::new), result);
    }

    private void show(Actor actor, MyBooking booking, @Nullable Note result) {
        removeAll();
        boolean own = actor.is(booking.personId());
        BookingStory story = new BookingStory(booking, own, desk, deeds, result);
        title = story.title();
        add(story, new BookedPanel(booking, ways(booking, own)));
        if (result != null) {
            Focus.on(result);
        }
    }

    private Div ways(MyBooking booking, boolean own) {
        Div ways = new Div();
        ways.addClassName("actions");
        boolean standing = !booking.occasion().cancelled()
                && booking.occasion().starts().toInstant().isAfter(desk.now());
        if (own
                && booking.state() == BookingState.CONFIRMED
                && !booking.occasion().cancelled()) {
            InviteLink invite = new InviteLink(booking, invitations, currentUser);
            invite.addClassName("full");
            ways.add(invite);
        }
        if (own) {
            RouterLink mine = new RouterLink(getTranslation("confirmation.to-mine"), MyBookingsView.class);
            mine.addClassNames("btn", "full");
            ways.add(mine);
        }
        boolean hasPlace = booking.state() == BookingState.CONFIRMED || booking.state() == BookingState.REQUESTED;
        if (standing && hasPlace && booking.cancellable() && booking.move() == null) {
            ways.add(way("mybookings.move", click -> deeds.move(booking)));
        }
        if (standing && hasPlace) {
            ways.add(way("mybookings.hand-over", click -> deeds.handOver(booking)));
        }
        if (booking.cancellable() && booking.state() != BookingState.OFFERED) {
            Button cancel = CancelDialog.button(booking, this, deeds::cancel);
            cancel.addClassName("full");
            ways.add(cancel);
        }
        return ways;
    }

    private Button way(String key, ComponentEventListener<ClickEvent<Button>> press) {
        Button way = new Button(getTranslation(key), press);
        way.addClassName("full");
        return way;
    }
}
