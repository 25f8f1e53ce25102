package se.goteborgsregionen.bredvid.people;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jooq.DSLContext;
import org.jooq.Query;
import org.springframework.stereotype.Repository;

import static se.goteborgsregionen.bredvid.db.Tables.PERSON;
import static se.goteborgsregionen.bredvid.db.Tables.ROLE_GRANT;

/** Reads and writes many people at a time. */
@Repository
class ImportRepository {

    private static final int AT_A_TIME = 500;

    private final DSLContext db;
    private final PersonRepository records;
    private final Clock clock;

    ImportRepository(DSLContext db, PersonRepository records, Clock clock) {
        this.db = db;
        this.records = records;
        this.clock = clock;
    }

    /** Who has one of the addresses, by address. */
    Map<String, PersonDraft> people(Collection<String> emails) {
        Map<String, PersonDraft> people = new HashMap<>();
        for (List<String> some : portions(emails)) {
            records.withEmails(some).forEach(person -> people.put(person.email(), person));
        }
        return people;
    }

    /** Adds these people, without their roles; their ids by address. */
    Map<String, Long> insert(Collection<PersonDraft> drafts) {
        Instant now = clock.instant();
        for (List<PersonDraft> some : portions(drafts)) {
            var insert = db.insertInto(
                    PERSON,
                    PERSON.GIVEN_NAME,
                    PERSON.FAMILY_NAME,
                    PERSON.EMAIL,
                    PERSON.PHONE,
                    PERSON.PROFESSION_ID,
                    PERSON.WORKPLACE_ID,
                    PERSON.MANAGER_ID,
                    PERSON.LANGUAGE,
                    PERSON.STATUS,
                    PERSON.CREATED_AT);
            for (PersonDraft draft : some) {
                insert = insert.values(
                        draft.givenName(),
                        draft.familyName(),
                        draft.email(),
                        draft.phone().isEmpty() ? null : draft.phone(),
                        draft.professionId(),
                        draft.workplaceId(),
                        draft.managerId(),
                        draft.language(),
                        draft.status().name(),
                        now);
            }
            insert.execute();
        }
        return ids(drafts.stream().map(PersonDraft::email).toList());
    }

    /** Stores the columns, not the roles; false when one of them has another version by now. */
    boolean update(Collection<PersonDraft> drafts) {
        List<Query> updates = new ArrayList<>();
        for (PersonDraft draft : drafts) {
            updates.add(db.update(PERSON)
                    .set(PersonRepository.row(draft))
                    .set(PERSON.VERSION, PERSON.VERSION.plus(1))
                    .where(PERSON.ID.eq(Objects.requireNonNull(draft.id())))
                    .and(PERSON.VERSION.eq(draft.version())));
        }
        return Arrays.stream(db.batch(updates).execute()).allMatch(rows -> rows == 1);
    }

    void give(Map<Long, Collection<Grant>> grantsOfPeople) {
        List<Query> inserts = new ArrayList<>();
        grantsOfPeople.forEach((personId, grants) -> grants.forEach(grant -> inserts.add(db.insertInto(ROLE_GRANT)
                .set(ROLE_GRANT.PERSON_ID, personId)
                .set(ROLE_GRANT.ROLE, grant.role().name())
                .set(ROLE_GRANT.WORKPLACE_ID, grant.workplaceId())
                .set(ROLE_GRANT.ORGANISATION_ID, grant.organisationId())
                .set(ROLE_GRANT.SCOPE, grant.scope())
                .set(ROLE_GRANT.GRANTED_AT, clock.instant()))));
        db.batch(inserts).execute();
    }

    void takeAway(Map<Long, Collection<Grant>> grantsOfPeople) {
        List<Query> deletes = new ArrayList<>();
        grantsOfPeople.forEach((personId, grants) -> grants.forEach(grant -> deletes.add(db.deleteFrom(ROLE_GRANT)
                .where(ROLE_GRANT.PERSON_ID.eq(personId))
                .and(ROLE_GRANT.ROLE.eq(grant.role().name()))
                .and(ROLE_GRANT.SCOPE.eq(grant.scope())))));
        db.batch(deletes).execute();
    }

    void setManagers(Map<Long, Long> managerOf) {
        List<Query> updates = new ArrayList<>();
        managerOf.forEach((personId, managerId) ->
                updates.add(db.update(PERSON).set(PERSON.MANAGER_ID, managerId).where(PERSON.ID.eq(personId))));
        db.batch(updates).execute();
    }

    private Map<String, Long> ids(Collection<String> emails) {
        Map<String, Long> ids = new HashMap<>();
        for (List<String> some : portions(emails)) {
            ids.putAll(db.select(PERSON.EMAIL, PERSON.ID)
                    .from(PERSON)
                    .where(PERSON.EMAIL.in(some))
                    .fetchMap(PERSON.EMAIL, PERSON.ID));
        }
        return ids;
    }

    private static <T> List<List<T>> portions(Collection<T> all) {
        List<T> list = List.copyOf(all);
        List<List<T>> portions = new ArrayList<>();
        for (int from = 0; from < list.size(); from += AT_A_TIME) {
            portions.add(list.subList(from, Math.min(list.size(), from + AT_A_TIME)));
        }
        return portions;
    }
}
