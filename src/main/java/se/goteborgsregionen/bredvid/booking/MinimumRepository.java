package se.goteborgsregionen.bredvid.booking;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

import static se.goteborgsregionen.bredvid.db.Tables.BOOKING;
import static se.goteborgsregionen.bredvid.db.Tables.OCCASION;

/** Occasions that need a minimum of people. */
@Repository
class MinimumRepository {

    /** Counted anew: an unlimited occasion keeps no counter. */
    private static final Field<Integer> TAKEN = DSL.field(DSL.selectCount()
            .from(BOOKING)
            .where(BOOKING.OCCASION_ID.eq(OCCASION.ID))
            .and(BOOKING.STATE.in(SituationQueries.HOLDING)));

    private final DSLContext db;

    MinimumRepository(DSLContext db) {
        this.db = db;
    }

    /** An occasion whose day has come. */
    record Due(long occasionId, int minimum, int taken) {}

    List<Due> due(LocalDate today, int most) {
        return db.select(OCCASION.ID, OCCASION.MINIMUM, TAKEN)
                .from(OCCASION)
                .where(OCCASION.MINIMUM_TOLD_AT.isNull())
                .and(OCCASION.MINIMUM_DECIDED_ON.le(today))
                .and(OCCASION.MINIMUM.isNotNull())
                .and(OCCASION.STATUS.eq("PUBLISHED"))
                .and(OCCASION.FIRST_START.ge(today.atStartOfDay()))
                .orderBy(OCCASION.ID)
                .limit(most)
                .fetch(row -> new Due(row.value1(), row.value2(), row.value3()));
    }

    /** Notes that it has been looked at; false when somebody else was quicker. */
    boolean told(long occasionId, Instant now) {
        return db.update(OCCASION)
                        .set(OCCASION.MINIMUM_TOLD_AT, now)
                        .where(OCCASION.ID.eq(occasionId))
                        .and(OCCASION.MINIMUM_TOLD_AT.isNull())
                        .execute()
                == 1;
    }
}
