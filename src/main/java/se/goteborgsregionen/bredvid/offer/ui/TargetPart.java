package se.goteborgsregionen.bredvid.offer.ui;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import se.goteborgsregionen.bredvid.offer.OfferField;
import se.goteborgsregionen.bredvid.offer.OfferField.Name;
import se.goteborgsregionen.bredvid.offer.OfferForm;
import se.goteborgsregionen.bredvid.offer.OfferTitle;
import se.goteborgsregionen.bredvid.offer.TargetEffect;
import se.goteborgsregionen.bredvid.offer.TargetKind;
import se.goteborgsregionen.bredvid.offer.TargetRules;
import se.goteborgsregionen.bredvid.organisation.Area;
import se.goteborgsregionen.bredvid.organisation.Organisation;

/** Whom the offer is for beside professions, and what happens to everybody else. */
final class TargetPart extends Div {

    private final EditorInputs inputs;
    private final Map<TargetKind, Select<TargetEffect>> effects = new EnumMap<>(TargetKind.class);
    private final MultiSelectComboBox<Organisation> organisations;
    private final MultiSelectComboBox<Area> areas;
    private final MultiSelectComboBox<OfferTitle> attended;

    TargetPart(EditorInputs inputs, EditorLists lists, TargetRules target) {
        this.inputs = inputs;
        addClassName("stack");
        for (TargetKind kind : TargetKind.values()) {
            effects.put(kind, effect(kind, target.effect(kind)));
        }
        organisations = several("field.TARGET_ORGANISATIONS", Organisation::name);
        organisations.setHelperText(inputs.say("target.organisations.hint"));
        choose(organisations, lists.organisations(), Organisation::id, target.organisations());
        areas = several("field.TARGET_AREAS", area -> area.label(inputs.locale()));
        areas.setHelperText(inputs.say("target.areas.hint"));
        choose(
                areas,
                lists.areas().stream()
                        .filter(area -> area.active() || target.areas().contains(area.id()))
                        .toList(),
                Area::id,
                target.areas());
        attended = several("field.TARGET_ATTENDED", lists.offers()::label);
        attended.setHelperText(inputs.say("target.attended.hint"));
        attended.setItems(query -> lists.offers().search(query.getFilter().orElse("")).stream()
                .skip(query.getOffset())
                .limit(query.getLimit()));
        attended.setValue(new HashSet<>(lists.offers().of(target.attended())));
        add(
                Fieldset.row("c2", effect(TargetKind.PROFESSION), effect(TargetKind.LICENSED)),
                Fieldset.row("c2", organisations, effect(TargetKind.ORGANISATION)),
                Fieldset.row("c2", areas, effect(TargetKind.AREA)),
                Fieldset.row("c2", attended, effect(TargetKind.ATTENDED)));
    }

    private Select<TargetEffect> effect(TargetKind kind, TargetEffect now) {
        Select<TargetEffect> field = new Select<>();
        field.setLabel(inputs.say("target.rule." + kind));
        field.setItems(TargetEffect.values());
        field.setItemLabelGenerator(effect -> inputs.say("target.effect." + effect));
        field.setValue(now);
        field.setWidthFull();
        field.addValueChangeListener(change -> inputs.tell());
        return field;
    }

    private Select<TargetEffect> effect(TargetKind kind) {
        return Objects.requireNonNull(effects.get(kind));
    }

    private <T> MultiSelectComboBox<T> several(String key, Function<T, String> label) {
        MultiSelectComboBox<T> field = new MultiSelectComboBox<>(inputs.say(key));
        field.setManualValidation(true);
        field.setItemLabelGenerator(label::apply);
        field.setAutoExpand(MultiSelectComboBox.AutoExpandMode.VERTICAL);
        field.setWidthFull();
        field.addValueChangeListener(change -> inputs.tell());
        return field;
    }

    private static <T> void choose(MultiSelectComboBox<T> field, List<T> all, ToLongFunction<T> id, Set<Long> chosen) {
        field.setItems(all);
        field.setValue(
                all.stream().filter(one -> chosen.contains(id.applyAsLong(one))).collect(Collectors.toSet()));
    }

    /** A rule is asked about only where there is somebody whom it leaves out. */
    void fit(OfferForm form) {
        effects.forEach((kind, field) -> field.setVisible(leavesOut(form, kind)));
    }

    static boolean leavesOut(OfferForm form, TargetKind kind) {
        return switch (kind) {
            case PROFESSION -> !form.professions().isEmpty();
            case LICENSED -> form.licensedOnly();
            case ORGANISATION -> !form.target().organisations().isEmpty();
            case AREA -> !form.target().areas().isEmpty();
            case ATTENDED -> !form.target().attended().isEmpty();
        };
    }

    TargetRules read() {
        Map<TargetKind, TargetEffect> chosen = new EnumMap<>(TargetKind.class);
        effects.forEach(
                (kind, field) -> chosen.put(kind, field.getOptionalValue().orElse(TargetEffect.BLOCK)));
        return new TargetRules(
                chosen, ids(organisations, Organisation::id), ids(areas, Area::id), ids(attended, OfferTitle::id));
    }

    private static <T> Set<Long> ids(MultiSelectComboBox<T> field, ToLongFunction<T> id) {
        return field.getValue().stream().mapToLong(id).boxed().collect(Collectors.toSet());
    }

    Stream<EditorField> fields() {
        return Stream.of(
                new EditorField(OfferField.of(Name.TARGET_ORGANISATIONS), organisations),
                new EditorField(OfferField.of(Name.TARGET_AREAS), areas),
                new EditorField(OfferField.of(Name.TARGET_ATTENDED), attended));
    }
}
