package se.goteborgsregionen.bredvid.booking.ui;

import java.time.Clock;
import java.util.Optional;
import jakarta.annotation.security.PermitAll;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Aside;
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
import se.goteborgsregionen.bredvid.booking.BookingService;
import se.goteborgsregionen.bredvid.booking.BookingState;
import se.goteborgsregionen.bredvid.booking.CancelOutcome;
import se.goteborgsregionen.bredvid.booking.MyBooking;
import se.goteborgsregionen.bredvid.booking.MyBookingsService;
import se.goteborgsregionen.bredvid.booking.RefusalTexts;
import se.goteborgsregionen.bredvid.invitation.InvitationService;
import se.goteborgsregionen.bredvid.shared.ui.kit.Note;

/** A booking: where it stands, what happens now, its invite, and the way to cancel. Shown right after booking too. */
@Route("bokning/:bookingId([0-9]{1,18})")
@PermitAll
class ConfirmationView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final MyBookingsService myBookings;
    private final BookingService bookings;
    private final InvitationService invitations;
    private final RefusalTexts refusals;
    private final CurrentUser currentUser;
    private final Clock clock;
    private String title = "";
    private long bookingId;

    ConfirmationView(
            MyBookingsService myBookings,
            BookingService bookings,
            InvitationService invitations,
            RefusalTexts refusals,
            CurrentUser currentUser,
            Clock clock) {
        this.myBookings = myBookings;
        this.bookings = bookings;
        this.invitations = invitations;
        this.refusals = refusals;
        this.currentUser = currentUser;
        this.clock = clock;
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

    private void show(Actor actor, MyBooking booking, @Nullable Note result) {
        removeAll();
        BookingStory story = new BookingStory(
                booking, actor.is(booking.personId()), clock.instant(), MeetingWords.dates(clock, getLocale()), result);
        title = story.title();
        add(story, panel(booking, actor));
    }

    private Aside panel(MyBooking booking, Actor actor) {
        Div ways = new Div();
        ways.addClassName("actions");
        if (actor.is(booking.personId())
                && booking.state() == BookingState.CONFIRMED
                && !booking.occasion().cancelled()) {
            InviteLink invite = new InviteLink(booking, invitations, currentUser);
            invite.addClassName("full");
            ways.add(invite);
        }
        if (!actor.is(booking.personId())) {
            return new BookedPanel(booking, withCancel(ways, booking));
        }
        RouterLink mine = new RouterLink(getTranslation("confirmation.to-mine"), MyBookingsView.class);
        mine.addClassNames("btn", "full");
        ways.add(mine);
        return new BookedPanel(booking, withCancel(ways, booking));
    }

    private Div withCancel(Div ways, MyBooking booking) {
        if (booking.cancellable()) {
            Button cancel = CancelDialog.button(booking, this, this::cancel);
            cancel.addClassName("full");
            ways.add(cancel);
        }
        return ways;
    }

    private void cancel(MyBooking booking) {
        new CancelDialog(booking, MeetingWords.dates(clock, getLocale()), reason -> {
                    Actor actor = currentUser.actor();
                    CancelOutcome outcome = bookings.cancel(actor, bookingId, reason);
                    Note refused = outcome instanceof CancelOutcome.Refused no
                            ? Note.bad(refusals.sentence(no.refusal(), getLocale()), null)
                            : null;
                    MyBooking now = myBookings.byId(actor, bookingId).orElseThrow(NotFoundException::new);
                    show(actor, now, refused);
                })
                .open();
    }
}
