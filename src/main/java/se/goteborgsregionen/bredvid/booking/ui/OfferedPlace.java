package se.goteborgsregionen.bredvid.booking.ui;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.jspecify.annotations.Nullable;
import se.goteborgsregionen.bredvid.booking.MyBooking;
import se.goteborgsregionen.bredvid.shared.Time;
import se.goteborgsregionen.bredvid.shared.ui.kit.BusyButton;
import se.goteborgsregionen.bredvid.shared.ui.kit.Countdown;
import se.goteborgsregionen.bredvid.shared.ui.kit.HouseDates;

/** It is the reader's turn: the place that is held for her, how long it is, and her two answers. */
class OfferedPlace extends Div {

    /** @param until the first instant at which the place goes on to the next */
    OfferedPlace(MyBooking booking, Instant until, Instant now, BookingDeeds deeds, HouseDates dates) {
        addClassName("turn");
        Paragraph title = new Paragraph(getTranslation("offerpage.turn"));
        title.addClassName("turn-title");
        Paragraph rule = new Paragraph(getTranslation("offerpage.turn.until", before(until, dates)));
        rule.addClassName("sub");
        add(
                title,
                new Countdown(Duration.between(now, until), Duration.between(booking.stateAt(), until)),
                rule,
                answers(booking, deeds));
    }

    /** The same where somebody of the queue can take a free place in the last hours. */
    static Div firstCome(MyBooking booking, BookingDeeds deeds, Div into) {
        into.addClassName("turn");
        Paragraph title = new Paragraph(into.getTranslation("offerpage.press"));
        title.addClassName("turn-title");
        Paragraph rule = new Paragraph(into.getTranslation("offerpage.press.text"));
        rule.addClassName("sub");
        into.add(title, rule, take(booking, deeds, "offerpage.press.take", into));
        return into;
    }

    /** The moment to answer before; empty unless a place is offered. */
    static @Nullable String until(MyBooking booking, HouseDates dates) {
        Instant until = booking.offeredUntil();
        return until == null ? null : before(until, dates);
    }

    private static String before(Instant until, HouseDates dates) {
        return dates.moment(LocalDateTime.ofInstant(until, Time.STOCKHOLM));
    }

    private Div answers(MyBooking booking, BookingDeeds deeds) {
        Button no = new BusyButton(
                getTranslation("offerpage.turn.decline"),
                getTranslation("offerpage.turn.decline.busy"),
                click -> deeds.decline(booking));
        no.addClassNames("q", "full");
        Div answers = new Div(take(booking, deeds, "offerpage.turn.take", this), no);
        answers.addClassName("answers");
        return answers;
    }

    private static BusyButton take(MyBooking booking, BookingDeeds deeds, String words, Div reader) {
        BusyButton take = new BusyButton(
                        reader.getTranslation(words),
                        reader.getTranslation("offerpage.turn.take.busy"),
                        click -> deeds.take(booking))
                .primary();
        take.addClassNames("l", "full");
        return take;
    }
}
