package se.goteborgsregionen.bredvid.people.ui;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.QueryParameters;
import se.goteborgsregionen.bredvid.access.Role;
import se.goteborgsregionen.bredvid.organisation.Organisation;
import se.goteborgsregionen.bredvid.organisation.Profession;
import se.goteborgsregionen.bredvid.organisation.Workplace;
import se.goteborgsregionen.bredvid.people.PersonQuery;
import se.goteborgsregionen.bredvid.people.PersonStatus;
import se.goteborgsregionen.bredvid.shared.ui.kit.FormField;
import se.goteborgsregionen.bredvid.shared.ui.kit.Icon;

/** What the list of people is narrowed by. */
class PeopleFilters extends Div {

    private final TextField words = new TextField();
    private final Select<Organisation> organisation = new Select<>();
    private final ComboBox<Workplace> workplace = new ComboBox<>();
    private final Select<Profession> profession = new Select<>();
    private final Select<Role> role = new Select<>();
    private final Select<PersonStatus> status = new Select<>();

    /**
     * @param workplaces those that the reader may edit
     * @param changed called when the reader has changed something
     */
    PeopleFilters(
            List<Organisation> organisations,
            List<Workplace> workplaces,
            List<Profession> professions,
            Runnable changed) {
        words.setLabel(getTranslation("people.search"));
        words.setPrefixComponent(Icon.of("search"));
        words.setClearButtonVisible(true);
        words.setValueChangeMode(ValueChangeMode.LAZY);
        words.addValueChangeListener(change -> tell(change.isFromClient(), changed));
        organisation.setLabel(getTranslation("people.organisation"));
        organisation.setItems(organisations);
        organisation.setItemLabelGenerator(each -> each == null ? getTranslation("people.any") : each.shortName());
        organisation.setVisible(organisations.size() > 1);
        workplace.setLabel(getTranslation("people.workplace"));
        workplace.setItems(workplaces);
        workplace.setItemLabelGenerator(each -> each.name() + placeOf(each, organisations));
        workplace.setPlaceholder(getTranslation("people.any"));
        workplace.setClearButtonVisible(true);
        workplace.addValueChangeListener(change -> tell(change.isFromClient(), changed));
        profession.setLabel(getTranslation("people.profession"));
        profession.setItems(professions);
        profession.setItemLabelGenerator(each -> each == null ? getTranslation("people.any") : each.label(getLocale()));
        role.setLabel(getTranslation("people.role"));
        role.setItems(Role.values());
        role.setItemLabelGenerator(each -> getTranslation(each == null ? "people.any" : "people.role." + each));
        status.setLabel(getTranslation("people.status"));
        status.setItems(PersonStatus.values());
        status.setItemLabelGenerator(each -> getTranslation(each == null ? "people.any" : "people.status." + each));
        for (Select<?> select : List.of(organisation, profession, role, status)) {
            select.setEmptySelectionAllowed(true);
            select.setEmptySelectionCaption(getTranslation("people.any"));
            select.addValueChangeListener(change -> tell(change.isFromClient(), changed));
        }
        addClassName("list-filters");
        add(words, organisation, workplace, profession, role, status);
    }

    private static String placeOf(Workplace workplace, List<Organisation> organisations) {
        return organisations.stream()
                .filter(each -> each.id() == workplace.organisationId())
                .map(each -> ", " + each.shortName())
                .findFirst()
                .orElse("");
    }

    private static void tell(boolean byReader, Runnable changed) {
        if (byReader) {
            changed.run();
        }
    }

    /** As the address says; what it names that is not to be chosen is left out. */
    void show(QueryParameters address) {
        fields().forEach(field ->
                field.filling().accept(address.getSingleParameter(field.key()).orElse("")));
    }

    /** What is chosen, for the address; empty when everything is shown. */
    QueryParameters address() {
        Map<String, String> chosen = new LinkedHashMap<>();
        for (FormField field : fields()) {
            String value = field.reading().get();
            if (!value.isBlank()) {
                chosen.put(field.key(), value);
            }
        }
        return QueryParameters.simple(chosen);
    }

    private List<FormField> fields() {
        return List.of(
                FormField.text("q", words),
                FormField.choice("organisation", organisation, choices(organisation, each -> "" + each.id())),
                FormField.choice(
                        "enhet",
                        workplace,
                        new FormField.Choices<>(
                                () -> workplace.getListDataView().getItems().toList(),
                                each -> "" + each.id(),
                                Workplace::name)),
                FormField.choice("yrke", profession, choices(profession, Profession::code)),
                FormField.choice("roll", role, choices(role, Role::name)),
                FormField.choice("status", status, choices(status, PersonStatus::name)));
    }

    private static <T> FormField.Choices<T> choices(Select<T> field, Function<T, String> key) {
        return new FormField.Choices<>(() -> field.getListDataView().getItems().toList(), key, key);
    }

    /** The first page of what is asked for. */
    PersonQuery query() {
        return new PersonQuery(
                words.getValue(),
                organisation.getValue() == null
                        ? null
                        : Long.valueOf(organisation.getValue().id()),
                workplace.getValue() == null
                        ? null
                        : Long.valueOf(workplace.getValue().id()),
                profession.getValue() == null
                        ? null
                        : Long.valueOf(profession.getValue().id()),
                role.getValue(),
                status.getValue(),
                0,
                50);
    }
}
