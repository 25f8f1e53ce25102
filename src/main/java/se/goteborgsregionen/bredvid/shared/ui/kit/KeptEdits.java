package se.goteborgsregionen.bredvid.shared.ui.kit;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.timepicker.TimePicker;

/** Puts back what was typed into single fields after the server last heard of the form. */
public final class KeptEdits {

    private KeptEdits() {}

    /** @param fields by their names in the browser */
    public static void putBack(Map<String, Component> fields, Map<String, String> edits) {
        edits.forEach((name, typed) -> {
            Component field = fields.get(name);
            if (field != null) {
                putBack(field, typed);
            }
        });
    }

    /** What does not fit the field was not whole when it was typed, and is left. */
    private static void putBack(Component field, String typed) {
        try {
            switch (field) {
                case TextField text -> text.setValue(typed);
                case TextArea text -> text.setValue(typed);
                case EmailField text -> text.setValue(typed);
                case Checkbox box -> box.setValue(Boolean.parseBoolean(typed));
                case IntegerField number -> number.setValue(typed.isBlank() ? null : Integer.valueOf(typed.strip()));
                case DatePicker date -> date.setValue(typed.isBlank() ? null : LocalDate.parse(typed));
                case TimePicker time -> time.setValue(typed.isBlank() ? null : LocalTime.parse(typed));
                default -> {}
            }
        } catch (DateTimeException | NumberFormatException e) {
            return;
        }
    }
}
