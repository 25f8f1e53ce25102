package se.goteborgsregionen.bredvid.people;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import se.goteborgsregionen.bredvid.access.Actor;
import se.goteborgsregionen.bredvid.access.MayCall;
import se.goteborgsregionen.bredvid.access.MayCall.Who;
import se.goteborgsregionen.bredvid.audit.AuditLog;
import se.goteborgsregionen.bredvid.organisation.OrganisationService;
import se.goteborgsregionen.bredvid.organisation.VocabularyService;
import se.goteborgsregionen.bredvid.organisation.WorkplaceDraft;
import se.goteborgsregionen.bredvid.organisation.WorkplaceService;
import se.goteborgsregionen.bredvid.people.ImportRow.Verdict;

/** Adding and changing many people or workplaces from a file, within the same reach as by form. */
@Service
public class ImportService {

    private final ImportRepository people;
    private final PersonRepository records;
    private final PersonQueries queries;
    private final OrganisationService organisations;
    private final WorkplaceService workplaces;
    private final VocabularyService vocabulary;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;

    ImportService(
            ImportRepository people,
            PersonRepository records,
            PersonQueries queries,
            OrganisationService organisations,
            WorkplaceService workplaces,
            VocabularyService vocabulary,
            AuditLog audit,
            ApplicationEventPublisher events) {
        this.people = people;
        this.records = records;
        this.queries = queries;
        this.organisations = organisations;
        this.workplaces = workplaces;
        this.vocabulary = vocabulary;
        this.audit = audit;
        this.events = events;
    }

    /**
     * What importing the file will do. Writes nothing.
     *
     * @param file at most 5 MB and 10,000 rows
     * @throws AccessDeniedException for others than organisers and GR
     */
    @MayCall({Who.ORGANISER, Who.GR})
    @Transactional(readOnly = true)
    public ImportPreview preview(Actor actor, byte[] file) {
        requireEditor(actor);
        try {
            ImportFile read = ImportFile.read(file);
            return preview(read, plan(actor, read));
        } catch (ImportFile.UnreadableFile unreadable) {
            return ImportPreview.unreadable(unreadable.reason());
        }
    }

