package se.goteborgsregionen.bredvid.reply;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Repository;

import static se.goteborgsregionen.bredvid.db.Tables.BOOKING;
import static se.goteborgsregionen.bredvid.db.Tables.INBOUND_LEASE;
import static se.goteborgsregionen.bredvid.db.Tables.INCOMING_MAIL;
import static se.goteborgsregionen.bredvid.db.Tables.OUTGOING_MAIL;
import static se.goteborgsregionen.bredvid.db.Tables.PERSON;
import static se.goteborgsregionen.bredvid.db.Tables.UNREACHABLE_ADDRESS;

/** Mail that has come in, and which node takes it. */
@Repository
class IncomingRepository {

    static final String TAKEN = "TAKEN";
    static final String DONE = "DONE";
    static final String WAITING = "WAITING";

    private final DSLContext db;

    IncomingRepository(DSLContext db) {
        this.db = db;
    }

    /** A stored mail that nothing has been made of yet. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Taken(long id, byte[] raw, int size, int attempts) {}

    /** False when the very same mail has been stored before. */
    boolean insert(String contentHash, byte[] raw, int size, Instant now) {
        try {
            return db.insertInto(INCOMING_MAIL)
                            .set(INCOMING_MAIL.CONTENT_HASH, contentHash)
                            .set(INCOMING_MAIL.TAKEN_AT, now)
                            .set(INCOMING_MAIL.SIZE, size)
                            .set(INCOMING_MAIL.RAW, raw)
                            .execute()
                    == 1;
        } catch (DuplicateKeyException e) {
            return false;
        }
    }

    List<Long> taken(int most) {
        return db.select(INCOMING_MAIL.ID)
                .from(INCOMING_MAIL)
                .where(INCOMING_MAIL.STATUS.eq(TAKEN))
                .orderBy(INCOMING_MAIL.ID)
                .limit(most)
                .fetch(INCOMING_MAIL.ID);
    }

    Optional<Taken> find(long id) {
        return db.select(INCOMING_MAIL.ID, INCOMING_MAIL.RAW, INCOMING_MAIL.SIZE, INCOMING_MAIL.ATTEMPTS)
                .from(INCOMING_MAIL)
                .where(INCOMING_MAIL.ID.eq(id))
                .and(INCOMING_MAIL.STATUS.eq(TAKEN))
                .fetchOptional(row -> new Taken(row.value1(), row.value2(), row.value3(), row.value4()));
    }

    /** Locks it by writing; false when another has been quicker. */
    boolean claim(long id) {
        return db.update(INCOMING_MAIL)
                        .set(INCOMING_MAIL.ATTEMPTS, INCOMING_MAIL.ATTEMPTS.plus(1))
                        .where(INCOMING_MAIL.ID.eq(id))
                        .and(INCOMING_MAIL.STATUS.eq(TAKEN))
                        .execute()
                == 1;
    }

    void finish(
            long id,
            ReceivedMail mail,
            @Nullable Long bookingId,
            @Nullable String answer,
            Outcome outcome,
            Instant now) {
        db.update(INCOMING_MAIL)
                .set(INCOMING_MAIL.STATUS, outcome.waits() ? WAITING : DONE)
                .set(INCOMING_MAIL.MESSAGE_ID, mail.messageId())
                .set(INCOMING_MAIL.SENDER, mail.from())
                .set(INCOMING_MAIL.SUBJECT, mail.subject())
                .set(INCOMING_MAIL.BOOKING_ID, bookingId)
                .set(INCOMING_MAIL.ANSWER, answer)
                .set(INCOMING_MAIL.OUTCOME, outcome.name())
                .set(INCOMING_MAIL.HANDLED_AT, now)
                .where(INCOMING_MAIL.ID.eq(id))
                .execute();
    }

    Optional<ReplyRules.Addressee> addressee(String token) {
        return db.select(BOOKING.ID, BOOKING.PERSON_ID, PERSON.EMAIL, BOOKING.REPLY_TOKEN)
                .from(BOOKING)
                .join(PERSON)
                .on(PERSON.ID.eq(BOOKING.PERSON_ID))
                .where(BOOKING.REPLY_TOKEN.eq(token))
                .fetchOptional(row -> new ReplyRules.Addressee(
                        row.value1(), row.value2(), row.value3().toLowerCase(java.util.Locale.ROOT), row.value4()));
    }

    /** Whose address, of those that were mailed about the booking, one of these is. */
    Optional<Long> mailed(long bookingId, List<String> addresses) {
        Condition whom = DSL.lower(PERSON.EMAIL).in(addresses);
        return db.select(PERSON.ID)
                .from(PERSON)
                .where(whom)
                .andExists(DSL.selectOne()
                        .from(OUTGOING_MAIL)
                        .where(OUTGOING_MAIL.BOOKING_ID.eq(bookingId))
                        .and(OUTGOING_MAIL.RECIPIENT.eq(PERSON.EMAIL)))
                .orderBy(PERSON.ID)
                .limit(1)
                .fetchOptional(PERSON.ID);
    }

    void unreachable(long personId, String reason, Instant now) {
        reachable(personId);
        db.insertInto(
                        UNREACHABLE_ADDRESS,
                        UNREACHABLE_ADDRESS.PERSON_ID,
                        UNREACHABLE_ADDRESS.ADDRESS,
                        UNREACHABLE_ADDRESS.SINCE_AT,
                        UNREACHABLE_ADDRESS.REASON)
                .select(db.select(PERSON.ID, PERSON.EMAIL, DSL.val(now, UNREACHABLE_ADDRESS.SINCE_AT), DSL.val(reason))
                        .from(PERSON)
                        .where(PERSON.ID.eq(personId)))
                .execute();
    }

    void reachable(long personId) {
        db.deleteFrom(UNREACHABLE_ADDRESS)
                .where(UNREACHABLE_ADDRESS.PERSON_ID.eq(personId))
                .execute();
    }

    /** Takes or keeps the right to read the mailbox; false when another node has it. */
    boolean hold(String node, Instant now, Instant until) {
        return db.update(INBOUND_LEASE)
                        .set(INBOUND_LEASE.HOLDER, node)
                        .set(INBOUND_LEASE.HELD_UNTIL, until)
                        .where(INBOUND_LEASE.ID.eq(1))
                        .and(INBOUND_LEASE.HOLDER.eq(node).or(INBOUND_LEASE.HELD_UNTIL.le(now)))
                        .execute()
                == 1;
    }

    void letGo(String node, Instant now) {
        db.update(INBOUND_LEASE)
                .set(INBOUND_LEASE.HELD_UNTIL, now)
                .where(INBOUND_LEASE.ID.eq(1))
                .and(INBOUND_LEASE.HOLDER.eq(node))
                .execute();
    }

    /** Mail that nobody has to decide about any more. */
    void deleteHandledBefore(Instant moment) {
        db.deleteFrom(INCOMING_MAIL)
                .where(INCOMING_MAIL.HANDLED_AT.lt(moment))
                .and(INCOMING_MAIL.STATUS.in(DONE, "SETTLED"))
                .execute();
    }
}
