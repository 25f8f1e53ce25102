package se.goteborgsregionen.bredvid.organisation.ui;

import java.util.List;
import java.util.Objects;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import org.jspecify.annotations.Nullable;
import se.goteborgsregionen.bredvid.organisation.Organisation;
import se.goteborgsregionen.bredvid.organisation.WorkplaceDraft;
import se.goteborgsregionen.bredvid.organisation.WorkplaceFault;
import se.goteborgsregionen.bredvid.shared.ui.kit.FormDesk;
import se.goteborgsregionen.bredvid.shared.ui.kit.FormField;

/** The fields of a workplace. */
class WorkplaceForm extends Div {

    private final List<Organisation> organisations;
    private final List<Organisation> municipalities;
    private final Select<Organisation> organisation = new Select<>();
    private final TextField name = new TextField();
    private final TextField address = new TextField();
    private final Select<Organisation> municipality = new Select<>();
    private final IntegerField mostAway = new IntegerField();
    private final Checkbox active = new Checkbox();
    private WorkplaceDraft shown = new WorkplaceDraft(null, 0, "", "", null, null, true, 0);

    /** @param organisations those that the workplace may belong to; never empty */
    WorkplaceForm(List<Organisation> organisations, List<Organisation> municipalities) {
        this.organisations = organisations;
        this.municipalities = municipalities;
        organisation.setLabel(getTranslation("organisation.organisation"));
        organisation.setItems(organisations);
        organisation.setItemLabelGenerator(Organisation::name);
        name.setLabel(getTranslation("organisation.workplace.name"));
        address.setLabel(getTranslation("organisation.workplace.address"));
        address.setHelperText(getTranslation("organisation.workplace.address.help"));
        municipality.setLabel(getTranslation("organisation.workplace.municipality"));
        municipality.setHelperText(getTranslation("organisation.workplace.municipality.help"));
        municipality.setItems(municipalities);
        municipality.setItemLabelGenerator(
                each -> each == null ? getTranslation("organisation.none-chosen") : each.shortName());
        municipality.setEmptySelectionAllowed(true);
        municipality.setEmptySelectionCaption(getTranslation("organisation.none-chosen"));
        mostAway.setLabel(getTranslation("organisation.workplace.most-away"));
        mostAway.setHelperText(getTranslation("organisation.workplace.most-away.help"));
        mostAway.setManualValidation(true);
        active.setLabel(getTranslation("organisation.workplace.active"));
        name.setManualValidation(true);
        address.setManualValidation(true);
        municipality.setManualValidation(true);
        addClassNames("stack", "measure", "section");
        add(organisation, name, address, municipality, mostAway, active);
    }

    /** For {@link FormDesk}, in the order of the form. */
    List<FormField> fields() {
        return List.of(
                FormField.choice("organisation", organisation, choices(organisations)),
                FormField.text("name", name),
                FormField.text("address", address),
                FormField.choice("municipality", municipality, choices(municipalities)),
                FormField.number("mostAway", mostAway),
                FormField.flag("active", active));
    }

    private static FormField.Choices<Organisation> choices(List<Organisation> all) {
        return new FormField.Choices<>(() -> all, each -> "" + each.id(), Organisation::name);
    }

    /** A new workplace; a municipality's own lies where the municipality is until somebody says otherwise. */
    void showNew() {
        long first = organisations.getFirst().id();
        boolean isMunicipality = municipalities.stream().anyMatch(each -> each.id() == first);
        show(new WorkplaceDraft(null, first, "", "", isMunicipality ? first : null, null, true, 0));
    }

    void show(WorkplaceDraft draft) {
        shown = draft;
        organisation.setValue(choice(organisations, draft.organisationId()));
        organisation.setReadOnly(draft.id() != null || organisations.size() == 1);
        name.setValue(draft.name());
        address.setValue(draft.address());
        municipality.setValue(draft.municipalityId() == null ? null : choice(municipalities, draft.municipalityId()));
        mostAway.setValue(draft.mostAway());
        active.setValue(draft.active());
        active.setVisible(draft.id() != null);
        clear();
    }

    private static @Nullable Organisation choice(List<Organisation> choices, long id) {
        return choices.stream().filter(each -> each.id() == id).findFirst().orElse(null);
    }

    /** What has been typed, over the version that the form was filled with. */
    WorkplaceDraft draft() {
        return new WorkplaceDraft(
                shown.id(),
                Objects.requireNonNull(organisation.getValue()).id(),
                name.getValue(),
                address.getValue(),
                municipality.getValue() == null
                        ? null
                        : Long.valueOf(municipality.getValue().id()),
                mostAway.getValue(),
                active.getValue(),
                shown.version());
    }

    /** Takes every fault away. */
    void clear() {
        name.setInvalid(false);
        address.setInvalid(false);
        municipality.setInvalid(false);
        mostAway.setInvalid(false);
    }

    /** Puts the sentence beside its field, if it is about one. */
    void show(WorkplaceFault fault) {
        String sentence = getTranslation("organisation.workplace.fault." + fault);
        switch (fault) {
            case NAME_MISSING, NAME_TOO_LONG, NAME_TAKEN -> {
                name.setErrorMessage(sentence);
                name.setInvalid(true);
                name.focus();
            }
            case ADDRESS_TOO_LONG -> {
                address.setErrorMessage(sentence);
                address.setInvalid(true);
            }
            case MUNICIPALITY_UNKNOWN -> {
                municipality.setErrorMessage(sentence);
                municipality.setInvalid(true);
            }
            case MOST_AWAY_IMPOSSIBLE -> {
                mostAway.setErrorMessage(sentence);
                mostAway.setInvalid(true);
            }
            case CHANGED_MEANWHILE -> {}
        }
    }
}
