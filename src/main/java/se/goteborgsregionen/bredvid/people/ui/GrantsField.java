package se.goteborgsregionen.bredvid.people.ui;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import se.goteborgsregionen.bredvid.access.Actor;
import se.goteborgsregionen.bredvid.access.Role;
import se.goteborgsregionen.bredvid.organisation.Organisation;
import se.goteborgsregionen.bredvid.organisation.Workplace;
import se.goteborgsregionen.bredvid.people.Grant;
import se.goteborgsregionen.bredvid.shared.ui.kit.FormDesk;
import se.goteborgsregionen.bredvid.shared.ui.kit.FormField;

/** A person's roles, each for the workplaces or organisations that it is for. */
class GrantsField extends Div {

    private final List<Workplace> workplaces;
    private final List<Organisation> organisations;
    private final MultiSelectComboBox<Workplace> leads = new MultiSelectComboBox<>();
    private final MultiSelectComboBox<Workplace> hosts = new MultiSelectComboBox<>();
    private final MultiSelectComboBox<Organisation> organises = new MultiSelectComboBox<>();
    private final Checkbox grAdministrator = new Checkbox();
    private final Span fault = new Span();

    GrantsField(PersonFields fields, Actor actor) {
        this.workplaces = fields.workplaces(actor);
        this.organisations = fields.organisations(actor);
        addClassName("stack");
        leads.setLabel(getTranslation("people.roles.leads"));
        leads.setHelperText(getTranslation("people.roles.leads.help"));
        leads.setItems(workplaces);
        leads.setItemLabelGenerator(fields::label);
        hosts.setLabel(getTranslation("people.roles.hosts"));
        hosts.setHelperText(getTranslation("people.roles.hosts.help"));
        hosts.setItems(workplaces);
        hosts.setItemLabelGenerator(fields::label);
        organises.setLabel(getTranslation("people.roles.organises"));
        organises.setHelperText(getTranslation("people.roles.organises.help"));
        organises.setItems(organisations);
        organises.setItemLabelGenerator(Organisation::name);
        grAdministrator.setLabel(getTranslation("people.roles.gr"));
        grAdministrator.setVisible(actor.grAdministrator());
        fault.addClassName("form-fault");
        fault.getElement().setAttribute("role", "alert");
        add(leads, hosts, organises, grAdministrator, fault);
    }

    /** For {@link FormDesk}, in the order of the form. */
    Stream<FormField> fields() {
        FormField.Choices<Workplace> units =
                new FormField.Choices<>(() -> workplaces, each -> "" + each.id(), Workplace::name);
        FormField.Choices<Organisation> all =
                new FormField.Choices<>(() -> organisations, each -> "" + each.id(), Organisation::name);
        return Stream.of(
                FormField.choices("leads", leads, units),
                FormField.choices("hosts", hosts, units),
                FormField.choices("organises", organises, all),
                FormField.flag("gr", grAdministrator));
    }

    void show(Set<Grant> grants) {
        leads.setValue(chosen(workplaces, Workplace::id, grants, Role.UNIT_MANAGER));
        hosts.setValue(chosen(workplaces, Workplace::id, grants, Role.HOST));
        organises.setValue(chosen(organisations, Organisation::id, grants, Role.ORGANISER));
        grAdministrator.setValue(grants.contains(Grant.grAdministrator()));
    }

    private static <T> Set<T> chosen(List<T> choices, ToLongFunction<T> idOf, Set<Grant> grants, Role role) {
        Set<Long> ids = grants.stream()
                .filter(grant -> grant.role() == role)
                .map(grant -> grant.workplaceId() == null ? grant.organisationId() : grant.workplaceId())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return choices.stream()
                .filter(choice -> ids.contains(idOf.applyAsLong(choice)))
                .collect(Collectors.toSet());
    }

    /** Says under the fields why the roles cannot be saved; empty for nothing wrong. */
    void show(String sentence) {
        fault.setText(sentence);
    }

    Set<Grant> value() {
        Set<Grant> grants = new HashSet<>();
        leads.getValue().forEach(workplace -> grants.add(Grant.unitManager(workplace.id())));
        hosts.getValue().forEach(workplace -> grants.add(Grant.host(workplace.id())));
        organises.getValue().forEach(organisation -> grants.add(Grant.organiser(organisation.id())));
        if (grAdministrator.getValue()) {
            grants.add(Grant.grAdministrator());
        }
        return grants;
    }
}
