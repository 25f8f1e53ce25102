package se.goteborgsregionen.bredvid.booking.ui;

import java.util.function.Consumer;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import se.goteborgsregionen.bredvid.booking.BookingService;
import se.goteborgsregionen.bredvid.shared.ui.kit.BusyButton;

/** Asks for the reason before a no is said, and says who gets to read it. */
class ReasonDialog extends Dialog {

    private final TextArea reason = new TextArea();

    /**
     * @param text what happens then
     * @param needed whether a reason has to be given
     * @param confirmed gets the reason
     */
    ReasonDialog(String title, String text, String yes, boolean needed, Consumer<String> confirmed) {
        setHeaderTitle(title);
        setWidth("min(34rem, 100vw)");
        reason.setLabel(getTranslation(needed ? "answers.reason" : "answers.reason.optional"));
        reason.setHelperText(getTranslation("answers.reason.hint"));
        reason.setMaxLength(BookingService.MOST_REASON);
        reason.setRequiredIndicatorVisible(needed);
        reason.setWidthFull();
        reason.setAutofocus(true);
        Div body = new Div(new Paragraph(text), reason);
        body.addClassName("leave");
        add(body);
        getFooter()
                .add(
                        new Button(getTranslation("answers.cancel"), click -> close()),
                        new BusyButton(yes, getTranslation("answers.busy"), click -> confirm(needed, confirmed))
                                .destructive());
    }

    private void confirm(boolean needed, Consumer<String> confirmed) {
        String words = reason.getValue().strip();
        if (needed && words.isEmpty()) {
            reason.setErrorMessage(getTranslation("answers.reason.missing"));
            reason.setInvalid(true);
            reason.focus();
            return;
        }
        close();
        confirmed.accept(words);
    }
}
