package se.goteborgsregionen.bredvid.offer.ui;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import jakarta.annotation.security.RolesAllowed;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import org.jspecify.annotations.Nullable;
import se.goteborgsregionen.bredvid.access.Actor;
import se.goteborgsregionen.bredvid.offer.OwnOffer;
import se.goteborgsregionen.bredvid.offer.OwnOffer.Shelf;
import se.goteborgsregionen.bredvid.offer.OwnOffersService;
import se.goteborgsregionen.bredvid.organisation.Organisation;
import se.goteborgsregionen.bredvid.shared.ui.kit.EmptyState;
import se.goteborgsregionen.bredvid.shared.ui.kit.PageHead;
import se.goteborgsregionen.bredvid.shared.ui.kit.Tabs;

/** What our organisation offers: coming, drafts, and what has been. The tab and the organisation live in the address. */
@Route("vart-utbud")
@Menu(title = "publishing.title", order = 30, icon = "clipboard-list")
@RolesAllowed({"ORGANISER", "GR_ADMINISTRATOR"})
class OwnOffersView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final String SHELF = "flik";
    private static final String ORGANISATION = "organisation";
    private static final String MOST = "antal";
    private static final int FIRST = 50;

    private final OwnOffersService offers;
    private final EditorServices services;
    private final EditorInputs inputs;

    OwnOffersView(OwnOffersService offers, EditorServices services) {
        this.offers = offers;
        this.services = services;
        inputs = new EditorInputs(services.texts(), getLocale(), () -> {});
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        Actor actor = services.currentUser().actor();
        QueryParameters asked = event.getLocation().getQueryParameters();
        List<Organisation> organisations = services.organisationsOf(actor);
        Organisation organisation = asked.getSingleParameter(ORGANISATION)
                .flatMap(code -> organisations.stream()
                        .filter(one -> one.code().equals(code))
                        .findFirst())
                .orElse(null);
        Shelf shelf = asked.getSingleParameter(SHELF).map(OwnOffersView::shelf).orElse(Shelf.COMING);
        int most = asked.getSingleParameter(MOST)
                .filter(digits -> digits.matches("[0-9]{1,4}"))
                .map(Integer::valueOf)
                .orElse(FIRST);
        Long organisationId = organisation == null ? null : organisation.id();
        head(organisations, organisation, shelf);
        tabs(offers.counts(actor, organisationId), shelf, organisation);
        list(offers.on(actor, shelf, organisationId, most), shelf, organisation, most, organisations.size() > 1);
    }

    private static Shelf shelf(String word) {
        for (Shelf shelf : Shelf.values()) {
            if (shelf.name().equalsIgnoreCase(word)) {
                return shelf;
            }
        }
        return Shelf.COMING;
    }

    private void head(List<Organisation> organisations, @Nullable Organisation chosen, Shelf shelf) {
        PageHead head = new PageHead(inputs.say("title")).sub(inputs.say("subtitle"));
        head.actions(newOffer());
        add(head);
        if (organisations.size() > 1) {
            Select<Organisation> which = new Select<>();
            which.setLabel(inputs.say("organisation"));
            which.setEmptySelectionAllowed(true);
            which.setEmptySelectionCaption(inputs.say("organisation.all"));
            which.setItems(organisations);
            which.setItemLabelGenerator(one -> one == null ? inputs.say("organisation.all") : one.name());
            which.setValue(chosen);
            which.addClassName("giver");
            which.addValueChangeListener(change -> getUI().ifPresent(
                            ui -> ui.navigate(OwnOffersView.class, parameters(shelf, change.getValue(), FIRST))));
            add(which);
        }
    }

    private RouterLink newOffer() {
        RouterLink link = new RouterLink(inputs.say("new"), NewOfferView.class);
        link.addClassNames("btn", "p");
        return link;
    }

    private static QueryParameters parameters(Shelf shelf, @Nullable Organisation organisation, int most) {
        Map<String, String> parameters = new LinkedHashMap<>();
        if (shelf != Shelf.COMING) {
            parameters.put(SHELF, shelf.name().toLowerCase(Locale.ROOT));
        }
        if (organisation != null) {
            parameters.put(ORGANISATION, organisation.code());
        }
        if (most != FIRST) {
            parameters.put(MOST, Integer.toString(most));
        }
        return QueryParameters.simple(parameters);
    }

    private void tabs(Map<Shelf, Integer> counts, Shelf current, @Nullable Organisation organisation) {
        Tabs tabs = new Tabs(inputs.say("title"));
        for (Shelf shelf : Shelf.values()) {
            RouterLink link = new RouterLink(inputs.say("shelf." + shelf), OwnOffersView.class);
            link.setQueryParameters(parameters(shelf, organisation, FIRST));
            tabs.tab(link, counts.getOrDefault(shelf, 0), shelf == current);
        }
        add(tabs);
    }

    private void list(
            List<OwnOffer> found, Shelf shelf, @Nullable Organisation organisation, int most, boolean several) {
        if (found.isEmpty()) {
            add(new EmptyState(
                    "clipboard-list",
                    inputs.say("empty." + shelf),
                    inputs.say("empty." + shelf + ".text"),
                    newOffer()));
            return;
        }
        UnorderedList rows = new UnorderedList();
        rows.addClassName("own-offers");
        found.forEach(offer -> rows.add(new OwnOfferRow(inputs, offer, several, services.now())));
        add(rows);
        if (found.size() == most) {
            RouterLink more = new RouterLink(inputs.say("more"), OwnOffersView.class);
            more.setQueryParameters(parameters(shelf, organisation, most + FIRST));
            more.addClassName("btn");
            add(more);
        }
    }

    @Override
    public String getPageTitle() {
        return inputs.say("title") + " · Bredvid";
    }
}
