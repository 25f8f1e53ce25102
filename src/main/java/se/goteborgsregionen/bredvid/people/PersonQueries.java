package se.goteborgsregionen.bredvid.people;

import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectField;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import se.goteborgsregionen.bredvid.access.Actor;
import se.goteborgsregionen.bredvid.access.PersonName;
import se.goteborgsregionen.bredvid.access.Role;
import se.goteborgsregionen.bredvid.organisation.Profession;
import se.goteborgsregionen.bredvid.organisation.Workplace;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.concat;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.nullif;
import static org.jooq.impl.DSL.selectOne;
import static se.goteborgsregionen.bredvid.db.Tables.PERSON;
import static se.goteborgsregionen.bredvid.db.Tables.PROFESSION;
import static se.goteborgsregionen.bredvid.db.Tables.ROLE_GRANT;
import static se.goteborgsregionen.bredvid.db.Tables.WORKPLACE;

/** Reads people as they may be shown, each query only those whom the actor may see. */
@Repository
class PersonQueries {

    /** What is shown and therefore searched and sorted by: an alias hides the name behind it from both. */
    private static final Field<String> SHOWN =
            coalesce(nullif(PERSON.ALIAS, inline("")), concat(PERSON.GIVEN_NAME, inline(" "), PERSON.FAMILY_NAME));

    /** By the last word of what is shown: an alias stands among the others as its own name would. */
    private static final Field<String> SORTED =
            coalesce(DSL.substringIndex(nullif(PERSON.ALIAS, inline("")), inline(" "), inline(-1)), PERSON.FAMILY_NAME);

    private static final List<SelectField<?>> COLUMNS = List.of(
            PERSON.ID,
            PERSON.GIVEN_NAME,
            PERSON.FAMILY_NAME,
            PERSON.ALIAS,
            PERSON.EMAIL,
            PERSON.PHONE,
            PERSON.MANAGER_ID,
            PERSON.LANGUAGE,
            PERSON.STATUS,
            PERSON.VERSION,
            PROFESSION.ID,
            PROFESSION.CODE,
            PROFESSION.NAME,
            PROFESSION.NAME_EN,
            PROFESSION.LICENSED,
            PROFESSION.ACTIVE,
            PROFESSION.VERSION,
            WORKPLACE.ID,
            WORKPLACE.ORGANISATION_ID,
            WORKPLACE.NAME,
            WORKPLACE.ADDRESS,
            WORKPLACE.MUNICIPALITY_ID,
            WORKPLACE.MOST_AWAY,
            WORKPLACE.ACTIVE,
            WORKPLACE.VERSION);

    private final DSLContext db;

    PersonQueries(DSLContext db) {
        this.db = db;
    }

    Optional<Person> find(long id) {
        return where(PERSON.ID.eq(id), 0, 1).stream().findFirst();
    }

    List<Person> find(Collection<Long> ids) {
        return ids.isEmpty() ? List.of() : where(PERSON.ID.in(ids), 0, ids.size());
    }

    List<Person> search(Actor actor, PersonQuery query) {
        return where(visibleTo(actor).and(asked(query)), query.offset(), query.limit());
    }

    int count(Actor actor, PersonQuery query) {
        return db.selectCount()
                .from(PERSON)
                .leftJoin(WORKPLACE)
                .on(WORKPLACE.ID.eq(PERSON.WORKPLACE_ID))
                .where(visibleTo(actor).and(asked(query)))
                .fetchSingle()
                .value1();
    }

    /** Active people whose shown name holds all the words, wherever they work. */
    List<Person> named(String words, int limit) {
        return where(PERSON.STATUS.eq(PersonStatus.ACTIVE.name()).and(named(words)), 0, limit);
    }

    /** The roles of each of these people; nobody without a role is in it. */
    Map<Long, Set<Role>> roles(Collection<Long> ids) {
        Map<Long, Set<Role>> roles = new HashMap<>();
        if (!ids.isEmpty()) {
            db.selectDistinct(ROLE_GRANT.PERSON_ID, ROLE_GRANT.ROLE)
                    .from(ROLE_GRANT)
                    .where(ROLE_GRANT.PERSON_ID.in(ids))
                    .forEach(row -> roles.computeIfAbsent(row.value1(), id -> EnumSet.noneOf(Role.class))
                            .add(Role.valueOf(row.value2())));
        }
        return roles;
    }

