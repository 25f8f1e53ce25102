package se.goteborgsregionen.bredvid.shared.ui;

import java.time.DayOfWeek;
import java.time.Month;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import com.vaadin.flow.component.combobox.MultiSelectComboBoxI18n;
import com.vaadin.flow.component.datepicker.DatePicker.DatePickerI18n;
import com.vaadin.flow.component.timepicker.TimePicker.TimePickerI18n;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.i18n.I18NProvider;
import se.goteborgsregionen.bredvid.shared.ui.kit.HouseDates;

/**
 * What Vaadin's components say by themselves, in the reader's language. A view asks for it with its own locale, say
 * {@code picker.setI18n(ComponentTexts.in(getLocale()).datePicker())}.
 */
public final class ComponentTexts {

    private static final String[] OTHER_DATES = {"d/M yyyy", "d.M.yyyy", "d/M", "yyyyMMdd"};

    private final Locale locale;

    private ComponentTexts(Locale locale) {
        this.locale = locale;
    }

    /** English for English, Swedish for every other language. */
    public static ComponentTexts in(Locale locale) {
        return new ComponentTexts(locale);
    }

    /** Weeks from Monday; writes 2026-11-24 and also reads 24/11 2026, 24.11.2026, 24/11 and 20261124. */
    public DatePickerI18n datePicker() {
        HouseDates dates = HouseDates.in(locale);
        List<DayOfWeek> fromSunday =
                Stream.of(DayOfWeek.values()).map(day -> day.minus(1)).toList();
        return new DatePickerI18n()
                .setMonthNames(Stream.of(Month.values()).map(dates::month).toList())
                .setWeekdays(fromSunday.stream().map(dates::weekday).toList())
                .setWeekdaysShort(fromSunday.stream().map(dates::weekdayShort).toList())
                .setFirstDayOfWeek(1)
                .setDateFormats("yyyy-MM-dd", OTHER_DATES)
                .setToday(say("shared.date.today"))
                .setCancel(say("shared.cancel"))
                .setBadInputErrorMessage(say("shared.date.bad"))
                .setRequiredErrorMessage(say("shared.date.required"))
                .setMinErrorMessage(say("shared.date.early"))
                .setMaxErrorMessage(say("shared.date.late"));
    }

    public TimePickerI18n timePicker() {
        return new TimePickerI18n()
                .setBadInputErrorMessage(say("shared.time.bad"))
                .setRequiredErrorMessage(say("shared.time.required"))
                .setMinErrorMessage(say("shared.time.early"))
                .setMaxErrorMessage(say("shared.time.late"));
    }

    /** What a screen reader says while one chooses several. */
    public MultiSelectComboBoxI18n multiSelect() {
        return new MultiSelectComboBoxI18n()
                .setCleared(say("shared.choice.cleared"))
                .setFocused(say("shared.choice.focused"))
                .setSelected(say("shared.choice.selected"))
                .setDeselected(say("shared.choice.deselected"))
                .setTotal(I18NProvider.translate(locale, "shared.choice.total", "{count}"));
    }

    public UploadI18N upload() {
        UploadI18N.Uploading.RemainingTime remaining = new UploadI18N.Uploading.RemainingTime();
        remaining.setPrefix(say("shared.upload.remaining"));
        remaining.setUnknown(say("shared.upload.remaining.unknown"));
        UploadI18N.Uploading.Status status = new UploadI18N.Uploading.Status();
        status.setConnecting(say("shared.upload.connecting"));
        status.setStalled(say("shared.upload.stalled"));
        status.setProcessing(say("shared.upload.processing"));
        status.setHeld(say("shared.upload.held"));
        UploadI18N.Uploading uploading = new UploadI18N.Uploading();
        uploading.setStatus(status);
        uploading.setRemainingTime(remaining);
        uploading.setError(new UploadI18N.Uploading.Error()
                .setServerUnavailable(say("shared.upload.unavailable"))
                .setUnexpectedServerError(say("shared.upload.fault"))
                .setForbidden(say("shared.upload.forbidden")));
        return new UploadI18N()
                .setDropFiles(new UploadI18N.DropFiles()
                        .setOne(say("shared.upload.drop.one"))
                        .setMany(say("shared.upload.drop.many")))
                .setAddFiles(new UploadI18N.AddFiles()
                        .setOne(say("shared.upload.add.one"))
                        .setMany(say("shared.upload.add.many")))
                .setError(new UploadI18N.Error()
                        .setTooManyFiles(say("shared.upload.toomany"))
                        .setFileIsTooBig(say("shared.upload.toobig"))
                        .setIncorrectFileType(say("shared.upload.type")))
                .setUploading(uploading)
                .setFile(new UploadI18N.File()
                        .setRetry(say("shared.upload.retry"))
                        .setStart(say("shared.upload.start"))
                        .setRemove(say("shared.upload.remove")))
                .setUnits(List.of("B", "kB", "MB", "GB"));
    }

    private String say(String key) {
        return I18NProvider.translate(locale, key);
    }
}
