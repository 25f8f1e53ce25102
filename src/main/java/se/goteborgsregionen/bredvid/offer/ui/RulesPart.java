package se.goteborgsregionen.bredvid.offer.ui;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.textfield.IntegerField;
import org.jspecify.annotations.Nullable;
import se.goteborgsregionen.bredvid.offer.FieldProblem;
import se.goteborgsregionen.bredvid.offer.OfferField;
import se.goteborgsregionen.bredvid.offer.OfferField.Name;
import se.goteborgsregionen.bredvid.offer.OfferForm;
import se.goteborgsregionen.bredvid.offer.OfferTerms;

/** The rules of booking that most leave as they are: who says yes, who goes first, who is reminded, who is left out. */
final class RulesPart extends Div {

    private static final Set<Name> FIELDS = Set.of(
            Name.RELEASE_DAYS,
            Name.ACCEPTANCE_DAYS,
            Name.NO_SHOW_LIMIT,
            Name.TARGET_ORGANISATIONS,
            Name.TARGET_AREAS,
            Name.TARGET_ATTENDED);

    private final EditorInputs inputs;
    private final Checkbox releaseNeeded;
    private final IntegerField releaseDays;
    private final Checkbox hostAcceptance;
    private final IntegerField acceptanceDays;
    private final Checkbox allottedFirst;
    private final Checkbox firstTimersFirst;
    private final IntegerField noShowLimit;
    private final Checkbox remindWeek;
    private final Checkbox remindDay;
    private final TargetPart target;
    private final FoldedSection folded;

    RulesPart(EditorInputs inputs, EditorLists lists, OfferForm form) {
        this.inputs = inputs;
        addClassName("rules-part");
        OfferTerms terms = form.terms();
        releaseNeeded = checkbox("release-needed", terms.releaseNeeded());
        releaseDays = number("field.RELEASE_DAYS", terms.releaseDays());
        hostAcceptance = checkbox("host-acceptance", terms.hostAcceptance());
        acceptanceDays = number("field.ACCEPTANCE_DAYS", terms.acceptanceDays());
        allottedFirst = checkbox("allotted-first", terms.allottedFirst());
        firstTimersFirst = checkbox("first-timers-first", terms.firstTimersFirst());
        noShowLimit = number("field.NO_SHOW_LIMIT", terms.noShowLimit());
        noShowLimit.setHelperText(inputs.say("no-show.hint"));
        remindWeek = checkbox("remind-week", terms.remindWeek());
        remindDay = checkbox("remind-day", terms.remindDay());
        target = new TargetPart(inputs, lists, form.target());
        folded = new FoldedSection(
                inputs.say("section.rules"),
                group("rules.yes", releaseNeeded, releaseDays, hostAcceptance, acceptanceDays),
                group("rules.queue", allottedFirst, firstTimersFirst),
                group("rules.no-show", noShowLimit),
                group("rules.reminders", remindWeek, remindDay),
                group("rules.target", target));
        add(folded);
        fit(form);
    }

    private Checkbox checkbox(String key, boolean checked) {
        Checkbox field = new Checkbox(inputs.say(key), checked);
        field.addValueChangeListener(change -> inputs.tell());
        return field;
    }

    private IntegerField number(String key, @Nullable Integer now) {
        IntegerField field = inputs.number(key);
        field.setValue(now);
        field.addClassName("few");
        return field;
    }

    private Div group(String title, Component... fields) {
        Div group = new Div(new H3(inputs.say(title)));
        group.addClassName("rules-group");
        group.add(fields);
        return group;
    }

    /** Shows the fields that what is typed calls for, and says in a line what is set. */
    void fit(OfferForm form) {
        releaseDays.setVisible(form.terms().releaseNeeded());
        acceptanceDays.setVisible(form.terms().hostAcceptance());
        target.fit(form);
        folded.say(RulesInShort.of(inputs, form));
    }

    /** A field with a problem is never folded away. */
    void unfold(List<FieldProblem> problems) {
        if (problems.stream()
                .anyMatch(problem -> FIELDS.contains(problem.field().name()))) {
            folded.setOpen(true);
        }
    }

    OfferForm readInto(OfferForm form) {
        return form.with(
                new OfferTerms(
                        releaseNeeded.getValue(),
                        releaseDays.getValue(),
                        hostAcceptance.getValue(),
                        acceptanceDays.getValue(),
                        allottedFirst.getValue(),
                        firstTimersFirst.getValue(),
                        noShowLimit.getValue(),
                        remindWeek.getValue(),
                        remindDay.getValue()),
                target.read());
    }

    Stream<EditorField> fields() {
        return Stream.concat(
                Stream.of(
                        new EditorField(OfferField.of(Name.RELEASE_DAYS), releaseDays),
                        new EditorField(OfferField.of(Name.ACCEPTANCE_DAYS), acceptanceDays),
                        new EditorField(OfferField.of(Name.NO_SHOW_LIMIT), noShowLimit)),
                target.fields());
    }
}
