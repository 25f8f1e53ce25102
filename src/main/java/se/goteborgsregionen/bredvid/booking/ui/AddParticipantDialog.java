package se.goteborgsregionen.bredvid.booking.ui;

import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import se.goteborgsregionen.bredvid.booking.BookingOutcome;
import se.goteborgsregionen.bredvid.booking.BookingService;
import se.goteborgsregionen.bredvid.booking.Refusal;
import se.goteborgsregionen.bredvid.offer.Occasion;
import se.goteborgsregionen.bredvid.offer.Offer;
import se.goteborgsregionen.bredvid.people.PersonToPick;
import se.goteborgsregionen.bredvid.shared.ui.kit.BusyButton;
import se.goteborgsregionen.bredvid.shared.ui.kit.Chip;
import se.goteborgsregionen.bredvid.shared.ui.kit.Note;

/** Adds a person of any organisation to an occasion, or to its queue when it is full. */
class AddParticipantDialog extends Dialog {

    private final ParticipantDesk desk;
    private final Offer offer;
    private final Occasion occasion;
    private final Consumer<Note> done;
    private final ComboBox<PersonToPick> person = new ComboBox<>();
    private final Div outcome = new Div();

    AddParticipantDialog(ParticipantDesk desk, Offer offer, Occasion occasion, Consumer<Note> done) {
        this.desk = desk;
        this.offer = offer;
        this.occasion = occasion;
        this.done = done;
        setHeaderTitle(getTranslation("participants.add"));
        setWidth("min(34rem, 100vw)");
        fillPerson();
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

    private void fillPerson() {
        person.setLabel(getTranslation("participants.add.person"));
        person.setHelperText(getTranslation("participants.add.person.hint"));
        person.setRequiredIndicatorVisible(true);
        person.setManualValidation(true);
        person.setWidthFull();
        person.setItemLabelGenerator(this::words);
        person.setRenderer(new ComponentRenderer<>(this::row));
        person.setItems(query ->
                found(query.getFilter().orElse("")).skip(query.getOffset()).limit(query.getLimit()));
        // What was typed stays in the field though it is nobody's name.
        person.setAllowCustomValue(true);
        person.addCustomValueSetListener(typed -> {
            person.clear();
            ask(desk.toPick(typed.getDetail()).isEmpty() ? nobody(typed.getDetail()) : missing());
        });
        person.addValueChangeListener(change -> {
            person.setInvalid(false);
            outcome.removeAll();
        });
    }

    /** Those who can be booked first. */
    private Stream<PersonToPick> found(String name) {
        List<PersonToPick> people = desk.toPick(name);
        if (people.isEmpty() && !name.isBlank()) {
            ask(nobody(name));
        } else if (!people.isEmpty()) {
            person.setInvalid(false);
        }
        return people.stream().sorted(Comparator.comparing(pick -> !offer.isFor(pick.profession())));
    }

    private String nobody(String name) {
        return getTranslation("participants.add.nobody", name.strip());
    }

    private String missing() {
        return getTranslation("participants.add.missing");
    }

    private void ask(String problem) {
        person.setErrorMessage(problem);
        person.setInvalid(true);
    }

    private String words(PersonToPick pick) {
        String who = joined(pick.name().full(), post(pick));
        return offer.isFor(pick.profession()) ? who : joined(who, getTranslation("participants.add.not-for"));
    }

    private String post(PersonToPick pick) {
        var profession = pick.profession();
        var workplace = pick.workplace();
        return joined(
                profession == null ? "" : profession.label(getLocale()), workplace == null ? "" : workplace.name());
    }

    private static String joined(String one, String other) {
        return one.isEmpty() || other.isEmpty() ? one + other : one + ", " + other;
    }

    private Div row(PersonToPick pick) {
        Span post = new Span(post(pick));
        post.addClassNames("muted", "small");
        Div row = new Div(OtherOccasions.lines(pick.name().full(), post));
        row.addClassName("pick-person");
        if (!offer.isFor(pick.profession())) {
            row.add(new Chip(Chip.Tone.LINE, "ban", getTranslation("participants.add.not-for")));
        }
        return row;
    }

    private void add(Function<PersonToPick, BookingOutcome> how) {
        PersonToPick chosen = person.getValue();
        if (chosen == null) {
            ask(missing());
            return;
        }
        String name = chosen.name().full();
        switch (how.apply(chosen)) {
            case BookingOutcome.Confirmed confirmed ->
                finish(Note.ok(getTranslation("participants.added", name), getTranslation("participants.added.text")));
            case BookingOutcome.Requested requested ->
                finish(Note.ok(
                        getTranslation("participants.requested", name), getTranslation("participants.requested.text")));
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
        if (isOutsideTargetGroup(refusal)) {
            note.with(anyway(chosen));
        }
        if (refusal instanceof Refusal.Full
                || refusal instanceof Refusal.HeldForOthers
                || refusal instanceof Refusal.QueueOnly) {
            note.with(new BusyButton(
                    getTranslation("participants.queue", chosen.name().given()),
                    getTranslation("participants.queue.busy"),
                    click -> add(again -> desk.queue(occasion, again.id()))));
        }
        outcome.removeAll();
        outcome.add(note);
    }

    private static boolean isOutsideTargetGroup(Refusal refusal) {
        return refusal instanceof Refusal.OtherProfession
                || refusal instanceof Refusal.LicensedOnly
                || refusal instanceof Refusal.OtherOrganisation
                || refusal instanceof Refusal.OtherArea
                || refusal instanceof Refusal.NotAttended
                || refusal instanceof Refusal.QueueOnly;
    }

    /** An organiser can let somebody in all the same, and says why. */
    private Div anyway(PersonToPick chosen) {
        TextArea reason = new TextArea(
                getTranslation("participants.anyway.reason", chosen.name().given()));
        reason.setHelperText(getTranslation("participants.anyway.hint"));
        reason.setMaxLength(BookingService.MOST_REASON);
        reason.setWidthFull();
        reason.setManualValidation(true);
        Div anyway = new Div(
                reason,
                new BusyButton(
                        getTranslation("participants.anyway"), getTranslation("participants.add.busy"), click -> {
                            if (reason.getValue().isBlank()) {
                                reason.setErrorMessage(getTranslation("participants.anyway.missing"));
                                reason.setInvalid(true);
                            } else {
                                add(again -> desk.bookAnyway(occasion, again.id(), reason.getValue()));
                            }
                        }));
        anyway.addClassName("anyway");
        return anyway;
    }
}
