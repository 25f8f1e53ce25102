package se.goteborgsregionen.bredvid.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import se.goteborgsregionen.bredvid.shared.Texts;

import static org.assertj.core.api.Assertions.assertThat;

/** The actions are strings where they are written; read from the sources, none can be forgotten here. */
class AuditSentencesTest {

    private static final Pattern WRITES = Pattern.compile("\\bAuditLog\\b(?![.;])|\\bAUDIT_EVENT\\b|\\bnew Trace\\(");
    private static final Pattern ACTION = Pattern.compile("\"([a-z]+\\.[a-z]+(?:[_-][a-z]+)*)\"");

    private final Map<String, String> sentences = new Texts().sentences(Texts.SWEDISH);

    @Test
    void every_action_written_anywhere_has_a_sentence_and_a_name() throws IOException {
        Set<String> actions =
                actions().values().stream().flatMap(Set::stream).collect(Collectors.toCollection(TreeSet::new));

        assertThat(actions)
                .contains("booking.left_queue", "offer.copied", "account.device-copied", "person.role-given")
                .allSatisfy(action -> assertThat(sentences)
                        .containsKey("audit.action." + action)
                        .containsKey("audit.kind." + action));
    }

    @Test
    void everybody_who_writes_to_the_audit_names_the_action_in_the_same_file() throws IOException {
        assertThat(actions()).allSatisfy((file, actions) -> assertThat(actions).isNotEmpty());
    }

    @Test
    void no_sentence_is_left_over() throws IOException {
        Set<String> actions = actions().values().stream().flatMap(Set::stream).collect(Collectors.toSet());

        assertThat(sentences.keySet().stream()
                        .filter(key -> key.matches("audit\\.(action|own|kind)\\..*"))
                        .map(key -> key.split("\\.", 3)[2]))
                .isSubsetOf(actions);
    }

    private static Map<Path, Set<String>> actions() throws IOException {
        Map<Path, Set<String>> actions = new TreeMap<>();
        try (var files = Files.walk(Path.of("src/main/java"))) {
            for (Path file : files.filter(AuditSentencesTest::isOfAFeature).toList()) {
                String source = Files.readString(file);
                if (WRITES.matcher(source).find()) {
                    actions.put(
                            file,
                            ACTION.matcher(source)
                                    .results()
                                    .map((MatchResult found) -> found.group(1))
                                    .collect(Collectors.toSet()));
                }
            }
        }
        return actions;
    }

    private static boolean isOfAFeature(Path file) {
        return file.toString().endsWith(".java") && !file.toString().contains("/audit/");
    }
}
