package se.goteborgsregionen.bredvid.booking.ui;

import com.vaadin.flow.component.textfield.TextArea;
import se.goteborgsregionen.bredvid.booking.BookingService;

/** Asks what a visitor to a unit wants to learn; optional, and read by whoever receives her. */
class GoalsField extends TextArea {

    GoalsField() {
        setLabel(getTranslation("offerpage.goals.field"));
        setHelperText(getTranslation("offerpage.goals.hint"));
        setMaxLength(BookingService.MOST_GOALS);
    }

    /** Says beside the field what is wrong; what was typed stays. */
    void refuse(String sentence) {
        setErrorMessage(sentence);
        setInvalid(true);
        focus();
    }
}
