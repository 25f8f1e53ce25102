package se.goteborgsregionen.bredvid.booking.ui;

import java.util.List;
import java.util.function.Function;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import se.goteborgsregionen.bredvid.offer.Occasion;
import se.goteborgsregionen.bredvid.shared.ui.kit.BusyButton;
import se.goteborgsregionen.bredvid.shared.ui.kit.Note;

/** Asks to which other occasion of the same offer a booking goes. */
class MoveDialog extends Dialog {

    private final RadioButtonGroup<Occasion> choice = new RadioButtonGroup<>();
    private final Div outcome = new Div();
    private final Function<Occasion, String> move;

    /**
     * @param text what happens to the place one has
     * @param move does it, and gives why not; empty when it was done
     */
    MoveDialog(List<Occasion> others, String title, String text, Function<Occasion, String> move) {
        this.move = move;
        setHeaderTitle(title);
        setWidth("min(34rem, 100vw)");
        Div body = new Div();
        body.addClassName("leave");
        Button keep = new Button(getTranslation("mybookings.move.keep"), click -> close());
        getFooter().add(keep);
        add(body);
        if (others.isEmpty()) {
            body.add(new Paragraph(getTranslation("mybookings.move.none")));
            return;
        }
        choice.setLabel(getTranslation("mybookings.move.to"));
        choice.addClassName("choice");
        choice.setItems(others);
        choice.setItemLabelGenerator(occasion -> MeetingWords.dayAndClock(
                        occasion.meetings().getFirst(), getLocale()) + ", " + OtherOccasions.places(occasion, this));
        choice.addValueChangeListener(change -> choice.setInvalid(false));
        choice.setManualValidation(true);
        body.add(new Paragraph(text), choice, outcome);
        getFooter()
                .add(new BusyButton(
                                getTranslation("mybookings.move.do"),
                                getTranslation("mybookings.move.busy"),
                                click -> move())
                        .primary());
    }

    private void move() {
        Occasion chosen = choice.getValue();
        if (chosen == null) {
            choice.setErrorMessage(getTranslation("mybookings.move.missing"));
            choice.setInvalid(true);
            return;
        }
        String refused = move.apply(chosen);
        outcome.removeAll();
        if (refused.isEmpty()) {
            close();
        } else {
            outcome.add(Note.bad(getTranslation("mybookings.move.refused"), refused));
        }
    }
}
