package se.goteborgsregionen.bredvid.shared.ui;

import java.util.Locale;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.Svg;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.jspecify.annotations.Nullable;
import se.goteborgsregionen.bredvid.shared.Texts;
import se.goteborgsregionen.bredvid.shared.ui.kit.Avatar;
import se.goteborgsregionen.bredvid.shared.ui.kit.Icon;

/**
 * The house: skip link, bar, dock on phones, footer, and the main landmark around each view. After a move to another page
 * the focus stands on its h1, so that a screen reader reads where one has come.
 */
@Layout
@AnonymousAllowed
public class MainLayout extends Div implements RouterLayout, AfterNavigationObserver {

    private final WhoIsHere whoIsHere;
    private final HouseNavigation navigation = new HouseNavigation();
    private final Div notices = new Div();
    private final Main main = new Main();
    private @Nullable String path;

    MainLayout(WhoIsHere whoIsHere) {
        this.whoIsHere = whoIsHere;
        addClassName("page");
        main.setId("main");
        main.addClassName("wrap");
        main.getElement().setAttribute("tabindex", "-1");
        notices.addClassName("wrap");
        add(skipLink(), bar(), notices, main, footer());
        whoIsHere.now().ifPresent(somebody -> add(navigation.dock(accountInDock())));
    }

    private Anchor skipLink() {
        Anchor skip = new Anchor("#main", getTranslation("shared.skip"));
        skip.addClassName("skip");
        skip.setRouterIgnore(true);
        // The page has a base address, so that the bare fragment would lead to the first page.
        skip.getElement().executeJs("""
                this.addEventListener('click', e => {
                  e.preventDefault();
                  const main = document.getElementById('main');
                  main.focus();
                  main.scrollIntoView();
                })
                """);
        return skip;
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
        Span name = new Span(somebody.name());
        name.addClassName("strong");
        Span workplace = new Span(somebody.workplace());
        workplace.addClassName("muted");
        Anchor account = new Anchor("jag", name, workplace);
        account.addClassName("who");
        Avatar picture = new Avatar(somebody.name());
        Anchor pictured = new Anchor("jag", picture);
        pictured.setAriaLabel(getTranslation("shared.account", somebody.name()));
        pictured.getElement().setAttribute("tabindex", "-1");
        Div me = new Div(account, pictured);
        me.addClassName("me");
        return me;
    }

    private Div signIn() {
        Anchor link = new Anchor("logga-in", getTranslation("shared.signin"));
        link.addClassName("btn");
        Div me = new Div(link);
        me.addClassName("me");
        return me;
    }

    private Anchor accountInDock() {
        Anchor account = new Anchor("jag", Icon.of("circle-user"), new Span(getTranslation("shared.me")));
        return account;
    }

    private Footer footer() {
        boolean english = Locale.ENGLISH.getLanguage().equals(getLocale().getLanguage());
        NativeButton other = new NativeButton(english ? "På svenska" : "In English", press -> {
            whoIsHere.choose(english ? Texts.SWEDISH : Texts.ENGLISH);
            getUI().ifPresent(ui -> ui.getPage().reload());
        });
        other.addClassNames("btn", "q");
        other.getElement().setAttribute("lang", english ? "sv" : "en");
        other.getElement().getStyle().set("font-size", "inherit");
        Div row = new Div(new Paragraph(getTranslation("shared.foot")), other);
        row.addClassName("wrap");
        Footer footer = new Footer(row);
        footer.addClassName("foot-page");
        return footer;
    }

    @Override
    public void showRouterLayoutContent(HasElement content) {
        notices.removeAll();
        main.removeAll();
        if (content instanceof Component view) {
            main.add(view);
        }
    }

    /** Puts a word to the reader above the view, until she goes to another page. */
    public void notice(Component note) {
        notices.removeAll();
        notices.add(note);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        String here = event.getLocation().getPath();
        navigation.show(here);
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
