package se.goteborgsregionen.bredvid.outbox;

import java.time.Instant;
import java.util.List;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

import static se.goteborgsregionen.bredvid.db.Tables.OUTGOING_MAIL;

/** Takes away what need not be kept, some rows at a time; each method says how many it took. */
@Repository
class OutboxRetentionRepository {

    private static final int AT_A_TIME = 500;

    private final DSLContext db;

    OutboxRetentionRepository(DSLContext db) {
        this.db = db;
    }

    /** The texts of sign-in links that open nothing any more, in whatever state, but for those a sender is still to end. */
    int removeLinksBefore(Instant created) {
        return removeBodies(
                OUTGOING_MAIL.TOPIC.eq(MailTopic.SIGNING_IN.name()), created, List.of("SENT", "FAILED", "SUPERSEDED"));
    }

    int removeSentBefore(Instant created) {
        return removeBodies(DSL.noCondition(), created, List.of("SENT"));
    }

    int removeUnsentBefore(Instant created) {
        return removeBodies(DSL.noCondition(), created, List.of("FAILED", "SUPERSEDED"));
    }

    private int removeBodies(Condition which, Instant created, List<String> states) {
        return OutboxRepository.withoutBody(db.update(OUTGOING_MAIL).set(OUTGOING_MAIL.ENVELOPE_SENDER, ""))
                .where(OUTGOING_MAIL.HAS_BODY.eq(true))
                .and(OUTGOING_MAIL.STATUS.in(states))
                .and(OUTGOING_MAIL.CREATED_AT.lt(created))
                .and(which)
                .limit(AT_A_TIME)
                .execute();
    }

    /** The rows themselves; what still waits is never among them. */
    int deleteBefore(Instant created) {
        return db.deleteFrom(OUTGOING_MAIL)
                .where(OUTGOING_MAIL.CREATED_AT.lt(created))
                .and(OUTGOING_MAIL.STATUS.in("SENT", "FAILED", "SUPERSEDED"))
                .limit(AT_A_TIME)
                .execute();
    }
}
