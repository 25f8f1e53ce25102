package se.goteborgsregionen.bredvid.outbox;

import java.time.Instant;

import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

import static se.goteborgsregionen.bredvid.db.Tables.OUTGOING_MAIL;

/** The stored mails. */
@Repository
class OutboxRepository {

    private final DSLContext db;

    OutboxRepository(DSLContext db) {
        this.db = db;
    }

    void insert(NewMail mail, String messageId, Instant now) {
        db.insertInto(OUTGOING_MAIL)
                .set(OUTGOING_MAIL.KIND, mail.kind())
                .set(OUTGOING_MAIL.MESSAGE_ID, messageId)
                .set(OUTGOING_MAIL.RECIPIENT_ID, mail.recipientId())
                .set(OUTGOING_MAIL.RECIPIENT, mail.recipient())
                .set(OUTGOING_MAIL.BOOKING_ID, mail.bookingId())
                .set(OUTGOING_MAIL.ORDER_KEY, mail.orderKey())
                .set(OUTGOING_MAIL.ORDER_NUMBER, mail.orderNumber())
                .set(OUTGOING_MAIL.CONTENT, mail.content())
                .set(OUTGOING_MAIL.NEXT_ATTEMPT_AT, now)
                .set(OUTGOING_MAIL.CREATED_AT, now)
                .execute();
    }
}
