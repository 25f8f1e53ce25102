package se.goteborgsregionen.bredvid.outbox;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record4;
import org.jooq.Records;
import org.jooq.Select;
import org.jooq.UpdateSetMoreStep;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import se.goteborgsregionen.bredvid.db.tables.records.OutgoingMailRecord;
import se.goteborgsregionen.bredvid.outbox.MailTopic.Urgency;

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
                OUTGOING_MAIL.TOPIC,
                OUTGOING_MAIL.URGENCY,
                OUTGOING_MAIL.MESSAGE_ID,
                OUTGOING_MAIL.RECIPIENT_ID,
                OUTGOING_MAIL.RECIPIENT,
                OUTGOING_MAIL.RECEIVING_DOMAIN,
                OUTGOING_MAIL.BOOKING_ID,
                OUTGOING_MAIL.ORDER_KEY,
                OUTGOING_MAIL.ORDER_NUMBER,
                OUTGOING_MAIL.CONTENT,
                OUTGOING_MAIL.NEXT_ATTEMPT_AT,
                OUTGOING_MAIL.CREATED_AT);
        for (NewMail mail : newMails) {
            insert = insert.values(
                    mail.kind(),
                    mail.topic().name(),
                    mail.topic().urgency().rank(),
                    messageIds.get(),
                    mail.recipientId(),
                    mail.recipient(),
                    receivingDomain(mail.recipient()),
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

    /** By urgency, then by time; one walk along the index for each urgency and state, so that no queue is read to its end. */
    List<DueMail> due(Instant now, Urgency leastUrgent, Set<String> leftOut, int limit) {
        Select<Record4<Long, String, Short, Instant>> all = null;
        for (int urgency = 0; urgency <= leastUrgent.rank(); urgency++) {
            for (String status : List.of("SENDING", "PENDING")) {
                var some = some(status, (short) urgency, now, leftOut, limit);
                all = all == null ? some : all.unionAll(some);
            }
        }
        return Objects.requireNonNull(all)
                .fetch(row -> new DueMail(row.value1(), row.value2(), row.value3(), row.value4()))
                .stream()
                .sorted(Comparator.comparingInt(DueMail::urgency)
                        .thenComparing(DueMail::nextAttemptAt)
                        .thenComparingLong(DueMail::id))
                .limit(limit)
                .toList();
    }

    private Select<Record4<Long, String, Short, Instant>> some(
            String status, short urgency, Instant now, Set<String> leftOut, int limit) {
        return db.select(
                        OUTGOING_MAIL.ID,
                        OUTGOING_MAIL.RECEIVING_DOMAIN,
                        OUTGOING_MAIL.URGENCY,
                        OUTGOING_MAIL.NEXT_ATTEMPT_AT)
                .from(OUTGOING_MAIL)
                .where(OUTGOING_MAIL.STATUS.eq(status))
                .and(OUTGOING_MAIL.URGENCY.eq(urgency))
                .and(OUTGOING_MAIL.NEXT_ATTEMPT_AT.le(now))
                .and(leftOut.isEmpty() ? DSL.noCondition() : OUTGOING_MAIL.RECEIVING_DOMAIN.notIn(leftOut))
                .orderBy(OUTGOING_MAIL.NEXT_ATTEMPT_AT, OUTGOING_MAIL.ID)
                .limit(limit);
    }

    /** How many mails to the host are being handed over this moment. */
    int onTheirWay(String domain, Instant now) {
        return db.fetchCount(
                OUTGOING_MAIL,
                OUTGOING_MAIL
                        .STATUS
                        .eq("SENDING")
                        .and(OUTGOING_MAIL.NEXT_ATTEMPT_AT.gt(now))
                        .and(OUTGOING_MAIL.RECEIVING_DOMAIN.eq(domain)));
    }

    /** How many mails to the host somebody has begun to hand over since then, whatever became of them. */
    int attemptedSince(String domain, Instant since) {
        return db.fetchCount(
                OUTGOING_MAIL, OUTGOING_MAIL.ATTEMPTED_AT.gt(since).and(OUTGOING_MAIL.RECEIVING_DOMAIN.eq(domain)));
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
    void begin(long id, Instant now, Instant until) {
        db.update(OUTGOING_MAIL)
                .set(OUTGOING_MAIL.STATUS, "SENDING")
                .set(OUTGOING_MAIL.ATTEMPTS, OUTGOING_MAIL.ATTEMPTS.plus(1))
                .set(OUTGOING_MAIL.MAY_HAVE_ARRIVED, true)
                .set(OUTGOING_MAIL.ATTEMPTED_AT, now)
                .set(OUTGOING_MAIL.NEXT_ATTEMPT_AT, until)
                .where(OUTGOING_MAIL.ID.eq(id))
                .execute();
    }

    ClaimedMail claimed(long id, boolean mayHaveArrived, boolean hostInTrouble) {
        return db.select(
                        OUTGOING_MAIL.ID,
                        OUTGOING_MAIL.KIND,
                        OUTGOING_MAIL.TOPIC.convertFrom(MailTopic::valueOf),
                        OUTGOING_MAIL.MESSAGE_ID,
                        OUTGOING_MAIL.RECIPIENT,
                        OUTGOING_MAIL.RECEIVING_DOMAIN,
                        OUTGOING_MAIL.CONTENT,
                        OUTGOING_MAIL.ATTEMPTS,
                        OUTGOING_MAIL.PUT_OFFS,
                        OUTGOING_MAIL.CREATED_AT,
                        DSL.val(mayHaveArrived),
                        DSL.val(hostInTrouble),
                        OUTGOING_MAIL.ENVELOPE_SENDER,
                        OUTGOING_MAIL.RAW)
                .from(OUTGOING_MAIL)
                .where(OUTGOING_MAIL.ID.eq(id))
                .fetchSingle(Records.mapping(ClaimedMail::new));
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
            update = withoutBody(update);
        }
        update.where(stillHeld(mail)).execute();
    }

    /** A sign-in link that did not go out is of no use to anybody but a thief: its token does not stay. */
    void failed(ClaimedMail mail, MailFault fault, String reason, boolean mayHaveArrived, Instant now) {
        var update = db.update(OUTGOING_MAIL)
                .set(OUTGOING_MAIL.STATUS, "FAILED")
                .set(OUTGOING_MAIL.FAULT, fault.name())
                .set(OUTGOING_MAIL.FAILED_AT, now)
                .set(OUTGOING_MAIL.MAY_HAVE_ARRIVED, mayHaveArrived)
                .set(OUTGOING_MAIL.LAST_ERROR, cut(reason, LONGEST_REASON));
        if (mail.topic() == MailTopic.SIGNING_IN) {
            update = withoutBody(update);
        }
        update.where(stillHeld(mail)).execute();
    }

    static UpdateSetMoreStep<OutgoingMailRecord> withoutBody(UpdateSetMoreStep<OutgoingMailRecord> update) {
        return update.set(OUTGOING_MAIL.CONTENT, "").setNull(OUTGOING_MAIL.RAW).set(OUTGOING_MAIL.HAS_BODY, false);
    }

    void later(ClaimedMail mail, String reason, boolean mayHaveArrived, int putOffs, Instant nextAttempt) {
        db.update(OUTGOING_MAIL)
                .set(OUTGOING_MAIL.STATUS, "PENDING")
                .set(OUTGOING_MAIL.MAY_HAVE_ARRIVED, mayHaveArrived)
                .set(OUTGOING_MAIL.PUT_OFFS, OUTGOING_MAIL.PUT_OFFS.plus(putOffs))
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

    /** False when the mail has not failed, has no text any more, or a newer one of its event has been written. */
    boolean sendAgain(long id, String newMessageId, Instant now) {
        List<MailState> family = lockFamily(id);
        Optional<MailState> own =
                family.stream().filter(state -> state.id() == id).findFirst();
        boolean outdone = own.isPresent()
                && family.stream()
                        .anyMatch(state -> state.orderNumber() > own.get().orderNumber());
        if (own.isEmpty() || outdone || !own.get().status().equals("FAILED")) {
            return false;
        }
        var update = db.update(OUTGOING_MAIL)
                .set(OUTGOING_MAIL.STATUS, "PENDING")
                .set(OUTGOING_MAIL.PUT_OFFS, 0)
                .setNull(OUTGOING_MAIL.FAULT)
                .setNull(OUTGOING_MAIL.FAILED_AT)
                .set(OUTGOING_MAIL.CREATED_AT, now)
                .set(OUTGOING_MAIL.NEXT_ATTEMPT_AT, now);
        if (!own.get().mayHaveArrived()) {
            update = update.set(OUTGOING_MAIL.MESSAGE_ID, newMessageId).setNull(OUTGOING_MAIL.RAW);
        }
        return update.where(OUTGOING_MAIL.ID.eq(id))
                        .and(OUTGOING_MAIL.HAS_BODY.eq(true))
                        .execute()
                == 1;
    }

    private static String receivingDomain(String recipient) {
        return recipient.substring(recipient.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
    }

    private static String cut(String words, int longest) {
        return words.codePointCount(0, words.length()) <= longest
                ? words
                : words.substring(0, words.offsetByCodePoints(0, longest));
    }
}
