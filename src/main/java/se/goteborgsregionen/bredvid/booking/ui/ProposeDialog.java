package se.goteborgsregionen.bredvid.booking.ui;

import java.util.List;
import java.util.function.BiConsumer;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import se.goteborgsregionen.bredvid.booking.BookingService;
import se.goteborgsregionen.bredvid.booking.PendingRequest;
import se.goteborgsregionen.bredvid.booking.WayOn;
import se.goteborgsregionen.bredvid.shared.ui.kit.BusyButton;
import se.goteborgsregionen.bredvid.shared.ui.kit.HouseDates;

/** A host proposes another occasion of the same offer. */
class ProposeDialog extends Dialog {

    private final RadioButtonGroup<WayOn.OtherOccasion> other = new RadioButtonGroup<>();
    private final TextArea words = new TextArea();

    /** @param proposed gets the occasion and the words to the person */
    ProposeDialog(
            PendingRequest request,
            List<WayOn.OtherOccasion> others,
            HouseDates dates,
            BiConsumer<Long, String> proposed) {
        setHeaderTitle(getTranslation("answers.propose.title", request.person().given()));
        setWidth("min(34rem, 100vw)");
        Div body = new Div();
        body.addClassName("leave");
        add(body);
        getFooter().add(new Button(getTranslation("answers.cancel"), click -> close()));
        if (others.isEmpty()) {
            body.add(new Paragraph(getTranslation("answers.propose.none")));
            return;
        }
        body.add(new Paragraph(
                getTranslation("answers.propose.text", request.person().given())));
        fill(others, dates);
        body.add(other, words);
        getFooter()
                .add(new BusyButton(
                                getTranslation("answers.propose.send"),
                                getTranslation("answers.busy"),
                                click -> send(proposed))
                        .primary());
    }

    private void fill(List<WayOn.OtherOccasion> others, HouseDates dates) {
        other.setLabel(getTranslation("answers.propose.which"));
        other.setItems(others);
        other.setItemLabelGenerator(occasion -> dates.moment(occasion.start()));
        other.getElement().setAttribute("theme", "vertical");
        other.setRequiredIndicatorVisible(true);
        words.setLabel(getTranslation("answers.propose.words"));
        words.setMaxLength(BookingService.MOST_REASON);
        words.setWidthFull();
    }

    private void send(BiConsumer<Long, String> proposed) {
        WayOn.OtherOccasion chosen = other.getValue();
        if (chosen == null) {
            other.setErrorMessage(getTranslation("answers.propose.choose"));
            other.setInvalid(true);
            return;
        }
        close();
        proposed.accept(chosen.occasionId(), words.getValue().strip());
    }
}
