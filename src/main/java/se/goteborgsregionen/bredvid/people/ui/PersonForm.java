package se.goteborgsregionen.bredvid.people.ui;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToLongFunction;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.FieldSet;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import org.jspecify.annotations.Nullable;
import se.goteborgsregionen.bredvid.access.Actor;
import se.goteborgsregionen.bredvid.organisation.Profession;
import se.goteborgsregionen.bredvid.organisation.Workplace;
import se.goteborgsregionen.bredvid.people.PersonDraft;
import se.goteborgsregionen.bredvid.people.PersonFault;
import se.goteborgsregionen.bredvid.people.PersonFault.Field;
import se.goteborgsregionen.bredvid.people.PersonStatus;
import se.goteborgsregionen.bredvid.people.PersonToPick;

/** The fields of a person's own record. */
class PersonForm extends Div {

    private final PersonFields fields;
    private final Actor actor;
    private final TextField givenName = new TextField();
    private final TextField familyName = new TextField();
    private final EmailField email = new EmailField();
    private final TextField phone = new TextField();
    private final Select<Profession> profession = new Select<>();
    private final ComboBox<Workplace> workplace = new ComboBox<>();
    private final Paragraph answersNow = new Paragraph();
    private final ComboBox<PersonToPick> manager = new ComboBox<>();
    private final Select<String> language = new Select<>();
    private final Select<PersonStatus> status = new Select<>();
    private final TextField alias = new TextField();
    private final GrantsField grants;
    private final Map<Field, HasValidationProperties> places = new EnumMap<>(Field.class);
    private PersonDraft shown = PersonDraft.empty();

    PersonForm(PersonFields fields, Actor actor) {
        this.fields = fields;
        this.actor = actor;
        this.grants = new GrantsField(fields, actor);
        choices();
        place(Field.GIVEN_NAME, givenName, "people.given-name");
        place(Field.FAMILY_NAME, familyName, "people.family-name");
        place(Field.EMAIL, email, "people.email");
        place(Field.PHONE, phone, "people.phone");
        place(Field.PROFESSION, profession, "people.profession");
        place(Field.WORKPLACE, workplace, "people.workplace");
        place(Field.MANAGER, manager, "people.manager");
        place(Field.ALIAS, alias, "people.alias");
        manager.setHelperText(getTranslation("people.manager.help"));
        alias.setHelperText(getTranslation("people.alias.help"));
        language.setLabel(getTranslation("people.language"));
        status.setLabel(getTranslation("people.status"));
        answersNow.addClassName("muted");
        addClassNames("measure", "section");
        add(
                part("people.part.who", pair(givenName, familyName), pair(email, phone), pair(language, status)),
                part("people.part.work", pair(profession, workplace), answersNow, manager),
                part("people.part.roles", grants),
                part("people.part.alias", alias));
    }

    private void choices() {
        profession.setItems(fields.professions());
        profession.setItemLabelGenerator(
                each -> each == null ? getTranslation("people.none-chosen") : each.label(getLocale()));
        profession.setEmptySelectionAllowed(true);
        profession.setEmptySelectionCaption(getTranslation("people.none-chosen"));
        workplace.setItems(fields.workplaces(actor));
        workplace.setItemLabelGenerator(fields::label);
        workplace.setClearButtonVisible(true);
        manager.setItems(query -> fields.people(actor, query.getFilter().orElse(""))
                .skip(query.getOffset())
                .limit(query.getLimit()));
        manager.setItemLabelGenerator(fields::label);
        manager.setClearButtonVisible(true);
        language.setItems("sv", "en");
        language.setItemLabelGenerator(each -> getTranslation("people.language." + each));
        status.setItemLabelGenerator(each -> getTranslation("people.status." + each));
    }

    private <C extends Component & HasValidationProperties> void place(Field field, C component, String label) {
        places.put(field, component);
        component.getElement().setProperty("label", getTranslation(label));
        component.getElement().setProperty("manualValidation", true);
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
        answersNow.setVisible(false);
        givenName.setValue(draft.givenName());
        familyName.setValue(draft.familyName());
        email.setValue(draft.email());
        phone.setValue(draft.phone());
        profession.setValue(fields.professions().stream()
                .filter(each -> Objects.equals(each.id(), draft.professionId()))
                .findFirst()
                .orElse(null));
        workplace
                .getListDataView()
                .getItems()
                .filter(each -> Objects.equals(each.id(), draft.workplaceId()))
                .findFirst()
                .ifPresentOrElse(workplace::setValue, workplace::clear);
        Long managerId = draft.managerId();
        manager.setValue(
                managerId == null ? null : fields.person(actor, managerId).orElse(null));
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
        answersNow.setVisible(true);
        answersNow.setText(manager.map(who -> getTranslation("people.manager.now", fields.label(who)))
                .orElseGet(() -> getTranslation("people.manager.nobody")));
    }

    /** Puts each sentence beside its field, and the cursor in the first of them. */
    void show(List<PersonFault> faults) {
        clear();
        Set<Field> told = new HashSet<>();
        for (PersonFault fault : faults) {
            String sentence = getTranslation("people.fault." + fault);
            HasValidationProperties place = places.get(fault.field());
            if (place != null && told.add(fault.field())) {
                place.setErrorMessage(sentence);
                place.setInvalid(true);
                if (told.size() == 1 && place instanceof Focusable<?> focusable) {
                    focusable.focus();
                }
            } else if (fault.field() == Field.ROLES) {
                grants.show(sentence);
            }
        }
    }

    private void clear() {
        places.values().forEach(place -> place.setInvalid(false));
        grants.show("");
    }

    /** What has been typed, over the version that the form was filled with. */
    PersonDraft draft() {
        return draft(shown.version());
    }

    PersonDraft draft(int version) {
        return new PersonDraft(
                shown.id(),
                givenName.getValue(),
                familyName.getValue(),
                alias.getValue(),
                email.getValue(),
                phone.getValue(),
                id(profession, Profession::id),
                id(workplace, Workplace::id),
                id(manager, PersonToPick::id),
                language.getValue(),
                status.getValue(),
                grants.value(),
                version);
    }

    private static <T> @Nullable Long id(HasValue<?, T> field, ToLongFunction<T> idOf) {
        T value = field.getValue();
        return value == null ? null : Long.valueOf(idOf.applyAsLong(value));
    }
}
