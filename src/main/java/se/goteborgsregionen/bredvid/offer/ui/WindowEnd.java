package se.goteborgsregionen.bredvid.offer.ui;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.stream.Stream;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import org.jspecify.annotations.Nullable;
import se.goteborgsregionen.bredvid.offer.OfferField;
import se.goteborgsregionen.bredvid.offer.OfferField.Name;
import se.goteborgsregionen.bredvid.offer.TimeBefore;
import se.goteborgsregionen.bredvid.shared.Time;
import se.goteborgsregionen.bredvid.shared.ui.kit.HouseDates;

/** When booking opens or closes: on a day, or so long before the first meeting. */
final class WindowEnd {

    /** How it is told. */
    enum Told {
        ON_A_DAY,
        DAYS_BEFORE,
        HOURS_BEFORE
    }

    private final EditorInputs inputs;
    private final Name dayName;
    private final Name beforeName;
    private final DatePicker day;
    private final IntegerField before;
    private final Select<Told> told = new Select<>();

    WindowEnd(
            EditorInputs inputs,
            Name dayName,
            Name beforeName,
            @Nullable LocalDate onDay,
            @Nullable TimeBefore timeBefore) {
        this.inputs = inputs;
        this.dayName = dayName;
        this.beforeName = beforeName;
        day = inputs.date(inputs.say("field." + dayName));
        day.setValue(onDay);
        before = inputs.number("field." + beforeName);
        before.setValue(timeBefore == null ? null : timeBefore.amount());
        told.setLabel(inputs.say("told." + dayName));
        told.setItems(Told.values());
        told.setItemLabelGenerator(one -> inputs.say("told." + one));
        told.setWidthFull();
        told.setValue(
                timeBefore == null
                        ? Told.ON_A_DAY
                        : timeBefore.unit() == TimeBefore.Unit.DAYS ? Told.DAYS_BEFORE : Told.HOURS_BEFORE);
        told.addValueChangeListener(change -> {
            fit();
            inputs.tell();
        });
        fit();
    }

    private void fit() {
        boolean onADay = told.getValue() == Told.ON_A_DAY;
        day.setVisible(onADay);
        before.setVisible(!onADay);
        if (!onADay) {
            before.setLabel(inputs.say("told." + dayName + "." + told.getValue()));
        }
    }

    /** The field that it is told in. */
    Div field() {
        return new Div(day, before);
    }

    DatePicker dayField() {
        return day;
    }

    Select<Told> toldField() {
        return told;
    }

    @Nullable
    LocalDate day() {
        return day.getValue();
    }

    /** Null when it is told by a day. */
    @Nullable
    TimeBefore before() {
        return switch (told.getOptionalValue().orElse(Told.ON_A_DAY)) {
            case ON_A_DAY -> null;
            case DAYS_BEFORE -> new TimeBefore(TimeBefore.Unit.DAYS, before.getValue());
            case HOURS_BEFORE -> new TimeBefore(TimeBefore.Unit.HOURS, before.getValue());
        };
    }

    /** Says what a time before the first meeting comes to. */
    void comesTo(@Nullable LocalDateTime firstStart) {
        before.setHelperText(moment(inputs, before(), firstStart)
                .map(moment -> inputs.say("told.comes-to", moment))
                .orElse(inputs.say("told.no-meeting")));
    }

    static Optional<String> moment(
            EditorInputs inputs, @Nullable TimeBefore before, @Nullable LocalDateTime firstStart) {
        return instant(before, firstStart)
                .map(instant -> HouseDates.in(inputs.locale())
                        .moment(instant.atZone(Time.STOCKHOLM).toLocalDateTime()));
    }

    private static Optional<Instant> instant(@Nullable TimeBefore before, @Nullable LocalDateTime firstStart) {
        return before == null || firstStart == null ? Optional.empty() : before.instant(firstStart);
    }

    Stream<EditorField> fields(int occasion) {
        return Stream.of(
                new EditorField(OfferField.of(dayName, occasion), day),
                new EditorField(OfferField.of(beforeName, occasion), before));
    }
}
