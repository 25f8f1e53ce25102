package se.goteborgsregionen.bredvid.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads what the demo world is made of from the files beside it in {@code demo/}. */
final class DemoFiles {

    private static final CSVFormat WITH_HEADING =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    private DemoFiles() {}

    /** What an offer says beside its row: the description's paragraphs, goals and what to bring, one per line. */
    record Story(String description, String goals, String bring) {}

    static <T> List<T> rows(String file, Function<CSVRecord, T> reading) {
        try (InputStream stream = open(file);
                CSVParser csv = CSVParser.parse(stream, StandardCharsets.UTF_8, WITH_HEADING)) {
            return csv.stream().map(reading).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The demo world cannot read " + file, e);
        }
    }

    /** The stories by the offer's title: {@code #} begins one, {@code +} is a goal, {@code *} something to bring. */
    static Map<String, Story> stories(String file) {
        Map<String, Story> stories = new LinkedHashMap<>();
        for (String block : text(file).split("(?m)^# ")) {
            if (!block.isBlank()) {
                List<String> lines = block.lines().toList();
                stories.put(lines.getFirst().strip(), story(lines.subList(1, lines.size())));
            }
        }
        return stories;
    }

    private static Story story(List<String> lines) {
        List<String> description = new ArrayList<>();
        List<String> goals = new ArrayList<>();
        List<String> bring = new ArrayList<>();
        for (String line : lines) {
            if (line.startsWith("+ ")) {
                goals.add(line.substring(2).strip());
            } else if (line.startsWith("* ")) {
                bring.add(line.substring(2).strip());
            } else if (!line.isBlank()) {
                description.add(line.strip());
            }
        }
        return new Story(String.join("\n\n", description), String.join("\n", goals), String.join("\n", bring));
    }

    private static String text(String file) {
        try (InputStream stream = open(file);
                InputStreamReader reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
            return reader.readAllAsString();
        } catch (IOException e) {
            throw new UncheckedIOException("The demo world cannot read " + file, e);
        }
    }

    private static InputStream open(String file) throws IOException {
        InputStream stream = DemoFiles.class.getResourceAsStream("/demo/" + file);
        if (stream == null) {
            throw new IOException("No file demo/" + file);
        }
        return stream;
    }
}
