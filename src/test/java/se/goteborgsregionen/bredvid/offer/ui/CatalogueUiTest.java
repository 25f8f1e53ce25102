package se.goteborgsregionen.bredvid.offer.ui;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.internal.PendingJavaScriptInvocation;
import com.vaadin.flow.dom.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import se.goteborgsregionen.bredvid.OfferFixture;
import se.goteborgsregionen.bredvid.PortalTest;
import se.goteborgsregionen.bredvid.PortalWindow;
import se.goteborgsregionen.bredvid.TestWorld;
import se.goteborgsregionen.bredvid.offer.CatalogueQuery;
import se.goteborgsregionen.bredvid.shared.TestClock;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

/** Every test marks its offers with a word of its own and searches for it, so that others' occasions do not count. */
@PortalTest
class CatalogueUiTest {

    private static final AtomicInteger NEXT = new AtomicInteger();
    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

    @Autowired
    private ApplicationContext portal;

    @Autowired
    private TestWorld world;

    @Autowired
    private TestClock clock;

    private PortalWindow window;
    private String mark = "";

    @BeforeEach
    void open() {
        window = PortalWindow.open(portal);
        mark = "vymärke" + NEXT.incrementAndGet();
    }

    @AfterEach
    void close() {
        window.close();
        clock.reset();
    }

    @Test
    void finds_by_the_address_and_writes_every_change_there() {
        anOccasionOn(DAY, anOffer("Kursen").ofKind("COURSE"));
        anOccasionOn(DAY, anOffer("Nätverket").ofKind("NETWORK"));

        window.at("?sok=" + mark + "&slag=kurs");
        assertThat(shown()).contains("Kursen").doesNotContain("Nätverket");
        assertThat(window.text()).contains("1 tillfälle");

        press(button("Nätverksträff"));
        assertThat(written()).contains("slag=kurs&slag=natverk");
        assertThat(shown()).contains("Kursen", "Nätverket");

        press(button("Rensa alla"));
        assertThat(written()).contains("pushState").doesNotContain("slag", "sok");
    }

    @Test
    void shows_a_nurse_what_suits_her_and_the_rest_when_she_asks() {
        anOccasionOn(DAY, anOffer("För sjuksköterskor").forProfessions("SSK"));
        anOccasionOn(DAY, anOffer("För logopeder").forProfessions("LOG"));
        window.signedInAs(world.aNurseIn("1402")).at("jag");

        window.at("?sok=" + mark + "&passar=ja");
        assertThat(shown()).contains("För sjuksköterskor").doesNotContain("För logopeder");
        assertThat(button("Passar mig").getElement().getAttribute("aria-checked"))
                .isEqualTo("true");

        _click(_get(NativeButton.class, spec -> spec.withText("Visa även 1 för andra")));
        assertThat(shown()).contains("För sjuksköterskor", "För logopeder");
        assertThat(button("Passar mig").getElement().getAttribute("aria-checked"))
                .isEqualTo("false");
    }

    @Test
    void begins_with_what_suits_her_and_has_no_such_switch_for_a_visitor() {
        window.at("");
        assertThat(_find(NativeButton.class)).noneMatch(each -> textOf(each).startsWith("Passar mig"));

        window.signedInAs(world.aNurseIn("1402")).at("jag").at("");
        assertThat(button("Passar mig").getElement().getAttribute("aria-checked"))
                .isEqualTo("true");
    }

    @Test
    void says_why_nothing_is_found_and_leads_on() {
        anOccasionOn(DAY, anOffer("Kursen"));

        window.at("?sok=" + mark + "&slag=natverk");
        assertThat(window.text()).contains("Inget passar det du söker");

        _click(_find(NativeButton.class, spec -> spec.withText("Rensa alla")).getLast());
        assertThat(window.text()).doesNotContain("Inget passar det du söker");
    }

    @Test
    void lets_the_keyboard_skip_to_the_hits() {
        window.at("?sok=" + mark);

        assertThat(_get(CatalogueView.class).skipAhead().getHref()).isEqualTo("#hits");
        assertThat(everything(_get(CatalogueView.class).getElement()).toList()).anySatisfy(element -> {
            assertThat(element.getAttribute("id")).isEqualTo("hits");
            assertThat(element.getAttribute("tabindex")).isEqualTo("-1");
        });
    }

    @Test
    void shows_more_by_itself_twice_and_then_when_the_reader_asks() {
        OfferFixture offer = anOffer("Kursen");
        long id = offer.save();
        for (int i = 0; i < 3 * CatalogueQuery.FIRST_CARDS + 1; i++) {
            world.anOccasion().of(id).on(DAY.plusDays(i), 9, 16).save();
        }

        window.at("?sok=" + mark);
        assertThat(window.text()).contains("30 av 91 tillfällen visas");
        assertThat(more().getElement().getAttribute("data-while-scrolling")).isEqualTo("true");
        _click(more());
        assertThat(more().getElement().getAttribute("data-while-scrolling")).isEqualTo("true");
        _click(more());
        assertThat(more().getElement().getAttribute("data-while-scrolling")).isEqualTo("false");

        _click(more());
        _assertNone(NativeButton.class, spec -> spec.withText("Visa fler"));
        assertThat(_find(Paragraph.class)).noneMatch(each -> each.getText().contains("tillfällen visas"));
    }

