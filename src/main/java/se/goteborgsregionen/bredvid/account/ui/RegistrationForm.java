package se.goteborgsregionen.bredvid.account.ui;

import java.util.List;
import java.util.Optional;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import se.goteborgsregionen.bredvid.account.MailAddress;
import se.goteborgsregionen.bredvid.account.NewRegistration;
import se.goteborgsregionen.bredvid.account.RegistrationChoice;
import se.goteborgsregionen.bredvid.account.RegistrationFault;
import se.goteborgsregionen.bredvid.account.RegistrationService;
import se.goteborgsregionen.bredvid.organisation.Profession;
import se.goteborgsregionen.bredvid.organisation.VocabularyService;
import se.goteborgsregionen.bredvid.people.PersonNameRules;

/** What somebody says of herself when she registers; her address decides which workplaces she can choose from. */
class RegistrationForm extends Div {

    private final RegistrationService registrations;
    private final EmailField address = new EmailField();
    private final TextField givenName = new TextField();
    private final TextField familyName = new TextField();
    private final ComboBox<Profession> profession = new ComboBox<>();
    private final ComboBox<RegistrationChoice> workplace = new ComboBox<>();

    RegistrationForm(RegistrationService registrations, VocabularyService vocabulary) {
        this.registrations = registrations;
        address.setLabel(getTranslation("account.register.address"));
        address.setHelperText(getTranslation("account.register.address.help"));
        address.setAutocomplete(Autocomplete.EMAIL);
        address.setManualValidation(true);
        address.addValueChangeListener(typed -> showOrganisation());
        givenName.setLabel(getTranslation("account.register.given"));
        givenName.setAutocomplete(Autocomplete.GIVEN_NAME);
        familyName.setLabel(getTranslation("account.register.family"));
        familyName.setAutocomplete(Autocomplete.FAMILY_NAME);
        List.of(givenName, familyName).forEach(name -> {
            name.setMaxLength(PersonNameRules.LONGEST);
            name.setManualValidation(true);
        });
        profession.setLabel(getTranslation("account.register.profession"));
        profession.setItems(
                vocabulary.professions().stream().filter(Profession::active).toList());
        profession.setItemLabelGenerator(item -> item.label(getLocale()));
        profession.setManualValidation(true);
        workplace.setLabel(getTranslation("account.register.workplace"));
        workplace.setHelperText(getTranslation("account.register.workplace.first"));
        workplace.setItemLabelGenerator(RegistrationChoice::workplace);
        workplace.setEnabled(false);
        workplace.setManualValidation(true);
        address.setWidthFull();
        profession.setWidthFull();
        workplace.setWidthFull();
        Div names = new Div(givenName, familyName);
        names.addClassNames("fr", "c2");
        addClassName("stack");
        add(address, names, profession, workplace);
    }

    private void showOrganisation() {
        Optional<MailAddress> typed = MailAddress.of(address.getValue());
        Optional<String> organisation = typed.flatMap(registrations::organisationOf);
        List<RegistrationChoice> choices =
                typed.map(registrations::workplacesFor).orElseGet(List::of);
        workplace.setItems(choices);
        workplace.setEnabled(!choices.isEmpty());
        workplace.setHelperText(organisation
                .map(name -> getTranslation("account.register.workplace.of", name))
                .orElseGet(() -> getTranslation("account.register.workplace.first")));
        mark(address, addressFault(typed, organisation, choices));
    }

    private Optional<String> addressFault(
            Optional<MailAddress> typed, Optional<String> organisation, List<RegistrationChoice> choices) {
        if (address.isEmpty()) {
            return Optional.of("account.signin.address.missing");
        }
        if (typed.isEmpty()) {
            return Optional.of("account.signin.address.wrong");
        }
        if (organisation.isEmpty()) {
            return Optional.of("account.register.address.unknown");
        }
        return choices.isEmpty() ? Optional.of("account.register.workplace.nowhere") : Optional.empty();
    }

    private void mark(HasValidation field, Optional<String> faultKey) {
        field.setErrorMessage(faultKey.map(this::getTranslation).orElse(""));
        field.setInvalid(faultKey.isPresent());
    }

    /** What is typed, if it is whole; if not, every fault is shown and the cursor stands in the first. */
    Optional<NewRegistration> whole() {
        showKeepingWorkplace();
        mark(givenName, missing(givenName.getValue().isBlank(), "account.register.given.missing"));
        mark(familyName, missing(familyName.getValue().isBlank(), "account.register.family.missing"));
        mark(profession, missing(profession.isEmpty(), "account.register.profession.missing"));
        mark(workplace, missing(workplace.isEmpty(), "account.register.workplace.missing"));
        return focusFirstFault()
                ? Optional.empty()
                : MailAddress.of(address.getValue())
                        .map(to -> new NewRegistration(
                                to,
                                givenName.getValue(),
                                familyName.getValue(),
                                profession.getValue().id(),
                                workplace.getValue().workplaceId()));
    }

    private void showKeepingWorkplace() {
        RegistrationChoice chosen = workplace.getValue();
        showOrganisation();
        workplace
                .getListDataView()
                .getItems()
                .filter(item -> item.equals(chosen))
                .forEach(workplace::setValue);
    }

    private static Optional<String> missing(boolean isMissing, String key) {
        return isMissing ? Optional.of(key) : Optional.empty();
    }

    private boolean focusFirstFault() {
        if (address.isInvalid()) {
            address.focus();
        } else if (givenName.isInvalid()) {
            givenName.focus();
        } else if (familyName.isInvalid()) {
            familyName.focus();
        } else if (profession.isInvalid()) {
            profession.focus();
        } else if (workplace.isInvalid()) {
            workplace.focus();
        } else {
            return false;
        }
        return true;
    }

    /** Says beside each field why the registration has not been taken; the cursor stands in the first. */
    void show(List<RegistrationFault> faults) {
        faults.forEach(fault -> mark(beside(fault.field()), Optional.of(fault.sentence())));
        focusFirstFault();
    }

    private HasValidation beside(RegistrationFault.Field field) {
        return switch (field) {
            case ADDRESS -> address;
            case GIVEN_NAME -> givenName;
            case FAMILY_NAME -> familyName;
            case PROFESSION -> profession;
            case WORKPLACE -> workplace;
        };
    }
}
