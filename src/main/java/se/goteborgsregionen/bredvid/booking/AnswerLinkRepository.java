package se.goteborgsregionen.bredvid.booking;

import java.time.Instant;
import java.util.Collection;
import java.util.Optional;

import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

import static se.goteborgsregionen.bredvid.db.Tables.ANSWER_LINK;

/** Stores the hashes of links in mails. */
@Repository
class AnswerLinkRepository {

    private final DSLContext db;

    AnswerLinkRepository(DSLContext db) {
        this.db = db;
    }

    void insert(String hash, long bookingId, long personId, Instant expires) {
        db.insertInto(ANSWER_LINK)
                .set(ANSWER_LINK.TOKEN_HASH, hash)
                .set(ANSWER_LINK.BOOKING_ID, bookingId)
                .set(ANSWER_LINK.PERSON_ID, personId)
                .set(ANSWER_LINK.EXPIRES_AT, expires)
                .execute();
    }

    Optional<AnswerLinks.Link> find(String hash, Instant now) {
        return db.select(ANSWER_LINK.BOOKING_ID, ANSWER_LINK.PERSON_ID)
                .from(ANSWER_LINK)
                .where(ANSWER_LINK.TOKEN_HASH.eq(hash))
                .and(ANSWER_LINK.EXPIRES_AT.gt(now))
                .fetchOptional(row -> new AnswerLinks.Link(row.value1(), row.value2()));
    }

    /** Those of these people lead nowhere any more. */
    void deleteOf(Collection<Long> personIds) {
        db.deleteFrom(ANSWER_LINK).where(ANSWER_LINK.PERSON_ID.in(personIds)).execute();
    }

    /** Forgets those that have not been good for a while. */
    void deleteExpired(Instant before) {
        db.deleteFrom(ANSWER_LINK).where(ANSWER_LINK.EXPIRES_AT.lt(before)).execute();
    }
}
