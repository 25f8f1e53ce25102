package se.goteborgsregionen.bredvid.booking.ui;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.textfield.IntegerField;
import org.jspecify.annotations.Nullable;
import se.goteborgsregionen.bredvid.booking.AllotmentService.Line;
import se.goteborgsregionen.bredvid.booking.Stage;
import se.goteborgsregionen.bredvid.booking.StageFault;
import se.goteborgsregionen.bredvid.organisation.Organisation;
import se.goteborgsregionen.bredvid.shared.Time;
import se.goteborgsregionen.bredvid.shared.ui.kit.DayField;

/** The fields of one stage in which places are held. What is left is released in the morning, when people can answer. */
class StageFields extends Div {

    private static final LocalTime MORNING = LocalTime.of(8, 0);

    private final H3 title = new H3();
    private final MultiSelectComboBox<Organisation> organisations = new MultiSelectComboBox<>();
    private final IntegerField places = new IntegerField();
    private final DayField release;
    private final Checkbox goesOn = new Checkbox();
    private final @Nullable Instant before;

    /** @param line what is held now; null for a new stage */
    StageFields(List<Organisation> all, @Nullable Line line, Locale locale, Consumer<StageFields> remove) {
        addClassName("stage");
        before = line == null ? null : line.releaseAt();
        organisations.setLabel(getTranslation("allotments.stage.organisations"));
        organisations.setManualValidation(true);
        organisations.setItemLabelGenerator(Organisation::shortName);
        organisations.setItems(all);
        organisations.setWidthFull();
        places.setLabel(getTranslation("allotments.stage.places"));
        places.setManualValidation(true);
        places.setStepButtonsVisible(true);
        release = new DayField(getTranslation("allotments.stage.release"), locale);
        release.setManualValidation(true);
        goesOn.setLabel(getTranslation("allotments.stage.goes-on"));
        if (line != null) {
            organisations.setValue(all.stream()
                    .filter(organisation -> line.organisations().contains(organisation.id()))
                    .collect(Collectors.toSet()));
            places.setValue(line.places());
            release.setValue(day(line.releaseAt()));
            goesOn.setValue(line.goesOn());
        }
        Button away = new Button(getTranslation("allotments.stage.remove"), click -> remove.accept(this));
        away.addClassName("q");
        Div two = new Div(places, release);
        two.addClassName("pair");
        Div foot = new Div(goesOn, away);
        foot.addClassName("row");
        add(title, organisations, two, foot);
    }

    void number(int number) {
        title.setText(getTranslation("allotments.stage", number));
    }

    /** Empty when the day is missing, without which there is no stage. */
    Optional<Stage> read() {
        return Optional.ofNullable(release.getValue())
                .map(day -> new Stage(
                        organisations.getValue().stream().map(Organisation::id).collect(Collectors.toSet()),
                        places.getValue() == null ? -1 : places.getValue(),
                        releaseAt(day),
                        goesOn.getValue()));
    }

    /** A day that was not changed keeps its hour. */
    private Instant releaseAt(LocalDate day) {
        return before != null && day(before).equals(day)
                ? before
                : day.atTime(MORNING).atZone(Time.STOCKHOLM).toInstant();
    }

    private static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, Time.STOCKHOLM);
    }

    void clearFaults() {
        organisations.setInvalid(false);
        places.setInvalid(false);
        release.setInvalid(false);
    }

    /** Says beside the field what is wrong. */
    void refuse(StageFault fault, String sentence) {
        switch (fault) {
            case NO_ORGANISATION, UNKNOWN_ORGANISATION -> {
                organisations.setErrorMessage(sentence);
                organisations.setInvalid(true);
                organisations.focus();
            }
            case PLACES -> {
                places.setErrorMessage(sentence);
                places.setInvalid(true);
                places.focus();
            }
            case RELEASE_HAS_PASSED, RELEASE_AFTER_START, OUT_OF_ORDER -> {
                release.setErrorMessage(sentence);
                release.setInvalid(true);
                release.focus();
            }
        }
    }
}
