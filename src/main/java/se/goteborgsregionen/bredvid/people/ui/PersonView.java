package se.goteborgsregionen.bredvid.people.ui;

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
import se.goteborgsregionen.bredvid.people.PersonDraft;
import se.goteborgsregionen.bredvid.people.PersonEditingService;
import se.goteborgsregionen.bredvid.people.PersonFault;
import se.goteborgsregionen.bredvid.shared.Saving;
import se.goteborgsregionen.bredvid.shared.ui.kit.BusyButton;
import se.goteborgsregionen.bredvid.shared.ui.kit.Crumb;
import se.goteborgsregionen.bredvid.shared.ui.kit.FormDesk;
import se.goteborgsregionen.bredvid.shared.ui.kit.Note;
import se.goteborgsregionen.bredvid.shared.ui.kit.PageHead;

/** One person's own record: who she is, where she works, whom she answers to and what she may do. */
@Route("personer/:person")
@RolesAllowed({"ORGANISER", "GR_ADMINISTRATOR"})
class PersonView extends Div implements HasDynamicTitle, BeforeEnterObserver {

    static final String NEW = "ny";

    private final PersonEditingService editing;
    private final PersonForm form;
    private final CurrentUser user;
    private final PageHead head = new PageHead("");
    private final FormDesk desk;
    private String title = "";

    PersonView(PersonEditingService editing, PersonFields fields, CurrentUser user) {
        this.editing = editing;
        this.user = user;
        this.form = new PersonForm(fields, user);
        this.desk = new FormDesk(form, form.fields());
        head.back(new Crumb(new RouterLink(getTranslation("people.title"), PeopleView.class)));
        BusyButton save = new BusyButton(
                        getTranslation("people.save"), getTranslation("people.saving"), click -> save(form.draft()))
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
        String which = event.getRouteParameters().get("person").orElse(NEW);
        desk.clear();
        if (which.equals(NEW)) {
            show(PersonDraft.empty());
            begin(PersonDraft.empty());
        } else if (which.matches("\\d{1,18}")) {
            begin(load(Long.parseLong(which)));
        } else {
            throw new NotFoundException();
        }
    }

    private PersonDraft load(long personId) {
        PersonDraft stored = editing.recordOf(user.actor(), personId);
        show(stored);
        form.showManager(editing.managerOf(user.actor(), personId));
        return stored;
    }

    private void show(PersonDraft draft) {
        title = draft.id() == null
                ? getTranslation("people.new")
                : (draft.givenName() + " " + draft.familyName()).strip();
        head.setHeading(title);
        getUI().ifPresent(ui -> ui.getPage().setTitle(getPageTitle()));
        form.show(draft);
    }

    private void begin(PersonDraft draft) {
        desk.begin(user.actor().id(), "person." + (draft.id() == null ? NEW : draft.id()), draft.version());
    }

    private void save(PersonDraft draft) {
        desk.clear();
        switch (editing.save(user.actor(), draft)) {
            case Saving.Saved<PersonFault> saved -> {
                boolean added = draft.id() == null;
                desk.forget();
                begin(load(saved.id()));
                desk.say(Note.ok(getTranslation(added ? "people.added" : "people.saved", title), null));
                getUI().ifPresent(ui -> ui.getPage().getHistory().replaceState(null, "personer/" + saved.id()));
            }
            case Saving.Refused<PersonFault>(List<PersonFault> faults) -> {
                form.show(faults);
                if (draft.id() != null && faults.contains(PersonFault.CHANGED_MEANWHILE)) {
                    long id = draft.id();
                    desk.savedByAnother(() -> load(id).version());
                } else {
                    desk.say(Note.bad(getTranslation("people.not-saved", faults.size()), null));
                }
            }
        }
    }
}
