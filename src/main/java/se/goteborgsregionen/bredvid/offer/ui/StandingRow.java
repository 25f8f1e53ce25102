package se.goteborgsregionen.bredvid.offer.ui;

import java.util.function.Consumer;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import se.goteborgsregionen.bredvid.offer.OccasionStanding;
import se.goteborgsregionen.bredvid.offer.Status;
import se.goteborgsregionen.bredvid.shared.ui.kit.Chip;
import se.goteborgsregionen.bredvid.shared.ui.kit.HouseDates;

/** One stored occasion as it stands: its day, and how many are booked or that it is cancelled. */
final class StandingRow extends ListItem {

    private final EditorInputs inputs;
    private final String day;

    StandingRow(EditorInputs inputs, OccasionStanding standing) {
        this.inputs = inputs;
        day = HouseDates.in(inputs.locale())
                .dayAndYear(standing.meetings().getFirst().starts().toLocalDate());
        Span name = new Span(day);
        name.addClassName("grow");
        add(name);
        if (standing.status() == Status.CANCELLED) {
            add(new Chip(Chip.Tone.BAD, "calendar-x", inputs.say("status.CANCELLED")));
            return;
        }
        Span places = new Span(inputs.say("standing", standing.taken(), standing.waiting()));
        places.addClassNames("muted", "small");
        add(places);
    }

    /** With a button that cancels it. */
    StandingRow cancellable(OccasionStanding standing, Consumer<OccasionStanding> onCallOff) {
        Button callOff = new Button(inputs.say("call-off.short"), click -> onCallOff.accept(standing));
        callOff.setAriaLabel(inputs.say("call-off.occasion", day));
        callOff.addClassName("q");
        add(callOff);
        return this;
    }
}
