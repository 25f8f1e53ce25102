package se.goteborgsregionen.bredvid.organisation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.router.RouterLink;
import se.goteborgsregionen.bredvid.shared.ui.kit.Tabs;

/**
 * The lists that GR maintains, side by side. They are found by their addresses: the page of the organisations, whose
 * contacts are people, belongs to people.
 */
public final class VocabularyTabs {

    private VocabularyTabs() {}

    /** For the top of the given page, which is marked as the current one. */
    public static Tabs of(Component view) {
        Tabs tabs = new Tabs(view.getTranslation("organisation.lists"));
        tab(tabs, view, "organisation.professions", "ordlistor");
        tab(tabs, view, "organisation.areas", "ordlistor/omraden");
        tab(tabs, view, "organisation.organisations", "ordlistor/organisationer");
        tab(tabs, view, "organisation.travel", "ordlistor/restider");
        return tabs;
    }

    private static void tab(Tabs tabs, Component view, String label, String address) {
        RouteConfiguration.forSessionScope()
                .getRoute(address)
                .ifPresent(target ->
                        tabs.tab(new RouterLink(view.getTranslation(label), target), view.getClass() == target));
    }
}
