package se.goteborgsregionen.bredvid.organisation.ui;

import java.util.List;
import jakarta.annotation.security.RolesAllowed;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import se.goteborgsregionen.bredvid.access.CurrentUser;
import se.goteborgsregionen.bredvid.organisation.Organisation;
import se.goteborgsregionen.bredvid.organisation.OrganisationService;
import se.goteborgsregionen.bredvid.organisation.Workplace;
import se.goteborgsregionen.bredvid.organisation.WorkplaceQuery;
import se.goteborgsregionen.bredvid.organisation.WorkplaceService;
import se.goteborgsregionen.bredvid.shared.ui.kit.Chip;
import se.goteborgsregionen.bredvid.shared.ui.kit.EmptyState;
import se.goteborgsregionen.bredvid.shared.ui.kit.Icon;
import se.goteborgsregionen.bredvid.shared.ui.kit.LiveRegion;
import se.goteborgsregionen.bredvid.shared.ui.kit.PageHead;
import se.goteborgsregionen.bredvid.shared.ui.kit.RowTable;

/** The workplaces that the reader may edit. */
@Route("enheter")
@Menu(title = "organisation.workplaces", order = 45, icon = "building-2")
@RolesAllowed({"ORGANISER", "GR_ADMINISTRATOR"})
class WorkplacesView extends Div implements HasDynamicTitle {

    private static final int PAGE = 50;

    private final WorkplaceService workplaces;
    private final OrganisationService organisations;
    private final CurrentUser user;
    private final TextField words = new TextField();
    private final Select<Organisation> organisation = new Select<>();
    private final Checkbox alsoClosed = new Checkbox();
    private final PageHead head;
    private final RowTable table;
    private final Button more;
    private final Div empty = new Div();
    private final LiveRegion found = new LiveRegion();
    private int shown;

    WorkplacesView(WorkplaceService workplaces, OrganisationService organisations, CurrentUser user) {
        this.workplaces = workplaces;
        this.organisations = organisations;
        this.user = user;
        RouterLink newWorkplace = new RouterLink(
                getTranslation("organisation.workplace.new"),
                WorkplaceView.class,
                new RouteParameters("workplace", WorkplaceView.NEW));
        newWorkplace.addClassNames("btn", "p");
        this.head = new PageHead(getTranslation("organisation.workplaces")).actions(newWorkplace);
        this.table = new RowTable(
                getTranslation("organisation.workplaces"),
                getTranslation("organisation.workplace.name"),
                getTranslation("organisation.organisation"),
                getTranslation("organisation.workplace.address"),
                getTranslation("organisation.workplace.municipality"),
                getTranslation("organisation.workplace.state"));
        this.more = new Button(getTranslation("organisation.more"), click -> showMore());
        more.addClassName("full");
        add(head, filters(), found, table, more, empty);
        search();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("organisation.workplaces") + " · Bredvid";
    }

    private Component filters() {
        List<Organisation> editable = workplaces.editable(user.actor());
        words.setLabel(getTranslation("organisation.workplace.search"));
        words.setPrefixComponent(Icon.of("search"));
        words.setClearButtonVisible(true);
        words.setValueChangeMode(ValueChangeMode.LAZY);
        words.addValueChangeListener(change -> search());
        organisation.setLabel(getTranslation("organisation.organisation"));
        organisation.setItems(editable);
        organisation.setItemLabelGenerator(
                each -> each == null ? getTranslation("organisation.any") : each.shortName());
        organisation.setEmptySelectionAllowed(true);
        organisation.setEmptySelectionCaption(getTranslation("organisation.any"));
        organisation.setVisible(editable.size() > 1);
        organisation.addValueChangeListener(change -> search());
        alsoClosed.setLabel(getTranslation("organisation.workplace.also-closed"));
        alsoClosed.addValueChangeListener(change -> search());
        Div row = new Div(words, organisation, alsoClosed);
        row.addClassName("list-filters");
        return row;
    }

    private void search() {
        shown = 0;
        table.clear();
        int count = workplaces.count(user.actor(), query(0));
        String line = getTranslation("organisation.workplaces.found", count);
        head.sub(line);
        found.say(line);
        empty.removeAll();
        if (count == 0) {
            empty.add(new EmptyState(
                    "building-2",
                    getTranslation("organisation.workplaces.none"),
                    getTranslation("organisation.workplaces.none.text")));
        }
        table.setVisible(count > 0);
        showMore();
    }

    private void showMore() {
        List<Workplace> page = workplaces.search(user.actor(), query(shown));
        page.stream().limit(PAGE).forEach(this::row);
        shown += Math.min(PAGE, page.size());
        more.setVisible(page.size() > PAGE);
    }

    private WorkplaceQuery query(int offset) {
        return new WorkplaceQuery(
                words.getValue(),
                organisation.getValue() == null
                        ? null
                        : Long.valueOf(organisation.getValue().id()),
                alsoClosed.getValue(),
                offset,
                PAGE + 1);
    }

    private void row(Workplace workplace) {
        Long municipality = workplace.municipalityId();
        table.row(
                new RouterLink(
                        workplace.name(),
                        WorkplaceView.class,
                        new RouteParameters("workplace", String.valueOf(workplace.id()))),
                new Span(organisations.byId(workplace.organisationId()).shortName()),
                new Span(workplace.address()),
                new Span(
                        municipality == null
                                ? ""
                                : organisations.byId(municipality).shortName()),
                workplace.active()
                        ? new Span("")
                        : new Chip(Chip.Tone.LINE, "ban", getTranslation("organisation.workplace.closed")));
    }
}
