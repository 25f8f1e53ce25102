package se.goteborgsregionen.bredvid.people.ui;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.FieldSet;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import se.goteborgsregionen.bredvid.access.CurrentUser;
import se.goteborgsregionen.bredvid.people.PersonDraft;
import se.goteborgsregionen.bredvid.people.PersonFault;
import se.goteborgsregionen.bredvid.people.PersonFault.Field;
import se.goteborgsregionen.bredvid.people.PersonStatus;
import se.goteborgsregionen.bredvid.people.PersonToPick;
import se.goteborgsregionen.bredvid.shared.ui.kit.FormDesk;
import se.goteborgsregionen.bredvid.shared.ui.kit.FormField;

/** The fields of a person's own record. */
class PersonForm extends Div {

    private final TextField givenName = new TextField();
    private final TextField familyName = new TextField();
    private final EmailField email = new EmailField();
    private final TextField phone = new TextField();
    private final Select<String> language = new Select<>();
    private final Select<PersonStatus> status = new Select<>();
    private final PersonWork work;
    private final GrantsField grants;
    private final TextField alias = new TextField();
    private final FaultPlaces places = new FaultPlaces();
    private PersonDraft shown = PersonDraft.empty();

    PersonForm(PersonFields fields, CurrentUser user) {
        this.work = new PersonWork(fields, user, places);
        this.grants = new GrantsField(fields, user.actor());
        places.place(Field.GIVEN_NAME, givenName, getTranslation("people.given-name"));
        places.place(Field.FAMILY_NAME, familyName, getTranslation("people.family-name"));
        places.place(Field.EMAIL, email, getTranslation("people.email"));
        places.place(Field.PHONE, phone, getTranslation("people.phone"));
        places.place(Field.ALIAS, alias, getTranslation("people.alias"));
        alias.setHelperText(getTranslation("people.alias.help"));
        language.setLabel(getTranslation("people.language"));
        language.setItems("sv", "en");
        language.setItemLabelGenerator(each -> getTranslation("people.language." + each));
        status.setLabel(getTranslation("people.status"));
        status.setItemLabelGenerator(each -> getTranslation("people.status." + each));
        addClassNames("measure", "section");
        add(
                part("people.part.who", pair(givenName, familyName), pair(email, phone), pair(language, status)),
                work,
                part("people.part.roles", grants),
                part("people.part.alias", alias));
    }

    /** For {@link FormDesk}, in the order of the form. */
    List<FormField> fields() {
        Stream<FormField> who = Stream.of(
                FormField.text("givenName", givenName),
                FormField.text("familyName", familyName),
                FormField.text("email", email),
                FormField.text("phone", phone),
                FormField.choice(
                        "language",
                        language,
                        new FormField.Choices<>(
                                () -> List.of("sv", "en"),
                                each -> each,
                                each -> getTranslation("people.language." + each))),
                FormField.choice(
                        "status",
                        status,
                        new FormField.Choices<>(
                                () -> List.of(PersonStatus.values()),
                                PersonStatus::name,
                                each -> getTranslation("people.status." + each))));
        return Stream.of(who, work.fields(), grants.fields(), Stream.of(FormField.text("alias", alias)))
                .flatMap(part -> part)
                .toList();
    }

    private FieldSet part(String title, Component... parts) {
        FieldSet part = new FieldSet(getTranslation(title));
        part.addClassName("fs");
        part.add(parts);
        return part;
    }

    private static Div pair(Component left, Component right) {
        Div pair = new Div(left, right);
        pair.addClassNames("fr", "c2", "pair");
        return pair;
    }

    void show(PersonDraft draft) {
        shown = draft;
        clear();
        givenName.setValue(draft.givenName());
        familyName.setValue(draft.familyName());
        email.setValue(draft.email());
        phone.setValue(draft.phone());
        work.show(draft);
        language.setValue(draft.language());
        status.setItems(
                draft.status() == PersonStatus.AWAITING_MANAGER
                        ? List.of(PersonStatus.values())
                        : List.of(PersonStatus.ACTIVE, PersonStatus.INACTIVE));
        status.setValue(draft.status());
        alias.setValue(draft.alias());
        grants.show(draft.grants());
    }

    /** Says who answers for the person at this moment. */
    void showManager(Optional<PersonToPick> manager) {
        work.showManager(manager);
    }

    /** Puts each sentence where it belongs, and the cursor in the first field that has one. */
    void show(List<PersonFault> faults) {
        clear();
        places.show(faults, this::sentence);
        faults.stream().filter(fault -> fault.field() == Field.ROLES).forEach(fault -> grants.show(sentence(fault)));
    }

    private void clear() {
        places.clear();
        grants.show("");
    }

    private String sentence(PersonFault fault) {
        return getTranslation("people.fault." + fault);
    }

    /** What has been typed, over the version that the form was filled with. */
    PersonDraft draft() {
        return new PersonDraft(
                shown.id(),
                givenName.getValue(),
                familyName.getValue(),
                alias.getValue(),
                email.getValue(),
                phone.getValue(),
                work.professionId(),
                work.areas(),
                work.workplaceId(),
                work.managerId(),
                language.getValue(),
                status.getValue(),
                grants.value(),
                shown.version());
    }
}
