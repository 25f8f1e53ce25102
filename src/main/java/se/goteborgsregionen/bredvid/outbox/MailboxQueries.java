package se.goteborgsregionen.bredvid.outbox;

import java.util.List;
import java.util.Optional;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Records;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

import static se.goteborgsregionen.bredvid.db.Tables.OUTGOING_MAIL;

/** Reads the outbox for those who look into the mailbox of the demo world. */
@Repository
class MailboxQueries {

    private static final Field<Boolean> INVITATION =
            DSL.field(OUTGOING_MAIL.KIND.in("invitation.request", "invitation.cancel"));

    private final DSLContext db;

    MailboxQueries(DSLContext db) {
        this.db = db;
    }

    List<StoredMail> newest(@Nullable Long recipientId, String addressPart, int offset, int limit) {
        return db.select(
                        OUTGOING_MAIL.ID,
                        OUTGOING_MAIL.RECIPIENT,
                        OUTGOING_MAIL.SUBJECT,
                        INVITATION,
                        OUTGOING_MAIL.STATUS.convertFrom(MailStatus::valueOf),
                        OUTGOING_MAIL.ATTEMPTS,
                        OUTGOING_MAIL.CREATED_AT,
                        OUTGOING_MAIL.LAST_ERROR)
                .from(OUTGOING_MAIL)
                .where(wanted(recipientId, addressPart))
                .orderBy(OUTGOING_MAIL.ID.desc())
                .limit(limit)
                .offset(offset)
                .fetch(Records.mapping(StoredMail::new));
    }

    int count(@Nullable Long recipientId, String addressPart) {
        return db.fetchCount(OUTGOING_MAIL, wanted(recipientId, addressPart));
    }

    /** Empty when there is no such mail, or nothing to read of it yet. */
    Optional<OpenedMail> opened(long id) {
        return db.select(
                        OUTGOING_MAIL.ID,
                        OUTGOING_MAIL.RECIPIENT,
                        OUTGOING_MAIL.SUBJECT,
                        INVITATION,
                        OUTGOING_MAIL.STATUS.convertFrom(MailStatus::valueOf),
                        OUTGOING_MAIL.ATTEMPTS,
                        OUTGOING_MAIL.CREATED_AT,
                        OUTGOING_MAIL.LAST_ERROR,
                        OUTGOING_MAIL.RAW)
                .from(OUTGOING_MAIL)
                .where(OUTGOING_MAIL.ID.eq(id))
                .and(OUTGOING_MAIL.RAW.isNotNull())
                .fetchOptional(row -> OpenedMail.of(
                        new StoredMail(
                                row.value1(),
                                row.value2(),
                                row.value3(),
                                row.value4(),
                                row.value5(),
                                row.value6(),
                                row.value7(),
                                row.value8()),
                        row.value9()));
    }

    Optional<MailStatus> status(long id) {
        return db.select(OUTGOING_MAIL.STATUS.convertFrom(MailStatus::valueOf))
                .from(OUTGOING_MAIL)
                .where(OUTGOING_MAIL.ID.eq(id))
                .fetchOptional(Record1::value1);
    }

    private static Condition wanted(@Nullable Long recipientId, String addressPart) {
        Condition all = DSL.noCondition();
        if (recipientId != null) {
            all = all.and(OUTGOING_MAIL.RECIPIENT_ID.eq(recipientId));
        }
        return addressPart.isBlank() ? all : all.and(OUTGOING_MAIL.RECIPIENT.containsIgnoreCase(addressPart.strip()));
    }
}
