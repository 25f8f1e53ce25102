package se.goteborgsregionen.bredvid.offer.ui;

import java.time.Duration;
import java.time.LocalTime;
import java.util.Locale;
import java.util.function.Supplier;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.timepicker.TimePicker;
import com.vaadin.flow.data.value.ValueChangeMode;
import se.goteborgsregionen.bredvid.shared.Texts;
import se.goteborgsregionen.bredvid.shared.ui.kit.DayField;
import se.goteborgsregionen.bredvid.shared.ui.kit.HouseDates;

/** Fields as the editor wants them: they tell at once what is typed, and show the editor's problems rather than their own. */
final class EditorInputs {

    private static final int PAUSE_IN_TYPING = 600;

    private final Texts texts;
    private final Locale locale;
    private final Runnable changed;
    private boolean quiet;

    EditorInputs(Texts texts, Locale locale, Runnable changed) {
        this.texts = texts;
        this.locale = locale;
        this.changed = changed;
    }

    String say(String key, Object... details) {
        return texts.getTranslation("publishing." + key, locale, details);
    }

    Locale locale() {
        return locale;
    }

    void tell() {
        if (!quiet) {
            changed.run();
        }
    }

    /** Puts together fields that are filled at once: only what somebody types is told. */
    <T> T quietly(Supplier<T> filled) {
        quiet = true;
        try {
            return filled.get();
        } finally {
            quiet = false;
        }
    }

    /** Fills fields by itself: only what somebody types is told. */
    void quietly(Runnable filling) {
        quiet = true;
        try {
            filling.run();
        } finally {
            quiet = false;
        }
    }

    TextField text(String key) {
        TextField field = new TextField(say(key));
        field.setManualValidation(true);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setValueChangeTimeout(PAUSE_IN_TYPING);
        field.setWidthFull();
        field.addValueChangeListener(change -> tell());
        return field;
    }

    TextArea area(String key) {
        TextArea field = new TextArea(say(key));
        field.setManualValidation(true);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setValueChangeTimeout(PAUSE_IN_TYPING);
        field.setWidthFull();
        field.addValueChangeListener(change -> tell());
        return field;
    }

    IntegerField number(String key) {
        IntegerField field = new IntegerField(say(key));
        field.setManualValidation(true);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setValueChangeTimeout(PAUSE_IN_TYPING);
        field.setWidthFull();
        field.addValueChangeListener(change -> tell());
        return field;
    }

    DatePicker date(String label) {
        DayField field = new DayField(label, locale);
        field.setManualValidation(true);
        field.setWidthFull();
        field.addValueChangeListener(change -> tell());
        return field;
    }

    /** Written as the house does, and read as people type: 13.00, 13:00, 1300 or 13; see publishing.js. */
    TimePicker time(String label) {
        TimePicker field = new TimePicker(label);
        field.setManualValidation(true);
        field.setLocale(locale);
        field.setStep(Duration.ofMinutes(15));
        field.setMin(LocalTime.of(6, 0));
        field.setMax(LocalTime.of(22, 0));
        field.setWidthFull();
        field.addValueChangeListener(change -> tell());
        String noon = HouseDates.in(locale).time(LocalTime.NOON);
        field.addAttachListener(attached -> field.getElement().executeJs("window.bredvidTimes.write(this, $0)", noon));
        return field;
    }
}
