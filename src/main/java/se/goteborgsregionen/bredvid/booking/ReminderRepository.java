package se.goteborgsregionen.bredvid.booking;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Repository;
import se.goteborgsregionen.bredvid.booking.ReminderRules.Kind;
import se.goteborgsregionen.bredvid.shared.Time;

import static se.goteborgsregionen.bredvid.db.Tables.BOOKING;
import static se.goteborgsregionen.bredvid.db.Tables.OCCASION;
import static se.goteborgsregionen.bredvid.db.Tables.OFFER;
import static se.goteborgsregionen.bredvid.db.Tables.PERSON;
import static se.goteborgsregionen.bredvid.db.Tables.REMINDER;

/** Who is to be reminded, and who has been. */
@Repository
class ReminderRepository {

    private static final Field<LocalDate> FIRST_DAY = DSL.cast(OCCASION.FIRST_START, SQLDataType.LOCALDATE);

    private final DSLContext db;

    ReminderRepository(DSLContext db) {
        this.db = db;
    }

    /** A booking that may be due. */
    record Due(Kind kind, long bookingId, long occasionId, LocalDate firstDay, LocalDateTime settled) {}

    /** Those with a place whose first day is between the two, both included, and who have not been reminded of that day. */
    List<Due> between(Kind kind, LocalDate earliest, LocalDate latest) {
        return find(
                kind,
                OCCASION.STATUS
                        .eq("PUBLISHED")
                        .and(OCCASION.FIRST_START.ge(earliest.atStartOfDay()))
                        .and(OCCASION.FIRST_START.lt(latest.plusDays(1).atStartOfDay())));
    }

    /** Whether the booking still is as it was found, asked when nothing of it can change any more. */
    boolean isStill(Due due) {
        return find(due.kind(), OCCASION.STATUS.eq("PUBLISHED").and(BOOKING.ID.eq(due.bookingId()))).stream()
                .anyMatch(due::equals);
    }

    private List<Due> find(Kind kind, Condition which) {
        Field<Boolean> wanted = kind == Kind.WEEK ? OFFER.REMIND_WEEK : OFFER.REMIND_DAY;
        return db.select(BOOKING.ID, OCCASION.ID, OCCASION.FIRST_START, BOOKING.STATE_AT)
                .from(OCCASION)
                .join(OFFER)
                .on(OFFER.ID.eq(OCCASION.OFFER_ID))
                .join(BOOKING)
                .on(BOOKING.OCCASION_ID.eq(OCCASION.ID))
                .join(PERSON)
                .on(PERSON.ID.eq(BOOKING.PERSON_ID))
                .where(which)
                .and(BOOKING.STATE.eq("CONFIRMED"))
                .and(PERSON.STATUS.ne("INACTIVE"))
                .and(wanted.isTrue())
                .andNotExists(DSL.selectOne()
                        .from(REMINDER)
                        .where(REMINDER.BOOKING_ID.eq(BOOKING.ID))
                        .and(REMINDER.KIND.eq(kind.name()))
                        .and(REMINDER.FIRST_DAY.eq(FIRST_DAY)))
                .orderBy(OCCASION.FIRST_START, BOOKING.ID)
                .fetch(row -> new Due(
                        kind,
                        row.value1(),
                        row.value2(),
                        row.value3().toLocalDate(),
                        LocalDateTime.ofInstant(row.value4(), Time.STOCKHOLM)));
    }

    void sent(Due due, Instant now) {
        db.insertInto(REMINDER)
                .set(REMINDER.BOOKING_ID, due.bookingId())
                .set(REMINDER.KIND, due.kind().name())
                .set(REMINDER.FIRST_DAY, due.firstDay())
                .set(REMINDER.SENT_AT, now)
                .execute();
    }
}
