package se.goteborgsregionen.bredvid.booking;

import java.time.Instant;
import java.util.List;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import se.goteborgsregionen.bredvid.booking.CalendarAnswers.Said;

import static se.goteborgsregionen.bredvid.db.Tables.BOOKING;
import static se.goteborgsregionen.bredvid.db.Tables.CALENDAR_ANSWER;
import static se.goteborgsregionen.bredvid.db.Tables.MEETING;

/** The answers that have come from calendars. Whoever writes has locked the occasion. */
@Repository
class CalendarAnswerRepository {

    private final DSLContext db;

    CalendarAnswerRepository(DSLContext db) {
        this.db = db;
    }

    /** Whether this answer, or a later one about the same event, has been dealt with. */
    boolean isKnown(CalendarAnswer answer) {
        Condition same = CALENDAR_ANSWER
                .STAMPED_AT
                .eq(answer.stampedAt())
                .and(CALENDAR_ANSWER.ANSWER.eq(answer.word().name()));
        return db.fetchExists(
                CALENDAR_ANSWER,
                CALENDAR_ANSWER
                        .UID
                        .eq(answer.uid())
                        .and(CALENDAR_ANSWER.ATTENDEE.eq(answer.attendee()))
                        .and(same.or(CALENDAR_ANSWER.STAMPED_AT.gt(answer.stampedAt()))));
    }

    void insert(CalendarAnswer answer, long meetingId, CalendarOutcome outcome, boolean stands, Instant now) {
        db.insertInto(CALENDAR_ANSWER)
                .set(CALENDAR_ANSWER.BOOKING_ID, answer.bookingId())
                .set(CALENDAR_ANSWER.MEETING_ID, meetingId)
                .set(CALENDAR_ANSWER.UID, answer.uid())
                .set(CALENDAR_ANSWER.ATTENDEE, answer.attendee())
                .set(CALENDAR_ANSWER.STAMPED_AT, answer.stampedAt())
                .set(CALENDAR_ANSWER.ANSWER, answer.word().name())
                .set(CALENDAR_ANSWER.SEQUENCE, answer.sequence())
                .set(CALENDAR_ANSWER.STANDS, stands)
                .set(CALENDAR_ANSWER.OUTCOME, outcome.name())
                .set(CALENDAR_ANSWER.NOTED_AT, now)
                .execute();
    }

    List<Said> ofBooking(long bookingId) {
        return said(CALENDAR_ANSWER.BOOKING_ID.eq(bookingId));
    }

    List<Said> ofOccasion(long occasionId) {
        return said(BOOKING.OCCASION_ID.eq(occasionId));
    }

    private List<Said> said(Condition which) {
        return db.select(
                        CALENDAR_ANSWER.BOOKING_ID,
                        MEETING.ID,
                        MEETING.STARTS,
                        CALENDAR_ANSWER.ANSWER,
                        CALENDAR_ANSWER.STAMPED_AT)
                .from(CALENDAR_ANSWER)
                .join(BOOKING)
                .on(BOOKING.ID.eq(CALENDAR_ANSWER.BOOKING_ID))
                .join(MEETING)
                .on(MEETING.ID.eq(CALENDAR_ANSWER.MEETING_ID))
                .where(which)
                .and(CALENDAR_ANSWER.STANDS.eq(true))
                .orderBy(CALENDAR_ANSWER.ID)
                .fetch(row -> new Said(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        CalendarAnswer.Word.valueOf(row.value4()),
                        row.value5()));
    }
}
