package se.goteborgsregionen.bredvid.people;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import se.goteborgsregionen.bredvid.access.Actor;
import se.goteborgsregionen.bredvid.organisation.Organisation;
import se.goteborgsregionen.bredvid.organisation.OrganisationKind;
import se.goteborgsregionen.bredvid.organisation.Profession;
import se.goteborgsregionen.bredvid.organisation.Workplace;
import se.goteborgsregionen.bredvid.shared.TypedText;

/**
 * All that a file's rows are held against, read in a handful of statements however many rows there are.
 *
 * @param editable the organisations that the actor may edit
 * @param workplaces of these organisations
 * @param people who has one of the addresses of the file, by address
 * @param managers the names of those who are or may become somebody's manager, by id
 * @param organisationOf the organisation of every workplace that somebody of these people works at or has a role for
 */
record ImportWorld(
        Actor actor,
        List<Organisation> organisations,
        List<Organisation> editable,
        List<Workplace> workplaces,
        List<Profession> professions,
        Map<String, PersonDraft> people,
        Map<Long, String> managers,
        Map<Long, Long> organisationOf) {

    /** By number, whole name or short name; without a word, the only one that the actor may edit. */
    Optional<Organisation> organisation(String word) {
        if (word.isEmpty()) {
            return editable.size() == 1 ? Optional.of(editable.getFirst()) : Optional.empty();
        }
        return organisations.stream().filter(each -> means(each, word)).findFirst();
    }

    Optional<Organisation> municipality(String word) {
        return organisation(word).filter(each -> each.kind() == OrganisationKind.MUNICIPALITY);
    }

    boolean mayEdit(Organisation organisation) {
        return actor.mayOrganise(organisation.id());
    }

    Optional<Workplace> workplace(long organisationId, String name) {
        String key = TypedText.key(name);
        return workplaces.stream()
                .filter(each -> each.organisationId() == organisationId
                        && TypedText.key(each.name()).equals(key))
                .findFirst();
    }

    @Nullable
    Workplace workplace(@Nullable Long id) {
        return workplaces.stream()
                .filter(each -> id != null && each.id() == id)
                .findFirst()
                .orElse(null);
    }

    Optional<Profession> profession(String word) {
        String key = TypedText.key(word);
        return professions.stream()
                .filter(each -> TypedText.key(each.code()).equals(key)
                        || TypedText.key(each.name()).equals(key)
                        || TypedText.key(each.nameEn()).equals(key))
                .findFirst();
    }

    /** A file never takes away a GR administrator, be she the last or not: that is done by form. */
    PersonRules.Surroundings around() {
        return new PersonRules.Surroundings(actor, false, true, true, organisationOf, 0);
    }

    private static boolean means(Organisation organisation, String word) {
        String key = TypedText.key(word);
        return TypedText.key(organisation.code()).equals(key)
                || TypedText.key(organisation.name()).equals(key)
                || TypedText.key(organisation.shortName()).equals(key);
    }
}
