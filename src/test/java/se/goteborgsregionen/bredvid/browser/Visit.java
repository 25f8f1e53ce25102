package se.goteborgsregionen.bredvid.browser;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;

import static org.assertj.core.api.Assertions.assertThat;

/** Somebody with a phone or a wide screen, who looks at the portal, presses what can be seen, and is looked at by axe. */
final class Visit implements AutoCloseable {

    private static final List<String> EVERY_RULE = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    /** Those that other colours can break; the same page in the other scheme has the same markup. */
    private static final List<String> RULES_OF_COLOUR = List.of("color-contrast", "link-in-text-block");

    /** Each violation as a line: the rule, where, and the markup. Only these are asked for, which halves axe's work. */
    private static final String AXE = """
            async runOnly => {
              const found = await axe.run(document, { runOnly, resultTypes: ['violations'] });
              return found.violations.flatMap(rule =>
                rule.nodes.map(node => `${rule.id}: ${node.target.join(' ')} ${node.html}`));
            }""";

    /** Leads within the portal, and marks what is left behind. */
    private static final String FOLLOW = """
            path => {
              document.querySelectorAll('h1').forEach(title => title.setAttribute('data-left', ''));
              const link = document.createElement('a');
              link.href = path;
              link.setAttribute('router-link', '');
              document.body.append(link);
              link.click();
              link.remove();
            }""";

    /** Nothing is asked of the server during some frames, and the letters are there. */
    private static final String QUIET = """
            () => new Promise(done => {
              let quiet = 0;
              const look = () => {
                const portals = Object.values(window.Vaadin?.Flow?.clients ?? {});
                quiet = portals.some(portal => portal.isActive?.()) ? 0 : quiet + 1;
                quiet > 3 ? document.fonts.ready.then(() => done()) : requestAnimationFrame(look);
              };
              look();
            })""";

    /** Pages that are no views of the portal's own. */
    private static final Set<String> NO_VIEWS = Set.of("/api", "/problem");

    private final BrowserContext context;
    private final Page page;
    private final String root;
    private Screen screen;
    private String view = "";

    private Visit(BrowserContext context, String root, Screen screen) {
        this.context = context;
        this.page = context.newPage();
        this.root = root;
        this.screen = screen;
    }

    /** What people hold in their hands or have on their desks. */
    enum Screen {
        PHONE(390, 844),
        DESK(1440, 1000);

        private final int width;
        private final int height;

        Screen(int width, int height) {
            this.width = width;
            this.height = height;
        }
    }

    static Visit on(Screen screen, ColorScheme scheme, int port) {
        BrowserContext context = Chromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(screen.width, screen.height)
                        .setLocale("sv-SE")
                        .setTimezoneId("Europe/Stockholm")
                        .setColorScheme(scheme)
                        .setReducedMotion(ReducedMotion.REDUCE));
        context.setDefaultTimeout(20_000);
        return new Visit(context, "http://localhost:" + port, screen);
    }

    /** From here on, and for the page that is open, on this screen and in these colours. */
    Visit seenOn(Screen other, ColorScheme scheme) {
        screen = other;
        page.setViewportSize(other.width, other.height);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        page.waitForFunction("() => document.getAnimations().every(moving => moving.playState !== 'running')");
        return this;
    }

    Page page() {
        return page;
    }

    /** From the address bar: everything is loaded anew. */
    Visit open(String path) {
        page.navigate(root + path);
        view = viewOf(path);
        settle();
        return this;
    }

    /** By a link within the portal, where there is a view to come from: that spares the loading. */
    Visit go(String path) {
        if (view.isEmpty() || view.equals(viewOf(path)) || NO_VIEWS.contains(viewOf(path))) {
            open(path);
            view = NO_VIEWS.contains(view) ? "" : view;
            return this;
        }
        view = viewOf(path);
        page.evaluate(FOLLOW, path);
        page.locator("h1:not([data-left])").first().waitFor();
        return settle();
    }

    private static String viewOf(String path) {
        return path.replaceAll("^(/[^/?]*).*", "$1");
    }

    /** Waits until the server has answered and the view stands. */
    Visit settle() {
        page.locator("h1").first().waitFor();
        page.evaluate(QUIET);
        return this;
    }

    Visit press(String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .locator("visible=true")
                .first()
                .click();
        return settle();
    }

    Visit follow(String link) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link))
                .locator("visible=true")
                .first()
                .click();
        return settle();
    }

    Locator text(String words) {
        return page.getByText(words).locator("visible=true").first();
    }

    Visit sees(String words) {
        text(words).waitFor();
        return this;
    }

    /** A picture under {@code target/screenshots}, axe's judgement of what it shows, and whether it fits. */
    Visit shot(String name) {
        picture(name);
        assertAccessible(name, EVERY_RULE);
        assertFits(name);
        return this;
    }

    private void picture(String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target", "screenshots", name + "-" + screen.width + ".png"))
                .setFullPage(true));
    }

    /**
     * The same in both colour schemes; light again afterwards. The dark is pictured on the phone alone: what it shows
     * elsewhere is the same, in the same colours.
     */
    Visit shotLightAndDark(String name) {
        shot(name);
        seenOn(screen, ColorScheme.DARK);
        if (screen == Screen.PHONE) {
            picture(name + "-dark");
        }
        assertAccessible(name + ", dark", RULES_OF_COLOUR);
        return seenOn(screen, ColorScheme.LIGHT);
    }

    /** As axe's own builder does it, but without reading the library again for every look at the same page. */
    private void assertAccessible(String name, List<String> rules) {
        if (Boolean.FALSE.equals(page.evaluate("'axe' in window"))) {
            page.evaluate(AxeBuilder.getAxeScript());
        }
        assertThat(page.evaluate(AXE, rules))
                .as("axe on %s at %d", name, screen.width)
                .isEqualTo(List.of());
    }

    private void assertFits(String name) {
        assertThat(page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .as("pixels that stick out of %s at %d", name, screen.width)
                .isEqualTo(0);
        assertThat(page.evaluate("() => [...document.querySelectorAll('main table')]"
                        + ".filter(table => /hidden|clip/.test(getComputedStyle(table).overflowX))"
                        + ".filter(table => table.scrollWidth > table.clientWidth).map(table => table.className)"))
                .as("tables that are cut off in %s at %d", name, screen.width)
                .isEqualTo(List.of());
        assertThat(page.locator("main h1").count())
                .as("headings of the first order on %s", name)
                .isEqualTo(1);
        assertThat(page.locator("main").count())
                .as("main landmarks on %s", name)
                .isEqualTo(1);
        assertThat(page.title()).as("title of %s", name).endsWith("· Bredvid");
    }

    @Override
    public void close() {
        context.close();
    }
}
