package se.goteborgsregionen.bredvid.people;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import se.goteborgsregionen.bredvid.shared.TypedText;

/**
 * A file of comma-separated values as Excel and personnel systems write it: UTF-8 with or without a mark, UTF-16 with one,
 * or Windows-1252; semicolons, commas or tabs.
 *
 * @param columns the known columns, in the file's order
 * @param unknown headings that mean nothing to the portal; their columns are left out
 */
record ImportFile(List<ImportColumn> columns, List<String> unknown, List<Line> lines) {

    /** The most bytes and rows that a file may have. */
    static final int MOST_BYTES = 5 * 1024 * 1024;

    static final int MOST_LINES = 10_000;

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final char BYTE_ORDER_MARK = '\ufeff';

    /**
     * A row of the file.
     *
     * @param number the line in the file, as an editor counts
     */
    record Line(int number, Map<ImportColumn, String> values) {

        /** Tidy; empty when the column is missing. */
        String value(ImportColumn column) {
            return values.getOrDefault(column, "");
        }
    }

    /** Why a file cannot be read at all; the sentence is {@code people.import.unreadable.<NAME>}. */
    enum Unreadable {
        EMPTY,
        TOO_BIG,
        TOO_MANY_ROWS,
        /** No heading says what the rows are. */
        NO_HEADINGS,
        /** Two columns mean the same. */
        DOUBLE_HEADING,
        /** A quotation mark without an end, or not text at all. */
        MALFORMED
    }

    /** Says why a file cannot be read. */
    static final class UnreadableFile extends Exception {

        private final Unreadable reason;

        UnreadableFile(Unreadable reason) {
            super(reason.name());
            this.reason = reason;
        }

        Unreadable reason() {
            return reason;
        }
    }

    static ImportFile read(byte[] bytes) throws UnreadableFile {
        if (bytes.length > MOST_BYTES) {
            throw new UnreadableFile(Unreadable.TOO_BIG);
        }
        String text = text(bytes);
        if (text.isBlank()) {
            throw new UnreadableFile(Unreadable.EMPTY);
        }
        if (text.indexOf('\0') >= 0) {
            throw new UnreadableFile(Unreadable.MALFORMED);
        }
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(delimiter(text))
                .setIgnoreEmptyLines(true)
                .get();
        try (CSVParser parser = CSVParser.parse(text, format)) {
            return read(parser);
        } catch (IOException | java.io.UncheckedIOException | IllegalStateException malformed) {
            throw new UnreadableFile(Unreadable.MALFORMED);
        }
    }

    private static ImportFile read(CSVParser parser) throws UnreadableFile {
        var rows = parser.iterator();
        CSVRecord headings = rows.next();
        Map<Integer, ImportColumn> places = new java.util.LinkedHashMap<>();
        List<String> unknown = new ArrayList<>();
        for (int place = 0; place < headings.size(); place++) {
            String heading = TypedText.tidy(headings.get(place));
            var column = ImportColumn.called(heading);
            if (column.isEmpty()) {
                if (!heading.isEmpty()) {
                    unknown.add(heading);
                }
            } else if (places.containsValue(column.get())) {
                throw new UnreadableFile(Unreadable.DOUBLE_HEADING);
            } else {
                places.put(place, column.get());
            }
        }
        boolean tellsWhat = places.containsValue(ImportColumn.EMAIL) || places.containsValue(ImportColumn.WORKPLACE);
        if (!tellsWhat) {
            throw new UnreadableFile(Unreadable.NO_HEADINGS);
        }
        List<Line> lines = new ArrayList<>();
        while (rows.hasNext()) {
            CSVRecord row = rows.next();
            Map<ImportColumn, String> values = new EnumMap<>(ImportColumn.class);
            places.forEach(
                    (place, column) -> values.put(column, place < row.size() ? TypedText.tidy(row.get(place)) : ""));
            if (values.values().stream().allMatch(String::isEmpty)) {
                continue;
            }
            if (lines.size() == MOST_LINES) {
                throw new UnreadableFile(Unreadable.TOO_MANY_ROWS);
            }
            lines.add(new Line((int) parser.getCurrentLineNumber(), values));
        }
        if (lines.isEmpty()) {
            throw new UnreadableFile(Unreadable.EMPTY);
        }
        return new ImportFile(List.copyOf(places.values()), unknown, lines);
    }

    /** Whether the rows are people; else they are workplaces. */
    boolean ofPeople() {
        return columns.contains(ImportColumn.EMAIL);
    }

    boolean has(ImportColumn column) {
        return columns.contains(column);
    }

    private static String text(byte[] bytes) {
        if (startsWith(bytes, 0xFF, 0xFE)) {
            return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16LE);
        }
        if (startsWith(bytes, 0xFE, 0xFF)) {
            return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16BE);
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
        } catch (CharacterCodingException notUtf8) {
            return new String(bytes, WINDOWS_1252);
        }
    }

    private static boolean startsWith(byte[] bytes, int first, int second) {
        return bytes.length > 1 && (bytes[0] & 0xFF) == first && (bytes[1] & 0xFF) == second;
    }

    /** Whichever of the three stands most often in the headings. */
    private static char delimiter(String text) {
        String headings = text.strip().lines().findFirst().orElse("");
        char best = ';';
        for (char candidate : new char[] {',', '\t'}) {
            if (count(headings, candidate) > count(headings, best)) {
                best = candidate;
            }
        }
        return best;
    }

    private static long count(String text, char character) {
        return text.chars().filter(each -> each == character).count();
    }
}
