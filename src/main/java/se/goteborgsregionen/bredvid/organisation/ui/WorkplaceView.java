package se.goteborgsregionen.bredvid.organisation.ui;

import java.util.List;
import java.util.Objects;
import jakarta.annotation.security.RolesAllowed;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import org.jspecify.annotations.Nullable;
import se.goteborgsregionen.bredvid.access.Actor;
import se.goteborgsregionen.bredvid.access.CurrentUser;
import se.goteborgsregionen.bredvid.organisation.Organisation;
import se.goteborgsregionen.bredvid.organisation.OrganisationService;
import se.goteborgsregionen.bredvid.organisation.Workplace;
import se.goteborgsregionen.bredvid.organisation.WorkplaceDraft;
import se.goteborgsregionen.bredvid.organisation.WorkplaceFault;
import se.goteborgsregionen.bredvid.organisation.WorkplaceService;
import se.goteborgsregionen.bredvid.shared.Saving;
import se.goteborgsregionen.bredvid.shared.ui.kit.BusyButton;
import se.goteborgsregionen.bredvid.shared.ui.kit.Crumb;
import se.goteborgsregionen.bredvid.shared.ui.kit.Note;
import se.goteborgsregionen.bredvid.shared.ui.kit.PageHead;

/** One workplace: what it is called, where it lies, whether it is open. */
@Route("enheter/:workplace")
@RolesAllowed({"ORGANISER", "GR_ADMINISTRATOR"})
class WorkplaceView extends Div implements HasDynamicTitle, BeforeEnterObserver {

    static final String NEW = "ny";

    private final WorkplaceService workplaces;
    private final Actor actor;
    private final PageHead head = new PageHead("");
    private final Div notes = new Div();
    private final Select<Organisation> organisation = new Select<>();
    private final TextField name = new TextField();
    private final TextField address = new TextField();
    private final Select<Organisation> municipality = new Select<>();
    private final Checkbox active = new Checkbox();
    private final List<Organisation> editable;
    private final List<Organisation> municipalities;
    private WorkplaceDraft filled = new WorkplaceDraft(null, 0, "", "", null, true, 0);

    WorkplaceView(WorkplaceService workplaces, OrganisationService organisations, CurrentUser user) {
        this.workplaces = workplaces;
        this.actor = user.actor();
        this.editable = workplaces.editable(actor);
        this.municipalities = organisations.municipalities();
        head.back(new Crumb(new RouterLink(getTranslation("organisation.workplaces"), WorkplacesView.class)));
        organisation.setLabel(getTranslation("organisation.organisation"));
        organisation.setItems(editable);
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
        active.setLabel(getTranslation("organisation.workplace.active"));
        name.setManualValidation(true);
        address.setManualValidation(true);
        municipality.setManualValidation(true);
        BusyButton save = new BusyButton(
                        getTranslation("organisation.save"),
                        getTranslation("organisation.saving"),
                        click -> save(typed(filled.version())))
                .primary();
        Div bar = new Div(save);
        bar.addClassName("savebar");
        Div form = new Div(organisation, name, address, municipality, active);
        form.addClassNames("stack", "measure", "section");
        notes.addClassName("form-notes");
        add(head, notes, form, bar);
    }

    @Override
    public String getPageTitle() {
        return title() + " · Bredvid";
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String which = event.getRouteParameters().get("workplace").orElse(NEW);
        notes.removeAll();
        if (which.equals(NEW)) {
            long first = editable.getFirst().id();
            show(new WorkplaceDraft(null, first, "", "", municipalityOf(first), true, 0));
        } else if (which.matches("\\d{1,18}")) {
            load(Long.parseLong(which));
        } else {
            throw new NotFoundException();
        }
    }

    private @Nullable Long municipalityOf(long organisationId) {
        return municipalities.stream().anyMatch(each -> each.id() == organisationId) ? organisationId : null;
    }

    private void load(long id) {
        Workplace workplace = workplaces.byId(id);
        actor.requireOrganiserOf(workplace.organisationId());
        show(WorkplaceDraft.of(workplace));
    }

    private String title() {
        return filled.id() == null ? getTranslation("organisation.workplace.new") : filled.name();
    }

    private void show(WorkplaceDraft draft) {
        filled = draft;
        head.setHeading(title());
        getUI().ifPresent(ui -> ui.getPage().setTitle(getPageTitle()));
        organisation.setValue(choice(editable, draft.organisationId()));
        organisation.setReadOnly(draft.id() != null || editable.size() == 1);
        name.setValue(draft.name());
        address.setValue(draft.address());
        municipality.setValue(draft.municipalityId() == null ? null : choice(municipalities, draft.municipalityId()));
        active.setValue(draft.active());
        active.setVisible(draft.id() != null);
        clear();
    }

    private static @Nullable Organisation choice(List<Organisation> choices, long id) {
        return choices.stream().filter(each -> each.id() == id).findFirst().orElse(null);
    }

    private WorkplaceDraft typed(int version) {
        return new WorkplaceDraft(
                filled.id(),
                Objects.requireNonNull(organisation.getValue()).id(),
                name.getValue(),
                address.getValue(),
                municipality.getValue() == null
                        ? null
                        : Long.valueOf(municipality.getValue().id()),
                active.getValue(),
                version);
    }

    private void save(WorkplaceDraft draft) {
        notes.removeAll();
        clear();
        switch (workplaces.save(actor, draft)) {
            case Saving.Saved<WorkplaceFault> saved -> {
                load(saved.id());
                notes.add(Note.ok(getTranslation("organisation.workplace.saved", filled.name()), null));
                getUI().ifPresent(ui -> ui.getPage().getHistory().replaceState(null, "enheter/" + saved.id()));
            }
            case Saving.Refused<WorkplaceFault> refused -> refused.faults().forEach(fault -> show(fault, draft));
        }
    }

    private void clear() {
        name.setInvalid(false);
        address.setInvalid(false);
        municipality.setInvalid(false);
    }

    private void show(WorkplaceFault fault, WorkplaceDraft typed) {
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
            case CHANGED_MEANWHILE -> notes.add(changedMeanwhile(typed));
        }
    }

    private Note changedMeanwhile(WorkplaceDraft typed) {
        long id = Objects.requireNonNull(typed.id());
        Button theirs = new Button(getTranslation("organisation.conflict.theirs"), click -> {
            notes.removeAll();
            load(id);
        });
        Button mine = new Button(
                getTranslation("organisation.conflict.mine"),
                click -> save(typed(workplaces.byId(id).version())));
        Div choices = new Div(theirs, mine);
        choices.addClassName("row");
        return Note.bad(getTranslation("organisation.conflict"), getTranslation("organisation.conflict.text"))
                .with(choices);
    }
}
