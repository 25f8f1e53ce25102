package se.goteborgsregionen.bredvid.shared.ui.kit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class IconsInUseTest {

    private static final Pattern SYMBOL = Pattern.compile("<symbol id=\"([^\"]+)\"");
    private static final Pattern USE = Pattern.compile("Icon\\.of\\(\"([^\"]+)\"\\)");

    @Test
    void every_icon_that_the_sources_ask_for_is_in_the_sprite() throws IOException {
        Set<String> sprite = matches(SYMBOL, Files.readString(Path.of("frontend/icons.svg")));

        assertThat(sprite)
                .containsAll(
                        Stream.of(KindStyle.values()).map(KindStyle::iconName).toList());
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            for (Path source :
                    sources.filter(file -> file.toString().endsWith(".java")).toList()) {
                assertThat(sprite).as("icons in %s", source).containsAll(matches(USE, Files.readString(source)));
            }
        }
    }

    private static Set<String> matches(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult match) -> match.group(1))
                .collect(Collectors.toSet());
    }
}
