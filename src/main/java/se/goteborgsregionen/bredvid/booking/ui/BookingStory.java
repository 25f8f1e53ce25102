package se.goteborgsregionen.bredvid.booking.ui;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import org.jspecify.annotations.Nullable;
import se.goteborgsregionen.bredvid.booking.BookingState;
import se.goteborgsregionen.bredvid.booking.MyBooking;
import se.goteborgsregionen.bredvid.booking.NextStep;
import se.goteborgsregionen.bredvid.shared.Time;
import se.goteborgsregionen.bredvid.shared.ui.kit.HouseDates;
import se.goteborgsregionen.bredvid.shared.ui.kit.Note;
import se.goteborgsregionen.bredvid.shared.ui.kit.Steps;

/** Where a booking stands, in a heading and a sentence, and what happens now, step by step. */
class BookingStory extends Div {

    private final MyBooking booking;
    private final boolean own;
    private final HouseDates dates;
    private final String title;
    private final H1 heading = new H1();

    /**
     * @param own whether the reader is the person who is booked
     * @param result what came in between just now, if anything did
     */
    BookingStory(MyBooking booking, boolean own, Instant now, HouseDates dates, @Nullable Note result) {
        this.booking = booking;
        this.own = own;
        this.dates = dates;
        String state = state(now);
        title = said("title", state);
        if (result != null) {
            add(result);
        }
        heading.setText(title);
        Paragraph lede = new Paragraph(said("lede", state));
        lede.addClassName("lede");
        add(StateChip.of(booking, now, this), heading, lede);
        reason();
        if (state.equals("CONFIRMED") || state.equals("WAITLISTED")) {
            add(new H2(getTranslation("confirmation.what-now")), steps());
            cancelRule();
        }
        goals();
    }

    String title() {
        return title;
    }

    /** Takes the reader here after something has changed. */
    void takeFocus() {
        Focus.on(heading);
    }

    private String state(Instant now) {
        if (booking.occasion().cancelled()) {
            return "OCCASION_CANCELLED";
        }
        boolean over = !booking.occasion().ends().toInstant().isAfter(now);
        return over && booking.state().active() ? "PAST" : booking.state().name();
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

    private Steps steps() {
        Steps steps = new Steps();
        LocalDateTime when = LocalDateTime.ofInstant(booking.bookedAt(), Time.STOCKHOLM);
        String moment = dates.momentAndYear(when);
        boolean queued = booking.state() == BookingState.WAITLISTED;
        steps.done(getTranslation(queued ? "confirmation.step.queued" : "confirmation.step.booked"), by(moment));
        List<NextStep> next = booking.next();
        for (int i = 0; i < next.size(); i++) {
            String key = "confirmation.step." + next.get(i);
            Component more = next.get(i) == NextStep.BRING_THINGS
                    ? thingsToBring()
                    : new Paragraph(getTranslation(key + ".more"));
            if (i == 0) {
                steps.now(getTranslation(key), more);
            } else {
                steps.next(getTranslation(key), more);
            }
        }
        return steps;
    }

    private UnorderedList thingsToBring() {
        UnorderedList things = new UnorderedList();
        things.addClassName("things");
        booking.occasion().bring().forEach(thing -> things.add(new ListItem(thing)));
        return things;
    }

    private String by(String moment) {
        return booking.bookedBy() == null
                ? moment
                : getTranslation(
                        "confirmation.step.by", moment, booking.bookedBy().full());
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
            H2 title = new H2(getTranslation("confirmation.goals"));
            Paragraph goals = new Paragraph(booking.goals());
            Div text = new Div(goals);
            text.addClassName("prose");
            Div section = new Div(title, text);
            section.addClassName("wishes");
            add(section);
        }
    }
}
