package se.goteborgsregionen.bredvid.offer.ui;

import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import se.goteborgsregionen.bredvid.shared.ui.kit.Icon;

/** Where a problem stands that belongs to no single field: a list without entries, an entry that must not go. */
final class ProblemLine extends Div implements HasValidation, Focusable<ProblemLine> {

    private final Span words = new Span();

    ProblemLine() {
        addClassNames("field", "problem-line");
        Div message = new Div(Icon.of("circle-alert"), words);
        message.addClassName("msg");
        getElement().setAttribute("role", "alert");
        setTabIndex(-1);
        add(message);
        setVisible(false);
    }

    @Override
    public void setErrorMessage(String problem) {
        words.setText(problem);
    }

    @Override
    public String getErrorMessage() {
        return words.getText();
    }

    @Override
    public void setInvalid(boolean invalid) {
        setVisible(invalid);
    }

    @Override
    public boolean isInvalid() {
        return isVisible();
    }
}
