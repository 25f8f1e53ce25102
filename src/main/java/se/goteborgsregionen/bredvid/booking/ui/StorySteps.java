package se.goteborgsregionen.bredvid.booking.ui;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import se.goteborgsregionen.bredvid.booking.BookingState;
import se.goteborgsregionen.bredvid.booking.MyBooking;
import se.goteborgsregionen.bredvid.booking.NextStep;
import se.goteborgsregionen.bredvid.shared.Time;
import se.goteborgsregionen.bredvid.shared.ui.kit.HouseDates;
import se.goteborgsregionen.bredvid.shared.ui.kit.Steps;

/** What has happened with a booking and what happens now, step by step. */
class StorySteps extends Div {

    private final MyBooking booking;
    private final boolean own;
    private final MyDesk desk;
    private final BookingDeeds deeds;
    private final HouseDates dates;

    /** @param own whether the reader is the person who is booked; others read nothing of what she has to do */
    StorySteps(MyBooking booking, boolean own, MyDesk desk, BookingDeeds deeds) {
        this.booking = booking;
        this.own = own;
        this.desk = desk;
        this.deeds = deeds;
        this.dates = desk.dates(getLocale());
        add(steps());
    }

    private Steps steps() {
        Steps steps = new Steps();
        steps.done(getTranslation(begun()), begunBy());
        List<NextStep> next = booking.next().stream()
                .filter(step -> own || step == NextStep.ANSWERS_COME)
                .toList();
        for (int i = 0; i < next.size(); i++) {
            String title = getTranslation("confirmation.step." + next.get(i));
            if (i == 0) {
                steps.now(title, more(next.get(i)));
            } else {
                steps.next(title, more(next.get(i)));
            }
        }
        return steps;
    }

    private String begun() {
        String whose = own ? "" : ".other";
        return switch (booking.state()) {
            case WAITLISTED, OFFERED -> "confirmation.step.queued" + whose;
            case REQUESTED -> "confirmation.step.requested" + whose;
            case CONFIRMED, REFUSED, EXPIRED, DECLINED, CANCELLED -> "confirmation.step.booked";
        };
    }

    private String begunBy() {
        // Whoever has queued got her place long after she joined.
        Instant begun = booking.state() == BookingState.CONFIRMED ? booking.stateAt() : booking.bookedAt();
        String moment = dates.momentAndYear(LocalDateTime.ofInstant(begun, Time.STOCKHOLM));
        return booking.bookedBy() == null
                ? moment
                : getTranslation(
                        "confirmation.step.by", moment, booking.bookedBy().full());
    }

    private Component more(NextStep step) {
        return switch (step) {
            case BRING_THINGS -> thingsToBring();
            case ANSWERS_COME -> new WaitingFor(booking, own, desk.asked(booking), deeds, dates);
            case ACCEPT_INVITE,
                    HOST_PREPARES,
                    JOIN_BY_LINK,
                    TAKE_PLACE,
                    MANAGER_IS_ASKED,
                    HOST_IS_ASKED,
                    INVITE_COMES,
                    WAIT_IN_QUEUE,
                    PLACE_IS_OFFERED -> new Paragraph(getTranslation("confirmation.step." + step + ".more"));
        };
    }

    private UnorderedList thingsToBring() {
        UnorderedList things = new UnorderedList();
        things.addClassName("things");
        booking.occasion().bring().forEach(thing -> things.add(new ListItem(thing)));
        return things;
    }
}
