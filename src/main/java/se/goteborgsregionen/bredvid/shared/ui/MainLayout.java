package se.goteborgsregionen.bredvid.shared.ui;

import java.util.List;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.Svg;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.jspecify.annotations.Nullable;
import se.goteborgsregionen.bredvid.shared.ui.kit.Avatar;
import se.goteborgsregionen.bredvid.shared.ui.kit.Icon;
import se.goteborgsregionen.bredvid.shared.ui.kit.SkipLink;

/**
 * The house: skip links, bar, dock on phones, footer, and the main landmark around each view. After a move to another page
 * the focus stands on its h1, so that a screen reader reads where one has come.
 */
@Layout
@AnonymousAllowed
public class MainLayout extends Div implements RouterLayout, AfterNavigationObserver {

    private static final String MAIN = "main";

    private final WhoIsHere whoIsHere;
    private final HouseNavigation navigation;
    private final Div skipAhead = new Div();
    private final Div notices = new Div();
    private final Main main = new Main();
    private @Nullable String path;

    MainLayout(WhoIsHere whoIsHere, List<MenuSign> signs) {
        this.whoIsHere = whoIsHere;
        this.navigation = new HouseNavigation(signs);
        addClassName("page");
        main.setId(MAIN);
        main.addClassName("wrap");
        main.getElement().setAttribute("tabindex", "-1");
        notices.addClassName("wrap");
        add(new SkipLink(getTranslation("shared.skip"), MAIN), skipAhead, bar(), notices, main, footer());
        whoIsHere.now().ifPresent(somebody -> add(navigation.dock(accountInDock())));
    }

    private Header bar() {
        Anchor logo = new Anchor("", new Svg(Logo.SVG), new Span("Bredvid"));
        logo.addClassName("logo");
        Div row = new Div(logo);
        row.addClassName("wrap");
        if (!navigation.isEmpty()) {
            row.add(navigation.bar());
        }
        row.add(whoIsHere.now().map(this::me).orElseGet(this::signIn));
        Header bar = new Header(row);
        bar.addClassName("bar");
        return bar;
    }

    private Div me(WhoIsHere.Somebody somebody) {
        Span account = new Span(getTranslation("shared.account") + " ");
        account.addClassName("vh");
        Span name = new Span(somebody.name());
        name.addClassName("strong");
        Span workplace = new Span(somebody.workplace());
        workplace.addClassName("muted");
        Span words = new Span(account, name, workplace);
        words.addClassName("who");
        Div me = new Div(new Anchor("jag", words, new Avatar(somebody.name())));
        me.addClassName("me");
        return me;
    }

    private Div signIn() {
        Anchor link = new Anchor("logga-in", getTranslation("shared.signin"));
        link.addClassName("btn");
        Div me = new Div(new LanguageSwitch(whoIsHere), link);
        me.addClassName("me");
        return me;
    }

    private Anchor accountInDock() {
        Anchor account = new Anchor("jag", Icon.of("circle-user"), new Span(getTranslation("shared.me")));
        return account;
    }

    private Footer footer() {
        Div row = new Div(new Paragraph(getTranslation("shared.foot")), new LanguageSwitch(whoIsHere));
        row.addClassName("wrap");
        Footer footer = new Footer(row);
        footer.addClassName("foot-page");
        return footer;
    }

    @Override
    public void showRouterLayoutContent(HasElement content) {
        notices.removeAll();
        main.removeAll();
        skipAhead.removeAll();
        if (content instanceof SkipsAhead far) {
            skipAhead.add(far.skipAhead());
        }
        if (content instanceof Component view) {
            main.add(view);
        }
    }

    /** Puts a word to the reader above the view, until she goes to another page. */
    public void notice(Component note) {
        notices.removeAll();
        notices.add(note);
    }

    /** Something has been answered: the menu says anew how much waits. */
    public void countAnew() {
        navigation.count();
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        String here = event.getLocation().getPath();
        navigation.show(here);
        navigation.count();
        if (path != null && !path.equals(here)) {
            main.getElement().executeJs("""
                    const head = this.querySelector('h1') || this;
                    head.setAttribute('tabindex', '-1');
                    head.focus({preventScroll: true});
                    window.scrollTo(0, 0);
                    """);
        }
        path = here;
    }
}
