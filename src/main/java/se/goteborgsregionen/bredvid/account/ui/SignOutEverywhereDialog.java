package se.goteborgsregionen.bredvid.account.ui;

import java.util.function.Consumer;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import se.goteborgsregionen.bredvid.shared.ui.kit.BusyButton;

/** Asks somebody who signs out everywhere whether the keys that programs use in her name are to end too. */
class SignOutEverywhereDialog extends Dialog {

    /**
     * @param keys how many living ones she has, at least 1
     * @param confirmed told whether they are to end too
     */
    SignOutEverywhereDialog(int keys, Consumer<Boolean> confirmed) {
        setHeaderTitle(getTranslation("account.everywhere.title"));
        setWidth("min(34rem, 100vw)");
        Checkbox keysToo = new Checkbox(getTranslation("account.everywhere.keys"), true);
        Div body = new Div(new Paragraph(getTranslation("account.everywhere.text", keys)), keysToo);
        body.addClassName("stack");
        add(body);
        Button stay = new Button(getTranslation("account.everywhere.stay"), click -> close());
        BusyButton out = new BusyButton(
                getTranslation("account.devices.all"), getTranslation("account.everywhere.busy"), click -> {
                    close();
                    confirmed.accept(keysToo.getValue());
                });
        getFooter().add(stay, out.primary());
    }
}
