package se.goteborgsregionen.bredvid.people;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import se.goteborgsregionen.bredvid.shared.Texts;

/**
 * The files that the import gives back: empty templates and the list of faults. UTF-8 with a mark and semicolons, which
 * Excel in Swedish opens as it is; no cell can be taken for a formula.
 */
public final class ImportSheets {

    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setDelimiter(';').get();

    private ImportSheets() {}

    /** Headings and one row to follow. */
    public static byte[] templateOfPeople() {
        return write(List.of(
                List.of(
                        "Förnamn",
                        "Efternamn",
                        "E-post",
                        "Telefon",
                        "Yrke",
                        "Organisation",
                        "Enhet",
                        "Chef",
                        "Språk",
                        "Status",
                        "Roller"),
                List.of(
                        "Anna",
                        "Exempel",
                        "anna@kommunen.example",
                        "031-12 34 56",
                        "Sjuksköterska",
                        "Mölndal",
                        "Hemsjukvård Norr",
                        "chef@kommunen.example",
                        "sv",
                        "aktiv",
                        "värd")));
    }

    /** Headings and one row to follow. */
    public static byte[] templateOfWorkplaces() {
        return write(List.of(
                List.of("Organisation", "Enhet", "Adress", "Kommun", "Aktiv"),
                List.of("Mölndal", "Hemsjukvård Norr", "Göteborgsvägen 11, Mölndal", "Mölndal", "ja")));
    }

    /** Line, what, column and what to do, for each fault of the preview. */
    public static byte[] faults(ImportPreview preview, Texts texts, Locale locale) {
        List<List<String>> rows = new java.util.ArrayList<>();
        rows.add(Arrays.asList("line", "row", "column", "value", "fault").stream()
                .map(heading -> texts.getTranslation("people.import.faults." + heading, locale))
                .toList());
        for (ImportRow row : preview.rows()) {
            for (ImportFault fault : row.faults()) {
                rows.add(List.of(
                        String.valueOf(row.line()),
                        row.label(),
                        fault.column() == null ? "" : fault.column().heading(),
                        fault.value(),
                        texts.getTranslation(fault.reason(), locale, fault.value())));
            }
        }
        return write(rows);
    }

    private static byte[] write(List<List<String>> rows) {
        StringBuilder text = new StringBuilder("\ufeff");
        try (CSVPrinter printer = new CSVPrinter(text, FORMAT)) {
            for (List<String> row : rows) {
                printer.printRecord(row.stream().map(ImportSheets::harmless).toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Spreadsheets take what begins with one of these for a formula; an apostrophe before it stops them. */
    static String harmless(String cell) {
        return !cell.isEmpty() && "=+-@\t\r\n|%".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