    @Test
    void says_how_to_find_the_rest_when_it_shows_no_more() {
        int most = CatalogueState.read(Map.of("antal", List.of("9999"))).shown();
        long id = anOffer("Kursen").save();
        for (int i = 0; i <= most; i++) {
            world.anOccasion().of(id).on(DAY.plusDays(i % 300), 9, 16).save();
        }

        window.at("?sok=" + mark + "&antal=" + most);

        _assertNone(NativeButton.class, spec -> spec.withText("Visa fler"));
        assertThat(window.text()).contains("De " + most + " första av " + (most + 1) + " tillfällen visas. Sök på");
    }

    @Test
    void opens_the_calendar_where_something_is_to_come() {
        clock.set(LocalDate.of(2026, 11, 22).atTime(20, 0));
        anOccasionOn(LocalDate.of(2026, 12, 2), anOffer("Kursen i december"));

        window.at("?sok=" + mark + "&vy=vecka");
        assertThat(window.text()).contains("Vecka 49, 30 nov–6 dec").doesNotContain("Inget den här veckan");
        assertThat(shown()).contains("Kursen i december");

        window.at("?sok=" + mark + "&vy=manad");
        assertThat(_find(H2.class).stream().map(H2::getText).map(CatalogueUiTest::plain))
                .contains("December 2026");
    }

    @Test
    void leads_from_an_empty_week_to_the_next_with_something() {
        clock.set(LocalDate.of(2026, 11, 22).atTime(20, 0));
        anOccasionOn(LocalDate.of(2026, 12, 2), anOffer("Kursen i december"));

        window.at("?sok=" + mark + "&vy=vecka&vecka=2026-48");
        assertThat(window.text()).contains("Vecka 48", "Inget den här veckan");
        _click(_find(NativeButton.class).stream()
                .filter(each -> textOf(each).equals("Gå till vecka 49"))
                .findFirst()
                .orElseThrow());
        assertThat(shown()).contains("Kursen i december");

        window.at("?sok=" + mark + "&vy=manad&manad=2027-03");
        assertThat(window.text()).contains("Inget den här månaden", "Gå till december 2026");
    }

    @Test
    void puts_the_areas_that_have_something_before_those_that_have_not() {
        anOccasionOn(DAY, anOffer("Kursen").about("INKON"));
        window.at("");
        CatalogueFilter areas = areas();
        assertThat(_find(areas, CatalogueOption.class)).hasSize(6);

        window.at("?sok=" + mark);

        assertThat(_find(areas(), CatalogueOption.class).getFirst().value()).isEqualTo("INKON");
    }

    private OfferFixture anOffer(String title) {
        return world.anOffer().titled(title + " " + mark);
    }

    private void anOccasionOn(LocalDate day, OfferFixture offer) {
        world.anOccasion().of(offer).on(day, 9, 16).save();
    }

    private static NativeButton button(String beginning) {
        return _find(NativeButton.class).stream()
                .filter(each -> textOf(each).startsWith(beginning))
                .findFirst()
                .orElseThrow();
    }

    private static NativeButton more() {
        return _get(NativeButton.class, spec -> spec.withText("Visa fler"));
    }

    private static CatalogueFilter areas() {
        return _find(CatalogueFilter.class).stream()
                .filter(filter -> filter.getElement().getTextRecursively().startsWith("Område"))
                .findFirst()
                .orElseThrow();
    }

    private static String textOf(NativeButton button) {
        return plain(button.getElement().getTextRecursively());
    }

    private static String plain(String words) {
        return words.replace('\u00a0', ' ').replace("\u2060", "");
    }

    /** The cards and the calendar, which go to the browser as finished HTML. */
    private static String shown() {
        return everything(_get(CatalogueView.class).getElement())
                .map(element -> element.getProperty("innerHTML", ""))
                .collect(Collectors.joining());
    }

    private static Stream<Element> everything(Element element) {
        return Stream.concat(Stream.of(element), element.getChildren().flatMap(CatalogueUiTest::everything));
    }

    /** Without the round trip to the browser, which would take with it what is on its way there. */
    private static void press(NativeButton button) {
        ComponentUtil.fireEvent(button, new ClickEvent<>(button));
    }

    /** What the last press sends to the browser to write into its address. */
    private static String written() {
        return UI.getCurrent().getInternals().dumpPendingJavaScriptInvocations().stream()
                .map(PendingJavaScriptInvocation::getInvocation)
                .map(script -> script.getExpression() + script.getParameters())
                .filter(script -> script.contains("pushState") || script.contains("vaadin-navigate"))
                .map(script -> "pushState " + script)
                .reduce("", (earlier, later) -> later);
    }
}
