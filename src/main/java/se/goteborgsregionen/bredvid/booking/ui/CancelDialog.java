package se.goteborgsregionen.bredvid.booking.ui;

import java.util.function.Consumer;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import se.goteborgsregionen.bredvid.booking.BookingService;
import se.goteborgsregionen.bredvid.booking.BookingState;
import se.goteborgsregionen.bredvid.booking.MyBooking;
import se.goteborgsregionen.bredvid.shared.ui.kit.BusyButton;
import se.goteborgsregionen.bredvid.shared.ui.kit.HouseDates;

/** Asks before a place or a position in the queue is given back, and says what happens then. */
class CancelDialog extends Dialog {

    private final HouseDates dates;
    private final TextArea reason = new TextArea();

    /** @param confirmed gets the reason, empty when none was given */
    CancelDialog(MyBooking booking, HouseDates dates, Consumer<String> confirmed) {
        this.dates = dates;
        boolean queued = booking.state() == BookingState.WAITLISTED;
        String key = queued ? "mybookings.leave" : "mybookings.cancel";
        setHeaderTitle(getTranslation(key + ".title"));
        setWidth("min(34rem, 100vw)");
        Div body = new Div(new Paragraph(booking.occasion().title() + ", "
                + MeetingWords.dayAndClock(booking.occasion().first(), getLocale())));
        body.addClassName("leave");
        body.add(new Paragraph(queued ? getTranslation("mybookings.leave.text") : consequences(booking)));
        if (!queued) {
            reason.setLabel(getTranslation("mybookings.cancel.reason"));
            reason.setHelperText(getTranslation("mybookings.cancel.reason.hint"));
            reason.setMaxLength(BookingService.MOST_REASON);
            body.add(reason);
        }
        add(body);
        Button keep = new Button(getTranslation(key + ".keep"), click -> close());
        BusyButton yes = new BusyButton(getTranslation(key + ".yes"), getTranslation(key + ".busy"), click -> {
            close();
            confirmed.accept(reason.getValue().strip());
        });
        getFooter().add(keep, yes.destructive());
        keep.setAutofocus(true);
    }

    private String consequences(MyBooking booking) {
        String what = getTranslation(
                booking.occasion().meetings().size() > 1 ? "mybookings.cancel.text.all" : "mybookings.cancel.text",
                booking.occasion().meetings().size());
        return what + " "
                + getTranslation(
                        "mybookings.cancel.until", dates.day(booking.terms().lastDay()));
    }

    /** The quiet button that opens this for the booking. */
    static Button button(MyBooking booking, Component reader, Consumer<MyBooking> open) {
        String words = reader.getTranslation(
                booking.state() == BookingState.WAITLISTED ? "mybookings.leave" : "mybookings.cancel");
        Button button = new Button(words, click -> open.accept(booking));
        button.addClassName("q");
        button.setAriaLabel(words + ": " + booking.occasion().title());
        return button;
    }
}
