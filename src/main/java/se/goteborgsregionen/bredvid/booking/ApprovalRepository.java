package se.goteborgsregionen.bredvid.booking;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;

import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectWhereStep;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import se.goteborgsregionen.bredvid.booking.Approval.Answer;
import se.goteborgsregionen.bredvid.booking.ApprovalRules.Needed;

import static se.goteborgsregionen.bredvid.db.Tables.APPROVAL;
import static se.goteborgsregionen.bredvid.db.Tables.PROPOSED_OCCASION;

/** Reads and writes whose yes bookings wait for; writes only under the occasion's lock. */
@Repository
class ApprovalRepository {

    private final DSLContext db;

    ApprovalRepository(DSLContext db) {
        this.db = db;
    }

    /** Begins to wait. */
    void ask(long bookingId, Needed needed, Instant now, AnswerDeadline deadline) {
        db.insertInto(APPROVAL)
                .set(APPROVAL.BOOKING_ID, bookingId)
                .set(APPROVAL.KIND, needed.kind().name())
                .set(APPROVAL.PENDING, true)
                .set(APPROVAL.OVER_GUARD, needed.overGuard())
                .set(APPROVAL.ASKED_AT, now)
                .set(APPROVAL.DUE_AT, deadline.due())
                .set(APPROVAL.ESCALATES_AT, deadline.escalates())
                .execute();
    }

    /** Notes a yes that was given by booking. */
    void given(long bookingId, Needed needed, long by, Instant now) {
        db.insertInto(APPROVAL)
                .set(APPROVAL.BOOKING_ID, bookingId)
                .set(APPROVAL.KIND, needed.kind().name())
                .set(APPROVAL.OVER_GUARD, needed.overGuard())
                .set(APPROVAL.ASKED_AT, now)
                .set(APPROVAL.DUE_AT, now)
                .set(APPROVAL.ANSWER, Answer.YES.name())
                .set(APPROVAL.ANSWERED_BY, by)
                .set(APPROVAL.ANSWERED_AT, now)
                .execute();
    }

    /** Ends the waiting for one. */
    void answer(long approvalId, Answer answer, @Nullable Long by, String reason, Instant now) {
        db.update(APPROVAL)
                .set(APPROVAL.ANSWER, answer.name())
                .setNull(APPROVAL.PENDING)
                .set(APPROVAL.ANSWERED_BY, by)
                .set(APPROVAL.ANSWERED_AT, now)
                .set(APPROVAL.REASON, reason)
                .where(APPROVAL.ID.eq(approvalId))
                .and(APPROVAL.PENDING.eq(true))
                .execute();
    }

    /** Ends the waiting for whatever a booking still waits for. */
    void endPending(long bookingId, Answer answer, Instant now) {
        db.update(APPROVAL)
                .set(APPROVAL.ANSWER, answer.name())
                .setNull(APPROVAL.PENDING)
                .set(APPROVAL.ANSWERED_AT, now)
                .where(APPROVAL.BOOKING_ID.eq(bookingId))
                .and(APPROVAL.PENDING.eq(true))
                .execute();
    }

    /** What the host proposes instead. */
    void propose(long approvalId, long occasionId, String words, Instant now) {
        db.update(APPROVAL)
                .set(APPROVAL.PROPOSED_OCCASION_ID, occasionId)
                .set(APPROVAL.REASON, words)
                .where(APPROVAL.ID.eq(approvalId))
                .execute();
        db.insertInto(PROPOSED_OCCASION)
                .set(PROPOSED_OCCASION.APPROVAL_ID, approvalId)
                .set(PROPOSED_OCCASION.OCCASION_ID, occasionId)
                .set(PROPOSED_OCCASION.PROPOSED_AT, now)
                .execute();
    }

    /** All occasions that a host has proposed instead of this booking's. */
    Set<Long> proposed(long bookingId) {
        return db.select(PROPOSED_OCCASION.OCCASION_ID)
                .from(PROPOSED_OCCASION)
                .join(APPROVAL)
                .on(APPROVAL.ID.eq(PROPOSED_OCCASION.APPROVAL_ID))
                .where(APPROVAL.BOOKING_ID.eq(bookingId))
                .fetchSet(PROPOSED_OCCASION.OCCASION_ID);
    }

    void escalated(long approvalId, Instant now) {
        db.update(APPROVAL)
                .set(APPROVAL.ESCALATED_AT, now)
                .where(APPROVAL.ID.eq(approvalId))
                .execute();
    }

    /** All of a booking, the oldest first. */
    List<Approval> ofBooking(long bookingId) {
        return select().where(APPROVAL.BOOKING_ID.eq(bookingId))
                .orderBy(APPROVAL.ID)
                .fetch(ApprovalRepository::read);
    }

    /** All of several bookings, the oldest first. */
    List<Approval> ofBookings(Collection<Long> bookingIds) {
        return select().where(APPROVAL.BOOKING_ID.in(bookingIds))
                .orderBy(APPROVAL.ID)
                .fetch(ApprovalRepository::read);
    }

    /** One, as it stands. */
    Approval find(long approvalId) {
        return select().where(APPROVAL.ID.eq(approvalId)).fetchSingle(ApprovalRepository::read);
    }

    /** Those that nobody has answered in time; at most so many. */
    List<Approval> lapsed(Instant now, int most) {
        return select().where(APPROVAL.PENDING.eq(true))
                .and(APPROVAL.DUE_AT.le(now))
                .orderBy(APPROVAL.DUE_AT, APPROVAL.ID)
                .limit(most)
                .fetch(ApprovalRepository::read);
    }

    /** Those about which somebody above is to be asked by now; at most so many. */
    List<Approval> toEscalate(Instant now, int most) {
        return select().where(APPROVAL.PENDING.eq(true))
                .and(APPROVAL.ESCALATED_AT.isNull())
                .and(APPROVAL.ESCALATES_AT.le(now))
                .orderBy(APPROVAL.ESCALATES_AT, APPROVAL.ID)
                .limit(most)
                .fetch(ApprovalRepository::read);
    }

    private SelectWhereStep<? extends Record> select() {
        return db.select(
                        APPROVAL.ID,
                        APPROVAL.BOOKING_ID,
                        APPROVAL.KIND,
                        APPROVAL.OVER_GUARD,
                        APPROVAL.ASKED_AT,
                        APPROVAL.DUE_AT,
                        APPROVAL.ESCALATED_AT,
                        APPROVAL.ANSWER,
                        APPROVAL.ANSWERED_BY,
                        APPROVAL.PROPOSED_OCCASION_ID,
                        APPROVAL.REASON)
                .from(APPROVAL);
    }

    private static Approval read(Record row) {
        String answer = row.get(APPROVAL.ANSWER);
        return new Approval(
                row.get(APPROVAL.ID),
                row.get(APPROVAL.BOOKING_ID),
                ApprovalKind.valueOf(row.get(APPROVAL.KIND)),
                row.get(APPROVAL.OVER_GUARD),
                row.get(APPROVAL.ASKED_AT),
                row.get(APPROVAL.DUE_AT),
                row.get(APPROVAL.ESCALATED_AT),
                answer == null ? null : Answer.valueOf(answer),
                row.get(APPROVAL.ANSWERED_BY),
                row.get(APPROVAL.PROPOSED_OCCASION_ID),
                row.get(APPROVAL.REASON));
    }
}
