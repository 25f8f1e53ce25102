package se.goteborgsregionen.bredvid.offer.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import se.goteborgsregionen.bredvid.shared.ui.kit.Icon;

/** The head of one occasion among several: its number, and while it is folded what it is in short. */
final class OccasionHead extends Div {

    private final EditorInputs inputs;
    private final H2 title = new H2();
    private final Span inShort = new Span();
    private final Button edit;
    private final Button remove;

    OccasionHead(EditorInputs inputs, Runnable onEdit, Runnable onRemove) {
        this.inputs = inputs;
        addClassNames("row", "occasion-head");
        inShort.addClassName("muted");
        Div text = new Div(title, inShort);
        text.addClassName("grow");
        edit = new Button(inputs.say("occasion.edit"), Icon.of("pencil"), click -> onEdit.run());
        edit.getElement().setAttribute("aria-expanded", "false");
        remove = new Button(inputs.say("occasion.remove"), Icon.of("trash-2"), click -> onRemove.run());
        remove.addClassName("q");
        add(text, edit, remove);
        unfold();
    }

    /** Its number among the offer's occasions, from 1; a single one needs no head. */
    void number(int number, int of) {
        setVisible(of > 1);
        title.setText(inputs.say("occasion.number", number));
        edit.setAriaLabel(inputs.say("occasion.edit.number", number));
    }

    void fold(String words) {
        inShort.setText(words);
        folded(true);
    }

    void unfold() {
        folded(false);
    }

    private void folded(boolean folded) {
        inShort.setVisible(folded);
        edit.setVisible(folded);
        remove.setVisible(!folded);
    }
}
