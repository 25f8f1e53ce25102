package se.goteborgsregionen.bredvid.booking.ui;

import java.util.List;
import java.util.function.Function;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import se.goteborgsregionen.bredvid.booking.Colleague;
import se.goteborgsregionen.bredvid.booking.MyBooking;
import se.goteborgsregionen.bredvid.shared.ui.kit.BusyButton;
import se.goteborgsregionen.bredvid.shared.ui.kit.Note;

/** Asks which colleague of the same unit comes instead. */
class HandOverDialog extends Dialog {

    private final ComboBox<Colleague> who = new ComboBox<>();
    private final Div outcome = new Div();
    private final Function<Colleague, String> handOver;

    /** @param handOver does it, and gives why not; empty when it was done */
    HandOverDialog(MyBooking booking, List<Colleague> colleagues, Function<Colleague, String> handOver) {
        this.handOver = handOver;
        setHeaderTitle(getTranslation("mybookings.hand-over"));
        setWidth("min(34rem, 100vw)");
        Div body = new Div(new Paragraph(booking.occasion().title() + ", "
                + MeetingWords.dayAndClock(booking.occasion().first(), getLocale())));
        body.addClassName("leave");
        add(body);
        getFooter().add(new Button(getTranslation("mybookings.cancel.keep"), click -> close()));
        if (colleagues.isEmpty()) {
            body.add(new Paragraph(getTranslation("mybookings.hand-over.nobody")));
            return;
        }
        who.setLabel(getTranslation("mybookings.hand-over.who"));
        who.setItems(colleagues);
        who.setItemLabelGenerator(colleague -> colleague.name().full());
        who.setManualValidation(true);
        who.setWidthFull();
        who.addValueChangeListener(change -> who.setInvalid(false));
        body.add(new Paragraph(getTranslation("mybookings.hand-over.text")), who, outcome);
        getFooter()
                .add(new BusyButton(
                                getTranslation("mybookings.hand-over.do"),
                                getTranslation("mybookings.hand-over.busy"),
                                click -> handOver())
                        .primary());
    }

    private void handOver() {
        Colleague chosen = who.getValue();
        if (chosen == null) {
            who.setErrorMessage(getTranslation("mybookings.hand-over.missing"));
            who.setInvalid(true);
            return;
        }
        String refused = handOver.apply(chosen);
        outcome.removeAll();
        if (refused.isEmpty()) {
            close();
        } else {
            outcome.add(Note.bad(getTranslation("mybookings.hand-over.refused"), refused));
        }
    }
}
