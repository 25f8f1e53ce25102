package se.goteborgsregionen.bredvid.shared;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TextsTest {

    /** A literal key handed to one of the methods that look a sentence up. */
    private static final Pattern KEY_IN_CODE = Pattern.compile(
            "(?:getTranslation|translate)\\(\\s*\"([a-z][A-Za-z0-9-]*(?:\\.[A-Za-z0-9_-]+)+)\"\\s*[,)]");

    private final Texts texts = new Texts();

    @Test
    void says_everything_in_both_languages() {
        assertThat(texts.sentences(Texts.ENGLISH).keySet())
                .containsExactlyInAnyOrderElementsOf(
                        texts.sentences(Texts.SWEDISH).keySet());
    }

    @Test
    void takes_the_same_parameters_in_both_languages() {
        texts.sentences(Texts.SWEDISH)
                .forEach((key, swedish) -> assertThat(
                                parameters(texts.sentences(Texts.ENGLISH).getOrDefault(key, "")))
                        .as(key)
                        .isEqualTo(parameters(swedish)));
    }

    @Test
    void has_a_sentence_for_every_key_in_the_code() throws IOException {
        assertThat(keysInCode()).isSubsetOf(texts.sentences(Texts.SWEDISH).keySet());
    }

    @Test
    void shows_an_unknown_key_as_itself() {
        assertThat(texts.getTranslation("no.such", Texts.SWEDISH)).isEqualTo("!no.such");
    }

    @Test
    void speaks_swedish_to_every_language_but_english() {
        assertThat(texts.getTranslation("shared.skip", java.util.Locale.GERMAN)).isEqualTo("Hoppa till innehållet");
        assertThat(texts.getTranslation("shared.skip", java.util.Locale.US)).isEqualTo("Skip to the content");
    }

    @Test
    void asks_without_vanligen_and_without_exclamation_marks() {
        texts.sentences(Texts.SWEDISH)
                .forEach((key, sentence) -> assertThat(sentence).as(key).doesNotContainIgnoringCase("vänligen"));
        texts.sentences(Texts.SWEDISH)
                .forEach((key, sentence) -> assertThat(sentence).as(key).doesNotContain("!"));
    }

    @Test
    void calls_each_kind_by_one_name_everywhere() {
        for (String kind : Set.of("COURSE", "SUPERVISION", "HOSPITATION", "NETWORK")) {
            assertThat(namesOf(kind, Texts.ENGLISH)).as(kind).hasSize(1);
        }
        assertThat(namesOf("NETWORK", Texts.SWEDISH)).containsExactly("Nätverksträff");
        assertThat(namesOf("HOSPITATION", Texts.ENGLISH)).containsExactly("Job shadowing");
    }

    private Set<String> namesOf(String kind, Locale language) {
        return texts.sentences(language).entrySet().stream()
                .filter(sentence -> sentence.getKey().endsWith(".kind." + kind))
                .map(Map.Entry::getValue)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> parameters(String sentence) {
        return Pattern.compile("\\{(\\d+)")
                .matcher(sentence)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> keysInCode() throws IOException {
        Set<String> keys = new TreeSet<>();
        try (var files = Files.walk(Path.of("src/main/java"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                KEY_IN_CODE.matcher(Files.readString(file)).results().forEach(found -> keys.add(found.group(1)));
            }
        }
        return keys;
    }

    @Test
    void writes_every_sentence_with_parameters_so_that_it_can_be_formatted() {
        texts.sentences(Texts.SWEDISH).forEach((key, sentence) -> {
            if (!parameters(sentence).isEmpty()) {
                assertThat(new MessageFormat(sentence, Texts.SWEDISH)).as(key).isNotNull();
            }
        });
    }
}
