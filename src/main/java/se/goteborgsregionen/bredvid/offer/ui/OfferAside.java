package se.goteborgsregionen.bredvid.offer.ui;

import java.time.LocalDateTime;
import java.util.List;
import java.util.function.Consumer;

import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.UnorderedList;
import org.jspecify.annotations.Nullable;
import se.goteborgsregionen.bredvid.offer.EditableOffer;
import se.goteborgsregionen.bredvid.offer.OccasionForm;
import se.goteborgsregionen.bredvid.offer.OccasionStanding;
import se.goteborgsregionen.bredvid.offer.OfferForm;
import se.goteborgsregionen.bredvid.offer.Status;
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

    /** @param next the occasion that comes first of those that are not over; null when there is none */
    void show(OfferForm form, @Nullable OccasionForm next, @Nullable EditableOffer stored, LocalDateTime now) {
        int taken = stored == null || next == null
                ? 0
                : stored.standing(next.id())
                        .map(standing -> standing.taken() + standing.held())
                        .orElse(0);
        card.removeAll();
        card.add(new OfferCard(inputs, form, next, taken, lists.municipalities()));
        told.removeAll();
        standings.removeAll();
        if (stored == null || stored.status() != Status.PUBLISHED) {
            return;
        }
        int people = stored.toldBy(form, now);
        int booked = stored.booked(now);
        if (people > 0) {
            told.add(new Note(Note.Tone.INFO, "mail", inputs.say("told.now", people), inputs.say("told.now.text")));
        } else if (booked > 0) {
            told.add(new Note(Note.Tone.INFO, "mail", inputs.say("told.if", booked), inputs.say("told.if.text")));
        }
        standings(stored.standings().stream()
                .filter(standing -> !standing.hasEnded(now))
                .toList());
    }

    private void standings(List<OccasionStanding> coming) {
        if (coming.isEmpty()) {
            return;
        }
        UnorderedList rows = new UnorderedList();
        rows.addClassName("standings");
        coming.forEach(standing -> rows.add(row(standing)));
        Div box = new Div(new H2(inputs.say("standings")), rows);
        box.addClassName("box");
        standings.add(box);
    }

    private StandingRow row(OccasionStanding standing) {
        StandingRow row = new StandingRow(inputs, standing);
        return standing.status() == Status.CANCELLED ? row : row.cancellable(standing, onCallOff);
    }
}
