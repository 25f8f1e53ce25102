package se.goteborgsregionen.bredvid.people;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import se.goteborgsregionen.bredvid.shared.TypedText;

/** The columns of a file of people or of workplaces, by the names that a file may give them. */
public enum ImportColumn {
    GIVEN_NAME("Förnamn", "given name", "first name", "fornamn", "tilltalsnamn"),
    FAMILY_NAME("Efternamn", "family name", "last name", "surname"),
    EMAIL("E-post", "email", "e-mail", "epost", "e-postadress", "mail", "mejl"),
    PHONE("Telefon", "phone", "telephone", "mobil", "mobile", "telefonnummer"),
    PROFESSION("Yrke", "profession", "yrkeskod"),
    ORGANISATION("Organisation", "organization", "arbetsgivare", "employer"),
    WORKPLACE("Enhet", "workplace", "unit", "arbetsplats"),
    MANAGER("Chef", "manager", "närmaste chef", "chefens e-post", "manager email"),
    LANGUAGE("Språk", "language", "sprak"),
    STATUS("Status"),
    ROLES("Roller", "roles", "roll", "role"),
    ADDRESS("Adress", "address", "besöksadress"),
    MUNICIPALITY("Kommun", "municipality", "belägen i"),
    ACTIVE("Aktiv", "active", "öppen", "open");

    private final String heading;
    private final String names;

    ImportColumn(String heading, String... otherNames) {
        this.heading = heading;
        this.names = Stream.concat(Stream.of(heading), Arrays.stream(otherNames))
                .map(ImportColumn::key)
                .collect(Collectors.joining("|", "|", "|"));
    }

    /** The Swedish heading, as in the template. */
    public String heading() {
        return heading;
    }

    /** The column that a file calls so, in Swedish or in English, whatever the case, hyphens and blanks. */
    static Optional<ImportColumn> called(String heading) {
        String key = key(heading);
        return Arrays.stream(values())
                .filter(column -> column.names.contains("|" + key + "|"))
                .findFirst();
    }

    private static String key(String name) {
        return TypedText.key(name).replaceAll("[\\s_.:|-]", "");
    }
}
