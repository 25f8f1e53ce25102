package se.goteborgsregionen.bredvid.booking;

import java.time.Instant;
import java.util.List;

import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

import static se.goteborgsregionen.bredvid.db.Tables.OCCASION;
import static se.goteborgsregionen.bredvid.db.Tables.OPENING_REMINDER;
import static se.goteborgsregionen.bredvid.db.Tables.PERSON;

/** Who wants to be told when booking opens. */
@Repository
class OpeningReminderRepository {

    private final DSLContext db;

    OpeningReminderRepository(DSLContext db) {
        this.db = db;
    }

    void ask(long occasionId, long personId, Instant now) {
        db.insertInto(OPENING_REMINDER)
                .set(OPENING_REMINDER.OCCASION_ID, occasionId)
                .set(OPENING_REMINDER.PERSON_ID, personId)
                .set(OPENING_REMINDER.ASKED_AT, now)
                .onDuplicateKeyIgnore()
                .execute();
    }

    boolean isAsked(long occasionId, long personId) {
        return db.fetchExists(
                OPENING_REMINDER,
                OPENING_REMINDER.OCCASION_ID.eq(occasionId).and(OPENING_REMINDER.PERSON_ID.eq(personId)));
    }

    /** Somebody to be told. */
    record Due(long occasionId, long personId) {}

    /** Those whose occasion has opened; at most so many. */
    List<Due> due(Instant now, int most) {
        return db.select(OPENING_REMINDER.OCCASION_ID, OPENING_REMINDER.PERSON_ID)
                .from(OPENING_REMINDER)
                .join(OCCASION)
                .on(OCCASION.ID.eq(OPENING_REMINDER.OCCASION_ID))
                .join(PERSON)
                .on(PERSON.ID.eq(OPENING_REMINDER.PERSON_ID))
                .where(OPENING_REMINDER.SENT_AT.isNull())
                .and(PERSON.STATUS.ne("INACTIVE"))
                .and(OCCASION.STATUS.eq("PUBLISHED"))
                .and(OCCASION.BOOKING_OPENS_AT.isNull().or(OCCASION.BOOKING_OPENS_AT.le(now)))
                .orderBy(OPENING_REMINDER.OCCASION_ID, OPENING_REMINDER.PERSON_ID)
                .limit(most)
                .fetch(row -> new Due(row.value1(), row.value2()));
    }

    /** Notes that she has been told; false when somebody else was quicker. */
    boolean sent(Due due, Instant now) {
        return db.update(OPENING_REMINDER)
                        .set(OPENING_REMINDER.SENT_AT, now)
                        .where(OPENING_REMINDER.OCCASION_ID.eq(due.occasionId()))
                        .and(OPENING_REMINDER.PERSON_ID.eq(due.personId()))
                        .and(OPENING_REMINDER.SENT_AT.isNull())
                        .execute()
                == 1;
    }
}
