package se.goteborgsregionen.bredvid.api;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.stereotype.Repository;

import static se.goteborgsregionen.bredvid.db.Tables.IDEMPOTENCY_KEY;

/** The answers given under each token's idempotency keys. */
@Repository
class IdempotencyRepository {

    private static final int LOCK_WAIT_TIMEOUT = 1205;

    private final DSLContext db;

    IdempotencyRepository(DSLContext db) {
        this.db = db;
    }

    /** Which key of which token. */
    record ClientKey(long tokenId, String value) {}

    /** What was answered under a key, and whether to the same request. */
    record Given(boolean sameRequest, Answer answer) {}

    /** How the claim of a key went. */
    enum Claim {
        /** It is the caller's until her transaction ends. */
        TAKEN,
        /** Somebody has used it before. */
        USED,
        /** Somebody else has claimed it and is not done yet. */
        IN_PROGRESS
    }

    /** Writes the key down; waits for whoever is doing so at the same time, as long as one waits for a lock. */
    Claim claim(ClientKey key, byte[] requestHash, Instant now) {
        try {
            int claimed = db.insertInto(IDEMPOTENCY_KEY)
                    .set(IDEMPOTENCY_KEY.TOKEN_ID, key.tokenId())
                    .set(IDEMPOTENCY_KEY.CLIENT_KEY, key.value())
                    .set(IDEMPOTENCY_KEY.REQUEST_HASH, requestHash)
                    .set(IDEMPOTENCY_KEY.CREATED_AT, now)
                    .onDuplicateKeyIgnore()
                    .execute();
            return claimed == 1 ? Claim.TAKEN : Claim.USED;
        } catch (PessimisticLockingFailureException waited) {
            if (isTimeout(waited)) {
                return Claim.IN_PROGRESS;
            }
            throw waited;
        }
    }

    private static boolean isTimeout(Throwable failure) {
        @Nullable Throwable cause = failure;
        while (cause != null && !(cause instanceof SQLException)) {
            cause = cause.getCause();
        }
        return cause instanceof SQLException sql && sql.getErrorCode() == LOCK_WAIT_TIMEOUT;
    }

    Optional<Given> given(ClientKey key, byte[] requestHash) {
        return db.select(
                        IDEMPOTENCY_KEY.REQUEST_HASH,
                        IDEMPOTENCY_KEY.STATUS,
                        IDEMPOTENCY_KEY.LOCATION,
                        IDEMPOTENCY_KEY.CONTENT_TYPE,
                        IDEMPOTENCY_KEY.BODY)
                .from(IDEMPOTENCY_KEY)
                .where(is(key))
                .and(IDEMPOTENCY_KEY.STATUS.isNotNull())
                .fetchOptional(row -> new Given(
                        Arrays.equals(row.value1(), requestHash),
                        new Answer(row.value2(), row.value3(), row.value4(), row.value5())));
    }

    void keep(ClientKey key, Answer answer) {
        db.update(IDEMPOTENCY_KEY)
                .set(IDEMPOTENCY_KEY.STATUS, answer.status())
                .set(IDEMPOTENCY_KEY.LOCATION, answer.location())
                .set(IDEMPOTENCY_KEY.CONTENT_TYPE, answer.contentType())
                .set(IDEMPOTENCY_KEY.BODY, answer.body())
                .where(is(key))
                .execute();
    }

    /** As if the key had never been used. */
    void forget(ClientKey key) {
        db.deleteFrom(IDEMPOTENCY_KEY).where(is(key)).execute();
    }

    /** The same, if it was used no later than that. */
    void forgetIfFrom(ClientKey key, Instant latest) {
        db.deleteFrom(IDEMPOTENCY_KEY)
                .where(is(key))
                .and(IDEMPOTENCY_KEY.CREATED_AT.le(latest))
                .execute();
    }

    int removeFrom(Instant latest) {
        return db.deleteFrom(IDEMPOTENCY_KEY)
                .where(IDEMPOTENCY_KEY.CREATED_AT.le(latest))
                .execute();
    }

    private static Condition is(ClientKey key) {
        return IDEMPOTENCY_KEY.TOKEN_ID.eq(key.tokenId()).and(IDEMPOTENCY_KEY.CLIENT_KEY.eq(key.value()));
    }
}
