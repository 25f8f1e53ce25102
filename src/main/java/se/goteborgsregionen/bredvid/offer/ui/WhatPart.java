package se.goteborgsregionen.bredvid.offer.ui;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import se.goteborgsregionen.bredvid.offer.Level;
import se.goteborgsregionen.bredvid.offer.OfferField;
import se.goteborgsregionen.bredvid.offer.OfferField.Name;
import se.goteborgsregionen.bredvid.offer.OfferForm;
import se.goteborgsregionen.bredvid.organisation.Area;
import se.goteborgsregionen.bredvid.organisation.Profession;

/** What is offered and for whom. */
final class WhatPart extends Div {

    private final TextField title;
    private final TextArea summary;
    private final TextArea description;
    private final TextArea goals;
    private final TextArea bring;
    private final MultiSelectComboBox<Profession> professions;
    private final MultiSelectComboBox<Area> areas;
    private final RadioButtonGroup<Level> level = new RadioButtonGroup<>();
    private final Checkbox licensedOnly;

    WhatPart(EditorInputs inputs, EditorLists lists, OfferForm form) {
        title = inputs.text("field.TITLE");
        title.setValue(form.title());
        summary = inputs.area("field.SUMMARY");
        summary.setHelperText(inputs.say("summary.hint"));
        summary.setValue(form.summary());
        professions = several(inputs, "field.PROFESSIONS", label(inputs));
        professions.setHelperText(inputs.say("professions.hint"));
        choose(professions, lists.professions(), Profession::id, Profession::active, form.professions());
        areas = several(inputs, "field.AREAS", area -> area.label(inputs.locale()));
        choose(areas, lists.areas(), Area::id, Area::active, form.areas());
        level.setLabel(inputs.say("level"));
        level.setItems(Level.values());
        level.setItemLabelGenerator(one -> inputs.say("level." + one));
        level.setValue(form.level());
        level.addValueChangeListener(change -> inputs.tell());
        licensedOnly = new Checkbox(inputs.say("licensed-only"), form.licensedOnly());
        licensedOnly.addValueChangeListener(change -> inputs.tell());
        description = inputs.area("field.DESCRIPTION");
        description.setHelperText(inputs.say("description.hint"));
        description.setMinRows(5);
        description.setValue(form.description());
        goals = inputs.area("field.GOALS");
        goals.setHelperText(inputs.say("goals.hint"));
        goals.setMinRows(3);
        goals.setValue(form.goals());
        bring = inputs.area("field.BRING");
        bring.setHelperText(inputs.say("bring.hint"));
        bring.setValue(form.bring());
        add(
                new Fieldset(inputs.say("section.what"), title, summary, description, goals, bring),
                new Fieldset(
                        inputs.say("section.for-whom"), Fieldset.row("c2", professions, areas), level, licensedOnly));
    }

    private static Function<Profession, String> label(EditorInputs inputs) {
        return profession -> profession.label(inputs.locale());
    }

    private static <T> MultiSelectComboBox<T> several(EditorInputs inputs, String key, Function<T, String> label) {
        MultiSelectComboBox<T> field = new MultiSelectComboBox<>(inputs.say(key));
        field.setManualValidation(true);
        field.setItemLabelGenerator(label::apply);
        field.setAutoExpand(MultiSelectComboBox.AutoExpandMode.VERTICAL);
        field.setWidthFull();
        field.addValueChangeListener(change -> inputs.tell());
        return field;
    }

    /** Offers what is active, and what has been chosen before even if it no longer is. */
    private static <T> void choose(
            MultiSelectComboBox<T> field,
            List<T> all,
            ToLongFunction<T> id,
            Function<T, Boolean> active,
            Set<Long> chosen) {
        field.setItems(all.stream()
                .filter(one -> active.apply(one) || chosen.contains(id.applyAsLong(one)))
                .toList());
        field.setValue(
                all.stream().filter(one -> chosen.contains(id.applyAsLong(one))).collect(Collectors.toSet()));
    }

    OfferForm readInto(OfferForm form) {
        return new OfferForm(
                form.organisationId(),
                form.workplaceId(),
                form.kind(),
                title.getValue(),
                summary.getValue(),
                description.getValue(),
                goals.getValue(),
                bring.getValue(),
                level.getValue() == null ? Level.BASE : level.getValue(),
                licensedOnly.getValue(),
                form.terms(),
                form.contact(),
                form.hostId(),
                form.cancelDays(),
                ids(professions.getValue(), Profession::id),
                ids(areas.getValue(), Area::id),
                form.target(),
                form.occasions());
    }

    private static <T> Set<Long> ids(Collection<T> chosen, ToLongFunction<T> id) {
        return chosen.stream().mapToLong(id).boxed().collect(Collectors.toSet());
    }

    Stream<EditorField> fields() {
        return Stream.of(
                new EditorField(OfferField.of(Name.TITLE), title),
                new EditorField(OfferField.of(Name.SUMMARY), summary),
                new EditorField(OfferField.of(Name.DESCRIPTION), description),
                new EditorField(OfferField.of(Name.GOALS), goals),
                new EditorField(OfferField.of(Name.BRING), bring),
                new EditorField(OfferField.of(Name.PROFESSIONS), professions),
                new EditorField(OfferField.of(Name.AREAS), areas));
    }
}
