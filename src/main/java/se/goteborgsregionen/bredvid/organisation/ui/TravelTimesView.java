package se.goteborgsregionen.bredvid.organisation.ui;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import jakarta.annotation.security.RolesAllowed;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import se.goteborgsregionen.bredvid.access.CurrentUser;
import se.goteborgsregionen.bredvid.organisation.Organisation;
import se.goteborgsregionen.bredvid.organisation.OrganisationService;
import se.goteborgsregionen.bredvid.organisation.TravelTime;
import se.goteborgsregionen.bredvid.shared.ui.kit.Note;
import se.goteborgsregionen.bredvid.shared.ui.kit.PageHead;

/** How many minutes it takes from one municipality to another; each can be pressed and changed. */
@Route("ordlistor/restider")
@RolesAllowed("GR_ADMINISTRATOR")
class TravelTimesView extends Div implements HasDynamicTitle {

    private final OrganisationService organisations;
    private final CurrentUser user;
    private final Div notes = new Div();
    private final Map<Pair, NativeButton> buttons = new HashMap<>();

    /** From the one to the other, by their ids. */
    private record Pair(long from, long to) {}

    TravelTimesView(OrganisationService organisations, CurrentUser user) {
        this.organisations = organisations;
        this.user = user;
        Div wide = new Div(table(organisations.municipalities()));
        wide.addClassName("wide");
        wide.getElement().setAttribute("tabindex", "0").setAttribute("role", "region");
        wide.getElement().setAttribute("aria-label", getTranslation("organisation.travel"));
        add(
                new PageHead(getTranslation("organisation.lists")).sub(getTranslation("organisation.travel.lede")),
                VocabularyTabs.of(this),
                notes,
                wide);
        fill();
    }

    private NativeTable table(List<Organisation> municipalities) {
        NativeTable table = new NativeTable();
        table.addClassNames("grid", "travel");
        table.getElement().setAttribute("aria-label", getTranslation("organisation.travel"));
        NativeTableRow heads = new NativeTableRow(heading(getTranslation("organisation.travel.from"), "col"));
        municipalities.forEach(to -> heads.add(heading(to.shortName(), "col")));
        table.getHead().add(heads);
        for (Organisation from : municipalities) {
            NativeTableRow row = new NativeTableRow(heading(from.shortName(), "row"));
            municipalities.forEach(to -> row.add(cell(from, to)));
            table.getBody().add(row);
        }
        return table;
    }

    private NativeTableCell cell(Organisation from, Organisation to) {
        NativeButton change = new NativeButton("–", click -> open(from, to));
        change.getElement()
                .setAttribute("aria-label", getTranslation("organisation.travel.change", "–", between(from, to)));
        buttons.put(new Pair(from.id(), to.id()), change);
        NativeTableCell cell = new NativeTableCell(change);
        cell.addClassName("end");
        return cell;
    }

    private String between(Organisation from, Organisation to) {
        return getTranslation("organisation.travel.between", from.shortName(), to.shortName());
    }

    /** Writes the minutes into the table that stands: whoever has pressed one keeps her place in it. */
    private void fill() {
        Map<Long, Organisation> municipalities = organisations.municipalities().stream()
                .collect(Collectors.toMap(Organisation::id, Function.identity()));
        for (TravelTime time : organisations.travelTimes()) {
            NativeButton button = buttons.get(new Pair(time.fromMunicipalityId(), time.toMunicipalityId()));
            Organisation from = municipalities.get(time.fromMunicipalityId());
            Organisation to = municipalities.get(time.toMunicipalityId());
            if (button != null && from != null && to != null) {
                button.setText(String.valueOf(time.minutes()));
                button.getElement()
                        .setAttribute(
                                "aria-label",
                                getTranslation("organisation.travel.change", time.minutes(), between(from, to)));
            }
        }
    }

    private void open(Organisation from, Organisation to) {
        notes.removeAll();
        Integer before = organisations.travelTimes().stream()
                .filter(time -> time.fromMunicipalityId() == from.id() && time.toMunicipalityId() == to.id())
                .map(TravelTime::minutes)
                .findFirst()
                .orElse(null);
        new TravelTimeDialog(
                        between(from, to),
                        before,
                        typed -> organisations.saveTravelTime(user.actor(), from.id(), to.id(), typed),
                        () -> {
                            fill();
                            notes.add(Note.ok(getTranslation("organisation.word.saved", between(from, to)), null));
                        })
                .open();
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
