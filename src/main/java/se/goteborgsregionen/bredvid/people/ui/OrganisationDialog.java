package se.goteborgsregionen.bredvid.people.ui;

import java.util.List;
import java.util.Optional;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import se.goteborgsregionen.bredvid.access.CurrentUser;
import se.goteborgsregionen.bredvid.organisation.Organisation;
import se.goteborgsregionen.bredvid.organisation.OrganisationFault;
import se.goteborgsregionen.bredvid.organisation.OrganisationService;
import se.goteborgsregionen.bredvid.people.PersonService;
import se.goteborgsregionen.bredvid.people.PersonToPick;
import se.goteborgsregionen.bredvid.shared.Saving;
import se.goteborgsregionen.bredvid.shared.ui.kit.BusyButton;
import se.goteborgsregionen.bredvid.shared.ui.kit.FormDesk;
import se.goteborgsregionen.bredvid.shared.ui.kit.FormField;

/** Changes an organisation's contact and the addresses that let people register themselves. */
class OrganisationDialog extends Dialog {

    private final OrganisationService organisations;
    private final CurrentUser user;
    private final PersonService people;
    private Organisation filled;
    private final Runnable saved;
    private final TextField domain = new TextField();
    private final ComboBox<PersonToPick> contact = new ComboBox<>();
    private final FormDesk desk;

    OrganisationDialog(
            OrganisationService organisations,
            PersonService people,
            CurrentUser user,
            Organisation organisation,
            Runnable saved) {
        this.organisations = organisations;
        this.user = user;
        this.people = people;
        this.filled = organisation;
        this.saved = saved;
        setHeaderTitle(organisation.name());
        domain.setLabel(getTranslation("organisation.domain"));
        domain.setHelperText(getTranslation("organisation.domain.help"));
        domain.setManualValidation(true);
        domain.setWidthFull();
        contact.setLabel(getTranslation("organisation.contact"));
        contact.setHelperText(getTranslation("organisation.contact.help"));
        contact.setItems(query -> people.toPick(user.actor(), query.getFilter().orElse("")).stream()
                .skip(query.getOffset())
                .limit(query.getLimit()));
        contact.setItemLabelGenerator(person -> person.name().full()
                + (person.workplace() == null ? "" : ", " + person.workplace().name()));
        contact.setClearButtonVisible(true);
        contact.setManualValidation(true);
        contact.setWidthFull();
        show(organisation);
        Div form = new Div(domain, contact);
        form.addClassName("stack");
        desk = new FormDesk(form, fields());
        desk.begin(user.actor().id(), "organisation." + organisation.id(), organisation.version());
        add(desk);
        addOpenedChangeListener(change -> {
            if (!change.isOpened()) {
                desk.leave();
            }
        });
        getFooter()
                .add(
                        new Button(getTranslation("organisation.cancel"), click -> close()),
                        new BusyButton(
                                        getTranslation("organisation.save"),
                                        getTranslation("organisation.saving"),
                                        click -> save())
                                .primary());
    }

    private void show(Organisation organisation) {
        filled = organisation;
        domain.setValue(organisation.mailDomain() == null ? "" : organisation.mailDomain());
        contact.setValue(person(organisation.contactId() == null ? "" : "" + organisation.contactId())
                .orElse(null));
    }

    private Optional<PersonToPick> person(String id) {
        return id.isEmpty()
                ? Optional.empty()
                : people.picked(user.actor(), List.of(Long.valueOf(id))).stream()
                        .findFirst();
    }

    private List<FormField> fields() {
        return List.of(
                FormField.text("domain", domain),
                new FormField(
                        "contact",
                        contact,
                        () -> contact.getValue() == null
                                ? ""
                                : "" + contact.getValue().id(),
                        written -> contact.setValue(person(written).orElse(null)),
                        written -> person(written).map(one -> one.name().full()).orElse("")));
    }

    private void save() {
        desk.clear();
        domain.setInvalid(false);
        contact.setInvalid(false);
        PersonToPick chosen = contact.getValue();
        switch (organisations.save(
                user.actor(),
                filled.id(),
                domain.getValue(),
                chosen == null ? null : Long.valueOf(chosen.id()),
                filled.version())) {
            case Saving.Saved<OrganisationFault> done -> {
                desk.forget();
                close();
                saved.run();
            }
            case Saving.Refused<OrganisationFault> refused -> refused.faults().forEach(this::show);
        }
    }

    private void show(OrganisationFault fault) {
        String sentence = getTranslation("organisation.fault." + fault);
        switch (fault) {
            case DOMAIN_MALFORMED, DOMAIN_TAKEN -> {
                domain.setErrorMessage(sentence);
                domain.setInvalid(true);
            }
            case CONTACT_UNKNOWN -> {
                contact.setErrorMessage(sentence);
                contact.setInvalid(true);
            }
            case CHANGED_MEANWHILE ->
                desk.savedByAnother(() -> {
                    show(organisations.byId(filled.id()));
                    return filled.version();
                });
        }
    }
}
