package se.goteborgsregionen.bredvid.shared.ui.kit;

import java.time.Duration;
import java.util.Locale;

import com.vaadin.flow.component.timepicker.TimePicker;

/** A field for a time of day, in quarters of an hour. */
public final class TimeField extends TimePicker {

    public TimeField(String label, Locale locale) {
        super(label);
        setLocale(locale);
        setStep(Duration.ofMinutes(15));
    }
}