    private static Condition visibleTo(Actor actor) {
        if (actor.grAdministrator()) {
            return noCondition();
        }
        return WORKPLACE
                .ORGANISATION_ID
                .in(actor.organises())
                .or(PERSON.WORKPLACE_ID.in(actor.leads()))
                .or(PERSON.ID.eq(actor.id()));
    }

    private static Condition asked(PersonQuery query) {
        Condition condition = noCondition();
        for (String word : wordsOf(query.words())) {
            condition = condition.and(SHOWN.like(containing(word), '!').or(PERSON.EMAIL.like(containing(word), '!')));
        }
        if (query.organisationId() != null) {
            condition = condition.and(WORKPLACE.ORGANISATION_ID.eq(query.organisationId()));
        }
        if (query.workplaceId() != null) {
            condition = condition.and(PERSON.WORKPLACE_ID.eq(query.workplaceId()));
        }
        if (query.professionId() != null) {
            condition = condition.and(PERSON.PROFESSION_ID.eq(query.professionId()));
        }
        if (query.status() != null) {
            condition = condition.and(PERSON.STATUS.eq(query.status().name()));
        }
        if (query.role() != null) {
            condition = condition.and(exists(selectOne()
                    .from(ROLE_GRANT)
                    .where(ROLE_GRANT.PERSON_ID.eq(PERSON.ID))
                    .and(ROLE_GRANT.ROLE.eq(query.role().name()))));
        }
        return condition;
    }

    private static Condition named(String words) {
        return DSL.and(wordsOf(words).stream()
                .map(word -> SHOWN.like(containing(word), '!'))
                .toList());
    }

    private static List<String> wordsOf(String words) {
        return java.util.Arrays.stream(words.strip().toLowerCase(Locale.ROOT).split("\\s+"))
                .filter(word -> !word.isEmpty())
                .limit(8)
                .toList();
    }

    private static String containing(String word) {
        return "%" + word.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
    }

    private List<Person> where(Condition condition, int offset, int limit) {
        return db.select(COLUMNS)
                .from(PERSON)
                .leftJoin(PROFESSION)
                .on(PROFESSION.ID.eq(PERSON.PROFESSION_ID))
                .leftJoin(WORKPLACE)
                .on(WORKPLACE.ID.eq(PERSON.WORKPLACE_ID))
                .where(condition)
                .orderBy(SORTED, SHOWN, PERSON.ID)
                .limit(limit)
                .offset(offset)
                .fetch(PersonQueries::person);
    }

    private static Person person(Record row) {
        String phone = row.get(PERSON.PHONE);
        Profession profession = row.get(PROFESSION.ID) == null
                ? null
                : new Profession(
                        row.get(PROFESSION.ID),
                        row.get(PROFESSION.CODE),
                        row.get(PROFESSION.NAME),
                        row.get(PROFESSION.NAME_EN),
                        row.get(PROFESSION.LICENSED),
                        row.get(PROFESSION.ACTIVE),
                        row.get(PROFESSION.VERSION));
        Workplace workplace = row.get(WORKPLACE.ID) == null
                ? null
                : new Workplace(
                        row.get(WORKPLACE.ID),
                        row.get(WORKPLACE.ORGANISATION_ID),
                        row.get(WORKPLACE.NAME),
                        row.get(WORKPLACE.ADDRESS),
                        row.get(WORKPLACE.MUNICIPALITY_ID),
                        row.get(WORKPLACE.MOST_AWAY),
                        row.get(WORKPLACE.ACTIVE),
                        row.get(WORKPLACE.VERSION));
        return new Person(
                row.get(PERSON.ID),
                PersonName.of(row.get(PERSON.GIVEN_NAME), row.get(PERSON.FAMILY_NAME), row.get(PERSON.ALIAS)),
                row.get(PERSON.EMAIL),
                phone == null ? "" : phone,
                profession,
                workplace,
                row.get(PERSON.MANAGER_ID),
                row.get(PERSON.LANGUAGE),
                PersonStatus.valueOf(row.get(PERSON.STATUS)),
                row.get(PERSON.VERSION));
    }
}
