package se.goteborgsregionen.bredvid.offer.ui;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import se.goteborgsregionen.bredvid.offer.EditableOffer;
import se.goteborgsregionen.bredvid.offer.OfferField;
import se.goteborgsregionen.bredvid.offer.OfferForm;
import se.goteborgsregionen.bredvid.offer.SaveOutcome;
import se.goteborgsregionen.bredvid.offer.Status;
import se.goteborgsregionen.bredvid.shared.Time;
import se.goteborgsregionen.bredvid.shared.ui.kit.Differences;
import se.goteborgsregionen.bredvid.shared.ui.kit.HouseDates;
import se.goteborgsregionen.bredvid.shared.ui.kit.KeptText;
import se.goteborgsregionen.bredvid.shared.ui.kit.Note;

/** What the desk has to say above the form. */
final class DeskNotes extends Div {

    private final EditorInputs inputs;

    DeskNotes(EditorInputs inputs) {
        this.inputs = inputs;
        addClassNames("stack", "desk-notes");
    }

    void clear() {
        removeAll();
    }

    private void say(Note note) {
        removeAll();
        add(note);
        note.getElement().executeJs("this.scrollIntoView({block: 'nearest'})");
    }

    void saved(SaveOutcome.Saved saved, boolean wasPublished) {
        String told = saved.told() > 0 ? inputs.say("saved.told", saved.told()) : null;
        if (saved.offer().status() == Status.DRAFT) {
            say(Note.ok(inputs.say("saved.draft"), inputs.say("saved.draft.text")));
        } else if (wasPublished) {
            say(Note.ok(inputs.say("saved.changes"), told));
        } else {
            Anchor see = new Anchor("utbud/" + saved.offer().id(), inputs.say("saved.published.see"));
            say(Note.ok(inputs.say("saved.published"), inputs.say("saved.published.text"))
                    .with(see));
        }
    }

    /** Offers back what an earlier visit left in this browser. */
    void offerKept(KeptText.Found<OfferForm> left, Consumer<KeptText.Found<OfferForm>> putBack, Runnable throwAway) {
        LocalDateTime when = left.at().atZone(Time.STOCKHOLM).toLocalDateTime();
        Button restore = new Button(inputs.say("kept.restore"), click -> {
            clear();
            putBack.accept(left);
        });
        Button discard = new Button(inputs.say("kept.discard"), click -> {
            clear();
            throwAway.run();
        });
        discard.addClassName("q");
        say(Note.info(inputs.say("kept", HouseDates.in(inputs.locale()).moment(when)), inputs.say("kept.text"))
                .with(row(restore, discard)));
    }

    /**
     * Both versions stay until she has chosen field by field and saves: theirs is stored, hers is in the browser.
     *
     * @param differ the fields in which hers is not theirs
     * @param mine those of them in which hers is chosen to begin with
     * @param choose told of each choice, true for hers
     */
    void savedByAnother(
            EditableOffer theirs,
            OfferForm hers,
            List<OfferField.Name> differ,
            Set<OfferField.Name> mine,
            OfferWords words,
            BiConsumer<OfferField.Name, Boolean> choose) {
        LocalDateTime when = theirs.changedAt().atZone(Time.STOCKHOLM).toLocalDateTime();
        Differences differences = new Differences();
        for (OfferField.Name field : differ) {
            String stored = words.of(field, theirs.form());
            String typed = words.of(field, hers);
            String details = stored.equals(typed) ? "\n" + inputs.say("conflict.details") : "";
            differences.field(
                    inputs.say("field." + field),
                    stored,
                    typed + details,
                    mine.contains(field),
                    keepsHers -> choose.accept(field, keepsHers));
        }
        say(Note.bad(
                        inputs.say("conflict", HouseDates.in(inputs.locale()).moment(when)),
                        inputs.say(differ.isEmpty() ? "conflict.same" : "conflict.text"))
                .with(differences));
    }

    void busy() {
        say(Note.bad(inputs.say("busy"), inputs.say("busy.text")));
    }

    void gone() {
        say(Note.bad(inputs.say("gone"), inputs.say("gone.text")));
    }

    private static Div row(Component... parts) {
        Div row = new Div(parts);
        row.addClassName("row");
        return row;
    }
}
