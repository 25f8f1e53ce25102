package se.goteborgsregionen.bredvid.invitation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the libraries of other calendar programs make of everything that we write, on a machine in another zone:
 * libical with its check of RFC 5545 and 5546, and ical.js. {@code ./bredvid test} installs them.
 */
class CalendarJudgesTest {

    private static final Path JUDGES = Path.of("target/judges").toAbsolutePath();
    private static final Path LIBICAL = JUDGES.resolve("libical-check");
    private static final Path ICAL_JS = JUDGES.resolve("node_modules/ical.js");

    @TempDir
    private Path folder;

    @Test
    void libical_finds_no_fault_and_the_same_instants() throws Exception {
        require("libical", Files.isExecutable(LIBICAL));

        assertThat(judged(List.of(LIBICAL.toString()))).containsExactlyElementsOf(meant());
    }

    @Test
    void ical_js_finds_no_fault_and_the_same_instants() throws Exception {
        require("ical.js", Files.isDirectory(ICAL_JS));

        assertThat(judged(List.of("node", "src/test/judges/ical-js-check.mjs", JUDGES.toString())))
                .containsExactlyElementsOf(meant());
    }

    @Test
    void the_judges_do_find_faults() throws Exception {
        require("libical", Files.isExecutable(LIBICAL));
        String request = CalendarKinds.all().getFirst().ics();
        Path wrong = folder.resolve("wrong.ics");
        Files.writeString(wrong, request.replaceFirst("DTSTART[^\r]*\r\n(?=DTEND)", ""));
        Path cancelledRequest = folder.resolve("without-organizer.ics");
        Files.writeString(cancelledRequest, request.replaceFirst("ORGANIZER[^\r]*\r\n( [^\r]*\r\n)*", ""));

        assertThat(run(List.of(LIBICAL.toString()), List.of(wrong, cancelledRequest)))
                .isNotEmpty()
                .allMatch(line -> line.startsWith("fault "));
    }

    private static void require(String judge, boolean there) {
        if (!there) {
            String words =
                    judge + " is not in target/judges, so that it judges no calendar: ./bredvid test installs it.";
            assertThat(System.getenv("CI")).as(words).isNotEqualTo("true");
            System.out.println(words);
            Assumptions.abort(words);
        }
    }

    private static List<String> meant() {
        return CalendarKinds.all().stream()
                .map(written -> written.instants().stream()
                        .map(instant -> " " + instant.getEpochSecond())
                        .collect(Collectors.joining("", "ok " + written.name() + ".ics", "")))
                .toList();
    }

    private List<String> judged(List<String> judge) throws IOException, InterruptedException {
        List<Path> files = new ArrayList<>();
        for (CalendarKinds.Written written : CalendarKinds.all()) {
            Path file = folder.resolve(written.name() + ".ics");
            Files.writeString(file, written.ics());
            files.add(file);
        }
        return run(judge, files).stream()
                .map(line -> line.replace(folder + "/", ""))
                .toList();
    }

    private static List<String> run(List<String> judge, List<Path> files) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(judge);
        files.forEach(file -> command.add(file.toString()));
        ProcessBuilder program = new ProcessBuilder(command).redirectErrorStream(true);
        program.environment().put("TZ", "America/New_York");
        Process running = program.start();
        String said = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(running.waitFor()).as(said).isZero();
        return said.lines().toList();
    }
}
