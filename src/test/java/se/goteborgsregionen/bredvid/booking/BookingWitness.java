package se.goteborgsregionen.bredvid.booking;

import java.util.List;

import org.jooq.DSLContext;
import tools.jackson.databind.json.JsonMapper;

import static se.goteborgsregionen.bredvid.db.Tables.AUDIT_EVENT;
import static se.goteborgsregionen.bredvid.db.Tables.BOOKING;
import static se.goteborgsregionen.bredvid.db.Tables.OUTGOING_MAIL;
import static se.goteborgsregionen.bredvid.db.Tables.WORKPLACE;

/** Tells a test what has become of bookings: their states, what was audited, and who was mailed about what. */
final class BookingWitness {

    private final DSLContext db;
    private final JsonMapper json;

    BookingWitness(DSLContext db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    BookingState state(long bookingId) {
        return BookingState.valueOf(db.select(BOOKING.STATE)
                .from(BOOKING)
                .where(BOOKING.ID.eq(bookingId))
                .fetchSingle()
                .value1());
    }

    List<String> audited(long bookingId) {
        return db.select(AUDIT_EVENT.ACTION)
                .from(AUDIT_EVENT)
                .where(AUDIT_EVENT.SUBJECT_KIND.eq("BOOKING").and(AUDIT_EVENT.SUBJECT_ID.eq(bookingId)))
                .orderBy(AUDIT_EVENT.ID)
                .fetch(AUDIT_EVENT.ACTION);
    }

    List<String> auditDetails(long bookingId) {
        return db.select(AUDIT_EVENT.DETAIL)
                .from(AUDIT_EVENT)
                .where(AUDIT_EVENT.SUBJECT_KIND.eq("BOOKING").and(AUDIT_EVENT.SUBJECT_ID.eq(bookingId)))
                .orderBy(AUDIT_EVENT.ID)
                .fetch(AUDIT_EVENT.DETAIL);
    }

    /** All plain mails to the person, the oldest first. */
    List<NoticeMail> noticesTo(long personId) {
        return db.select(OUTGOING_MAIL.CONTENT)
                .from(OUTGOING_MAIL)
                .where(OUTGOING_MAIL.RECIPIENT_ID.eq(personId))
                .and(OUTGOING_MAIL.KIND.eq(NoticeMail.KIND))
                .orderBy(OUTGOING_MAIL.ID)
                .fetch(row -> json.readValue(row.value1(), NoticeMail.class));
    }

    List<NoticeMail.News> newsTo(long personId) {
        return noticesTo(personId).stream().map(NoticeMail::news).toList();
    }

    /** The link in the newest mail to the person that has one. */
    String tokenTo(long personId) {
        return noticesTo(personId).stream()
                .map(NoticeMail::answerToken)
                .filter(token -> !token.isEmpty())
                .toList()
                .getLast();
    }

    void limit(long workplaceId, int mostAway) {
        db.update(WORKPLACE)
                .set(WORKPLACE.MOST_AWAY, mostAway)
                .where(WORKPLACE.ID.eq(workplaceId))
                .execute();
    }

    static long requested(BookingOutcome outcome) {
        if (outcome instanceof BookingOutcome.Requested requested) {
            return requested.bookingId();
        }
        throw new AssertionError("Not requested: " + outcome);
    }
}
