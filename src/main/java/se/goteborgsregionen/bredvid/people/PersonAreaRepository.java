package se.goteborgsregionen.bredvid.people;

import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

import static java.util.stream.Collectors.toSet;
import static se.goteborgsregionen.bredvid.db.Tables.AREA;
import static se.goteborgsregionen.bredvid.db.Tables.PERSON_AREA;

/** Reads and writes in which areas people work. */
@Repository
class PersonAreaRepository {

    private final DSLContext db;

    PersonAreaRepository(DSLContext db) {
        this.db = db;
    }

    /** The areas of each of these people; nothing for somebody without any. */
    Map<Long, Set<Long>> of(Collection<Long> personIds) {
        return personIds.isEmpty()
                ? Map.of()
                : db
                        .select(PERSON_AREA.PERSON_ID, PERSON_AREA.AREA_ID)
                        .from(PERSON_AREA)
                        .where(PERSON_AREA.PERSON_ID.in(personIds))
                        .stream()
                        .collect(Collectors.groupingBy(
                                row -> row.value1(), Collectors.mapping(row -> row.value2(), toSet())));
    }

    /** Those of the areas that exist. */
    Set<Long> known(Collection<Long> areas) {
        return areas.isEmpty()
                ? Set.of()
                : new HashSet<>(
                        db.select(AREA.ID).from(AREA).where(AREA.ID.in(areas)).fetch(AREA.ID));
    }

    void set(long personId, Set<Long> areas) {
        db.deleteFrom(PERSON_AREA)
                .where(PERSON_AREA.PERSON_ID.eq(personId))
                .and(PERSON_AREA.AREA_ID.notIn(areas))
                .execute();
        for (long area : areas.stream().sorted().toList()) {
            db.insertInto(PERSON_AREA, PERSON_AREA.PERSON_ID, PERSON_AREA.AREA_ID)
                    .values(personId, area)
                    .onDuplicateKeyIgnore()
                    .execute();
        }
    }
}
