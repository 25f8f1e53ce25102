package se.goteborgsregionen.bredvid.offer.ui;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;

import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
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
import se.goteborgsregionen.bredvid.offer.CatalogueWindow;
import se.goteborgsregionen.bredvid.shared.Time;
import se.goteborgsregionen.bredvid.shared.ui.SkipsAhead;
import se.goteborgsregionen.bredvid.shared.ui.kit.LiveRegion;
import se.goteborgsregionen.bredvid.shared.ui.kit.SkipLink;

/** Everything that can be booked. What is shown stands in the address; every change goes there and is then shown. */
@Route("")
@Menu(title = "catalogue.title", order = 10, icon = "search")
@AnonymousAllowed
@JavaScript("context://house/catalogue.js")
class CatalogueView extends Div implements AfterNavigationObserver, HasDynamicTitle, SkipsAhead {

    private static final String HITS = "hits";
    private static final int YEARS_AHEAD = 2;

    private final transient CatalogueService catalogue;
    private final transient Clock clock;
    private final transient @Nullable CatalogueReader reader;

    private CatalogueState state = CatalogueState.read(java.util.Map.of());
    private final CatalogueHead head = new CatalogueHead(this::type, this::press);
    private final CatalogueFilters filters = new CatalogueFilters(this::press);
    private final CatalogueHits hits = new CatalogueHits(this::press);
    private final CatalogueCards cards = new CatalogueCards();
    private final CatalogueCalendar calendar = new CatalogueCalendar(day -> press(state.around(day)));
    private final CatalogueMore more = new CatalogueMore(() -> replace(state.withMore()));
    private final CatalogueNothing nothing = new CatalogueNothing(this::press);
    private final LiveRegion live = new LiveRegion();

    CatalogueView(CatalogueService catalogue, CurrentUser currentUser, Clock clock) {
        this.catalogue = catalogue;
        this.clock = clock;
        this.reader = catalogue.reader(currentUser.actor()).orElse(null);
        addClassName("catalogue");
        H2 heading = new H2(getTranslation("catalogue.hits"));
        heading.addClassName("vh");
        heading.setId("hits-heading");
        Div results = new Div(heading, hits, cards, calendar, nothing, more);
        results.setId(HITS);
        results.addClassName("results");
        results.getElement()
                .setAttribute("role", "region")
                .setAttribute("aria-labelledby", "hits-heading")
                .setAttribute("tabindex", "-1");
        Div columns = new Div(filters, results);
        columns.addClassName("cat");
        add(head, columns, live);
    }

    @Override
    public SkipLink skipAhead() {
        return new SkipLink(getTranslation("catalogue.skip"), HITS);
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
        CatalogueState shown = opened(result, today);
        if (!shown.equals(state)) {
            result = catalogue.search(shown.asked(reader, today));
        }
        CatalogueLabels labels = new CatalogueLabels(result.vocabulary(), getLocale(), this::getTranslation);
        head.show(state, result, labels, reader);
        filters.show(state, result, labels, today, reader == null ? null : reader.homeMunicipality());
        hits.show(state, result, labels);
        boolean list = shown.mode() == CatalogueState.Mode.LIST;
        cards.setVisible(list);
        cards.show(result.cards(), shown.query().sort(), labels, clock.instant());
        calendar.setVisible(!list);
        if (!list) {
            calendar.show(shown, result, labels, today);
        }
        more.show(shown, result);
        boolean emptyPage = !list && result.total() > 0 && result.days().isEmpty();
        nothing.show(shown, result, emptyPage ? nextTo(shown, today) : null);
    }

    /** As the address says; where that names no month or week, the first from today on that has something to come. */
    private CatalogueState opened(CatalogueResult result, LocalDate today) {
        if (state.mode() == CatalogueState.Mode.LIST || state.around() != null) {
            return state;
        }
        CataloguePeriod now = CataloguePeriod.of(state.mode(), today);
        LocalDate next = result.days().keySet().stream().anyMatch(now::has)
                ? null
                : firstFrom(now.after().first());
        return next == null ? state : state.around(next);
    }

    /** The next day with something after an empty page of the calendar; after the last of all, the first to come. */
    private @Nullable LocalDate nextTo(CatalogueState shown, LocalDate today) {
        LocalDate day = shown.around() == null ? today : shown.around();
        LocalDate next = firstFrom(CataloguePeriod.of(shown.mode(), day).after().first());
        return next == null ? firstFrom(today) : next;
    }

    private @Nullable LocalDate firstFrom(LocalDate day) {
        CatalogueWindow ahead = new CatalogueWindow.Days(day, day.plusYears(YEARS_AHEAD), 1);
        return catalogue.search(state.asked(reader, day).showing(ahead)).days().keySet().stream()
                .min(Comparator.naturalOrder())
                .orElse(null);
    }
}
