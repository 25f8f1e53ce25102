package se.goteborgsregionen.bredvid.people.ui;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import jakarta.annotation.security.RolesAllowed;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import se.goteborgsregionen.bredvid.access.CurrentUser;
import se.goteborgsregionen.bredvid.access.Role;
import se.goteborgsregionen.bredvid.organisation.OrganisationService;
import se.goteborgsregionen.bredvid.organisation.VocabularyService;
import se.goteborgsregionen.bredvid.organisation.WorkplaceService;
import se.goteborgsregionen.bredvid.people.Person;
import se.goteborgsregionen.bredvid.people.PersonService;
import se.goteborgsregionen.bredvid.people.PersonStatus;
import se.goteborgsregionen.bredvid.shared.ui.kit.EmptyState;
import se.goteborgsregionen.bredvid.shared.ui.kit.LiveRegion;
import se.goteborgsregionen.bredvid.shared.ui.kit.PageHead;
import se.goteborgsregionen.bredvid.shared.ui.kit.RowTable;

/** The people that the reader may edit: find one, add one, bring in a file of them. */
@Route("personer")
@Menu(title = "people.title", order = 40, icon = "users")
@RolesAllowed({"ORGANISER", "GR_ADMINISTRATOR"})
class PeopleView extends Div implements HasDynamicTitle, BeforeEnterObserver {

    private static final int PAGE = 50;

    private final PersonService people;
    private final OrganisationService organisations;
    private final CurrentUser user;
    private final PeopleFilters filters;
    private final RowTable table;
    private final Div empty = new Div();
    private final Button more;
    private final LiveRegion found = new LiveRegion();
    private final PageHead head;
    private int shown;

    PeopleView(
            PersonService people,
            OrganisationService organisations,
            WorkplaceService workplaces,
            VocabularyService vocabulary,
            CurrentUser user) {
        this.people = people;
        this.organisations = organisations;
        this.user = user;
        this.head = new PageHead(getTranslation("people.title")).actions(newPerson(), importLink());
        this.table = new RowTable(
                getTranslation("people.title"),
                getTranslation("people.name"),
                getTranslation("people.profession"),
                getTranslation("people.workplace"),
                getTranslation("people.email"),
                getTranslation("people.roles"));
        this.more = new Button(getTranslation("people.more"), click -> showMore());
        more.addClassName("full");
        this.filters = new PeopleFilters(
                workplaces.editable(user.actor()),
                workplaces.allEditable(user.actor()),
                vocabulary.professions(),
                this::changed);
        add(head, filters, found, table, more, empty);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("people.title") + " · Bredvid";
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        filters.show(event.getLocation().getQueryParameters());
        search();
    }

    private RouterLink newPerson() {
        RouterLink link = new RouterLink(
                getTranslation("people.new"), PersonView.class, new RouteParameters("person", PersonView.NEW));
        link.addClassNames("btn", "p");
        return link;
    }

    private RouterLink importLink() {
        RouterLink link = new RouterLink(getTranslation("people.import"), ImportView.class);
        link.addClassName("btn");
        return link;
    }

    private void changed() {
        search();
        String asked = filters.address().getQueryString();
        String address = asked.isEmpty() ? "personer" : "personer?" + asked;
        getUI().ifPresent(ui -> ui.getPage().getHistory().replaceState(null, address));
    }

    private void search() {
        shown = 0;
        table.clear();
        int count = people.count(user.actor(), filters.query());
        String line = getTranslation("people.found", count);
        head.sub(line);
        found.say(line);
        empty.removeAll();
        if (count == 0) {
            empty.add(new EmptyState("users", getTranslation("people.none"), getTranslation("people.none.text")));
        }
        table.setVisible(count > 0);
        showMore();
    }

    private void showMore() {
        List<Person> page = people.search(user.actor(), filters.query().page(shown, PAGE + 1));
        List<Person> rows = page.subList(0, Math.min(PAGE, page.size()));
        Map<Long, Set<Role>> roles =
                people.roles(user.actor(), rows.stream().map(Person::id).toList());
        rows.forEach(person -> row(person, roles.getOrDefault(person.id(), Set.of())));
        shown += rows.size();
        more.setVisible(page.size() > PAGE);
    }

    private void row(Person person, Set<Role> roles) {
        RouterLink name = new RouterLink(
                person.name().full(), PersonView.class, new RouteParameters("person", String.valueOf(person.id())));
        Span workplace = new Span(
                person.workplace() == null
                        ? ""
                        : person.workplace().name() + ", "
                                + organisations
                                        .byId(person.workplace().organisationId())
                                        .shortName());
        String state = person.status() == PersonStatus.ACTIVE ? "" : getTranslation("people.status." + person.status());
        String roleWords = Arrays.stream(Role.values())
                .filter(roles::contains)
                .map(each -> getTranslation("people.role." + each))
                .collect(Collectors.joining(", "));
        table.row(
                name,
                new Span(person.profession() == null ? "" : person.profession().label(getLocale())),
                workplace,
                new Span(person.email()),
                new Span(state.isEmpty() || roleWords.isEmpty() ? state + roleWords : state + " · " + roleWords));
    }
}
