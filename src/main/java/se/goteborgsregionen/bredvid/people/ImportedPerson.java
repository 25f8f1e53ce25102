package se.goteborgsregionen.bredvid.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import se.goteborgsregionen.bredvid.organisation.Organisation;
import se.goteborgsregionen.bredvid.organisation.Profession;
import se.goteborgsregionen.bredvid.organisation.Workplace;
import se.goteborgsregionen.bredvid.people.ImportRow.Verdict;

/**
 * What a row of a file says about a person, held against what is known of her. An empty cell changes nothing; a lone dash
 * takes away what was there.
 *
 * @param before null for a new person
 * @param managerEmail the address of a manager who is new in the same file; null when none is
 */
record ImportedPerson(
        ImportRow row,
        PersonDraft draft,
        @Nullable PersonDraft before,
        @Nullable String managerEmail) {

    private static final Set<String> NOTHING = Set.of("-", "–", "—");
    private static final Map<String, String> LANGUAGES =
            Map.of("sv", "sv", "svenska", "sv", "swedish", "sv", "en", "en", "engelska", "en", "english", "en");
    private static final Map<String, PersonStatus> STATUSES = Map.of(
            "aktiv", PersonStatus.ACTIVE,
            "active", PersonStatus.ACTIVE,
            "slutat", PersonStatus.INACTIVE,
            "inaktiv", PersonStatus.INACTIVE,
            "inactive", PersonStatus.INACTIVE);

    static ImportedPerson read(
            ImportFile.Line line, ImportWorld world, boolean addressAgain, Set<String> addressesOfFile) {
        return new Reading(line, world).read(addressAgain, addressesOfFile);
    }

    /** One row on its way. */
    private static final class Reading {

        private final ImportFile.Line line;
        private final ImportWorld world;
        private final String email;
        private final @Nullable PersonDraft before;
        private final PersonDraft known;
        private final List<ImportFault> faults = new ArrayList<>();
        private @Nullable String managerEmail;

        Reading(ImportFile.Line line, ImportWorld world) {
            this.line = line;
            this.world = world;
            this.email = line.value(ImportColumn.EMAIL).toLowerCase(Locale.ROOT);
            this.before = world.people().get(email);
            this.known = before == null ? PersonDraft.empty() : before;
        }

        ImportedPerson read(boolean addressAgain, Set<String> addressesOfFile) {
            if (before != null && !PersonRules.mayEdit(before, world.around())) {
                return faulty(ImportFault.at(ImportColumn.EMAIL, "OUTSIDE", line));
            }
            if (addressAgain) {
                return faulty(ImportFault.at(ImportColumn.EMAIL, "AGAIN", line));
            }
            Organisation organisation = organisation();
            Workplace workplace = workplace(organisation);
            PersonDraft draft = new PersonDraft(
                    known.id(),
                    text(ImportColumn.GIVEN_NAME, known.givenName()),
                    text(ImportColumn.FAMILY_NAME, known.familyName()),
                    known.alias(),
                    email,
                    text(ImportColumn.PHONE, known.phone()),
                    profession(),
                    known.areas(),
                    workplace == null
                            ? kept(ImportColumn.WORKPLACE, known.workplaceId())
                            : Long.valueOf(workplace.id()),
                    manager(addressesOfFile),
                    word(ImportColumn.LANGUAGE, LANGUAGES, known.language()),
                    word(ImportColumn.STATUS, STATUSES, known.status()),
                    roles(workplace, organisation),
                    known.version());
            if (faults.isEmpty()) {
                PersonRules.faults(draft, before, world.around())
                        .forEach(fault -> faults.add(ImportFault.of(fault, line)));
            }
            return judged(draft);
        }

        private @Nullable Organisation organisation() {
            String word = line.value(ImportColumn.ORGANISATION);
            Workplace own = world.workplace(known.workplaceId());
            Optional<Organisation> organisation = word.isEmpty() && own != null
                    ? world.organisations().stream()
                            .filter(each -> each.id() == own.organisationId())
                            .findFirst()
                    : world.organisation(word);
            if (organisation.isEmpty() && !word.isEmpty()) {
                faults.add(ImportFault.at(ImportColumn.ORGANISATION, "UNKNOWN", line));
            } else if (organisation.isPresent() && !world.mayEdit(organisation.get())) {
                faults.add(ImportFault.at(ImportColumn.ORGANISATION, "OUTSIDE", line));
            }
            return organisation.orElse(null);
        }

        private @Nullable Workplace workplace(@Nullable Organisation organisation) {
            String name = line.value(ImportColumn.WORKPLACE);
            if (name.isEmpty() || NOTHING.contains(name)) {
                return name.isEmpty() ? world.workplace(known.workplaceId()) : null;
            }
            Workplace workplace = organisation == null
                    ? null
                    : world.workplace(organisation.id(), name).orElse(null);
            if (workplace == null && faults.isEmpty()) {
                faults.add(ImportFault.at(
                        ImportColumn.WORKPLACE, organisation == null ? "NO_ORGANISATION" : "UNKNOWN", line));
            }
            return workplace;
        }

        private @Nullable Long profession() {
            String word = line.value(ImportColumn.PROFESSION);
            if (word.isEmpty() || NOTHING.contains(word)) {
                return kept(ImportColumn.PROFESSION, known.professionId());
            }
            Optional<Profession> profession = world.profession(word);
            if (profession.isEmpty()) {
                faults.add(ImportFault.at(ImportColumn.PROFESSION, "UNKNOWN", line));
            }
            return profession.map(Profession::id).orElse(null);
        }

        private @Nullable Long manager(Set<String> addressesOfFile) {
            String address = line.value(ImportColumn.MANAGER).toLowerCase(Locale.ROOT);
            if (address.isEmpty() || NOTHING.contains(address)) {
                return kept(ImportColumn.MANAGER, known.managerId());
            }
            PersonDraft manager = world.people().get(address);
            if (address.equals(email)) {
                faults.add(ImportFault.of(PersonFault.MANAGER_IS_SELF, line));
            } else if (manager != null) {
                return manager.id();
            } else if (addressesOfFile.contains(address)) {
                managerEmail = address;
            } else {
                faults.add(ImportFault.at(ImportColumn.MANAGER, "UNKNOWN", line));
            }
            return null;
        }

        private Set<Grant> roles(@Nullable Workplace workplace, @Nullable Organisation organisation) {
            String cell = line.value(ImportColumn.ROLES);
            if (cell.isEmpty()) {
                return known.grants();
            }
            try {
                return ImportedRoles.read(
                        NOTHING.contains(cell) ? "" : cell, known.grants(), workplace, organisation, world);
            } catch (ImportedRoles.UnknownRole unknown) {
                faults.add(ImportFault.at(ImportColumn.ROLES, "UNKNOWN", line));
                return known.grants();
            }
        }

        private <V> V word(ImportColumn column, Map<String, V> words, V otherwise) {
            String word = line.value(column).toLowerCase(Locale.ROOT);
            V value = words.get(word);
            if (value == null && !word.isEmpty()) {
                faults.add(ImportFault.at(column, "UNKNOWN", line));
            }
            return value == null ? otherwise : value;
        }

        private String text(ImportColumn column, String otherwise) {
            String text = line.value(column);
            return text.isEmpty() ? otherwise : NOTHING.contains(text) ? "" : text;
        }

        private @Nullable Long kept(ImportColumn column, @Nullable Long otherwise) {
            return NOTHING.contains(line.value(column)) ? null : otherwise;
        }

        private ImportedPerson faulty(ImportFault fault) {
            faults.add(fault);
            return judged(known);
        }

        private ImportedPerson judged(PersonDraft draft) {
            List<ImportChange> changed = before == null || !faults.isEmpty()
                    ? List.of()
                    : ImportChanges.ofPerson(before, draft, managerEmail, world);
            Verdict verdict = !faults.isEmpty()
                    ? Verdict.FAULTY
                    : before == null ? Verdict.NEW : changed.isEmpty() ? Verdict.UNCHANGED : Verdict.CHANGED;
            ImportRow row = new ImportRow(line.number(), email, verdict, changed, List.copyOf(faults));
            return new ImportedPerson(row, draft, before, managerEmail);
        }
    }
}
