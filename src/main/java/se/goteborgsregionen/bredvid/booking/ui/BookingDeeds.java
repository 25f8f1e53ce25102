package se.goteborgsregionen.bredvid.booking.ui;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

import com.vaadin.flow.component.Component;
import se.goteborgsregionen.bredvid.booking.BookingOutcome;
import se.goteborgsregionen.bredvid.booking.CancelOutcome;
import se.goteborgsregionen.bredvid.booking.MyBooking;
import se.goteborgsregionen.bredvid.booking.Refusal;
import se.goteborgsregionen.bredvid.shared.ui.kit.Note;

/** What one can do with a booking, wherever it is shown: asks where one should, does it, and says what became of it. */
final class BookingDeeds {

    private final Component page;
    private final MyDesk desk;
    private final Consumer<Note> showAnew;

    /** @param showAnew shows the page as things stand now, with what became of the press */
    BookingDeeds(Component page, MyDesk desk, Consumer<Note> showAnew) {
        this.page = page;
        this.desk = desk;
        this.showAnew = showAnew;
    }

    /** Gives back the place or the position in the queue, after a question. */
    void cancel(MyBooking booking) {
        new CancelDialog(booking, desk.dates(locale()), reason -> {
                    switch (desk.cancel(booking, reason)) {
                        case CancelOutcome.Refused refused -> showAnew.accept(no(refused.refusal()));
                        case CancelOutcome.Cancelled done ->
                            showAnew.accept(
                                    yes(done.heldPlace() ? "mybookings.cancelled" : "mybookings.left", booking));
                    }
                })
                .open();
    }

    /** Takes the place that is offered, or is for whoever presses first. */
    void take(MyBooking booking) {
        follow(desk.take(booking));
    }

    /** Passes on the place that is offered. */
    void decline(MyBooking booking) {
        Optional<Refusal> refusal = desk.decline(booking);
        showAnew.accept(refusal.map(this::no).orElseGet(() -> yes("mybookings.declined", booking)));
    }

    /** Changes to another occasion of the same offer, which one chooses. */
    void move(MyBooking booking) {
        new MoveDialog(
                        desk.otherOccasions(booking),
                        page.getTranslation("mybookings.move"),
                        page.getTranslation(
                                "mybookings.move.text",
                                MeetingWords.dayAndClock(booking.occasion().first(), locale())),
                        occasion -> answered(desk.move(booking, occasion.id())))
                .open();
    }

    /** Changes to the occasion that the host proposes. */
    void moveTo(MyBooking booking, long occasionId) {
        follow(desk.move(booking, occasionId));
    }

    /** Lets a colleague come instead. */
    void handOver(MyBooking booking) {
        new HandOverDialog(booking, desk.colleagues(booking), colleague -> {
                    BookingOutcome outcome = desk.handOver(booking, colleague.personId());
                    if (outcome instanceof BookingOutcome.Refused(var refusal, var waysOn)) {
                        return desk.refusals().sentenceAbout(refusal, colleague.name(), locale());
                    }
                    showAnew.accept(Note.ok(
                            page.getTranslation(
                                    "mybookings.handed-over", colleague.name().full()),
                            page.getTranslation(
                                    outcome instanceof BookingOutcome.Requested
                                            ? "mybookings.handed-over.asked"
                                            : "mybookings.handed-over.text")));
                    return "";
                })
                .open();
    }

    /** Why not, for the dialog to say; empty when it was done and the page has moved on. */
    private String answered(BookingOutcome outcome) {
        if (outcome instanceof BookingOutcome.Refused(var refusal, var waysOn)) {
            return desk.sentence(refusal, locale());
        }
        follow(outcome);
        return "";
    }

    private void follow(BookingOutcome outcome) {
        switch (outcome) {
            case BookingOutcome.Confirmed confirmed -> ConfirmationView.open(page, confirmed.bookingId());
            case BookingOutcome.Requested requested -> ConfirmationView.open(page, requested.bookingId());
            case BookingOutcome.Queued queued -> ConfirmationView.open(page, queued.bookingId());
            case BookingOutcome.Refused refused -> showAnew.accept(no(refused.refusal()));
        }
    }

    private Locale locale() {
        return page.getUI().orElseThrow().getLocale();
    }

    private Note yes(String key, MyBooking booking) {
        return Note.ok(page.getTranslation(key, booking.occasion().title()), page.getTranslation(key + ".text"));
    }

    private Note no(Refusal refusal) {
        return Note.bad(desk.sentence(refusal, locale()), null);
    }
}
