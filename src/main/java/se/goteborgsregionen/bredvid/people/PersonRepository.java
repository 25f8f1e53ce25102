package se.goteborgsregionen.bredvid.people;

import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Repository;
import se.goteborgsregionen.bredvid.access.Role;

import static org.jooq.impl.DSL.noCondition;
import static se.goteborgsregionen.bredvid.db.Tables.ORGANISATION;
import static se.goteborgsregionen.bredvid.db.Tables.PERSON;
import static se.goteborgsregionen.bredvid.db.Tables.ROLE_GRANT;
import static se.goteborgsregionen.bredvid.db.Tables.WORKPLACE;

/** Reads and changes people's own records. */
@Repository
class PersonRepository {

    private final DSLContext db;
    private final PersonAreaRepository personAreas;
    private final Clock clock;

    PersonRepository(DSLContext db, PersonAreaRepository personAreas, Clock clock) {
        this.db = db;
        this.personAreas = personAreas;
        this.clock = clock;
    }

    /** Whoever changes a GR administrator waits here for others who do, so that two cannot take away one another. */
    void lockGrAdministrators() {
        db.update(ORGANISATION)
                .set(ORGANISATION.CONTACT_ID, ORGANISATION.CONTACT_ID)
                .where(ORGANISATION.KIND.eq("ASSOCIATION"))
                .execute();
    }

    Optional<PersonDraft> find(long id) {
        return where(PERSON.ID.eq(id)).stream().findFirst();
    }

    List<PersonDraft> withEmails(Collection<String> emails) {
        return emails.isEmpty() ? List.of() : where(PERSON.EMAIL.in(emails));
    }

    boolean emailTaken(PersonDraft draft) {
        return db.fetchExists(
                PERSON,
                PERSON.EMAIL.eq(draft.email()).and(draft.id() == null ? noCondition() : PERSON.ID.ne(draft.id())));
    }

    boolean active(long id) {
        return db.fetchExists(PERSON, PERSON.ID.eq(id).and(PERSON.STATUS.eq(PersonStatus.ACTIVE.name())));
    }

    /** The organisation of each of these workplaces. */
    Map<Long, Long> organisationsOf(Collection<Long> workplaceIds) {
        return workplaceIds.isEmpty()
                ? Map.of()
                : db.select(WORKPLACE.ID, WORKPLACE.ORGANISATION_ID)
                        .from(WORKPLACE)
                        .where(WORKPLACE.ID.in(workplaceIds))
                        .fetchMap(WORKPLACE.ID, WORKPLACE.ORGANISATION_ID);
    }

    int grAdministratorsBeside(@Nullable Long personId) {
        return db.selectCount()
                .from(ROLE_GRANT)
                .join(PERSON)
                .on(PERSON.ID.eq(ROLE_GRANT.PERSON_ID))
                .where(ROLE_GRANT.ROLE.eq(Role.GR_ADMINISTRATOR.name()))
                .and(PERSON.STATUS.eq(PersonStatus.ACTIVE.name()))
                .and(personId == null ? noCondition() : PERSON.ID.ne(personId))
                .fetchSingle()
                .value1();
    }

    /** Who stands above the person; empty for nobody of this id. */
    Optional<ManagerRules.Above> above(long personId) {
        var manager = PERSON.as("manager");
        var contact = PERSON.as("contact");
        return db.select(PERSON.WORKPLACE_ID, manager.ID, contact.ID)
                .from(PERSON)
                .leftJoin(WORKPLACE)
                .on(WORKPLACE.ID.eq(PERSON.WORKPLACE_ID))
                .leftJoin(ORGANISATION)
                .on(ORGANISATION.ID.eq(WORKPLACE.ORGANISATION_ID))
                .leftJoin(manager)
                .on(manager.ID.eq(PERSON.MANAGER_ID).and(manager.STATUS.eq(PersonStatus.ACTIVE.name())))
                .leftJoin(contact)
                .on(contact.ID.eq(ORGANISATION.CONTACT_ID).and(contact.STATUS.eq(PersonStatus.ACTIVE.name())))
                .where(PERSON.ID.eq(personId))
                .fetchOptional(
                        row -> new ManagerRules.Above(personId, leadersOf(row.value1()), row.value2(), row.value3()));
    }

    private List<Long> leadersOf(@Nullable Long workplaceId) {
        return workplaceId == null
                ? List.of()
                : db.select(PERSON.ID)
                        .from(ROLE_GRANT)
                        .join(PERSON)
                        .on(PERSON.ID.eq(ROLE_GRANT.PERSON_ID))
                        .where(ROLE_GRANT.WORKPLACE_ID.eq(workplaceId))
                        .and(ROLE_GRANT.ROLE.eq(Role.UNIT_MANAGER.name()))
                        .and(PERSON.STATUS.eq(PersonStatus.ACTIVE.name()))
                        .orderBy(ROLE_GRANT.GRANTED_AT, ROLE_GRANT.ID)
                        .fetch(PERSON.ID);
    }

    /** The new person's id; empty when somebody else has just taken the address. Her roles are not stored yet. */
    OptionalLong insert(PersonDraft draft) {
        try {
            return OptionalLong.of(db.insertInto(PERSON)
                    .set(row(draft))
                    .set(PERSON.CREATED_AT, clock.instant())
                    .returningResult(PERSON.ID)
                    .fetchSingle()
                    .value1());
        } catch (DuplicateKeyException taken) {
            return OptionalLong.empty();
        }
    }

