package se.goteborgsregionen.bredvid.offer.ui;

import java.util.List;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import se.goteborgsregionen.bredvid.shared.ui.kit.BusyButton;
import se.goteborgsregionen.bredvid.shared.ui.kit.Icon;

/** The bar at the end of the editor: how it stands, links to what must be mended, and the buttons. */
final class SaveBar extends Div {

    private static final int MOST_LINKS = 3;

    /** A field with a problem, by name. */
    record Fault(String name, EditorField field) {}

    /** What the buttons do; a published offer is saved by publishing it again. */
    record Work(Runnable preview, Runnable undo, Runnable saveDraft, Runnable publish) {}

    private final EditorInputs inputs;
    private final Work work;
    private final Div state = new Div();
    private final Div buttons = new Div();
    private final Button undo;

    SaveBar(EditorInputs inputs, Work work) {
        this.inputs = inputs;
        this.work = work;
        undo = new Button(inputs.say("undo"), click -> work.undo().run());
        addClassName("savebar");
        state.addClassName("state");
        state.getElement().setAttribute("role", "status");
        buttons.addClassNames("row", "tight");
        add(state, buttons);
    }

    void buttons(boolean published) {
        Button preview =
                new Button(inputs.say("preview"), click -> work.preview().run());
        preview.addClassName("q");
        buttons.removeAll();
        if (published) {
            buttons.add(
                    preview,
                    undo,
                    busy("save-changes", "saving", work.publish()).primary());
        } else {
            buttons.add(
                    preview,
                    busy("save-draft", "saving", work.saveDraft()),
                    busy("publish", "publishing", work.publish()).primary());
        }
    }

    private BusyButton busy(String words, String busyWords, Runnable action) {
        return new BusyButton(inputs.say(words), inputs.say(busyWords), click -> action.run());
    }

    void mayUndo(boolean changed) {
        undo.setEnabled(changed);
    }

    void say(String words) {
        state.removeClassName("bad");
        state.removeAll();
        state.add(words);
    }

    /** "Två fält att rätta:" and the fields, each a button that leads there. */
    void faults(List<Fault> faults) {
        state.removeAll();
        state.addClassName("bad");
        Div links = new Div(new Span(inputs.say("faults", faults.size())));
        links.addClassName("faults");
        faults.stream().limit(MOST_LINKS).forEach(fault -> {
            Button link = new Button(fault.name(), click -> fault.field().focus());
            link.addClassName("q");
            links.add(link);
        });
        if (faults.size() > MOST_LINKS) {
            links.add(new Span(inputs.say("faults.more", faults.size() - MOST_LINKS)));
        }
        state.add(Icon.of("circle-alert"), links);
    }
}
