package se.goteborgsregionen.bredvid.people;

import java.util.Locale;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import se.goteborgsregionen.bredvid.access.Role;
import se.goteborgsregionen.bredvid.shared.TypedText;

/**
 * A person's own record, as read or as typed in a form or found in a file. The only place where the name behind an alias
 * stands: shown to those who may edit her and to nobody else.
 *
 * @param id null for a new person
 * @param alias empty unless she lives under protected identity
 * @param areas ids of those that she works in
 * @param managerId the next above; see {@link Person}
 * @param version the version that the form was filled with; 0 for a new person
 */
public record PersonDraft(
        @Nullable Long id,
        String givenName,
        String familyName,
        String alias,
        String email,
        String phone,
        @Nullable Long professionId,
        Set<Long> areas,
        @Nullable Long workplaceId,
        @Nullable Long managerId,
        String language,
        PersonStatus status,
        Set<Grant> grants,
        int version) {

    public PersonDraft {
        areas = Set.copyOf(areas);
        grants = Set.copyOf(grants);
    }

    /** An empty form. */
    public static PersonDraft empty() {
        return new PersonDraft(
                null, "", "", "", "", "", null, Set.of(), null, null, "sv", PersonStatus.ACTIVE, Set.of(), 0);
    }

    boolean has(Role role) {
        return grants.stream().anyMatch(grant -> grant.role() == role);
    }

    PersonDraft withManager(@Nullable Long newManagerId) {
        return new PersonDraft(
                id,
                givenName,
                familyName,
                alias,
                email,
                phone,
                professionId,
                areas,
                workplaceId,
                newManagerId,
                language,
                status,
                grants,
                version);
    }

    PersonDraft tidied(Set<Long> knownAreas) {
        return new PersonDraft(
                id,
                TypedText.tidy(givenName),
                TypedText.tidy(familyName),
                TypedText.tidy(alias),
                TypedText.tidy(email).toLowerCase(Locale.ROOT),
                TypedText.tidy(phone),
                professionId,
                knownAreas,
                workplaceId,
                managerId,
                language,
                status,
                grants,
                version);
    }
}
