package se.goteborgsregionen.bredvid.offer.ui;

import java.util.function.Consumer;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import org.jspecify.annotations.Nullable;
import se.goteborgsregionen.bredvid.offer.EditableOffer;
import se.goteborgsregionen.bredvid.offer.OccasionForm;
import se.goteborgsregionen.bredvid.offer.OccasionStanding;
import se.goteborgsregionen.bredvid.offer.OfferForm;
import se.goteborgsregionen.bredvid.offer.Status;
import se.goteborgsregionen.bredvid.shared.ui.kit.Chip;
import se.goteborgsregionen.bredvid.shared.ui.kit.HouseDates;
import se.goteborgsregionen.bredvid.shared.ui.kit.Note;

/** Beside the form: how it looks in the catalogue, who is told, and how the occasions stand. */
final class OfferAside extends Aside {

    private final EditorInputs inputs;
    private final EditorLists lists;
    private final Consumer<OccasionStanding> onCallOff;
    private final Div card = new Div();
    private final Div told = new Div();
    private final Div standings = new Div();

    OfferAside(EditorInputs inputs, EditorLists lists, OfferForm form, Consumer<OccasionStanding> onCallOff) {
        this.inputs = inputs;
        this.lists = lists;
        this.onCallOff = onCallOff;
        addClassName("stay");
        H2 title = new H2(inputs.say("card.title." + form.kind()));
        told.addClassName("told");
        Div box = new Div(title, card, told);
        box.addClassName("box");
        add(box, standings);
    }

    void show(OfferForm form, @Nullable EditableOffer stored) {
        OccasionForm first =
                form.occasions().isEmpty() ? null : form.occasions().getFirst();
        int taken = stored == null || first == null
                ? 0
                : stored.standing(first.id()).map(OccasionStanding::taken).orElse(0);
        card.removeAll();
        card.add(new OfferCard(inputs, form, first, taken, lists.municipalities()));
        told.removeAll();
        standings.removeAll();
        if (stored == null || stored.status() != Status.PUBLISHED) {
            return;
        }
        int now = stored.toldBy(form);
        if (now > 0) {
            told.add(new Note(Note.Tone.INFO, "mail", inputs.say("told.now", now), inputs.say("told.now.text")));
        } else if (stored.booked() > 0) {
            told.add(new Note(
                    Note.Tone.INFO, "mail", inputs.say("told.if", stored.booked()), inputs.say("told.if.text")));
        }
        standings(stored);
    }

    private void standings(EditableOffer stored) {
        UnorderedList rows = new UnorderedList();
        rows.addClassName("standings");
        stored.standings().forEach(standing -> rows.add(row(standing)));
        Div box = new Div(new H2(inputs.say("standings")), rows);
        box.addClassName("box");
        standings.add(box);
    }

    private ListItem row(OccasionStanding standing) {
        String day = HouseDates.in(inputs.locale())
                .dayAndYear(standing.meetings().getFirst().starts().toLocalDate());
        Span name = new Span(day);
        name.addClassName("grow");
        ListItem row = new ListItem(name);
        if (standing.status() == Status.CANCELLED) {
            row.add(new Chip(Chip.Tone.BAD, "calendar-x", inputs.say("status.CANCELLED")));
            return row;
        }
        Span places = new Span(inputs.say("standing", standing.taken(), standing.waiting()));
        places.addClassNames("muted", "small");
        Button callOff = new Button(inputs.say("call-off.short"), click -> onCallOff.accept(standing));
        callOff.setAriaLabel(inputs.say("call-off.occasion", day));
        callOff.addClassName("q");
        row.add(places, callOff);
        return row;
    }
}
