package se.goteborgsregionen.bredvid.booking.ui;

import java.time.Instant;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import org.jspecify.annotations.Nullable;
import se.goteborgsregionen.bredvid.booking.BookingState;
import se.goteborgsregionen.bredvid.booking.Ending;
import se.goteborgsregionen.bredvid.booking.MyBooking;
import se.goteborgsregionen.bredvid.booking.MyBooking.PendingMove;
import se.goteborgsregionen.bredvid.shared.ui.kit.HouseDates;
import se.goteborgsregionen.bredvid.shared.ui.kit.Note;

/** Where a booking stands, in a heading and a sentence, and what happens now, step by step. */
class BookingStory extends Div {

    private final MyBooking booking;
    private final boolean own;
    private final MyDesk desk;
    private final HouseDates dates;
    private final String title;

    /**
     * @param own whether the reader is the person who is booked
     * @param deeds what can be done with the booking
     * @param result what came in between just now, if anything did
     */
    BookingStory(MyBooking booking, boolean own, MyDesk desk, BookingDeeds deeds, @Nullable Note result) {
        this.booking = booking;
        this.own = own;
        this.desk = desk;
        this.dates = desk.dates(getLocale());
        String state = state(desk.now());
        title = said("title", state);
        if (result != null) {
            add(result);
        }
        Paragraph lede = new Paragraph(said("lede", state));
        lede.addClassName("lede");
        add(StateChip.of(booking, own, desk.now(), this), new H1(title), lede);
        reason();
        move();
        turn(state, deeds);
        if (!booking.next().isEmpty() && booking.state().name().equals(state)) {
            add(new H2(getTranslation("confirmation.what-now")), new StorySteps(booking, own, desk, deeds));
            cancelRule();
        }
        goals();
    }

    String title() {
        return title;
    }

    private String state(Instant now) {
        if (booking.occasion().cancelled()) {
            return "OCCASION_CANCELLED";
        }
        boolean over = !booking.occasion().ends().toInstant().isAfter(now);
        if (over && booking.state().active()) {
            return "PAST";
        }
        Ending ending = booking.ending();
        return ending == null ? booking.state().name() : ending.name();
    }

    /** The sentence for the state; the other person's name, or one's own given name, is its first parameter. */
    private String said(String part, String state) {
        Integer position = booking.position();
        return getTranslation(
                "confirmation." + part + "." + state + (own ? "" : ".other"),
                own ? booking.person().given() : booking.person().full(),
                position == null ? 0 : position);
    }

    private void reason() {
        String words = booking.occasion().cancelled() ? booking.occasion().cancelMessage() : booking.endReason();
        if (!words.isBlank()) {
            add(Note.info(words, null));
        }
    }

    /** Which of two places stands meanwhile, when a change of occasion waits for answers. */
    private void move() {
        PendingMove move = booking.move();
        if (move != null) {
            String which = "confirmation.move." + (move.hither() ? "hither" : "hence") + (own ? "" : ".other");
            String words = getTranslation("confirmation.move.see");
            add(Note.info(
                            getTranslation(which, dates.momentAndYear(move.otherStarts())),
                            getTranslation("confirmation.move.no"))
                    .with(ConfirmationView.linkTo(move.otherId(), words)));
        }
    }

    /** The two answers, when the place is held for the reader herself. */
    private void turn(String state, BookingDeeds deeds) {
        Instant until = booking.offeredUntil();
        if (own && until != null && state.equals(BookingState.OFFERED.name())) {
            OfferedPlace place = new OfferedPlace(booking, until, desk.now(), deeds, dates);
            place.addClassName("box");
            add(place);
        }
    }

    private void cancelRule() {
        if (booking.state() == BookingState.CONFIRMED && own) {
            Paragraph rule = new Paragraph(getTranslation(
                    booking.cancellable() ? "mybookings.cancel.until" : "mybookings.too-late",
                    dates.day(booking.terms().lastDay())));
            rule.addClassNames("muted", "rule");
            add(rule);
        }
    }

    private void goals() {
        if (!booking.goals().isBlank()) {
            H2 title = new H2(getTranslation(own ? "confirmation.goals" : "confirmation.goals.other"));
            Paragraph goals = new Paragraph(booking.goals());
            Div text = new Div(goals);
            text.addClassName("prose");
            Div section = new Div(title, text);
            section.addClassName("wishes");
            add(section);
        }
    }
}
