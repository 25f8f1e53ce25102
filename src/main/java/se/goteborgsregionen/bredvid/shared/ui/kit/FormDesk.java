package se.goteborgsregionen.bredvid.shared.ui.kit;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntSupplier;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import org.jspecify.annotations.Nullable;
import se.goteborgsregionen.bredvid.shared.Time;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Around a form whose record others may change too: nothing typed is lost when the login session ends or somebody else
 * saves first. What is typed stays in the browser until it is saved, and only what is typed, for a day and not after
 * signing out: it may be about people, and the computer may be shared.
 */
@JsModule("context://house/typed.js")
public final class FormDesk extends Div implements BeforeLeaveObserver {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final KeptText.Format<Map<String, String>> KEPT =
            new KeptText.Format<>(Duration.ofDays(1), true, JSON::writeValueAsString, FormDesk::read);

    private final List<FormField> fields;
    private final Div notes = new Div();
    private Map<String, String> filled = Map.of();
    private int version;
    private @Nullable KeptText<Map<String, String>> kept;

    /** @param fields of the form, in its order */
    public FormDesk(Component form, List<FormField> fields) {
        this.fields = fields;
        notes.addClassName("form-notes");
        for (FormField field : fields) {
            field.component().getElement().setAttribute("data-field", field.key());
            ((HasValue<?, ?>) field.component()).addValueChangeListener(change -> {
                if (change.isFromClient()) {
                    keep();
                }
            });
        }
        add(notes, form);
    }

    private static Optional<Map<String, String>> read(String written) {
        try {
            return Optional.of(JSON.readValue(written, new TypeReference<Map<String, String>>() {}));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    /**
     * The form has been filled from what is stored.
     *
     * @param what names the record among all that this person writes
     * @param stored version of the record; 0 for a new one
     */
    public void begin(long personId, String what, int stored) {
        filled = values();
        version = stored;
        kept = new KeptText<>(this, KEPT, personId, what);
        kept.begin(version, Map.of(), this::offer);
    }

    /** What has been typed is stored, or thrown away. */
    public void forget() {
        if (kept != null) {
            kept.forget();
        }
    }

    public void say(Note note) {
        notes.removeAll();
        notes.add(note);
        note.getElement().executeJs("this.scrollIntoView({block: 'nearest'})");
    }

    public void clear() {
        notes.removeAll();
    }

    private Map<String, String> values() {
        Map<String, String> values = new LinkedHashMap<>();
        fields.forEach(field -> values.put(field.key(), field.reading().get()));
        return values;
    }

    private void keep() {
        if (kept == null) {
            return;
        }
        Map<String, String> typed = values();
        typed.entrySet().removeAll(filled.entrySet());
        if (typed.isEmpty()) {
            kept.forget();
        } else {
            kept.keep(version, typed);
        }
    }

    /** Offers back what an earlier visit left in this browser. */
    void offer(KeptText.Found<Map<String, String>> left) {
        Map<String, String> typed = new LinkedHashMap<>(left.form());
        typed.putAll(left.edits());
        LocalDateTime when = left.at().atZone(Time.STOCKHOLM).toLocalDateTime();
        Button restore = new Button(getTranslation("kit.kept.restore"), click -> {
            clear();
            putBack(typed, left.version());
        });
        Button discard = new Button(getTranslation("kit.kept.discard"), click -> {
            clear();
            forget();
        });
        discard.addClassName("q");
        say(Note.info(
                        getTranslation("kit.kept", HouseDates.in(getLocale()).moment(when)),
                        getTranslation("kit.kept.text"))
                .with(row(restore, discard)));
    }

    private void putBack(Map<String, String> typed, int begunFrom) {
        if (begunFrom != version) {
            Map<String, String> mine = values();
            mine.putAll(typed);
            choose(mine, filled);
            return;
        }
        fill(typed);
        keep();
    }

    /** What does not fit its field was not whole when it was typed, and is left. */
    private void fill(Map<String, String> values) {
        fields.stream().filter(field -> values.containsKey(field.key())).forEach(field -> {
            try {
                field.filling().accept(values.getOrDefault(field.key(), ""));
            } catch (NumberFormatException halfTyped) {
                return;
            }
        });
    }

    /**
     * Somebody else has saved since the form was filled: shows what differs, for the reader to choose from. What only the
     * other has changed is taken over unless she chooses otherwise.
     *
     * @param showStored fills the form with what is stored now, so that the next save is on top of it; gives its version
     */
    public void savedByAnother(IntSupplier showStored) {
        Map<String, String> typed = values();
        Map<String, String> begun = filled;
        version = showStored.getAsInt();
        filled = values();
        choose(typed, begun);
    }

    /** @param begun what the reader began from: what she has not changed is the other's */
    private void choose(Map<String, String> typed, Map<String, String> begun) {
        Differences differences = new Differences();
        boolean differ = false;
        for (FormField field : fields) {
            String mine = typed.getOrDefault(field.key(), "");
            String stored = filled.getOrDefault(field.key(), "");
            if (mine.equals(stored)) {
                continue;
            }
            differ = true;
            boolean changedHere = !mine.equals(begun.getOrDefault(field.key(), ""));
            field.filling().accept(changedHere ? mine : stored);
            differences.field(
                    field.label(),
                    field.wording().apply(stored),
                    field.wording().apply(mine),
                    changedHere,
                    keepsMine -> {
                        field.filling().accept(keepsMine ? mine : stored);
                        keep();
                    });
        }
        keep();
        say(Note.bad(getTranslation("kit.conflict"), getTranslation(differ ? "kit.conflict.text" : "kit.conflict.same"))
                .with(differences));
    }

    private static Div row(Component... parts) {
        Div row = new Div(parts);
        row.addClassName("row");
        return row;
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        leave();
    }

    /** The form is closed: what was typed in it stays, and the browser asks nothing of whoever goes. */
    public void leave() {
        if (kept != null) {
            kept.leave();
        }
    }
}
