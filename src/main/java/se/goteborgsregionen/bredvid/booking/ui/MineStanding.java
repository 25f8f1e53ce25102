package se.goteborgsregionen.bredvid.booking.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.RouterLink;
import se.goteborgsregionen.bredvid.booking.BookingPreview;
import se.goteborgsregionen.bredvid.booking.BookingState;
import se.goteborgsregionen.bredvid.booking.MyBooking;
import se.goteborgsregionen.bredvid.shared.ui.kit.HouseDates;
import se.goteborgsregionen.bredvid.shared.ui.kit.Note;

/** On the offer page: where the reader's own booking stands, and what she can do with it. */
class MineStanding extends Div {

    private final MyBooking booking;
    private final BookingActions actions;

    /** @param othersBelow whether the page has other occasions to show */
    MineStanding(BookingPreview.Mine mine, BookingActions actions, MyDesk desk, boolean othersBelow, HouseDates dates) {
        this.booking = mine.booking();
        this.actions = actions;
        switch (booking.state()) {
            case WAITLISTED -> {
                Integer position = booking.position();
                if (position != null && !mine.placeToTake()) {
                    add(new QueueDrawing(position));
                }
            }
            case REQUESTED -> {
                add(said());
                add(new WaitingFor(booking, true, desk.asked(booking), actions.deeds(), dates));
            }
            case OFFERED -> {}
            case CONFIRMED, REFUSED, EXPIRED, DECLINED, CANCELLED -> add(said());
        }
        add(ways(othersBelow));
    }

    /** What waits for the reader herself, to stand above everything else. */
    static Component turn(BookingPreview.Mine mine, BookingDeeds deeds, MyDesk desk, HouseDates dates) {
        var until = mine.booking().offeredUntil();
        return until == null
                ? OfferedPlace.firstCome(mine.booking(), deeds, new Div())
                : new OfferedPlace(mine.booking(), until, desk.now(), deeds, dates);
    }

    /** Whether something waits for the reader herself. */
    static boolean isHerTurn(BookingPreview.Mine mine) {
        return mine.placeToTake()
                || (mine.booking().state() == BookingState.OFFERED
                        && mine.booking().offeredUntil() != null);
    }

    private Note said() {
        String key = "offerpage.mine." + booking.state();
        return Note.ok(getTranslation(key), getTranslation(key + ".text"));
    }

    private Div ways(boolean othersBelow) {
        Div ways = new Div();
        ways.addClassName("actions");
        RouterLink see = ConfirmationView.linkTo(booking.bookingId(), getTranslation("offerpage.booked.see"));
        see.addClassNames("btn", "full");
        ways.add(see);
        if (booking.state() == BookingState.WAITLISTED && othersBelow) {
            Button others = new Button(getTranslation("offerpage.others.see"), click -> actions.seeOthers());
            others.addClassName("full");
            ways.add(others);
        }
        if (booking.cancellable() && booking.state() != BookingState.OFFERED) {
            Button cancel = CancelDialog.button(booking, this, actions.deeds()::cancel);
            cancel.addClassName("full");
            ways.add(cancel);
        }
        return ways;
    }
}
