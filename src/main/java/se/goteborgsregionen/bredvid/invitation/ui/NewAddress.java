package se.goteborgsregionen.bredvid.invitation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import se.goteborgsregionen.bredvid.shared.ui.kit.LiveRegion;
import se.goteborgsregionen.bredvid.shared.ui.kit.Note;

/** The address of a feed just made, this once: opened in the calendar of this device, or copied for another. */
class NewAddress extends Div {

    NewAddress(String address, LiveRegion told) {
        TextField field = new TextField(getTranslation("calendar.feeds.address"));
        field.setValue(address);
        field.setReadOnly(true);
        field.setAutoselect(true);
        field.setWidthFull();
        Anchor open = new Anchor();
        open.setText(getTranslation("calendar.feeds.open"));
        // Vaadin does not know the calendar's scheme; the address is the portal's own.
        open.setUnsafeHref(address.replaceFirst("^https?:", "webcal:"));
        open.setRouterIgnore(true);
        open.addClassNames("btn", "p");
        Button copy = new Button(
                getTranslation("calendar.feeds.copy"),
                press -> field.getElement()
                        // Without a clipboard (an old browser, an address without TLS) it is selected, to be copied by
                        // hand.
                        .executeJs(
                                "this.inputElement.select(); return navigator.clipboard ? "
                                        + "navigator.clipboard.writeText($0).then(() => true, () => false) : false",
                                address)
                        .then(Boolean.class, copied -> {
                            if (copied) {
                                told.say(getTranslation("calendar.feeds.copied"));
                            }
                        }));
        Div row = new Div(open, copy);
        row.addClassName("row");
        add(Note.ok(getTranslation("calendar.feeds.made"), getTranslation("calendar.feeds.made.text"))
                .with(field, row));
    }
}
