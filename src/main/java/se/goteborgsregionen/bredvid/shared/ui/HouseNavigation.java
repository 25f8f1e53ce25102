package se.goteborgsregionen.bredvid.shared.ui;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
import se.goteborgsregionen.bredvid.shared.ui.kit.Icon;

/** The main menu, twice: links in the bar, and the same in the dock of phones; what does not fit lies under "Mer". */
final class HouseNavigation {

    /** Pages that belong to a menu entry without lying under its address. */
    private static final Map<String, String> BELONGS_TO = Map.of("utbud", "", "bokning", "mina-bokningar");

    /** Titles too long for the dock, by path, and what stands there instead. */
    private static final Map<String, String> SHORT_IN_DOCK =
            Map.of("mina-bokningar", "shared.dock.bookings", "att-svara", "shared.dock.requests");

    private static final int LINKS_IN_BAR = 6;
    private static final int LINKS_IN_DOCK = 4;

    private final List<MenuSign> signs;
    private final List<MenuEntry> entries;
    private final List<PlacedCount> counts = new ArrayList<>();
    private final List<PlacedLink> placed = new ArrayList<>();
    private final List<Element> folds = new ArrayList<>();

    private record PlacedLink(String path, Component link) {}

    /** A number, and what it means for those who do not see where it stands. */
    private record PlacedCount(MenuSign sign, Span number, Span said) {}

    HouseNavigation(List<MenuSign> signs) {
        this.signs = signs;
        this.entries = MenuConfiguration.getMenuEntries().stream()
                .filter(entry -> entry.menuClass() != null && entry.order() != null)
                .filter(entry -> signOf(entry).isEmpty() || waitingAt(entry).isPresent())
                .sorted(Comparator.comparing(MenuEntry::order))
                .toList();
    }

    private Optional<MenuSign> signOf(MenuEntry entry) {
        return signs.stream()
                .filter(sign -> sign.path().equals(trimmed(entry.path())))
                .findFirst();
    }

    private OptionalInt waitingAt(MenuEntry entry) {
        return signOf(entry).map(MenuSign::waiting).orElseGet(OptionalInt::empty);
    }

    boolean isEmpty() {
        return entries.isEmpty();
    }

    Nav bar() {
        Nav bar = nav("nav");
        fill(bar, LINKS_IN_BAR, false);
        return bar;
    }

    /** The last place is for one's own page. */
    Nav dock(Anchor account) {
        Nav dock = nav("dock");
        fill(dock, LINKS_IN_DOCK, true);
        placed.add(new PlacedLink(account.getHref(), account));
        dock.add(account);
        return dock;
    }

    private Nav nav(String cssClass) {
        Nav nav = new Nav();
        nav.addClassName(cssClass);
        return nav;
    }

    private void fill(Nav nav, int most, boolean icons) {
        nav.setAriaLabel(nav.getTranslation("shared.nav"));
        boolean all = entries.size() <= most;
        List<MenuEntry> direct = all ? entries : entries.subList(0, most - 1);
        direct.forEach(entry -> nav.add(link(entry, icons, icons ? shortTitle(entry) : entry.title())));
        if (!all) {
            nav.getElement().appendChild(fold(nav, entries.subList(most - 1, entries.size()), icons));
        }
    }

    private static String shortTitle(MenuEntry entry) {
        return SHORT_IN_DOCK.getOrDefault(trimmed(entry.path()), entry.title());
    }

    private RouterLink link(MenuEntry entry, boolean icon, String titleKey) {
        RouterLink link = new RouterLink();
        link.setRoute(entry.menuClass());
        if (icon && entry.icon() != null) {
            link.add(Icon.of(entry.icon()));
        }
        link.add(new Span(link.getTranslation(titleKey)));
        signOf(entry).ifPresent(sign -> {
            Span number = new Span();
            number.addClassName("count");
            Span said = new Span(link.getTranslation("shared.nav.waiting"));
            said.addClassName("vh");
            link.add(number, said);
            counts.add(new PlacedCount(sign, number, said));
        });
        placed.add(new PlacedLink(entry.path(), link));
        return link;
    }

    private Element fold(Nav nav, List<MenuEntry> rest, boolean icons) {
        Element summary = new Element("summary");
        summary.appendChild(Icon.of(icons ? "ellipsis" : "chevron-down").getElement());
        summary.appendChild(new Element("span").setText(nav.getTranslation("shared.more")));
        Element list = new Element("div");
        list.getClassList().add("more-links");
        rest.forEach(entry -> list.appendChild(link(entry, true, entry.title()).getElement()));
        Element fold = new Element("details");
        fold.getClassList().add("more");
        fold.appendChild(summary, list);
        fold.executeJs("""
                this.addEventListener('keydown', e => {
                  if (e.key === 'Escape' && this.open) { this.open = false; this.querySelector('summary').focus(); }
                });
                this.addEventListener('focusout', e => {
                  if (e.relatedTarget && !this.contains(e.relatedTarget)) { this.open = false; }
                });
                document.addEventListener('click', e => { if (!this.contains(e.target)) { this.open = false; } });
                """);
        folds.add(fold);
        return fold;
    }

    /** Says anew how much waits where. */
    void count() {
        signs.forEach(sign -> {
            List<PlacedCount> places =
                    counts.stream().filter(place -> place.sign().equals(sign)).toList();
            int waiting = places.isEmpty() ? 0 : sign.waiting().orElse(0);
            places.forEach(place -> {
                place.number().setText(String.valueOf(waiting));
                place.number().setVisible(waiting > 0);
                place.said().setVisible(waiting > 0);
            });
        });
    }

    /** Marks where the reader is and folds what was unfolded. */
    void show(String path) {
        String here = placeOf(path);
        placed.forEach(place -> {
            Element link = place.link().getElement();
            if (trimmed(place.path()).equals(here)) {
                link.setAttribute("aria-current", "page");
            } else {
                link.removeAttribute("aria-current");
            }
        });
        folds.forEach(fold -> fold.executeJs("this.open = false"));
    }

    private String placeOf(String path) {
        String first = path.split("/", 2)[0];
        String belonging = BELONGS_TO.getOrDefault(first, path);
        Optional<String> longest = placed.stream()
                .map(place -> trimmed(place.path()))
                .filter(place -> belonging.equals(place) || belonging.startsWith(place + "/"))
                .max(Comparator.comparingInt(String::length));
        return longest.orElse("\n");
    }

    private static String trimmed(String path) {
        return path.startsWith("/") ? path.substring(1) : path;
    }
}
