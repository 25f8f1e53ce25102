package se.goteborgsregionen.bredvid.offer.ui;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;
import org.jspecify.annotations.Nullable;
import se.goteborgsregionen.bredvid.offer.FieldProblem;
import se.goteborgsregionen.bredvid.offer.OccasionForm;
import se.goteborgsregionen.bredvid.offer.OccasionTerms;
import se.goteborgsregionen.bredvid.offer.OfferField;
import se.goteborgsregionen.bredvid.offer.OfferField.Name;

/** When an occasion can be booked; and, folded, its minimum, its queue and how the window is told. */
final class OccasionTermsPart extends Div {

    private static final int USUAL_DAYS_TO_BOOK = 7;
    private static final int USUAL_DAYS_TO_DECIDE = 14;
    private static final Set<Name> FOLDED =
            Set.of(Name.MINIMUM, Name.MINIMUM_DECIDED_ON, Name.HOLD_HOURS, Name.QUEUE_CLOSES);

    private final EditorInputs inputs;
    private final WindowEnd opens;
    private final WindowEnd closes;
    private final IntegerField minimum;
    private final DatePicker decidedOn;
    private final IntegerField holdHours;
    private final DatePicker queueCloses;
    private final FoldedSection folded;

    OccasionTermsPart(EditorInputs inputs, OccasionForm occasion) {
        this.inputs = inputs;
        addClassName("stack");
        OccasionTerms terms = occasion.terms();
        opens = new WindowEnd(
                inputs, Name.BOOKING_OPENS, Name.OPENS_BEFORE, occasion.bookingOpens(), terms.opensBefore());
        opens.dayField().setHelperText(inputs.say("opens.hint"));
        opens.dayField().setClearButtonVisible(true);
        closes = new WindowEnd(
                inputs, Name.LAST_BOOKING_DAY, Name.CLOSES_BEFORE, occasion.lastBookingDay(), terms.closesBefore());
        closes.dayField().setHelperText(inputs.say("last-day.hint"));
        minimum = inputs.number("field.MINIMUM");
        minimum.setHelperText(inputs.say("minimum.hint"));
        minimum.setValue(terms.minimum());
        decidedOn = inputs.date(inputs.say("field.MINIMUM_DECIDED_ON"));
        decidedOn.setHelperText(inputs.say("minimum-decided.hint"));
        decidedOn.setValue(terms.minimumDecidedOn());
        holdHours = inputs.number("field.HOLD_HOURS");
        holdHours.setHelperText(inputs.say("hold.hint"));
        holdHours.setValue(terms.holdHours());
        queueCloses = inputs.date(inputs.say("field.QUEUE_CLOSES"));
        queueCloses.setHelperText(inputs.say("queue-closes.hint"));
        queueCloses.setClearButtonVisible(true);
        queueCloses.setValue(terms.queueCloses());
        folded = new FoldedSection(
                inputs.say("section.occasion-rules"),
                Fieldset.row("c2", minimum, decidedOn),
                Fieldset.row("c2", holdHours, queueCloses),
                Fieldset.row("c2", opens.toldField(), closes.toldField()));
        add(Fieldset.row("c2", opens.field(), closes.field()), folded);
        fit(occasion);
    }

    /** Fills in what is usual, and says what is set and what it comes to. */
    void suggest(OccasionForm form, LocalDate today) {
        LocalDate first = form.firstDay();
        if (first != null && first.isAfter(today)) {
            if (closes.before() == null) {
                usual(closes.dayField(), first, USUAL_DAYS_TO_BOOK, today);
            }
            if (!minimum.isEmpty()) {
                usual(decidedOn, first, USUAL_DAYS_TO_DECIDE, today);
            }
        }
        fit(form);
    }

    private static void usual(DatePicker field, LocalDate first, int days, LocalDate today) {
        if (field.isEmpty()) {
            LocalDate usual = first.minusDays(days);
            field.setValue(usual.isBefore(today) ? first.minusDays(1) : usual);
        }
    }

    private void fit(OccasionForm form) {
        decidedOn.setVisible(!minimum.isEmpty());
        opens.comesTo(form.firstStart());
        closes.comesTo(form.firstStart());
        folded.say(RulesInShort.of(inputs, read()));
    }

    /** A field with a problem is never folded away. */
    void unfold(List<FieldProblem> problems) {
        if (problems.stream()
                .anyMatch(problem -> FOLDED.contains(problem.field().name()))) {
            folded.setOpen(true);
        }
    }

    @Nullable
    LocalDate opens() {
        return opens.day();
    }

    @Nullable
    LocalDate lastDay() {
        return closes.day();
    }

    OccasionTerms read() {
        return new OccasionTerms(
                minimum.getValue(),
                decidedOn.getValue(),
                opens.before(),
                closes.before(),
                holdHours.getValue(),
                queueCloses.getValue());
    }

    Stream<EditorField> fields(int occasion) {
        return Stream.of(
                        opens.fields(occasion),
                        closes.fields(occasion),
                        Stream.of(
                                new EditorField(OfferField.of(Name.MINIMUM, occasion), minimum),
                                new EditorField(OfferField.of(Name.MINIMUM_DECIDED_ON, occasion), decidedOn),
                                new EditorField(OfferField.of(Name.HOLD_HOURS, occasion), holdHours),
                                new EditorField(OfferField.of(Name.QUEUE_CLOSES, occasion), queueCloses)))
                .flatMap(fields -> fields);
    }
}
