package se.goteborgsregionen.bredvid.people;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import se.goteborgsregionen.bredvid.access.Role;
import se.goteborgsregionen.bredvid.organisation.Organisation;
import se.goteborgsregionen.bredvid.organisation.Workplace;
import se.goteborgsregionen.bredvid.shared.TypedText;

/**
 * The roles that a cell of a file names: "enhetschef, värd" for the person's own workplace, "anordnare" for her own
 * organisation, "värd: Hemsjukvård Norr" for another workplace of it. The role of GR administrator is given by form alone
 * and never taken away by a file.
 */
final class ImportedRoles {

    private static final Map<String, Role> WORDS = Map.of(
            "enhetschef", Role.UNIT_MANAGER,
            "chef", Role.UNIT_MANAGER,
            "unit manager", Role.UNIT_MANAGER,
            "värd", Role.HOST,
            "handledare", Role.HOST,
            "host", Role.HOST,
            "anordnare", Role.ORGANISER,
            "utbudsansvarig", Role.ORGANISER,
            "organiser", Role.ORGANISER,
            "organizer", Role.ORGANISER);

    private ImportedRoles() {}

    /** Says which of the words means nothing. */
    static final class UnknownRole extends Exception {

        UnknownRole(String word) {
            super(word);
        }
    }

    static Set<Grant> read(
            String cell,
            Set<Grant> before,
            @Nullable Workplace workplace,
            @Nullable Organisation organisation,
            ImportWorld world)
            throws UnknownRole {
        Set<Grant> grants = before.stream()
                .filter(grant -> grant.role() == Role.GR_ADMINISTRATOR)
                .collect(Collectors.toCollection(HashSet::new));
        List<String> words = Arrays.stream(cell.split("[,|/]"))
                .map(TypedText::tidy)
                .filter(word -> !word.isEmpty())
                .toList();
        for (String word : words) {
            grants.add(grant(word, workplace, organisation, world));
        }
        return grants;
    }

    private static Grant grant(
            String word, @Nullable Workplace own, @Nullable Organisation organisation, ImportWorld world)
            throws UnknownRole {
        String[] parts = word.split(":", 2);
        Role role = WORDS.get(TypedText.tidy(parts[0]).toLowerCase(Locale.ROOT));
        Workplace workplace = parts.length == 1 || organisation == null
                ? own
                : world.workplace(organisation.id(), parts[1]).orElse(null);
        if (role == Role.ORGANISER && organisation != null) {
            return Grant.organiser(organisation.id());
        }
        if (role == null || role == Role.ORGANISER || workplace == null) {
            throw new UnknownRole(word);
        }
        return new Grant(role, workplace.id(), null);
    }
}
