package se.goteborgsregionen.bredvid.shared.ui;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import se.goteborgsregionen.bredvid.PortalTest;
import se.goteborgsregionen.bredvid.PortalWindow;
import se.goteborgsregionen.bredvid.TestWorld;
import se.goteborgsregionen.bredvid.shared.Texts;
import se.goteborgsregionen.bredvid.shared.ui.kit.SkipLink;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

@PortalTest
class MainLayoutUiTest {

    @Autowired
    private ApplicationContext portal;

    @Autowired
    private TestWorld world;

    private PortalWindow window;

    /** A visitor, or somebody of that name. */
    private record Here(Optional<Somebody> now) implements WhoIsHere {

        @Override
        public Locale language() {
            return Texts.SWEDISH;
        }

        @Override
        public void choose(Locale language) {}
    }

    private static final class LongView extends Div implements SkipsAhead {

        @Override
        public SkipLink skipAhead() {
            return new SkipLink("Hoppa dit", "there");
        }
    }

    @BeforeEach
    void open() {
        window = PortalWindow.open(portal);
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void has_one_link_to_the_account_that_is_named_by_the_words_in_it() {
        List<Anchor> links = _find(_get(anna(), Header.class), Anchor.class).stream()
                .filter(link -> link.getHref().equals("jag"))
                .toList();

        assertThat(links).singleElement().satisfies(link -> {
            assertThat(link.getElement().hasAttribute("aria-label")).isFalse();
            assertThat(text(link)).startsWith("Ditt konto: Anna Berglund").contains("Partille hemsjukvård");
        });
    }

    @Test
    void offers_a_visitor_the_other_language_in_the_bar_and_everybody_in_the_footer() {
        MainLayout visitors = new MainLayout(new Here(Optional.empty()), List.of());

        assertThat(_find(_get(visitors, Header.class), NativeButton.class))
                .singleElement()
                .satisfies(button -> {
                    assertThat(button.getText()).isEqualTo("In English");
                    assertThat(button.getElement().getAttribute("lang")).isEqualTo("en");
                });
        assertThat(_find(_get(visitors, Footer.class), NativeButton.class)).hasSize(1);
        assertThat(_find(_get(anna(), Footer.class), NativeButton.class)).hasSize(1);
    }

    @Test
    void names_the_bookings_in_one_word_in_the_dock() {
        List<String> navigations =
                _find(anna(), Nav.class).stream().map(MainLayoutUiTest::text).toList();

        assertThat(navigations).hasSize(2);
        assertThat(navigations.getFirst()).contains("Mina bokningar");
        assertThat(navigations.getLast()).contains("Bokningar").doesNotContain("Mina");
    }

    @Test
    void lets_the_keyboard_skip_further_in_a_view_that_asks_for_it() {
        MainLayout house = anna();

        house.showRouterLayoutContent(new LongView());
        assertThat(_find(house, SkipLink.class)).extracting(Anchor::getHref).containsExactly("#main", "#there");

        house.showRouterLayoutContent(new Div());
        assertThat(_find(house, SkipLink.class)).extracting(Anchor::getHref).containsExactly("#main");
    }

    @Test
    void shows_an_entry_with_a_sign_only_to_those_who_have_a_use_for_it_and_how_much_waits_there() {
        assertThat(text(anna(new Sign(OptionalInt.empty())))).doesNotContain("Att svara på");
        MainLayout idle = anna(new Sign(OptionalInt.of(0)));
        idle.countAnew();
        assertThat(counts(idle)).isEmpty();
        MainLayout asked = anna(new Sign(OptionalInt.of(3)));
        asked.countAnew();
        assertThat(text(asked)).contains("Att svara på", "Svara", "3 väntar på ditt svar");
        assertThat(counts(asked)).containsExactly("3", "3");
    }

    private record Sign(OptionalInt waiting) implements MenuSign {

        @Override
        public String path() {
            return "att-svara";
        }
    }

    private static List<String> counts(MainLayout house) {
        return _find(house, Span.class).stream()
                .filter(span -> span.hasClassName("count"))
                .map(Span::getText)
                .toList();
    }

    private MainLayout anna(MenuSign... signs) {
        window.signedInAs(world.aNurseIn("1402"));
        return new MainLayout(
                new Here(Optional.of(new WhoIsHere.Somebody("Anna Berglund", "Partille hemsjukvård"))), List.of(signs));
    }

    private static String text(Component component) {
        return component.getElement().getTextRecursively();
    }
}
