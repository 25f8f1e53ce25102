package se.goteborgsregionen.bredvid.people.ui;

import java.util.List;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import se.goteborgsregionen.bredvid.access.Role;
import se.goteborgsregionen.bredvid.organisation.Organisation;
import se.goteborgsregionen.bredvid.organisation.Profession;
import se.goteborgsregionen.bredvid.people.PersonQuery;
import se.goteborgsregionen.bredvid.shared.ui.kit.Icon;

/** What the list of people is narrowed by. */
class PeopleFilters extends Div {

    private final TextField words = new TextField();
    private final Select<Organisation> organisation = new Select<>();
    private final Select<Profession> profession = new Select<>();
    private final Select<Role> role = new Select<>();

    /** @param changed called when the reader has changed something */
    PeopleFilters(List<Organisation> organisations, List<Profession> professions, Runnable changed) {
        words.setLabel(getTranslation("people.search"));
        words.setPrefixComponent(Icon.of("search"));
        words.setClearButtonVisible(true);
        words.setValueChangeMode(ValueChangeMode.LAZY);
        words.addValueChangeListener(change -> tell(change.isFromClient(), changed));
        organisation.setLabel(getTranslation("people.organisation"));
        organisation.setItems(organisations);
        organisation.setItemLabelGenerator(each -> each == null ? getTranslation("people.any") : each.shortName());
        organisation.setVisible(organisations.size() > 1);
        profession.setLabel(getTranslation("people.profession"));
        profession.setItems(professions);
        profession.setItemLabelGenerator(each -> each == null ? getTranslation("people.any") : each.label(getLocale()));
        role.setLabel(getTranslation("people.role"));
        role.setItems(Role.values());
        role.setItemLabelGenerator(each -> getTranslation(each == null ? "people.any" : "people.role." + each));
        for (Select<?> select : List.of(organisation, profession, role)) {
            select.setEmptySelectionAllowed(true);
            select.setEmptySelectionCaption(getTranslation("people.any"));
            select.addValueChangeListener(change -> tell(change.isFromClient(), changed));
        }
        addClassName("list-filters");
        add(words, organisation, profession, role);
    }

    private static void tell(boolean byReader, Runnable changed) {
        if (byReader) {
            changed.run();
        }
    }

    void setWords(String typed) {
        words.setValue(typed);
    }

    /** The first page of what is asked for. */
    PersonQuery query() {
        return new PersonQuery(
                words.getValue(),
                organisation.getValue() == null
                        ? null
                        : Long.valueOf(organisation.getValue().id()),
                null,
                profession.getValue() == null
                        ? null
                        : Long.valueOf(profession.getValue().id()),
                role.getValue(),
                null,
                0,
                50);
    }
}
