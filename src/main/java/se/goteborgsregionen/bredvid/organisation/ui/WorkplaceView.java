package se.goteborgsregionen.bredvid.organisation.ui;

import java.util.List;
import jakarta.annotation.security.RolesAllowed;

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
import se.goteborgsregionen.bredvid.shared.ui.kit.FormDesk;
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
    private final WorkplaceForm form;
    private final FormDesk desk;
    private String title = "";

    WorkplaceView(WorkplaceService workplaces, OrganisationService organisations, CurrentUser user) {
        this.workplaces = workplaces;
        this.user = user;
        this.form = new WorkplaceForm(workplaces.editable(user.actor()), organisations.municipalities());
        this.desk = new FormDesk(form, form.fields());
        head.back(new Crumb(new RouterLink(getTranslation("organisation.workplaces"), WorkplacesView.class)));
        BusyButton save = new BusyButton(
                        getTranslation("organisation.save"),
                        getTranslation("organisation.saving"),
                        click -> save(form.draft()))
                .primary();
        Div bar = new Div(save);
        bar.addClassName("savebar");
        add(head, desk, bar);
    }

    @Override
    public String getPageTitle() {
        return title + " · Bredvid";
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String which = event.getRouteParameters().get("workplace").orElse(NEW);
        desk.clear();
        if (which.equals(NEW)) {
            showTitle(getTranslation("organisation.workplace.new"));
            form.showNew();
            begin(NEW, 0);
        } else if (which.matches("\\d{1,18}")) {
            begin(which, load(Long.parseLong(which)));
        } else {
            throw new NotFoundException();
        }
    }

    private void showTitle(String words) {
        title = words;
        head.setHeading(title);
        getUI().ifPresent(ui -> ui.getPage().setTitle(getPageTitle()));
    }

    private void begin(String which, int version) {
        desk.begin(user.actor().id(), "workplace." + which, version);
    }

    /** Fills the form from what is stored, and gives its version. */
    private int load(long id) {
        Workplace workplace = workplaces.byId(id);
        user.actor().requireOrganiserOf(workplace.organisationId());
        showTitle(workplace.name());
        form.show(WorkplaceDraft.of(workplace));
        return workplace.version();
    }

    private void save(WorkplaceDraft draft) {
        desk.clear();
        form.clear();
        switch (workplaces.save(user.actor(), draft)) {
            case Saving.Saved<WorkplaceFault> saved -> {
                desk.forget();
                begin(Long.toString(saved.id()), load(saved.id()));
                desk.say(Note.ok(getTranslation("organisation.workplace.saved", title), null));
                getUI().ifPresent(ui -> ui.getPage().getHistory().replaceState(null, "enheter/" + saved.id()));
            }
            case Saving.Refused<WorkplaceFault>(List<WorkplaceFault> faults) -> {
                faults.forEach(form::show);
                if (draft.id() != null && faults.contains(WorkplaceFault.CHANGED_MEANWHILE)) {
                    long id = draft.id();
                    desk.savedByAnother(() -> load(id));
                }
            }
        }
    }
}
