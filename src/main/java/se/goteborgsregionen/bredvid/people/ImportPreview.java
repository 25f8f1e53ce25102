package se.goteborgsregionen.bredvid.people;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What importing a file will do, row by row; nothing has been done yet.
 *
 * @param unreadable why the file cannot be read, as the end of the key {@code people.import.unreadable.…}; null when it can
 * @param ofPeople whether the rows are people; else they are workplaces
 * @param unknown headings that mean nothing to the portal; their columns are left out
 */
public record ImportPreview(@Nullable String unreadable, boolean ofPeople, List<String> unknown, List<ImportRow> rows) {

    static ImportPreview unreadable(ImportFile.Unreadable reason) {
        return new ImportPreview(reason.name(), true, List.of(), List.of());
    }

    public int count(ImportRow.Verdict verdict) {
        return (int) rows.stream().filter(row -> row.verdict() == verdict).count();
    }

    /** How many rows will be written. */
    public int toWrite() {
        return count(ImportRow.Verdict.NEW) + count(ImportRow.Verdict.CHANGED);
    }
}