    /**
     * Does what the preview said, all of it or nothing.
     *
     * @param leaveOutFaulty whether rows with faults are left out; otherwise one of them stops everything
     * @param seen the preview that the reader has agreed to
     * @throws AccessDeniedException for others than organisers and GR
     */
    @MayCall({Who.ORGANISER, Who.GR})
    @Transactional
    public ImportOutcome carryOut(Actor actor, byte[] file, boolean leaveOutFaulty, ImportPreview seen) {
        requireEditor(actor);
        Plan plan;
        ImportPreview now;
        try {
            ImportFile read = ImportFile.read(file);
            plan = plan(actor, read);
            now = preview(read, plan);
        } catch (ImportFile.UnreadableFile unreadable) {
            return new ImportOutcome.LookAgain(ImportPreview.unreadable(unreadable.reason()));
        }
        int faulty = now.count(Verdict.FAULTY);
        if (!now.equals(seen) || (faulty > 0 && !leaveOutFaulty)) {
            return new ImportOutcome.LookAgain(now);
        }
        if (!write(actor, plan)) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
            return new ImportOutcome.LookAgain(now);
        }
        audit.record(
                actor.id(),
                now.ofPeople() ? "import.people" : "import.workplaces",
                AuditLog.Subject.PERSON,
                actor.id(),
                null,
                null,
                now.count(Verdict.NEW) + " + " + now.count(Verdict.CHANGED));
        return new ImportOutcome.Done(now.count(Verdict.NEW), now.count(Verdict.CHANGED), faulty);
    }

    /** The rows of a file with what is to be written; one of the two lists is empty. */
    private record Plan(List<ImportedPerson> people, List<ImportedWorkplace> workplaces) {}

    private static void requireEditor(Actor actor) {
        if (!actor.grAdministrator() && actor.organises().isEmpty()) {
            throw new AccessDeniedException("Only for organisers and GR");
        }
    }

    private Plan plan(Actor actor, ImportFile file) {
        ImportWorld world = world(actor, file);
        if (!file.ofPeople()) {
            Set<String> named = new HashSet<>();
            return new Plan(
                    List.of(),
                    file.lines().stream()
                            .map(line -> ImportedWorkplace.read(line, world, named))
                            .toList());
        }
        Set<String> addresses = new HashSet<>();
        List<ImportedPerson> rows = new ArrayList<>();
        Set<String> all = addresses(file, ImportColumn.EMAIL);
        for (ImportFile.Line line : file.lines()) {
            String address = line.value(ImportColumn.EMAIL).toLowerCase(Locale.ROOT);
            rows.add(ImportedPerson.read(line, world, !address.isEmpty() && !addresses.add(address), all));
        }
        return new Plan(rows, List.of());
    }

    private ImportWorld world(Actor actor, ImportFile file) {
        Set<String> addresses = addresses(file, ImportColumn.EMAIL);
        addresses.addAll(addresses(file, ImportColumn.MANAGER));
        Map<String, PersonDraft> known = people.people(addresses);
        var editable = workplaces.allEditable(actor);
        Set<Long> mentioned = known.values().stream()
                .flatMap(person -> Stream.concat(
                        Stream.ofNullable(person.workplaceId()),
                        person.grants().stream().map(Grant::workplaceId).filter(Objects::nonNull)))
                .collect(Collectors.toSet());
        Map<Long, Long> organisationOf = new HashMap<>(records.organisationsOf(mentioned));
        editable.forEach(workplace -> organisationOf.put(workplace.id(), workplace.organisationId()));
        return new ImportWorld(
                actor,
                organisations.all(),
                workplaces.editable(actor),
                editable,
                vocabulary.professions(),
                known,
                managers(known.values()),
                organisationOf);
    }

    private Map<Long, String> managers(Collection<PersonDraft> known) {
        Set<Long> ids = known.stream()
                .flatMap(person -> Stream.of(person.id(), person.managerId()))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return queries.find(ids).stream()
                .collect(Collectors.toMap(Person::id, person -> person.name().full()));
    }

    private static Set<String> addresses(ImportFile file, ImportColumn column) {
        return file.lines().stream()
                .map(line -> line.value(column).toLowerCase(Locale.ROOT))
                .filter(address -> !address.isEmpty())
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static ImportPreview preview(ImportFile file, Plan plan) {
        List<ImportRow> rows = file.ofPeople()
                ? plan.people().stream().map(ImportedPerson::row).toList()
                : plan.workplaces().stream().map(ImportedWorkplace::row).toList();
        return new ImportPreview(null, file.ofPeople(), file.unknown(), rows);
    }

    /** False when somebody has changed one of the rows' people or workplaces meanwhile; the caller rolls back. */
    private boolean write(Actor actor, Plan plan) {
        List<WorkplaceDraft> drafts = plan.workplaces().stream()
                .filter(row -> row.row().verdict() == Verdict.NEW || row.row().verdict() == Verdict.CHANGED)
                .map(ImportedWorkplace::draft)
                .filter(Objects::nonNull)
                .toList();
        return workplaces.saveAll(actor, drafts).isEmpty() && writePeople(actor, plan.people());
    }

    private boolean writePeople(Actor actor, List<ImportedPerson> rows) {
        List<ImportedPerson> added = with(rows, Verdict.NEW);
        List<ImportedPerson> changed = with(rows, Verdict.CHANGED);
        Map<String, Long> ids = new HashMap<>(
                people.insert(added.stream().map(ImportedPerson::draft).toList()));
        if (!people.update(changed.stream().map(ImportedPerson::draft).toList())) {
            return false;
        }
        changed.forEach(row ->
                ids.put(row.draft().email(), Objects.requireNonNull(row.draft().id())));
        Map<Long, Collection<Grant>> given = new HashMap<>();
        Map<Long, Collection<Grant>> taken = new HashMap<>();
        Map<Long, Long> managers = new HashMap<>();
        for (ImportedPerson row :
                Stream.concat(added.stream(), changed.stream()).toList()) {
            long id = Objects.requireNonNull(ids.get(row.draft().email()));
            Set<Grant> before = row.before() == null ? Set.of() : row.before().grants();
            given.put(id, without(row.draft().grants(), before));
            taken.put(id, without(before, row.draft().grants()));
            Long manager = row.managerEmail() == null ? null : ids.get(row.managerEmail());
            if (manager != null) {
                managers.put(id, manager);
            }
            record(actor, id, row);
        }
        people.takeAway(taken);
        people.give(given);
        people.setManagers(managers);
        withdrawAccess(changed);
        if (!changed.isEmpty()) {
            events.publishEvent(new PeopleChanged(changed.stream()
                    .map(row -> Objects.requireNonNull(row.draft().id()))
                    .collect(Collectors.toSet())));
        }
        return true;
    }

    private void withdrawAccess(List<ImportedPerson> changed) {
        Set<Long> shutOut = changed.stream()
                .filter(row -> row.before() != null && PersonRules.withdrawsAccess(row.before(), row.draft()))
                .map(row -> Objects.requireNonNull(row.draft().id()))
                .collect(Collectors.toSet());
        if (!shutOut.isEmpty()) {
            events.publishEvent(new AccessWithdrawn(shutOut));
        }
    }

    private static List<ImportedPerson> with(List<ImportedPerson> rows, Verdict verdict) {
        return rows.stream().filter(row -> row.row().verdict() == verdict).toList();
    }

    private static Set<Grant> without(Set<Grant> grants, Set<Grant> others) {
        Set<Grant> rest = new HashSet<>(grants);
        rest.removeAll(others);
        return rest;
    }

    private void record(Actor actor, long id, ImportedPerson row) {
        String detail = row.row().changed().stream()
                .map(change -> change.column().heading().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
        audit.record(
                actor.id(),
                row.before() == null ? "person.added" : "person.changed",
                AuditLog.Subject.PERSON,
                id,
                id,
                null,
                detail);
    }
}
