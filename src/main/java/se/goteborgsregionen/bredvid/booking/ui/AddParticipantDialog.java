package se.goteborgsregionen.bredvid.booking.ui;

import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import se.goteborgsregionen.bredvid.booking.BookingOutcome;
import se.goteborgsregionen.bredvid.booking.Refusal;
import se.goteborgsregionen.bredvid.offer.Occasion;
import se.goteborgsregionen.bredvid.people.PersonToPick;
import se.goteborgsregionen.bredvid.shared.ui.kit.BusyButton;
import se.goteborgsregionen.bredvid.shared.ui.kit.Note;

/** Adds a person of any organisation to an occasion, or to its queue when it is full. */
class AddParticipantDialog extends Dialog {

    private final ParticipantDesk desk;
    private final Occasion occasion;
    private final Consumer<Note> done;
    private final ComboBox<PersonToPick> person = new ComboBox<>();
    private final Div outcome = new Div();

    AddParticipantDialog(ParticipantDesk desk, Occasion occasion, Consumer<Note> done) {
        this.desk = desk;
        this.occasion = occasion;
        this.done = done;
        setHeaderTitle(getTranslation("participants.add"));
        person.setLabel(getTranslation("participants.add.person"));
        person.setHelperText(getTranslation("participants.add.person.hint"));
        person.setRequiredIndicatorVisible(true);
        person.setWidthFull();
        person.setItemLabelGenerator(this::words);
        person.setItems(query -> desk.toPick(query.getFilter().orElse("")).stream()
                .skip(query.getOffset())
                .limit(query.getLimit()));
        person.addValueChangeListener(change -> {
            person.setInvalid(false);
            outcome.removeAll();
        });
        add(person, outcome);
        getFooter()
                .add(
                        new Button(getTranslation("participants.close"), click -> close()),
                        new BusyButton(
                                        getTranslation("participants.add.do"),
                                        getTranslation("participants.add.busy"),
                                        click -> add(chosen -> desk.book(occasion, chosen.id())))
                                .primary());
    }

    private String words(PersonToPick pick) {
        var profession = pick.profession();
        var workplace = pick.workplace();
        return Stream.of(
                        pick.name().full(),
                        profession == null ? "" : profession.label(getLocale()),
                        workplace == null ? "" : workplace.name())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private void add(Function<PersonToPick, BookingOutcome> how) {
        PersonToPick chosen = person.getValue();
        if (chosen == null) {
            person.setErrorMessage(getTranslation("participants.add.missing"));
            person.setInvalid(true);
            return;
        }
        String name = chosen.name().full();
        switch (how.apply(chosen)) {
            case BookingOutcome.Confirmed confirmed ->
                finish(Note.ok(getTranslation("participants.added", name), getTranslation("participants.added.text")));
            case BookingOutcome.Queued queued ->
                finish(Note.ok(getTranslation("participants.queued", name, queued.position()), null));
            case BookingOutcome.Refused refused -> refuse(refused.refusal(), chosen);
        }
    }

    private void finish(Note note) {
        close();
        done.accept(note);
    }

    private void refuse(Refusal refusal, PersonToPick chosen) {
        Note note = Note.bad(
                getTranslation("participants.refused", chosen.name().full()),
                desk.why(refusal, chosen.name(), getLocale()));
        if (refusal instanceof Refusal.Full) {
            note.with(new BusyButton(
                    getTranslation("participants.queue", chosen.name().given()),
                    getTranslation("participants.queue.busy"),
                    click -> add(again -> desk.queue(occasion, again.id()))));
        }
        outcome.removeAll();
        outcome.add(note);
    }
}
