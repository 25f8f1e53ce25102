package se.goteborgsregionen.bredvid.booking.ui;

import java.util.List;
import java.util.function.Consumer;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import se.goteborgsregionen.bredvid.booking.MyBooking;
import se.goteborgsregionen.bredvid.booking.Unit;
import se.goteborgsregionen.bredvid.shared.ui.kit.BusyButton;

/** Lets a manager choose the colleague who takes over a place. */
class SubstituteDialog extends Dialog {

    private final ComboBox<Unit.Member> colleague = new ComboBox<>();

    SubstituteDialog(MyBooking booking, List<Unit.Member> colleagues, Consumer<Unit.Member> chosen) {
        setHeaderTitle(getTranslation("unit.substitute.title"));
        setWidth("min(34rem, 100vw)");
        colleague.setLabel(getTranslation("unit.substitute.who"));
        colleague.setItems(colleagues);
        colleague.setItemLabelGenerator(member -> member.name().full());
        colleague.setRequiredIndicatorVisible(true);
        colleague.setWidthFull();
        Div body = new Div(
                new Paragraph(getTranslation(
                        "unit.substitute.text",
                        booking.person().given(),
                        booking.occasion().title())),
                colleague);
        body.addClassName("leave");
        add(body);
        getFooter()
                .add(
                        new Button(getTranslation("answers.cancel"), click -> close()),
                        new BusyButton(
                                        getTranslation("unit.substitute.yes"),
                                        getTranslation("answers.busy"),
                                        click -> choose(chosen))
                                .primary());
    }

    private void choose(Consumer<Unit.Member> chosen) {
        Unit.Member member = colleague.getValue();
        if (member == null) {
            colleague.setErrorMessage(getTranslation("unit.substitute.choose"));
            colleague.setInvalid(true);
            return;
        }
        close();
        chosen.accept(member);
    }
}
