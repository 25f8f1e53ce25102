package se.goteborgsregionen.bredvid.booking;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import se.goteborgsregionen.bredvid.access.PersonName;
import se.goteborgsregionen.bredvid.shared.Texts;

import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;
import static se.goteborgsregionen.bredvid.db.Tables.BOOKING;
import static se.goteborgsregionen.bredvid.db.Tables.PERSON;

/** Finds who could take over a place. */
@Component
class ColleagueQueries {

    private final DSLContext db;

    ColleagueQueries(DSLContext db) {
        this.db = db;
    }

    /** Active people of the workplace who have not booked the occasion themselves, by the name that is shown. */
    List<Colleague> of(long workplaceId, long occasionId) {
        return db
                .select(PERSON.ID, PERSON.GIVEN_NAME, PERSON.FAMILY_NAME, PERSON.ALIAS)
                .from(PERSON)
                .where(PERSON.WORKPLACE_ID.eq(workplaceId))
                .and(PERSON.STATUS.eq("ACTIVE"))
                .and(notExists(selectOne()
                        .from(BOOKING)
                        .where(BOOKING.OCCASION_ID.eq(occasionId))
                        .and(BOOKING.PERSON_ID.eq(PERSON.ID))
                        .and(BOOKING.ACTIVE.eq(true))))
                .fetch(row -> new Colleague(row.value1(), PersonName.of(row.value2(), row.value3(), row.value4())))
                .stream()
                .sorted(Comparator.comparing(colleague -> colleague.name().full(), inSwedish()))
                .toList();
    }

    private static Comparator<Object> inSwedish() {
        return Collator.getInstance(Texts.SWEDISH);
    }
}
