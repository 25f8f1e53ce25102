package se.goteborgsregionen.bredvid.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import se.goteborgsregionen.bredvid.access.Role;

/** What has changed in a person's record, in words for the trace of changes: which columns, never what they hold. */
final class PersonChanges {

    private PersonChanges() {}

    /** The changed columns by their import names in Swedish, such as "e-post, enhet"; empty for none. */
    static String between(PersonDraft before, PersonDraft after) {
        List<String> changed = new ArrayList<>();
        note(changed, "förnamn", before.givenName(), after.givenName());
        note(changed, "efternamn", before.familyName(), after.familyName());
        note(changed, "visningsnamn", before.alias(), after.alias());
        note(changed, "e-post", before.email(), after.email());
        note(changed, "telefon", before.phone(), after.phone());
        note(changed, "yrke", before.professionId(), after.professionId());
        note(changed, "områden", before.areas(), after.areas());
        note(changed, "enhet", before.workplaceId(), after.workplaceId());
        note(changed, "chef", before.managerId(), after.managerId());
        note(changed, "språk", before.language(), after.language());
        note(changed, "status", before.status(), after.status());
        return String.join(", ", changed);
    }

    private static void note(
            List<String> changed,
            String column,
            @org.jspecify.annotations.Nullable Object before,
            @org.jspecify.annotations.Nullable Object after) {
        if (!Objects.equals(before, after)) {
            changed.add(column);
        }
    }

    /** The role and what it is for, such as "värd, Hemsjukvård Norr". */
    static String described(Role role, String place) {
        String word = switch (role) {
            case UNIT_MANAGER -> "enhetschef";
            case HOST -> "värd";
            case ORGANISER -> "anordnare";
            case GR_ADMINISTRATOR -> "GR-administratör";
        };
        return place.isEmpty() ? word : word + ", " + place;
    }
}
