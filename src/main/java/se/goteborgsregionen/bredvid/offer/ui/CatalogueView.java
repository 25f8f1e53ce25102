package se.goteborgsregionen.bredvid.offer.ui;

import java.time.Clock;
import java.time.LocalDate;

import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.jspecify.annotations.Nullable;
import se.goteborgsregionen.bredvid.access.CurrentUser;
import se.goteborgsregionen.bredvid.offer.CatalogueReader;
import se.goteborgsregionen.bredvid.offer.CatalogueResult;
import se.goteborgsregionen.bredvid.offer.CatalogueService;
import se.goteborgsregionen.bredvid.shared.Time;
import se.goteborgsregionen.bredvid.shared.ui.kit.EmptyState;
import se.goteborgsregionen.bredvid.shared.ui.kit.LiveRegion;

/** Everything that can be booked. What is shown stands in the address; every change goes there and is then shown. */
@Route("")
@Menu(title = "catalogue.title", order = 10, icon = "search")
@AnonymousAllowed
@JavaScript("context://house/catalogue.js")
class CatalogueView extends Div implements AfterNavigationObserver, HasDynamicTitle {

    private final transient CatalogueService catalogue;
    private final transient Clock clock;
    private final transient @Nullable CatalogueReader reader;

    private CatalogueState state = CatalogueState.read(java.util.Map.of());
    private final CatalogueHead head = new CatalogueHead(this::type, this::press);
    private final CatalogueFilters filters = new CatalogueFilters(this::press);
    private final CatalogueHits hits = new CatalogueHits(this::press);
    private final CatalogueCards cards = new CatalogueCards();
    private final CatalogueCalendar calendar = new CatalogueCalendar(day -> press(state.around(day)));
    private final NativeButton more = new NativeButton(getTranslation("catalogue.more"));
    private final Div nothing = new Div();
    private final LiveRegion live = new LiveRegion();

    CatalogueView(CatalogueService catalogue, CurrentUser currentUser, Clock clock) {
        this.catalogue = catalogue;
        this.clock = clock;
        this.reader = catalogue.reader(currentUser.actor()).orElse(null);
        addClassName("catalogue");
        H2 heading = new H2(getTranslation("catalogue.hits"));
        heading.addClassName("vh");
        more.addClassNames("btn", "full");
        more.addClickListener(click -> replace(state.withMore()));
        Div end = new Div(more);
        end.addClassName("more");
        Div results = new Div(heading, hits, cards, calendar, nothing, end);
        results.addClassName("results");
        Div columns = new Div(filters, results);
        columns.addClassName("cat");
        add(head, columns, live);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        state = CatalogueState.read(event.getLocation().getQueryParameters().getParameters());
        if (reader != null && state.isBare()) {
            replace(state.suiting(true));
        } else {
            show();
        }
        getElement().executeJs("window.Bredvid && Bredvid.catalogue(this)");
    }

    @Override
    public String getPageTitle() {
        return getTranslation("catalogue.page");
    }

    private void type(CatalogueState changed) {
        replace(changed);
        live.say(hits.words());
    }

    private void press(CatalogueState changed) {
        getUI().ifPresent(ui -> ui.getPage().getHistory().pushState(null, address(changed)));
        state = changed;
        show();
        live.say(hits.words());
    }

    /** Changes the address in place, unless the reader has meanwhile gone to another page. */
    private void replace(CatalogueState changed) {
        getElement()
                .executeJs(
                        "const base = new URL(document.baseURI).pathname;"
                                + "if (location.pathname === base) history.replaceState(history.state, '', base + $0)",
                        "?" + new QueryParameters(changed.parameters()).getQueryString());
        state = changed;
        show();
    }

    private static Location address(CatalogueState changed) {
        return new Location("", new QueryParameters(changed.parameters()));
    }

    private void show() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Time.STOCKHOLM);
        CatalogueResult result = catalogue.search(state.asked(reader, today));
        CatalogueLabels labels = new CatalogueLabels(result.vocabulary(), getLocale(), this::getTranslation);
        head.show(state, result, labels, reader);
        filters.show(state, result, labels, today, reader == null ? null : reader.homeMunicipality());
        hits.show(state, result, labels);
        boolean list = state.mode() == CatalogueState.Mode.LIST;
        cards.setVisible(list);
        cards.show(result.cards(), state.query().sort(), labels, clock.instant());
        calendar.setVisible(!list);
        if (!list) {
            calendar.show(state, result, labels, today);
        }
        more.setVisible(list && state.mayShowMore(result.total()));
        nothing.removeAll();
        if (result.total() == 0) {
            nothing.add(emptyState(result));
        } else if (!list && result.days().isEmpty()) {
            nothing.add(new EmptyState(
                    "calendar",
                    getTranslation("catalogue.empty." + state.mode()),
                    getTranslation("catalogue.empty.days")));
        }
    }

    private EmptyState emptyState(CatalogueResult result) {
        if (result.unsuited() > 0) {
            return new EmptyState(
                    "search",
                    getTranslation("catalogue.empty.unsuited"),
                    getTranslation("catalogue.empty.unsuited.text"),
                    way(getTranslation("catalogue.unsuited", result.unsuited()), state.suiting(false)));
        }
        if (state.isFiltered()) {
            return new EmptyState(
                    "filter-x",
                    getTranslation("catalogue.empty.filtered"),
                    getTranslation("catalogue.empty.filtered.text"),
                    way(getTranslation("catalogue.clear"), state.cleared()));
        }
        return new EmptyState("calendar", getTranslation("catalogue.empty"), getTranslation("catalogue.empty.text"));
    }

    private NativeButton way(String words, CatalogueState there) {
        NativeButton button = new NativeButton(words, click -> press(there));
        button.addClassName("btn");
        return button;
    }
}
