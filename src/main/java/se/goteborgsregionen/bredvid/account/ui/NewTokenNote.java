package se.goteborgsregionen.bredvid.account.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import se.goteborgsregionen.bredvid.account.ApiToken.Making.Made;
import se.goteborgsregionen.bredvid.shared.ui.kit.LiveRegion;
import se.goteborgsregionen.bredvid.shared.ui.kit.Note;

/** The secret of a token just made, this once, with a button that copies it. */
class NewTokenNote extends Div {

    NewTokenNote(Made made, LiveRegion told) {
        TextField secret = new TextField(getTranslation("account.tokens.secret"));
        secret.setValue(made.secret());
        secret.setReadOnly(true);
        secret.setAutoselect(true);
        secret.setWidthFull();
        Button copy = new Button(getTranslation("account.tokens.copy"), press -> {
            // Without a clipboard (an old browser, an address without TLS) the secret is selected, ready to be copied
            // by hand.
            secret.getElement()
                    .executeJs(
                            "this.inputElement.select(); return navigator.clipboard ? "
                                    + "navigator.clipboard.writeText($0).then(() => true, () => false) : false",
                            made.secret())
                    .then(Boolean.class, copied -> {
                        if (copied) {
                            told.say(getTranslation("account.tokens.copied"));
                        }
                    });
        });
        Div row = new Div(copy);
        row.addClassName("row");
        add(Note.ok(
                        getTranslation("account.tokens.made", made.token().name()),
                        getTranslation("account.tokens.made.text"))
                .with(secret, row));
    }
}
