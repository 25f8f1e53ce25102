package se.goteborgsregionen.bredvid.people.ui;

import java.util.List;
import java.util.Objects;
import jakarta.annotation.security.RolesAllowed;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import se.goteborgsregionen.bredvid.access.CurrentUser;
import se.goteborgsregionen.bredvid.organisation.Organisation;
import se.goteborgsregionen.bredvid.organisation.OrganisationService;
import se.goteborgsregionen.bredvid.organisation.ui.VocabularyTabs;
import se.goteborgsregionen.bredvid.people.PersonService;
import se.goteborgsregionen.bredvid.people.PersonToPick;
import se.goteborgsregionen.bredvid.shared.ui.kit.Note;
import se.goteborgsregionen.bredvid.shared.ui.kit.PageHead;
import se.goteborgsregionen.bredvid.shared.ui.kit.RowTable;

/** The organisations with the details that GR maintains. */
@Route("ordlistor/organisationer")
@RolesAllowed("GR_ADMINISTRATOR")
class OrganisationsView extends Div implements HasDynamicTitle {

    private final OrganisationService organisations;
    private final PersonService people;
    private final CurrentUser user;
    private final Div notes = new Div();
    private final Div list = new Div();

    OrganisationsView(OrganisationService organisations, PersonService people, CurrentUser user) {
        this.organisations = organisations;
        this.people = people;
        this.user = user;
        add(
                new PageHead(getTranslation("organisation.lists"))
                        .sub(getTranslation("organisation.organisations.lede")),
                VocabularyTabs.of(this),
                notes,
                list);
        show();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("organisation.organisations") + " · Bredvid";
    }

    private void show() {
        RowTable table = new RowTable(
                getTranslation("organisation.organisations"),
                getTranslation("organisation.organisation"),
                getTranslation("organisation.code"),
                getTranslation("organisation.domain"),
                getTranslation("organisation.contact"),
                getTranslation("organisation.word.change"));
        List<Organisation> all = organisations.all();
        List<PersonToPick> contacts = people.picked(
                user.actor(),
                all.stream()
                        .map(Organisation::contactId)
                        .filter(Objects::nonNull)
                        .toList());
        all.forEach(organisation -> row(table, organisation, contacts));
        list.removeAll();
        list.add(table);
    }

    private void row(RowTable table, Organisation organisation, List<PersonToPick> contacts) {
        String contact = contacts.stream()
                .filter(person -> Objects.equals(person.id(), organisation.contactId()))
                .map(person -> person.name().full())
                .findFirst()
                .orElse("");
        Button change = new Button(getTranslation("organisation.word.change"), click -> open(organisation));
        change.setAriaLabel(getTranslation("organisation.word.change-this", organisation.name()));
        table.row(
                new Span(organisation.name()),
                new Span(organisation.code()),
                new Span(organisation.mailDomain() == null ? "" : organisation.mailDomain()),
                new Span(contact),
                change);
    }

    private void open(Organisation organisation) {
        notes.removeAll();
        new OrganisationDialog(organisations, people, user, organisation, () -> {
                    show();
                    notes.add(Note.ok(getTranslation("organisation.word.saved", organisation.name()), null));
                })
                .open();
    }
}
