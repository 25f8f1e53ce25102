package se.goteborgsregionen.bredvid.people;

import java.util.HashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.goteborgsregionen.bredvid.access.Actor;
import se.goteborgsregionen.bredvid.access.MayCall;
import se.goteborgsregionen.bredvid.access.MayCall.Who;
import se.goteborgsregionen.bredvid.audit.AuditLog;
import se.goteborgsregionen.bredvid.organisation.VocabularyService;
import se.goteborgsregionen.bredvid.shared.Saving;

/** Adding and changing people and their roles: GR everybody, an organiser those of her own organisation. */
@Service
public class PersonEditingService {

    private final PersonRepository records;
    private final PersonQueries people;
    private final VocabularyService vocabulary;
    private final PersonAreaRepository areas;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;

    PersonEditingService(
            PersonRepository records,
            PersonQueries people,
            VocabularyService vocabulary,
            PersonAreaRepository areas,
            AuditLog audit,
            ApplicationEventPublisher events) {
        this.records = records;
        this.people = people;
        this.vocabulary = vocabulary;
        this.areas = areas;
        this.audit = audit;
        this.events = events;
    }

    /**
     * The person's own record, with the name behind an alias.
     *
     * @throws NoSuchElementException when there is none
     * @throws AccessDeniedException for whoever may not edit her
     */
    @MayCall({Who.ORGANISER, Who.GR})
    @Transactional(readOnly = true)
    public PersonDraft recordOf(Actor actor, long id) {
        actor.id();
        PersonDraft record = records.find(id).orElseThrow(() -> new NoSuchElementException("No person " + id));
        requireMayEdit(record, around(actor, record, record));
        return record;
    }

    /** Whether {@link #recordOf} would answer. */
    @MayCall({Who.ORGANISER, Who.GR})
    @Transactional(readOnly = true)
    public boolean mayEdit(Actor actor, long id) {
        Optional<PersonDraft> record = records.find(id);
        return record.isPresent() && PersonRules.mayEdit(record.get(), around(actor, record.get(), record.get()));
    }

    /**
     * Who answers for the person at this moment, as may be shown; empty when nobody does.
     *
     * @throws AccessDeniedException for whoever may not edit her
     */
    @MayCall({Who.ORGANISER, Who.GR})
    @Transactional(readOnly = true)
    public Optional<PersonToPick> managerOf(Actor actor, long id) {
        recordOf(actor, id);
        return records.above(id)
                .flatMap(ManagerRules::managerOf)
                .flatMap(people::find)
                .map(PersonToPick::of);
    }

    /**
     * Adds the person, or changes her and her roles.
     *
     * @throws NoSuchElementException when there is nobody of the draft's id
     * @throws AccessDeniedException for whoever may not edit her, and for others than organisers and GR
     */
    @MayCall({Who.ORGANISER, Who.GR})
    @Transactional
    public Saving<PersonFault> save(Actor actor, PersonDraft typed) {
        PersonDraft draft = typed.tidied(areas.known(typed.areas()));
        records.lockGrAdministrators();
        PersonDraft before = draft.id() == null
                ? null
                : records.find(draft.id()).orElseThrow(() -> new NoSuchElementException("No person " + draft.id()));
        PersonRules.Surroundings around = around(actor, draft, before);
        if (before == null) {
            requireEditor(actor);
        } else {
            requireMayEdit(before, around);
        }
        List<PersonFault> faults = PersonRules.faults(draft, before, around);
        if (!faults.isEmpty()) {
            return new Saving.Refused<>(faults);
        }
        return before == null ? add(actor, draft) : change(actor, draft, before);
    }

    private static void requireEditor(Actor actor) {
        if (!actor.grAdministrator() && actor.organises().isEmpty()) {
            throw new AccessDeniedException("Only for organisers and GR");
        }
    }

    private static void requireMayEdit(PersonDraft person, PersonRules.Surroundings around) {
        if (!PersonRules.mayEdit(person, around)) {
            throw new AccessDeniedException("Only for her organisation's organisers and GR");
        }
    }

    private PersonRules.Surroundings around(Actor actor, PersonDraft draft, @Nullable PersonDraft before) {
        Long professionId = draft.professionId();
        Long managerId = draft.managerId();
        return new PersonRules.Surroundings(
                actor,
                records.emailTaken(draft),
                professionId == null
                        || vocabulary.professions().stream().anyMatch(profession -> profession.id() == professionId),
                managerId == null
                        || (before != null && managerId.equals(before.managerId()))
                        || records.active(managerId),
                records.organisationsOf(workplacesOf(draft, before)),
                records.grAdministratorsBeside(draft.id()));
    }

    private static Set<Long> workplacesOf(PersonDraft draft, @Nullable PersonDraft before) {
        return Stream.of(draft, before)
                .filter(Objects::nonNull)
                .flatMap(person -> Stream.concat(
                        Stream.ofNullable(person.workplaceId()),
                        person.grants().stream().map(Grant::workplaceId).filter(Objects::nonNull)))
                .collect(Collectors.toSet());
    }

    private Saving<PersonFault> add(Actor actor, PersonDraft draft) {
        OptionalLong added = records.insert(draft);
        if (added.isEmpty()) {
            return Saving.refused(PersonFault.EMAIL_TAKEN);
        }
        long id = added.getAsLong();
        areas.set(id, draft.areas());
        records.give(id, draft.grants());
        record(actor, "person.added", id, "");
        recordRoles(actor, id, Set.of(), draft.grants());
        return new Saving.Saved<>(id);
    }

    private Saving<PersonFault> change(Actor actor, PersonDraft draft, PersonDraft before) {
        long id = Objects.requireNonNull(draft.id());
        if (!records.update(id, draft)) {
            return Saving.refused(PersonFault.CHANGED_MEANWHILE);
        }
        if (PersonRules.withdrawsAccess(before, draft)) {
            events.publishEvent(new AccessWithdrawn(Set.of(id)));
        }
        areas.set(id, draft.areas());
        Set<Grant> given = without(draft.grants(), before.grants());
        Set<Grant> taken = without(before.grants(), draft.grants());
        records.takeAway(id, taken);
        records.give(id, given);
        String changed = PersonChanges.between(before, draft);
        if (!changed.isEmpty()) {
            record(actor, "person.changed", id, changed);
        }
        recordRoles(actor, id, before.grants(), draft.grants());
        events.publishEvent(new PeopleChanged(Set.of(id)));
        return new Saving.Saved<>(id);
    }

    private void recordRoles(Actor actor, long id, Set<Grant> before, Set<Grant> after) {
        without(after, before).forEach(grant -> recordRole(actor, "person.role-given", id, grant));
        without(before, after).forEach(grant -> recordRole(actor, "person.role-taken", id, grant));
    }

    private void recordRole(Actor actor, String action, long id, Grant grant) {
        record(actor, action, id, PersonChanges.described(grant.role(), records.placeOf(grant)));
    }

    private static Set<Grant> without(Set<Grant> grants, Set<Grant> others) {
        Set<Grant> rest = new HashSet<>(grants);
        rest.removeAll(others);
        return rest;
    }

    private void record(Actor actor, String action, long personId, String detail) {
        audit.record(actor.id(), action, AuditLog.Subject.PERSON, personId, personId, null, detail);
    }
}
