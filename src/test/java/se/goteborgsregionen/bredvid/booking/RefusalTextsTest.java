package se.goteborgsregionen.bredvid.booking;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.goteborgsregionen.bredvid.shared.Texts;

import static org.assertj.core.api.Assertions.assertThat;

/** The compiler holds that every refusal has a key; this holds that every key has its sentences, in both languages. */
class RefusalTextsTest {

    private static final Texts TEXTS = new Texts();

    static Stream<Locale> languages() {
        return Stream.of(Texts.SWEDISH, Texts.ENGLISH);
    }

    @ParameterizedTest
    @MethodSource("languages")
    void every_refusal_has_a_sentence_to_the_person_and_one_about_her(Locale language) {
        Set<String> keys = TEXTS.sentences(language).keySet();
        Set<String> refusals = Stream.of(Refusal.class.getPermittedSubclasses())
                .flatMap(refusal -> RefusalTextsTest.keys(refusal.getSimpleName()))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(endings(keys, "booking.refusal.")).isEqualTo(refusals);
        assertThat(endings(keys, "booking.refusal_about.")).isEqualTo(refusals);
    }

    @ParameterizedTest
    @MethodSource("languages")
    void every_way_on_has_its_words(Locale language) {
        Set<String> ways = Stream.of(WayOn.class.getPermittedSubclasses())
                .map(way -> RefusalTextsTest.snake(way.getSimpleName()))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(endings(TEXTS.sentences(language).keySet(), "booking.way.")).isEqualTo(ways);
    }

    private static Stream<String> keys(String refusal) {
        return switch (refusal) {
            case "AlreadyBooked" -> Stream.of("already_booked", "already_queued");
            case "OccasionIsCancelled" -> Stream.of("cancelled");
            case "HasStarted" -> Stream.of("started");
            case "HasClosed" -> Stream.of("closed");
            default -> Stream.of(snake(refusal));
        };
    }

    private static String snake(String camel) {
        return camel.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
    }

    private static Set<String> endings(Set<String> keys, String prefix) {
        return keys.stream()
                .filter(key -> key.startsWith(prefix))
                .map(key -> key.substring(prefix.length()))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
