package se.goteborgsregionen.bredvid.organisation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.RouterLink;
import se.goteborgsregionen.bredvid.shared.ui.kit.Tabs;

/** The lists that GR maintains, side by side. */
final class VocabularyTabs {

    private VocabularyTabs() {}

    static Tabs of(Component view) {
        Tabs tabs = new Tabs(view.getTranslation("organisation.lists"));
        tab(tabs, view, "organisation.professions", ProfessionsView.class);
        tab(tabs, view, "organisation.areas", AreasView.class);
        tab(tabs, view, "organisation.organisations", OrganisationsView.class);
        tab(tabs, view, "organisation.travel", TravelTimesView.class);
        return tabs;
    }

    private static void tab(Tabs tabs, Component view, String label, Class<? extends Component> target) {
        tabs.tab(new RouterLink(view.getTranslation(label), target), view.getClass() == target);
    }
}
