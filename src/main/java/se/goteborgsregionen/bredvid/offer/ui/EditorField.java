package se.goteborgsregionen.bredvid.offer.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValidation;
import se.goteborgsregionen.bredvid.offer.OfferField;

/** A field of the editor on the screen: where a problem is shown and where a link to it leads. */
record EditorField(OfferField field, Component component) {

    /** Names the field in the browser, so that what is typed can be kept there and put back. */
    String key() {
        return field.name() + "." + field.occasion() + "." + field.meeting();
    }

    void mark() {
        component.getElement().setAttribute("data-field", key());
    }

    void show(String problem) {
        if (component instanceof HasValidation shown) {
            shown.setErrorMessage(problem);
            shown.setInvalid(true);
        }
    }

    void clear() {
        if (component instanceof HasValidation shown) {
            shown.setInvalid(false);
            shown.setErrorMessage("");
        }
    }

    void focus() {
        if (component instanceof Focusable<?> focusable) {
            focusable.focus();
        }
        component.getElement().executeJs("this.scrollIntoView({block: 'center'})");
    }
}
