package se.goteborgsregionen.bredvid.offer.ui;

import java.time.LocalDate;
import java.util.function.Consumer;
import java.util.stream.Stream;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.timepicker.TimePicker;
import org.jspecify.annotations.Nullable;
import se.goteborgsregionen.bredvid.offer.MeetingForm;
import se.goteborgsregionen.bredvid.offer.OfferField;
import se.goteborgsregionen.bredvid.offer.OfferField.Name;
import se.goteborgsregionen.bredvid.shared.ui.kit.Icon;
import se.goteborgsregionen.bredvid.shared.ui.kit.KindStyle;
import se.goteborgsregionen.bredvid.shared.ui.kit.Leaf;

/** One meeting in the editor: its leaf, its day and its times. */
final class MeetingPart extends Div {

    private final EditorInputs inputs;
    private final KindStyle kind;
    private final @Nullable Long id;
    private final Div leaf = new Div();
    private final DatePicker day;
    private final TimePicker starts;
    private final TimePicker ends;
    private final Button remove = new Button(Icon.of("trash-2"));

    MeetingPart(EditorInputs inputs, KindStyle kind, MeetingForm form, Consumer<MeetingPart> onRemove) {
        this.inputs = inputs;
        this.kind = kind;
        this.id = form.id();
        addClassName("meet");
        day = inputs.date("");
        day.setValue(form.day());
        day.addValueChangeListener(change -> leaf(change.getValue()));
        starts = inputs.time(inputs.say("field.STARTS"));
        starts.setValue(form.starts());
        ends = inputs.time(inputs.say("field.ENDS"));
        ends.setValue(form.ends());
        Div fields = new Div(day, starts, ends);
        fields.addClassName("fr");
        remove.addClassNames("icon", "q");
        remove.addClickListener(click -> onRemove.accept(this));
        leaf(form.day());
        add(leaf, fields, remove);
    }

    private void leaf(@Nullable LocalDate date) {
        leaf.removeAll();
        if (date == null) {
            Div empty = new Div(Icon.of("calendar-days"));
            empty.addClassName("leaf-to-be");
            empty.getElement().setAttribute("aria-hidden", "true");
            leaf.add(empty);
        } else {
            leaf.add(new Leaf(date, inputs.locale(), Leaf.Size.MEDIUM, kind));
        }
    }

    /** Its number among the occasion's meetings, from 1. */
    void number(int number) {
        day.setLabel(inputs.say("meeting.date", number));
        String name = inputs.say("meeting.remove", number);
        remove.setAriaLabel(name);
        remove.setTooltipText(name);
    }

    boolean stored() {
        return id != null;
    }

    @Nullable
    LocalDate day() {
        return day.getValue();
    }

    void focusDay() {
        day.focus();
    }

    MeetingForm read() {
        return new MeetingForm(id, day.getValue(), starts.getValue(), ends.getValue());
    }

    Stream<EditorField> fields(int occasion, int meeting) {
        return Stream.of(
                new EditorField(OfferField.of(Name.DAY, occasion, meeting), day),
                new EditorField(OfferField.of(Name.STARTS, occasion, meeting), starts),
                new EditorField(OfferField.of(Name.ENDS, occasion, meeting), ends));
    }
}
