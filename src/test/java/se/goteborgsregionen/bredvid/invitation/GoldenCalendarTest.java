package se.goteborgsregionen.bredvid.invitation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

/**
 * Every kind of calendar, byte for byte as somebody has read and approved it. {@code -Dgolden.write=true} writes the files
 * anew: read what has changed in them before it is kept.
 */
class GoldenCalendarTest {

    private static final Path FOLDER = Path.of("src/test/resources/golden");

    @TestFactory
    Stream<DynamicTest> writes_each_kind_as_it_was_approved() {
        return CalendarKinds.all().stream().map(written -> dynamicTest(written.name(), () -> compare(written)));
    }

    @Test
    void keeps_no_file_of_a_kind_that_is_no_more() throws IOException {
        Set<String> kinds = CalendarKinds.all().stream()
                .map(written -> written.name() + ".ics")
                .collect(Collectors.toSet());
        try (Stream<Path> files = Files.list(FOLDER)) {
            assertThat(files.map(file -> file.getFileName().toString())).isSubsetOf(kinds);
        }
    }

    private static void compare(CalendarKinds.Written written) throws IOException {
        Path golden = FOLDER.resolve(written.name() + ".ics");
        if (Boolean.getBoolean("golden.write")) {
            Files.createDirectories(FOLDER);
            Files.writeString(golden, written.ics());
        }
        assertThat(written.ics()).isEqualTo(Files.readString(golden));
    }
}
