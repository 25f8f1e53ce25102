package se.goteborgsregionen.bredvid.offer.ui;

import java.time.LocalDate;
import java.util.function.Consumer;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;

/** Asks on which day the copy of an offer begins. */
final class CopyDialog extends Dialog {

    CopyDialog(EditorInputs inputs, LocalDate suggested, LocalDate today, Consumer<LocalDate> copy) {
        setHeaderTitle(inputs.say("copy.title"));
        setWidth("min(30rem, 100vw)");
        DatePicker start = inputs.date(inputs.say("copy.start"));
        start.setValue(suggested);
        add(new Paragraph(inputs.say("copy.text")), start);
        Button keep = new Button(inputs.say("copy.not"), click -> close());
        Button make = new Button(inputs.say("copy.make"), click -> {
            LocalDate day = start.getValue();
            if (day == null || day.isBefore(today)) {
                start.setErrorMessage(inputs.say("copy.start.missing"));
                start.setInvalid(true);
                start.focus();
                return;
            }
            close();
            copy.accept(day);
        });
        make.addClassName("p");
        getFooter().add(keep, make);
    }
}