    /** Stores the columns, not the roles. False when the person has another version by now. */
    boolean update(long id, PersonDraft draft) {
        return db.update(PERSON)
                        .set(row(draft))
                        .set(PERSON.VERSION, PERSON.VERSION.plus(1))
                        .where(PERSON.ID.eq(id))
                        .and(PERSON.VERSION.eq(draft.version()))
                        .execute()
                == 1;
    }

    void give(long personId, Collection<Grant> grants) {
        for (Grant grant : grants) {
            db.insertInto(ROLE_GRANT)
                    .set(ROLE_GRANT.PERSON_ID, personId)
                    .set(ROLE_GRANT.ROLE, grant.role().name())
                    .set(ROLE_GRANT.WORKPLACE_ID, grant.workplaceId())
                    .set(ROLE_GRANT.ORGANISATION_ID, grant.organisationId())
                    .set(ROLE_GRANT.SCOPE, grant.scope())
                    .set(ROLE_GRANT.GRANTED_AT, clock.instant())
                    .execute();
        }
    }

    void takeAway(long personId, Collection<Grant> grants) {
        for (Grant grant : grants) {
            db.deleteFrom(ROLE_GRANT)
                    .where(ROLE_GRANT.PERSON_ID.eq(personId))
                    .and(ROLE_GRANT.ROLE.eq(grant.role().name()))
                    .and(ROLE_GRANT.SCOPE.eq(grant.scope()))
                    .execute();
        }
    }

    /** The name of the workplace or the organisation that the role is for; empty when it is for neither. */
    String placeOf(Grant grant) {
        String place = grant.workplaceId() != null
                ? db.select(WORKPLACE.NAME)
                        .from(WORKPLACE)
                        .where(WORKPLACE.ID.eq(grant.workplaceId()))
                        .fetchOne(WORKPLACE.NAME)
                : db.select(ORGANISATION.SHORT_NAME)
                        .from(ORGANISATION)
                        .where(ORGANISATION.ID.eq(grant.organisationId()))
                        .fetchOne(ORGANISATION.SHORT_NAME);
        return orEmpty(place);
    }

    static Map<org.jooq.Field<?>, @Nullable Object> row(PersonDraft draft) {
        Map<org.jooq.Field<?>, @Nullable Object> row = new HashMap<>();
        row.put(PERSON.GIVEN_NAME, draft.givenName());
        row.put(PERSON.FAMILY_NAME, draft.familyName());
        row.put(PERSON.ALIAS, draft.alias().isEmpty() ? null : draft.alias());
        row.put(PERSON.EMAIL, draft.email());
        row.put(PERSON.PHONE, draft.phone().isEmpty() ? null : draft.phone());
        row.put(PERSON.PROFESSION_ID, draft.professionId());
        row.put(PERSON.WORKPLACE_ID, draft.workplaceId());
        row.put(PERSON.MANAGER_ID, draft.managerId());
        row.put(PERSON.LANGUAGE, draft.language());
        row.put(PERSON.STATUS, draft.status().name());
        return row;
    }

    private List<PersonDraft> where(Condition condition) {
        var people = db.select(PERSON.fields()).from(PERSON).where(condition).fetch();
        Map<Long, Set<Grant>> grants = grantsOf(people.getValues(PERSON.ID));
        Map<Long, Set<Long>> areas = personAreas.of(people.getValues(PERSON.ID));
        return people.map(row -> draft(
                row,
                areas.getOrDefault(row.get(PERSON.ID), Set.of()),
                grants.getOrDefault(row.get(PERSON.ID), Set.of())));
    }

    private Map<Long, Set<Grant>> grantsOf(Collection<Long> personIds) {
        Map<Long, Set<Grant>> grants = new HashMap<>();
        if (!personIds.isEmpty()) {
            db.select(ROLE_GRANT.PERSON_ID, ROLE_GRANT.ROLE, ROLE_GRANT.WORKPLACE_ID, ROLE_GRANT.ORGANISATION_ID)
                    .from(ROLE_GRANT)
                    .where(ROLE_GRANT.PERSON_ID.in(personIds))
                    .forEach(row -> grants.computeIfAbsent(row.value1(), id -> new HashSet<>())
                            .add(new Grant(Role.valueOf(row.value2()), row.value3(), row.value4())));
        }
        return grants;
    }

    private static PersonDraft draft(Record row, Set<Long> areas, Set<Grant> grants) {
        return new PersonDraft(
                row.get(PERSON.ID),
                row.get(PERSON.GIVEN_NAME),
                row.get(PERSON.FAMILY_NAME),
                orEmpty(row.get(PERSON.ALIAS)),
                row.get(PERSON.EMAIL),
                orEmpty(row.get(PERSON.PHONE)),
                row.get(PERSON.PROFESSION_ID),
                areas,
                row.get(PERSON.WORKPLACE_ID),
                row.get(PERSON.MANAGER_ID),
                row.get(PERSON.LANGUAGE),
                PersonStatus.valueOf(row.get(PERSON.STATUS)),
                grants,
                row.get(PERSON.VERSION));
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
