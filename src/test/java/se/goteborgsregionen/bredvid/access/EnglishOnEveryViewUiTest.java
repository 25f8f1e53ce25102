package se.goteborgsregionen.bredvid.access;

import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.dom.Element;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import se.goteborgsregionen.bredvid.PortalTest;
import se.goteborgsregionen.bredvid.PortalWindow;
import se.goteborgsregionen.bredvid.TestWorld;
import se.goteborgsregionen.bredvid.account.SignedIn;
import se.goteborgsregionen.bredvid.booking.BookingService;
import se.goteborgsregionen.bredvid.organisation.Profession;
import se.goteborgsregionen.bredvid.organisation.VocabularyService;
import se.goteborgsregionen.bredvid.shared.Texts;

import static org.assertj.core.api.Assertions.assertThat;

/** Whoever reads English meets no Swedish but in what people have written. */
@PortalTest
class EnglishOnEveryViewUiTest {

    /** Shorter words may be names of places, or the same in both languages. */
    private static final int LEAST_LETTERS = 4;

    private static final Set<Caller> READERS = EnumSet.of(
            Caller.VISITOR,
            Caller.THE_PERSON_HERSELF,
            Caller.HER_UNIT_MANAGER,
            Caller.THE_ORGANISER,
            Caller.A_GR_ADMINISTRATOR);

    @Autowired
    private ApplicationContext portal;

    @Autowired
    private TestWorld world;

    @Autowired
    private BookingService bookings;

    @Autowired
    private VocabularyService vocabulary;

    @Autowired
    private Texts texts;

    @Test
    void says_nothing_in_swedish_to_those_who_read_english() {
        assertThat(swedishTo(Texts.ENGLISH, READERS)).isEmpty();
    }

    @Test
    void would_notice_swedish() {
        assertThat(swedishTo(Texts.SWEDISH, EnumSet.of(Caller.VISITOR))).hasSizeGreaterThan(50);
    }

    /** Each as the view's address and what stands there. */
    private Set<String> swedishTo(Locale language, Set<Caller> readers) {
        Scene scene = Scene.in(world, bookings);
        Predicate<String> swedish = swedish();
        Set<String> found = new TreeSet<>();
        for (Caller reader : readers) {
            Actor actor = Objects.requireNonNull(scene.callers().get(reader));
            try (PortalWindow window = PortalWindow.open(portal)) {
                if (actor.signedIn()) {
                    SignedIn.as(actor.id());
                }
                window.reading(language);
                RouteMatrixUiTest.views()
                        .filter(view -> RouteMatrixUiTest.whoMay(view).contains(reader))
                        .map(view -> RouteMatrixUiTest.addressIn(scene, view))
                        .forEach(address -> {
                            window.at(address);
                            UI.getCurrent().refreshCurrentRoute(true);
                            shown().stream().filter(swedish).forEach(words -> found.add("/" + address + " " + words));
                        });
            }
        }
        return found;
    }

    /** What is the whole of a Swedish sentence of the portal's, whatever stands for its parameters, no English one, and no profession, which GR names
     * in both languages beside each other. */
    private Predicate<String> swedish() {
        Set<String> professions =
                vocabulary.professions().stream().map(Profession::name).collect(Collectors.toSet());
        Collection<String> english = texts.sentences(Texts.ENGLISH).values();
        Set<String> same = Set.copyOf(english);
        Predicate<String> isSwedish =
                anyOf(texts.sentences(Texts.SWEDISH).values().stream().filter(sentence -> !same.contains(sentence)));
        Predicate<String> isEnglish = anyOf(english.stream());
        return isSwedish.and(isEnglish.negate()).and(words -> !professions.contains(words));
    }

    private static Predicate<String> anyOf(Stream<String> sentences) {
        Set<String> patterns = sentences
                .filter(sentence -> letters(sentence) >= LEAST_LETTERS)
                .map(EnglishOnEveryViewUiTest::pattern)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return Pattern.compile(String.join("|", patterns), Pattern.DOTALL).asMatchPredicate();
    }

    private static int letters(String sentence) {
        return parameters()
                .matcher(sentence)
                .replaceAll("")
                .replaceAll("[^\\p{L}]", "")
                .length();
    }

    /** Parameters and choices, one level deep. */
    private static Pattern parameters() {
        return Pattern.compile("\\{(?:[^{}]|\\{[^{}]*})*}");
    }

    private static String pattern(String sentence) {
        return parameters()
                .splitAsStream(sentence + " ")
                .map(part -> part.replace("''", "'"))
                .map(Pattern::quote)
                .collect(Collectors.joining(".+"))
                .replaceAll(" \\\\E$", "\\\\E");
    }

    /** Every text, label and hint of the window, its title too. */
    private static Set<String> shown() {
        Set<String> words = new TreeSet<>();
        collect(UI.getCurrent().getElement(), words);
        words.add(String.valueOf(UI.getCurrent().getInternals().getTitle()).replaceAll(" · Bredvid$", ""));
        return words;
    }

    private static void collect(Element element, Set<String> words) {
        if (element.isTextNode()) {
            words.add(tidy(element.getText()));
            return;
        }
        element.getAttributeNames().map(element::getAttribute).forEach(value -> words.add(tidy(value)));
        element.getPropertyNames()
                .map(name -> element.getPropertyRaw(name))
                .filter(String.class::isInstance)
                .forEach(value -> words.add(tidy((String) value)));
        Stream.concat(element.getChildren(), virtualChildren(element)).forEach(child -> collect(child, words));
    }

    private static Stream<Element> virtualChildren(Element element) {
        return element.getNode()
                .getFeatureIfInitialized(com.vaadin.flow.internal.nodefeature.VirtualChildrenList.class)
                .map(list -> java.util.stream.IntStream.range(0, list.size()).mapToObj(list::get))
                .orElse(Stream.empty())
                .map(Element::get);
    }

    private static String tidy(String words) {
        return words.replace('\u00a0', ' ').replace("\u2060", "").strip();
    }
}
