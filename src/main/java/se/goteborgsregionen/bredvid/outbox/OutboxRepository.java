package se.goteborgsregionen.bredvid.outbox;

import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;

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

    void insert(List<NewMail> newMails, Supplier<String> messageIds, Instant now) {
        var insert = db.insertInto(
                OUTGOING_MAIL,
                OUTGOING_MAIL.KIND,
                OUTGOING_MAIL.MESSAGE_ID,
                OUTGOING_MAIL.RECIPIENT_ID,
                OUTGOING_MAIL.RECIPIENT,
                OUTGOING_MAIL.BOOKING_ID,
                OUTGOING_MAIL.ORDER_KEY,
                OUTGOING_MAIL.ORDER_NUMBER,
                OUTGOING_MAIL.CONTENT,
                OUTGOING_MAIL.NEXT_ATTEMPT_AT,
                OUTGOING_MAIL.CREATED_AT);
        for (NewMail mail : newMails) {
            insert = insert.values(
                    mail.kind(),
                    messageIds.get(),
                    mail.recipientId(),
                    mail.recipient(),
                    mail.bookingId(),
                    mail.orderKey(),
                    mail.orderNumber(),
                    mail.content(),
                    now,
                    now);
        }
        insert.execute();
    }

    void dropPending(String orderKey) {
        db.update(OUTGOING_MAIL)
                .set(OUTGOING_MAIL.STATUS, "SUPERSEDED")
                .where(OUTGOING_MAIL.ORDER_KEY.eq(orderKey))
                .and(OUTGOING_MAIL.STATUS.eq("PENDING"))
                .execute();
    }
}
