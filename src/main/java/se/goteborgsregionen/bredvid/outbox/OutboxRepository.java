package se.goteborgsregionen.bredvid.outbox;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

import static se.goteborgsregionen.bredvid.db.Tables.OUTGOING_MAIL;

/** The stored mails. */
@Repository
class OutboxRepository {

    private static final int LONGEST_SUBJECT = 300;
    private static final int LONGEST_REASON = 1000;

    private final DSLContext db;

    OutboxRepository(DSLContext db) {
        this.db = db;
    }

    /**
     * Where a mail stands.
     *
     * @param nextAttemptAt when it is due; while it is being sent, when another node may take it over
     */
    record MailState(
            long id, String kind, String status, int orderNumber, boolean mayHaveArrived, Instant nextAttemptAt) {

        boolean unfinished() {
            return status.equals("PENDING") || status.equals("SENDING");
        }
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

    List<Long> due(Instant now, int limit) {
        return db.select(OUTGOING_MAIL.ID)
                .from(OUTGOING_MAIL)
                .where(OUTGOING_MAIL.STATUS.in("PENDING", "SENDING"))
                .and(OUTGOING_MAIL.NEXT_ATTEMPT_AT.le(now))
                .orderBy(OUTGOING_MAIL.NEXT_ATTEMPT_AT, OUTGOING_MAIL.ID)
                .limit(limit)
                .fetch(OUTGOING_MAIL.ID);
    }

    /** Locks the mail and the others of its order key, always in the same order, and reads where they stand. */
    List<MailState> lockFamily(long id) {
        String orderKey = db.select(OUTGOING_MAIL.ORDER_KEY)
                .from(OUTGOING_MAIL)
                .where(OUTGOING_MAIL.ID.eq(id))
                .fetchOne(OUTGOING_MAIL.ORDER_KEY);
        return db.select(
                        OUTGOING_MAIL.ID,
                        OUTGOING_MAIL.KIND,
                        OUTGOING_MAIL.STATUS,
                        DSL.coalesce(OUTGOING_MAIL.ORDER_NUMBER, 0),
                        OUTGOING_MAIL.MAY_HAVE_ARRIVED,
                        OUTGOING_MAIL.NEXT_ATTEMPT_AT)
                .from(OUTGOING_MAIL)
                .where(orderKey == null ? OUTGOING_MAIL.ID.eq(id) : OUTGOING_MAIL.ORDER_KEY.eq(orderKey))
                .orderBy(OUTGOING_MAIL.ORDER_NUMBER, OUTGOING_MAIL.ID)
                .forUpdate()
                .fetch(Records.mapping(MailState::new));
    }

    void supersede(Collection<Long> ids) {
        if (!ids.isEmpty()) {
            db.update(OUTGOING_MAIL)
                    .set(OUTGOING_MAIL.STATUS, "SUPERSEDED")
                    .where(OUTGOING_MAIL.ID.in(ids))
                    .execute();
        }
    }

    /** From here until a clear answer the mail may have arrived, also if this node dies. */
    void begin(long id, Instant until) {
        db.update(OUTGOING_MAIL)
                .set(OUTGOING_MAIL.STATUS, "SENDING")
                .set(OUTGOING_MAIL.ATTEMPTS, OUTGOING_MAIL.ATTEMPTS.plus(1))
                .set(OUTGOING_MAIL.MAY_HAVE_ARRIVED, true)
                .set(OUTGOING_MAIL.NEXT_ATTEMPT_AT, until)
                .where(OUTGOING_MAIL.ID.eq(id))
                .execute();
    }

    Optional<ClaimedMail> claimed(long id, boolean mayHaveArrived) {
        return db.select(
                        OUTGOING_MAIL.ID,
                        OUTGOING_MAIL.KIND,
                        OUTGOING_MAIL.MESSAGE_ID,
                        OUTGOING_MAIL.RECIPIENT,
                        OUTGOING_MAIL.CONTENT,
                        OUTGOING_MAIL.ATTEMPTS,
                        DSL.val(mayHaveArrived),
                        OUTGOING_MAIL.ENVELOPE_SENDER,
                        OUTGOING_MAIL.RAW)
                .from(OUTGOING_MAIL)
                .where(OUTGOING_MAIL.ID.eq(id))
                .fetchOptional(Records.mapping(ClaimedMail::new));
    }

    boolean keep(ClaimedMail mail, String subject, String envelopeSender, byte[] raw) {
        return db.update(OUTGOING_MAIL)
                        .set(OUTGOING_MAIL.SUBJECT, cut(subject, LONGEST_SUBJECT))
                        .set(OUTGOING_MAIL.ENVELOPE_SENDER, envelopeSender)
                        .set(OUTGOING_MAIL.RAW, raw)
                        .where(stillHeld(mail))
                        .execute()
                == 1;
    }

    void sent(ClaimedMail mail, Instant now, boolean whole) {
        var update = db.update(OUTGOING_MAIL)
                .set(OUTGOING_MAIL.STATUS, "SENT")
                .set(OUTGOING_MAIL.SENT_AT, now)
                .set(OUTGOING_MAIL.LAST_ERROR, "");
        if (!whole) {
            update = update.set(OUTGOING_MAIL.CONTENT, "").setNull(OUTGOING_MAIL.RAW);
        }
        update.where(stillHeld(mail)).execute();
    }

    void failed(ClaimedMail mail, String reason, boolean mayHaveArrived) {
        db.update(OUTGOING_MAIL)
                .set(OUTGOING_MAIL.STATUS, "FAILED")
                .set(OUTGOING_MAIL.MAY_HAVE_ARRIVED, mayHaveArrived)
                .set(OUTGOING_MAIL.LAST_ERROR, cut(reason, LONGEST_REASON))
                .where(stillHeld(mail))
                .execute();
    }

    void later(ClaimedMail mail, String reason, boolean mayHaveArrived, Instant nextAttempt) {
        db.update(OUTGOING_MAIL)
                .set(OUTGOING_MAIL.STATUS, "PENDING")
                .set(OUTGOING_MAIL.MAY_HAVE_ARRIVED, mayHaveArrived)
                .set(OUTGOING_MAIL.NEXT_ATTEMPT_AT, nextAttempt)
                .set(OUTGOING_MAIL.LAST_ERROR, cut(reason, LONGEST_REASON))
                .where(stillHeld(mail))
                .execute();
    }

    /** Another sender that has taken the mail over in the meantime has counted its own attempt. */
    private static Condition stillHeld(ClaimedMail mail) {
        return OUTGOING_MAIL
                .ID
                .eq(mail.id())
                .and(OUTGOING_MAIL.STATUS.eq("SENDING"))
                .and(OUTGOING_MAIL.ATTEMPTS.eq(mail.attempts()));
    }

    private static String cut(String words, int longest) {
        return words.codePointCount(0, words.length()) <= longest
                ? words
                : words.substring(0, words.offsetByCodePoints(0, longest));
    }
}
