package se.goteborgsregionen.bredvid.shared.ui.kit;

import java.util.function.Consumer;

import com.vaadin.flow.component.Unit;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.data.renderer.ComponentRenderer;

/** What somebody else has stored beside what the reader has typed, field by field, for her to choose from. */
public final class Differences extends Div {

    private enum Whose {
        STORED,
        TYPED
    }

    public Differences() {
        addClassName("differences");
    }

    /**
     * A field in which the two differ.
     *
     * @param stored what is stored, in words
     * @param typed what she has typed, in words
     * @param keepsTyped which of the two is chosen to begin with
     * @param choose told true for what she has typed and false for what is stored, each time she chooses
     */
    public Differences field(String label, String stored, String typed, boolean keepsTyped, Consumer<Boolean> choose) {
        RadioButtonGroup<Whose> choice = new RadioButtonGroup<>(label);
        choice.setItems(Whose.values());
        choice.setRenderer(new ComponentRenderer<>(whose -> option(whose, whose == Whose.STORED ? stored : typed)));
        choice.setWidth(100, Unit.PERCENTAGE);
        choice.setValue(keepsTyped ? Whose.TYPED : Whose.STORED);
        choice.addValueChangeListener(change -> choose.accept(change.getValue() == Whose.TYPED));
        add(choice);
        return this;
    }

    private Span option(Whose whose, String words) {
        Span head = new Span(getTranslation("kit.differences." + whose));
        head.addClassName("whose");
        Span value = new Span(words.isBlank() ? getTranslation("kit.differences.nothing") : words);
        value.addClassName(words.isBlank() ? "muted" : "as-typed");
        Span option = new Span(head, value);
        option.addClassName("option");
        return option;
    }
}
