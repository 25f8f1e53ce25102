package se.goteborgsregionen.bredvid.booking.ui;

import java.util.OptionalInt;

import org.springframework.stereotype.Component;
import se.goteborgsregionen.bredvid.access.Actor;
import se.goteborgsregionen.bredvid.access.CurrentUser;
import se.goteborgsregionen.bredvid.booking.MyBookingsService;
import se.goteborgsregionen.bredvid.shared.ui.MenuSign;

/** "Mina bokningar" in the menu: says how many places are offered, because each of them goes on to somebody else soon. */
@Component
class MyBookingsInMenu implements MenuSign {

    private final MyBookingsService bookings;
    private final CurrentUser currentUser;

    MyBookingsInMenu(MyBookingsService bookings, CurrentUser currentUser) {
        this.bookings = bookings;
        this.currentUser = currentUser;
    }

    @Override
    public String path() {
        return MyBookingsView.PATH;
    }

    @Override
    public OptionalInt waiting() {
        Actor actor = currentUser.actor();
        return actor.signedIn() ? OptionalInt.of(bookings.countOffered(actor)) : OptionalInt.empty();
    }
}
