package se.goteborgsregionen.bredvid.people;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import se.goteborgsregionen.bredvid.organisation.Organisation;
import se.goteborgsregionen.bredvid.organisation.Workplace;
import se.goteborgsregionen.bredvid.organisation.WorkplaceDraft;
import se.goteborgsregionen.bredvid.people.ImportChange.Word;

/** Holds what a file says against what is known, and says what differs: both values, in words. */
final class ImportChanges {

    private final ImportWorld world;
    private final List<ImportChange> changes = new ArrayList<>();

    private ImportChanges(ImportWorld world) {
        this.world = world;
    }

    /** @param newManager the address of a manager who is new in the same file; null when none is */
    static List<ImportChange> ofPerson(
            PersonDraft before, PersonDraft after, @Nullable String newManager, ImportWorld world) {
        ImportChanges noted = new ImportChanges(world);
        noted.note(ImportColumn.GIVEN_NAME, Word.typed(before.givenName()), Word.typed(after.givenName()));
        noted.note(ImportColumn.FAMILY_NAME, Word.typed(before.familyName()), Word.typed(after.familyName()));
        noted.note(ImportColumn.PHONE, Word.typed(before.phone()), Word.typed(after.phone()));
        if (!Objects.equals(before.professionId(), after.professionId())) {
            noted.add(
                    ImportColumn.PROFESSION,
                    noted.profession(before.professionId()),
                    noted.profession(after.professionId()));
        }
        if (!Objects.equals(before.workplaceId(), after.workplaceId())) {
            noted.add(
                    ImportColumn.WORKPLACE,
                    noted.workplace(before.workplaceId()),
                    noted.workplace(after.workplaceId()));
        }
        if (newManager != null || !Objects.equals(before.managerId(), after.managerId())) {
            noted.add(
                    ImportColumn.MANAGER,
                    noted.person(before.managerId()),
                    newManager == null ? noted.person(after.managerId()) : Word.typed(newManager));
        }
        noted.note(
                ImportColumn.LANGUAGE,
                Word.text("people.language." + before.language()),
                Word.text("people.language." + after.language()));
        noted.note(
                ImportColumn.STATUS,
                Word.text("people.status." + before.status()),
                Word.text("people.status." + after.status()));
        if (!before.grants().equals(after.grants())) {
            noted.add(ImportColumn.ROLES, noted.roles(before.grants()), noted.roles(after.grants()));
        }
        return List.copyOf(noted.changes);
    }

    static List<ImportChange> ofWorkplace(Workplace before, WorkplaceDraft after, ImportWorld world) {
        ImportChanges noted = new ImportChanges(world);
        noted.note(ImportColumn.ADDRESS, Word.typed(before.address()), Word.typed(after.address()));
        if (!Objects.equals(before.municipalityId(), after.municipalityId())) {
            noted.add(
                    ImportColumn.MUNICIPALITY,
                    noted.organisation(before.municipalityId()),
                    noted.organisation(after.municipalityId()));
        }
        noted.note(
                ImportColumn.ACTIVE,
                Word.text(before.active() ? "kit.yes" : "kit.no"),
                Word.text(after.active() ? "kit.yes" : "kit.no"));
        return List.copyOf(noted.changes);
    }

    private void note(ImportColumn column, List<Word> before, List<Word> after) {
        if (!before.equals(after)) {
            add(column, before, after);
        }
    }

    private void add(ImportColumn column, List<Word> before, List<Word> after) {
        changes.add(new ImportChange(column, before, after));
    }

    private List<Word> profession(@Nullable Long id) {
        return world.professions().stream()
                .filter(each -> id != null && each.id() == id)
                .map(each -> new Word(null, each.name(), each.nameEn()))
                .toList();
    }

    private List<Word> workplace(@Nullable Long id) {
        return Word.typed(placeName(id));
    }

    /** A workplace that the actor may not edit goes by its organisation. */
    private String placeName(@Nullable Long workplaceId) {
        Workplace workplace = world.workplace(workplaceId);
        if (workplace != null) {
            return workplace.name();
        }
        return organisationName(
                workplaceId == null ? null : world.organisationOf().get(workplaceId));
    }

    private List<Word> organisation(@Nullable Long id) {
        return Word.typed(organisationName(id));
    }

    private String organisationName(@Nullable Long id) {
        return world.organisations().stream()
                .filter(each -> id != null && each.id() == id)
                .map(Organisation::shortName)
                .findFirst()
                .orElse("");
    }

    private List<Word> person(@Nullable Long id) {
        return id == null ? List.of() : Word.typed(world.managers().getOrDefault(id, ""));
    }

    private List<Word> roles(Set<Grant> grants) {
        return grants.stream()
                .map(this::role)
                .sorted(Comparator.comparing(Word::key, Comparator.nullsFirst(Comparator.naturalOrder()))
                        .thenComparing(Word::name))
                .toList();
    }

    private Word role(Grant grant) {
        String place = grant.organisationId() == null
                ? placeName(grant.workplaceId())
                : organisationName(grant.organisationId());
        return new Word("people.role." + grant.role(), place, place);
    }
}
