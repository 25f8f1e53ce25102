package se.goteborgsregionen.bredvid.booking.ui;

import java.util.function.Consumer;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import se.goteborgsregionen.bredvid.booking.BookingService;
import se.goteborgsregionen.bredvid.booking.CancelOutcome;
import se.goteborgsregionen.bredvid.booking.Participant;
import se.goteborgsregionen.bredvid.shared.ui.kit.BusyButton;
import se.goteborgsregionen.bredvid.shared.ui.kit.Note;

/** Takes a person off an occasion, with a word to her about why. */
class RemoveParticipantDialog extends Dialog {

    private final ParticipantDesk desk;
    private final Participant participant;
    private final Consumer<Note> done;
    private final TextArea reason = new TextArea();
    private final Div outcome = new Div();

    RemoveParticipantDialog(ParticipantDesk desk, Participant participant, Consumer<Note> done) {
        this.desk = desk;
        this.participant = participant;
        this.done = done;
        String name = participant.name().full();
        setHeaderTitle(getTranslation("participants.remove.title", name));
        setWidth("min(34rem, 100vw)");
        reason.setLabel(getTranslation("participants.remove.reason"));
        reason.setHelperText(getTranslation("participants.remove.reason.hint"));
        reason.setMaxLength(BookingService.MOST_REASON);
        reason.setValueChangeMode(ValueChangeMode.LAZY);
        reason.setWidthFull();
        add(
                new Paragraph(getTranslation(
                        participant.state().holdsPlace()
                                ? "participants.remove.text"
                                : "participants.remove.text.queue",
                        participant.name().given())),
                reason,
                outcome);
        getFooter()
                .add(
                        new Button(getTranslation("participants.remove.not"), click -> close()),
                        new BusyButton(
                                        getTranslation("participants.remove.name", name),
                                        getTranslation("participants.remove.busy"),
                                        click -> remove())
                                .destructive());
    }

    private void remove() {
        switch (desk.remove(participant, reason.getValue())) {
            case CancelOutcome.Cancelled cancelled -> {
                close();
                done.accept(Note.ok(
                        getTranslation(
                                "participants.removed", participant.name().full()),
                        cancelled.heldPlace() ? getTranslation("participants.removed.text") : null));
            }
            case CancelOutcome.Refused refused -> {
                outcome.removeAll();
                outcome.add(Note.bad(
                        getTranslation("participants.remove.refused"),
                        desk.why(refused.refusal(), participant.name(), getLocale())));
            }
        }
    }
}
