package se.goteborgsregionen.bredvid.offer.ui;

import java.util.List;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import se.goteborgsregionen.bredvid.shared.ui.kit.BusyButton;
import se.goteborgsregionen.bredvid.shared.ui.kit.Icon;

/** The bar at the end of the editor: how it stands, links to what must be visited, and the buttons. */
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
    private boolean all;
    private int visited;
    private int count;

    SaveBar(EditorInputs inputs, Work work) {
        this.inputs = inputs;
        this.work = work;
        undo = brief("undo", "undo-2", work.undo());
        addClassNames("savebar", "editor-bar");
        state.addClassName("state");
        state.getElement().setAttribute("role", "status");
        buttons.addClassNames("row", "tight");
        add(state, buttons);
    }

    /** A button that is an icon with a name on the phone. */
    private Button brief(String words, String icon, Runnable action) {
        Button button = new Button(inputs.say(words), Icon.of(icon), click -> action.run());
        button.addClassName("brief");
        return button;
    }

    void buttons(boolean published) {
        Button preview = brief("preview", "eye", work.preview());
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
        all = false;
        count = 0;
        state.removeClassName("bad");
        state.removeAll();
        state.add(words);
    }

    /** "Två fält att rätta:" and the fields, each a button that leads there; on the phone one button, to one at a time. */
    void faults(List<Fault> faults) {
        state.removeAll();
        state.addClassName("bad");
        if (faults.size() != count) {
            count = faults.size();
            visited = 0;
        }
        Div links = new Div(new Span(inputs.say("faults", faults.size())));
        links.addClassName("faults");
        int shown = all ? faults.size() : Math.min(MOST_LINKS, faults.size());
        faults.subList(0, shown).forEach(fault -> links.add(link(fault)));
        if (shown < faults.size()) {
            links.add(theRest(links, faults.subList(shown, faults.size())));
        }
        Button next = quiet(
                inputs.say("faults.next", faults.size()),
                () -> faults.get(visited++ % faults.size()).field().focus());
        next.addClassName("next-fault");
        state.add(Icon.of("circle-alert"), links, next);
    }

    private Button link(Fault fault) {
        return quiet(fault.name(), fault.field()::focus);
    }

    /** "och 6 till", which shows them. */
    private Button theRest(Div links, List<Fault> rest) {
        Button more = quiet(inputs.say("faults.more", rest.size()), () -> {});
        more.addClickListener(click -> {
            all = true;
            links.remove(more);
            List<Button> shown = rest.stream().map(this::link).toList();
            shown.forEach(links::add);
            shown.getFirst().focus();
        });
        return more;
    }

    private static Button quiet(String words, Runnable action) {
        Button button = new Button(words, click -> action.run());
        button.addClassName("q");
        return button;
    }
}
