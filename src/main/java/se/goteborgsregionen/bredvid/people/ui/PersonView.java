package se.goteborgsregionen.bredvid.people.ui;

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
import se.goteborgsregionen.bredvid.people.PersonDraft;
import se.goteborgsregionen.bredvid.people.PersonEditingService;
import se.goteborgsregionen.bredvid.people.PersonFault;
import se.goteborgsregionen.bredvid.shared.Saving;
import se.goteborgsregionen.bredvid.shared.ui.kit.BusyButton;
import se.goteborgsregionen.bredvid.shared.ui.kit.Crumb;
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
    private final Div notes = new Div();
    private String title = "";

    PersonView(PersonEditingService editing, PersonFields fields, CurrentUser user) {
        this.editing = editing;
        this.user = user;
        this.form = new PersonForm(fields, user);
        head.back(new Crumb(new RouterLink(getTranslation("people.title"), PeopleView.class)));
        BusyButton save = new BusyButton(
                        getTranslation("people.save"), getTranslation("people.saving"), click -> save(form.draft()))
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
        String which = event.getRouteParameters().get("person").orElse(NEW);
        notes.removeAll();
        if (which.equals(NEW)) {
            show(PersonDraft.empty());
        } else if (which.matches("\\d{1,18}")) {
            load(Long.parseLong(which));
        } else {
            throw new NotFoundException();
        }
    }

    private void load(long personId) {
        show(editing.recordOf(user.actor(), personId));
        form.showManager(editing.managerOf(user.actor(), personId));
    }

    private void show(PersonDraft draft) {
        title = draft.id() == null
                ? getTranslation("people.new")
                : (draft.givenName() + " " + draft.familyName()).strip();
        head.setHeading(title);
        getUI().ifPresent(ui -> ui.getPage().setTitle(getPageTitle()));
        form.show(draft);
    }

    private void save(PersonDraft draft) {
        notes.removeAll();
        switch (editing.save(user.actor(), draft)) {
            case Saving.Saved<PersonFault> saved -> {
                boolean added = draft.id() == null;
                load(saved.id());
                notes.add(Note.ok(getTranslation(added ? "people.added" : "people.saved", title), null));
                getUI().ifPresent(ui -> ui.getPage().getHistory().replaceState(null, "personer/" + saved.id()));
            }
            case Saving.Refused<PersonFault> refused -> {
                form.show(refused.faults());
                notes.add(
                        refused.faults().contains(PersonFault.CHANGED_MEANWHILE)
                                ? changedMeanwhile(draft)
                                : Note.bad(
                                        getTranslation(
                                                "people.not-saved",
                                                refused.faults().size()),
                                        null));
            }
        }
    }

    private Note changedMeanwhile(PersonDraft typed) {
        Button theirs = new Button(getTranslation("people.conflict.theirs"), click -> {
            notes.removeAll();
            load(typed.id() == null ? 0 : typed.id());
        });
        Button mine = new Button(getTranslation("people.conflict.mine"), click -> {
            PersonDraft newest = editing.recordOf(user.actor(), typed.id() == null ? 0 : typed.id());
            save(form.draft(newest.version()));
        });
        Div choices = new Div(theirs, mine);
        choices.addClassName("row");
        return Note.bad(getTranslation("people.conflict"), getTranslation("people.conflict.text"))
                .with(choices);
    }
}
