package se.goteborgsregionen.bredvid.account.ui;

import java.util.List;
import java.util.Optional;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import se.goteborgsregionen.bredvid.account.MailAddress;
import se.goteborgsregionen.bredvid.account.NewRegistration;
import se.goteborgsregionen.bredvid.account.RegistrationChoice;
import se.goteborgsregionen.bredvid.account.RegistrationFault;
import se.goteborgsregionen.bredvid.account.RegistrationService;
import se.goteborgsregionen.bredvid.organisation.Profession;
import se.goteborgsregionen.bredvid.organisation.VocabularyService;
import se.goteborgsregionen.bredvid.people.PersonNameRules;
import se.goteborgsregionen.bredvid.shared.ui.kit.BusyButton;
import se.goteborgsregionen.bredvid.shared.ui.kit.Note;
import se.goteborgsregionen.bredvid.shared.ui.kit.Steps;

/** Registering oneself with an address of one's organisation. */
@Route("registrera")
@AnonymousAllowed
class RegisterView extends Div implements HasDynamicTitle {

    private final RegistrationService registrations;
    private final EmailField address = new EmailField();
    private final TextField givenName = new TextField();
    private final TextField familyName = new TextField();
    private final ComboBox<Profession> profession = new ComboBox<>();
    private final ComboBox<RegistrationChoice> workplace = new ComboBox<>();

    RegisterView(RegistrationService registrations, VocabularyService vocabulary) {
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
        workplace.setLabel(getTranslation("account.register.workplace"));
        workplace.setHelperText(getTranslation("account.register.workplace.first"));
        workplace.setItemLabelGenerator(RegistrationChoice::workplace);
        workplace.setEnabled(false);
        profession.setManualValidation(true);
        workplace.setManualValidation(true);
        ask();
    }

    private void ask() {
        removeAll();
        Div names = new Div(givenName, familyName);
        names.addClassNames("fr", "c2");
        address.setWidthFull();
        profession.setWidthFull();
        workplace.setWidthFull();
        BusyButton send = new BusyButton(
                        getTranslation("account.register.send"),
                        getTranslation("account.signin.sending"),
                        press -> send())
                .primary();
        send.addClassNames("l", "full");
        Div form = new Div(address, names, profession, workplace, send);
        form.addClassName("stack");
        Paragraph lede = new Paragraph(getTranslation("account.register.lede"));
        lede.addClassName("lede");
        Paragraph known = new Paragraph(getTranslation("account.register.known") + " ");
        known.add(new Anchor("logga-in", getTranslation("account.signin.title")));
        Div column = new Div(new H1(getTranslation("account.register.title")), lede, form, known);
        column.addClassName("one");
        add(column);
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

    private void send() {
        showKeepingWorkplace();
        mark(givenName, missing(givenName.getValue().isBlank(), "account.register.given.missing"));
        mark(familyName, missing(familyName.getValue().isBlank(), "account.register.family.missing"));
        mark(profession, missing(profession.isEmpty(), "account.register.profession.missing"));
        mark(workplace, missing(workplace.isEmpty(), "account.register.workplace.missing"));
        Optional<MailAddress> typed = MailAddress.of(address.getValue());
        if (focusFirstFault() || typed.isEmpty()) {
            return;
        }
        List<RegistrationFault> faults = registrations.register(
                new NewRegistration(
                        typed.get(),
                        givenName.getValue(),
                        familyName.getValue(),
                        profession.getValue().id(),
                        workplace.getValue().workplaceId()),
                getLocale());
        if (faults.isEmpty()) {
            sent(typed.get());
        } else {
            faults.forEach(fault -> mark(beside(fault.field()), Optional.of(fault.sentence())));
            focusFirstFault();
        }
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

    private void mark(HasValidation field, Optional<String> faultKey) {
        field.setErrorMessage(faultKey.map(this::getTranslation).orElse(""));
        field.setInvalid(faultKey.isPresent());
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

    private void sent(MailAddress to) {
        removeAll();
        H1 title = new H1(getTranslation("account.sent.title"));
        title.getElement().setAttribute("tabindex", "-1");
        Steps next = new Steps()
                .now(getTranslation("account.register.next.mail"), getTranslation("account.sent.valid"))
                .next(getTranslation("account.register.next.manager"), getTranslation("account.register.next.until"))
                .next(getTranslation("account.register.next.book"));
        Div column = new Div(title, Note.info(getTranslation("account.register.sent", to.value()), null), next);
        column.addClassNames("one", "stack");
        add(column);
        title.getElement().executeJs("this.focus()");
    }

    @Override
    public String getPageTitle() {
        return getTranslation("account.register.title") + " · Bredvid";
    }
}
