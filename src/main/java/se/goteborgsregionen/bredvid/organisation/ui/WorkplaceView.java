package se.goteborgsregionen.bredvid.organisation.ui;

import java.util.Objects;
import jakarta.annotation.security.RolesAllowed;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import se.goteborgsregionen.bredvid.access.CurrentUser;
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
    private final CurrentUser user;
    private final PageHead head = new PageHead("");
    private final Div notes = new Div();
    private final WorkplaceForm form;
    private String title = "";

    WorkplaceView(WorkplaceService workplaces, OrganisationService organisations, CurrentUser user) {
        this.workplaces = workplaces;
        this.user = user;
        this.form = new WorkplaceForm(workplaces.editable(user.actor()), organisations.municipalities());
        head.back(new Crumb(new RouterLink(getTranslation("organisation.workplaces"), WorkplacesView.class)));
        BusyButton save = new BusyButton(
                        getTranslation("organisation.save"),
                        getTranslation("organisation.saving"),
                        click -> save(form.draft()))
                .primary();
        Div bar = new Div(save);
        bar.addClassName("savebar");
        notes.addClassName("form-notes");
        add(head, notes, form, bar);
    }

    @Override
    public String getPageTitle() {
        return title + " · Bredvid";
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String which = event.getRouteParameters().get("workplace").orElse(NEW);
        notes.removeAll();
        if (which.equals(NEW)) {
            showTitle(getTranslation("organisation.workplace.new"));
            form.showNew();
        } else if (which.matches("\\d{1,18}")) {
            load(Long.parseLong(which));
        } else {
            throw new NotFoundException();
        }
    }

    private void showTitle(String words) {
        title = words;
        head.setHeading(title);
        getUI().ifPresent(ui -> ui.getPage().setTitle(getPageTitle()));
    }

    private void load(long id) {
        Workplace workplace = workplaces.byId(id);
        user.actor().requireOrganiserOf(workplace.organisationId());
        showTitle(workplace.name());
        form.show(WorkplaceDraft.of(workplace));
    }

    private void save(WorkplaceDraft draft) {
        notes.removeAll();
        form.clear();
        switch (workplaces.save(user.actor(), draft)) {
            case Saving.Saved<WorkplaceFault> saved -> {
                load(saved.id());
                notes.add(Note.ok(getTranslation("organisation.workplace.saved", title), null));
                getUI().ifPresent(ui -> ui.getPage().getHistory().replaceState(null, "enheter/" + saved.id()));
            }
            case Saving.Refused<WorkplaceFault> refused -> {
                refused.faults().forEach(form::show);
                if (refused.faults().contains(WorkplaceFault.CHANGED_MEANWHILE)) {
                    notes.add(changedMeanwhile(draft));
                }
            }
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
                click -> save(form.draft(workplaces.byId(id).version())));
        Div choices = new Div(theirs, mine);
        choices.addClassName("row");
        return Note.bad(getTranslation("organisation.conflict"), getTranslation("organisation.conflict.text"))
                .with(choices);
    }
}
