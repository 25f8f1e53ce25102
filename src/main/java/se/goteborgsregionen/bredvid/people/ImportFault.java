package se.goteborgsregionen.bredvid.people;

import org.jspecify.annotations.Nullable;

/**
 * What is wrong with a row of a file and where.
 *
 * @param column where; null for the row as a whole
 * @param reason the key of the sentence that says what to do; it may name the value as {0}
 * @param value what the file says there
 */
public record ImportFault(@Nullable ImportColumn column, String reason, String value) {

    static ImportFault of(PersonFault fault, ImportFile.Line line) {
        ImportColumn column = switch (fault.field()) {
            case GIVEN_NAME -> ImportColumn.GIVEN_NAME;
            case FAMILY_NAME -> ImportColumn.FAMILY_NAME;
            case EMAIL -> ImportColumn.EMAIL;
            case PHONE -> ImportColumn.PHONE;
            case PROFESSION -> ImportColumn.PROFESSION;
            case WORKPLACE -> ImportColumn.WORKPLACE;
            case MANAGER -> ImportColumn.MANAGER;
            case ROLES -> ImportColumn.ROLES;
            case ALIAS, NONE -> null;
        };
        return new ImportFault(column, "people.fault." + fault, column == null ? "" : line.value(column));
    }

    static ImportFault at(ImportColumn column, String reason, ImportFile.Line line) {
        return new ImportFault(column, "people.import.fault." + reason, line.value(column));
    }
}
