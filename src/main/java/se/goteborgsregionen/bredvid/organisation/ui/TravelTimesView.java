package se.goteborgsregionen.bredvid.organisation.ui;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jakarta.annotation.security.RolesAllowed;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import se.goteborgsregionen.bredvid.organisation.Organisation;
import se.goteborgsregionen.bredvid.organisation.OrganisationService;
import se.goteborgsregionen.bredvid.shared.ui.kit.PageHead;

/** How many minutes it takes from one municipality to another. */
@Route("ordlistor/restider")
@RolesAllowed("GR_ADMINISTRATOR")
class TravelTimesView extends Div implements HasDynamicTitle {

    TravelTimesView(OrganisationService organisations) {
        List<Organisation> municipalities = organisations.municipalities();
        Map<Long, Map<Long, Integer>> minutes = new HashMap<>();
        organisations
                .travelTimes()
                .forEach(time -> minutes.computeIfAbsent(time.fromMunicipalityId(), from -> new HashMap<>())
                        .put(time.toMunicipalityId(), time.minutes()));
        NativeTable table = new NativeTable();
        table.addClassNames("grid", "travel");
        table.getElement().setAttribute("aria-label", getTranslation("organisation.travel"));
        NativeTableRow heads = new NativeTableRow(heading(getTranslation("organisation.travel.from"), "col"));
        municipalities.forEach(to -> heads.add(heading(to.shortName(), "col")));
        table.getHead().add(heads);
        for (Organisation from : municipalities) {
            NativeTableRow row = new NativeTableRow(heading(from.shortName(), "row"));
            municipalities.forEach(to -> {
                Integer time = minutes.getOrDefault(from.id(), Map.of()).get(to.id());
                NativeTableCell cell = new NativeTableCell(time == null ? "" : String.valueOf(time));
                cell.addClassName("end");
                row.add(cell);
            });
            table.getBody().add(row);
        }
        Div wide = new Div(table);
        wide.addClassName("wide");
        wide.getElement().setAttribute("tabindex", "0").setAttribute("role", "region");
        wide.getElement().setAttribute("aria-label", getTranslation("organisation.travel"));
        add(
                new PageHead(getTranslation("organisation.lists")).sub(getTranslation("organisation.travel.lede")),
                VocabularyTabs.of(this),
                wide);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("organisation.travel") + " · Bredvid";
    }

    private static NativeTableHeaderCell heading(String text, String scope) {
        NativeTableHeaderCell cell = new NativeTableHeaderCell(text);
        cell.getElement().setAttribute("scope", scope);
        return cell;
    }
}
