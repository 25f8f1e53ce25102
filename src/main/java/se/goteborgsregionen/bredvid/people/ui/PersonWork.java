package se.goteborgsregionen.bredvid.people.ui;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.FieldSet;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import org.jspecify.annotations.Nullable;
import se.goteborgsregionen.bredvid.access.CurrentUser;
import se.goteborgsregionen.bredvid.organisation.Area;
import se.goteborgsregionen.bredvid.organisation.Profession;
import se.goteborgsregionen.bredvid.organisation.Workplace;
import se.goteborgsregionen.bredvid.people.PersonDraft;
import se.goteborgsregionen.bredvid.people.PersonFault.Field;
import se.goteborgsregionen.bredvid.people.PersonToPick;
import se.goteborgsregionen.bredvid.shared.ui.kit.FormDesk;
import se.goteborgsregionen.bredvid.shared.ui.kit.FormField;

/** As what a person works, where, and who answers for her. */
class PersonWork extends FieldSet {

    private final PersonFields fields;
    private final CurrentUser user;
    private final Select<Profession> profession = new Select<>();
    private final ComboBox<Workplace> workplace = new ComboBox<>();
    private final MultiSelectComboBox<Area> areas = new MultiSelectComboBox<>();
    private final Paragraph answersNow = new Paragraph();
    private final ComboBox<PersonToPick> manager = new ComboBox<>();

    PersonWork(PersonFields fields, CurrentUser user, FaultPlaces places) {
        this.fields = fields;
        this.user = user;
        choices();
        places.place(Field.PROFESSION, profession, getTranslation("people.profession"));
        places.place(Field.WORKPLACE, workplace, getTranslation("people.workplace"));
        places.place(Field.MANAGER, manager, getTranslation("people.manager"));
        manager.setHelperText(getTranslation("people.manager.help"));
        answersNow.addClassName("muted");
        Div pair = new Div(profession, workplace);
        pair.addClassNames("fr", "c2", "pair");
        setLegendText(getTranslation("people.part.work"));
        addClassName("fs");
        add(pair, areas, answersNow, manager);
    }

    private void choices() {
        profession.setItems(fields.professions());
        profession.setItemLabelGenerator(
                each -> each == null ? getTranslation("people.none-chosen") : each.label(getLocale()));
        profession.setEmptySelectionAllowed(true);
        profession.setEmptySelectionCaption(getTranslation("people.none-chosen"));
        areas.setLabel(getTranslation("people.areas"));
        areas.setHelperText(getTranslation("people.areas.help"));
        areas.setItemLabelGenerator(each -> each.label(getLocale()));
        areas.setAutoExpand(MultiSelectComboBox.AutoExpandMode.VERTICAL);
        areas.setWidthFull();
        workplace.setItems(fields.workplaces(user.actor()));
        workplace.setItemLabelGenerator(fields::label);
        workplace.setClearButtonVisible(true);
        manager.setItems(query -> fields.people(user.actor(), query.getFilter().orElse(""))
                .skip(query.getOffset())
                .limit(query.getLimit()));
        manager.setItemLabelGenerator(fields::label);
        manager.setClearButtonVisible(true);
    }

    void show(PersonDraft draft) {
        answersNow.setVisible(false);
        profession.setValue(fields.professions().stream()
                .filter(each -> Objects.equals(each.id(), draft.professionId()))
                .findFirst()
                .orElse(null));
        areas.setItems(fields.areas().stream()
                .filter(each -> each.active() || draft.areas().contains(each.id()))
                .toList());
        areas.setValue(fields.areas().stream()
                .filter(each -> draft.areas().contains(each.id()))
                .collect(Collectors.toSet()));
        workplace
                .getListDataView()
                .getItems()
                .filter(each -> Objects.equals(each.id(), draft.workplaceId()))
                .findFirst()
                .ifPresentOrElse(workplace::setValue, workplace::clear);
        Long managerId = draft.managerId();
        manager.setValue(
                managerId == null
                        ? null
                        : fields.person(user.actor(), managerId).orElse(null));
    }

    /** Says who answers for the person at this moment. */
    void showManager(Optional<PersonToPick> who) {
        answersNow.setVisible(true);
        answersNow.setText(who.map(one -> getTranslation("people.manager.now", fields.label(one)))
                .orElseGet(() -> getTranslation("people.manager.nobody")));
    }

    /** For {@link FormDesk}, in the order of the form. */
    Stream<FormField> fields() {
        return Stream.of(
                FormField.choice(
                        "profession",
                        profession,
                        new FormField.Choices<>(
                                fields::professions, each -> "" + each.id(), each -> each.label(getLocale()))),
                FormField.choice(
                        "workplace",
                        workplace,
                        new FormField.Choices<>(
                                () -> fields.workplaces(user.actor()), each -> "" + each.id(), fields::label)),
                FormField.choices(
                        "areas",
                        areas,
                        new FormField.Choices<>(
                                fields::areas, each -> "" + each.id(), each -> each.label(getLocale()))),
                new FormField(
                        "manager",
                        manager,
                        () -> manager.getValue() == null
                                ? ""
                                : "" + manager.getValue().id(),
                        written -> manager.setValue(person(written).orElse(null)),
                        written -> person(written).map(fields::label).orElse("")));
    }

    private Optional<PersonToPick> person(String id) {
        return id.isEmpty() ? Optional.empty() : fields.person(user.actor(), Long.parseLong(id));
    }

    @Nullable
    Long professionId() {
        return id(profession, Profession::id);
    }

    Set<Long> areas() {
        return areas.getValue().stream().map(Area::id).collect(Collectors.toSet());
    }

    @Nullable
    Long workplaceId() {
        return id(workplace, Workplace::id);
    }

    @Nullable
    Long managerId() {
        return id(manager, PersonToPick::id);
    }

    private static <T> @Nullable Long id(HasValue<?, T> field, ToLongFunction<T> idOf) {
        T value = field.getValue();
        return value == null ? null : Long.valueOf(idOf.applyAsLong(value));
    }
}
