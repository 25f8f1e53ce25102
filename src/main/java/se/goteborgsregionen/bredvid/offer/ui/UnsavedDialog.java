package se.goteborgsregionen.bredvid.offer.ui;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;

/** Asks before what is typed is left unsaved. To stay is the answer that loses nothing, so it is the main one. */
final class UnsavedDialog extends ConfirmDialog {

    UnsavedDialog(EditorInputs inputs, Runnable stay, Runnable leave) {
        setHeader(inputs.say("leave.title"));
        setText(inputs.say("leave.text"));
        setConfirmText(inputs.say("leave.stay"));
        setRejectable(true);
        setRejectText(inputs.say("leave.go"));
        addConfirmListener(confirmed -> stay.run());
        addRejectListener(rejected -> leave.run());
    }
}
