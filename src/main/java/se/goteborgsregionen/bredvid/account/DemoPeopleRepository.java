package se.goteborgsregionen.bredvid.account;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Repository;
import se.goteborgsregionen.bredvid.access.PersonName;
import se.goteborgsregionen.bredvid.access.Role;

import static org.jooq.impl.DSL.noCondition;
import static se.goteborgsregionen.bredvid.db.Tables.ORGANISATION;
import static se.goteborgsregionen.bredvid.db.Tables.PERSON;
import static se.goteborgsregionen.bredvid.db.Tables.PROFESSION;
import static se.goteborgsregionen.bredvid.db.Tables.ROLE_GRANT;
import static se.goteborgsregionen.bredvid.db.Tables.WORKPLACE;

/** Reads whom one may be in the demo world. */
@Repository
@Profile("demo")
class DemoPeopleRepository {

    private static final int MOST = 20;

    private final DSLContext db;

    DemoPeopleRepository(DSLContext db) {
        this.db = db;
    }

    List<DemoPerson> suggestions() {
        List<DemoPerson> suggested = new ArrayList<>();
        staffMember().ifPresent(suggested::add);
        for (Role role : List.of(Role.UNIT_MANAGER, Role.ORGANISER, Role.GR_ADMINISTRATOR)) {
            people(DSL.exists(grant().and(ROLE_GRANT.ROLE.eq(role.name()))), 4).stream()
                    .filter(person -> suggested.stream().noneMatch(other -> other.id() == person.id()))
                    .findFirst()
                    .ifPresent(suggested::add);
        }
        return suggested;
    }

    private Optional<DemoPerson> staffMember() {
        return people(DSL.notExists(grant()).and(PERSON.PROFESSION_ID.isNotNull()), 1).stream()
                .findFirst();
    }

    private org.jooq.SelectConditionStep<?> grant() {
        return db.selectOne().from(ROLE_GRANT).where(ROLE_GRANT.PERSON_ID.eq(PERSON.ID));
    }

    List<DemoPerson> search(String words) {
        Condition all = noCondition();
        Field<String> haystack = DSL.concat(
                PERSON.GIVEN_NAME,
                DSL.val(" "),
                PERSON.FAMILY_NAME,
                DSL.val(" "),
                DSL.coalesce(PROFESSION.NAME, DSL.val("")),
                DSL.val(" "),
                DSL.coalesce(WORKPLACE.NAME, DSL.val("")),
                DSL.val(" "),
                DSL.coalesce(ORGANISATION.NAME, DSL.val("")));
        for (String word : words.strip().split("\\s+")) {
            all = all.and(haystack.contains(word));
        }
        return people(all, MOST);
    }

    private List<DemoPerson> people(Condition condition, int most) {
        Field<String> roles =
                DSL.field(db.select(DSL.groupConcatDistinct(ROLE_GRANT.ROLE).separator(","))
                        .from(ROLE_GRANT)
                        .where(ROLE_GRANT.PERSON_ID.eq(PERSON.ID)));
        return db.select(
                        PERSON.ID,
                        PERSON.GIVEN_NAME,
                        PERSON.FAMILY_NAME,
                        PERSON.ALIAS,
                        PROFESSION.NAME,
                        WORKPLACE.NAME,
                        ORGANISATION.SHORT_NAME,
                        roles)
                .from(PERSON)
                .leftJoin(PROFESSION)
                .on(PROFESSION.ID.eq(PERSON.PROFESSION_ID))
                .leftJoin(WORKPLACE)
                .on(WORKPLACE.ID.eq(PERSON.WORKPLACE_ID))
                .leftJoin(ORGANISATION)
                .on(ORGANISATION.ID.eq(WORKPLACE.ORGANISATION_ID))
                .where(PERSON.STATUS.ne("INACTIVE"))
                .and(condition)
                .orderBy(PERSON.ID)
                .limit(most)
                .fetch(row -> person(row, row.get(roles)));
    }

    private static DemoPerson person(Record row, @Nullable String roles) {
        String workplace = row.get(WORKPLACE.NAME);
        String organisation = row.get(ORGANISATION.SHORT_NAME);
        return new DemoPerson(
                row.get(PERSON.ID),
                PersonName.of(row.get(PERSON.GIVEN_NAME), row.get(PERSON.FAMILY_NAME), row.get(PERSON.ALIAS)),
                Optional.ofNullable(row.get(PROFESSION.NAME)).orElse(""),
                workplace == null ? "" : workplace + ", " + organisation,
                rolesOf(roles));
    }

    private static Set<Role> rolesOf(@Nullable String names) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        if (names != null) {
            Arrays.stream(names.split(",")).map(Role::valueOf).forEach(roles::add);
        }
        return roles;
    }
}
