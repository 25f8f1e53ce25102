package se.goteborgsregionen.bredvid.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/** The house: skip link, bar, dock on phones and the main landmark around each view. */
@Layout
@AnonymousAllowed
public class MainLayout extends Div implements RouterLayout {

    private final Main main = new Main();

    MainLayout() {
        main.setId("main");
        main.addClassName("wrap");
        Anchor skip = new Anchor("#main", getTranslation("shared.skip"));
        skip.addClassName("skip");
        Header bar = new Header(new Nav());
        bar.addClassName("bar");
        add(skip, bar, main);
    }

    @Override
    public void showRouterLayoutContent(HasElement content) {
        main.removeAll();
        if (content instanceof Component view) {
            main.add(view);
        }
    }
}
