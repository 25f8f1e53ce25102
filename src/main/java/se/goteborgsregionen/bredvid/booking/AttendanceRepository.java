package se.goteborgsregionen.bredvid.booking;

import java.time.Instant;
import java.util.Optional;

import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

import static se.goteborgsregionen.bredvid.db.Tables.ATTENDANCE;

/** Who was there. */
@Repository
class AttendanceRepository {

    private final DSLContext db;

    AttendanceRepository(DSLContext db) {
        this.db = db;
    }

    Optional<Presence> find(long bookingId) {
        return db.select(ATTENDANCE.PRESENCE)
                .from(ATTENDANCE)
                .where(ATTENDANCE.BOOKING_ID.eq(bookingId))
                .fetchOptional(row -> Presence.valueOf(row.value1()));
    }

    /** Marks or corrects; the last word counts. Only under the occasion's lock. */
    void mark(long bookingId, Presence presence, long markedBy, Instant now) {
        int corrected = db.update(ATTENDANCE)
                .set(ATTENDANCE.PRESENCE, presence.name())
                .set(ATTENDANCE.MARKED_BY, markedBy)
                .set(ATTENDANCE.MARKED_AT, now)
                .where(ATTENDANCE.BOOKING_ID.eq(bookingId))
                .execute();
        if (corrected == 0) {
            db.insertInto(ATTENDANCE)
                    .set(ATTENDANCE.BOOKING_ID, bookingId)
                    .set(ATTENDANCE.PRESENCE, presence.name())
                    .set(ATTENDANCE.MARKED_BY, markedBy)
                    .set(ATTENDANCE.MARKED_AT, now)
                    .execute();
        }
    }
}
