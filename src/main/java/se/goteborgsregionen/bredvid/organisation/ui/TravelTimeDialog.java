package se.goteborgsregionen.bredvid.organisation.ui;

import java.util.function.IntFunction;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import org.jspecify.annotations.Nullable;
import se.goteborgsregionen.bredvid.organisation.TravelFault;
import se.goteborgsregionen.bredvid.shared.Saving;
import se.goteborgsregionen.bredvid.shared.ui.kit.BusyButton;

/** Changes how long it takes between two municipalities. */
class TravelTimeDialog extends Dialog {

    private final IntegerField minutes = new IntegerField();
    private final IntFunction<Saving<TravelFault>> save;
    private final Runnable saved;

    /**
     * @param between the two names, as the heading has them
     * @param before null where nothing is known yet
     * @param save stores so many minutes
     */
    TravelTimeDialog(String between, @Nullable Integer before, IntFunction<Saving<TravelFault>> save, Runnable saved) {
        this.save = save;
        this.saved = saved;
        setHeaderTitle(between);
        minutes.setLabel(getTranslation("organisation.travel.minutes"));
        minutes.setManualValidation(true);
        minutes.setValue(before);
        minutes.setAutofocus(true);
        add(new Paragraph(getTranslation("organisation.travel.both-ways")), minutes);
        getFooter()
                .add(
                        new Button(getTranslation("organisation.cancel"), click -> close()),
                        new BusyButton(
                                        getTranslation("organisation.save"),
                                        getTranslation("organisation.saving"),
                                        click -> save())
                                .primary());
    }

    private void save() {
        Integer typed = minutes.getValue();
        // What is no number is as wrong as too large a one, and the same sentence says what is wanted.
        switch (save.apply(typed == null ? -1 : typed)) {
            case Saving.Saved<TravelFault> done -> {
                close();
                saved.run();
            }
            case Saving.Refused<TravelFault> refused -> {
                minutes.setErrorMessage(getTranslation(
                        "organisation.travel.fault." + refused.faults().getFirst()));
                minutes.setInvalid(true);
            }
        }
    }
}
