package se.goteborgsregionen.bredvid.offer.ui;

import java.util.function.Function;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import se.goteborgsregionen.bredvid.offer.CallOffOutcome;
import se.goteborgsregionen.bredvid.offer.OfferRules;

/** Asks once more before something is cancelled: how many are told, and what. */
final class CallOffDialog extends Dialog {

    private final EditorInputs inputs;
    private final TextArea message;
    private final Function<String, CallOffOutcome> callOff;
    private final Runnable done;

    /**
     * Asks.
     *
     * @param what "Ställ in kursen" or "Ställ in tillfället tor 12 nov"
     * @param told how many people are told
     * @param callOff does it with the message
     * @param done shows what came of it
     */
    CallOffDialog(EditorInputs inputs, String what, int told, Function<String, CallOffOutcome> callOff, Runnable done) {
        this.inputs = inputs;
        this.callOff = callOff;
        this.done = done;
        setHeaderTitle(what);
        setWidth("min(34rem, 100vw)");
        message = new TextArea(inputs.say("call-off.message"));
        message.setManualValidation(true);
        message.setHelperText(inputs.say("call-off.message.hint"));
        message.setMaxLength(OfferRules.MESSAGE);
        message.setWidthFull();
        message.setMinRows(4);
        add(new Paragraph(told == 0 ? inputs.say("call-off.nobody") : inputs.say("call-off.told", told)), message);
        Button keep = new Button(inputs.say("call-off.keep"), click -> close());
        Button confirm = new Button(what, click -> confirm());
        confirm.addThemeNames("primary", "error");
        confirm.setDisableOnClick(true);
        getFooter().add(keep, confirm);
        message.focus();
    }

    private void confirm() {
        switch (callOff.apply(message.getValue())) {
            case CallOffOutcome.CalledOff called -> finish();
            case CallOffOutcome.NothingToCallOff nothing -> finish();
            case CallOffOutcome.Busy busy -> ask(inputs.say("busy.text"));
            case CallOffOutcome.Over over -> ask(inputs.say("call-off.over"));
            case CallOffOutcome.MessageMissing missing -> ask(inputs.say("call-off.message.missing"));
            case CallOffOutcome.MessageTooLong(int most) -> ask(inputs.say("call-off.message.too-long", most));
        }
    }

    private void finish() {
        close();
        done.run();
    }

    private void ask(String problem) {
        message.setErrorMessage(problem);
        message.setInvalid(true);
        message.focus();
        getFooter().getElement().getChildren().forEach(button -> button.setEnabled(true));
    }
}
