package se.goteborgsregionen.bredvid.account;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import se.goteborgsregionen.bredvid.account.ApiToken.Bearer;
import se.goteborgsregionen.bredvid.account.ApiToken.Scope;

import static se.goteborgsregionen.bredvid.db.Tables.API_TOKEN;
import static se.goteborgsregionen.bredvid.db.Tables.PERSON;

/** The personal tokens; of their secrets there is only the hash. */
@Repository
class ApiTokenRepository {

    /** Nobody needs to know to the second, and a busy program must not write at each request. */
    private static final Duration NOTED_AFTER = Duration.ofMinutes(1);

    private final DSLContext db;

    ApiTokenRepository(DSLContext db) {
        this.db = db;
    }

    /** Whoever makes tokens for the same person waits until the transaction ends, so that they can be counted. */
    void lockPerson(long personId) {
        db.select(PERSON.ID)
                .from(PERSON)
                .where(PERSON.ID.eq(personId))
                .forUpdate()
                .fetch();
    }

    int countLiving(long personId, Instant now) {
        return db.fetchCount(API_TOKEN, API_TOKEN.PERSON_ID.eq(personId).and(living(now)));
    }

    long insert(long personId, String name, byte[] hash, Scope scope, Instant now, Instant expires) {
        return db.insertInto(API_TOKEN)
                .set(API_TOKEN.PERSON_ID, personId)
                .set(API_TOKEN.NAME, name)
                .set(API_TOKEN.TOKEN_HASH, hash)
                .set(API_TOKEN.SCOPE, scope.name())
                .set(API_TOKEN.CREATED_AT, now)
                .set(API_TOKEN.EXPIRES_AT, expires)
                .returningResult(API_TOKEN.ID)
                .fetchSingle()
                .value1();
    }

    /** Those that still open something, the newest first. */
    List<ApiToken> living(long personId, Instant now) {
        return db.select(
                        API_TOKEN.ID,
                        API_TOKEN.PERSON_ID,
                        API_TOKEN.NAME,
                        API_TOKEN.SCOPE,
                        API_TOKEN.CREATED_AT,
                        API_TOKEN.EXPIRES_AT,
                        API_TOKEN.LAST_USED_AT)
                .from(API_TOKEN)
                .where(API_TOKEN.PERSON_ID.eq(personId))
                .and(living(now))
                .orderBy(API_TOKEN.CREATED_AT.desc(), API_TOKEN.ID.desc())
                .fetch(row -> new ApiToken(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        Scope.valueOf(row.value4()),
                        row.value5(),
                        row.value6(),
                        row.value7()));
    }

    boolean revoke(long tokenId, long personId, Instant now) {
        return db.update(API_TOKEN)
                        .set(API_TOKEN.REVOKED_AT, now)
                        .where(API_TOKEN.ID.eq(tokenId))
                        .and(API_TOKEN.PERSON_ID.eq(personId))
                        .and(API_TOKEN.REVOKED_AT.isNull())
                        .execute()
                == 1;
    }

    void revokeAllOf(Collection<Long> personIds, Instant now) {
        db.update(API_TOKEN)
                .set(API_TOKEN.REVOKED_AT, now)
                .where(API_TOKEN.PERSON_ID.in(personIds))
                .and(API_TOKEN.REVOKED_AT.isNull())
                .execute();
    }

    /** Empty for an unknown, ended or revoked token, and for one of somebody who is no longer active. */
    Optional<Bearer> find(byte[] hash, Instant now) {
        return db.select(API_TOKEN.ID, API_TOKEN.PERSON_ID, API_TOKEN.SCOPE)
                .from(API_TOKEN)
                .join(PERSON)
                .on(PERSON.ID.eq(API_TOKEN.PERSON_ID))
                .where(API_TOKEN.TOKEN_HASH.eq(hash))
                .and(living(now))
                .and(PERSON.STATUS.ne("INACTIVE"))
                .fetchOptional(row -> new Bearer(row.value1(), row.value2(), Scope.valueOf(row.value3())));
    }

    void noteUse(long tokenId, Instant now) {
        db.update(API_TOKEN)
                .set(API_TOKEN.LAST_USED_AT, now)
                .where(API_TOKEN.ID.eq(tokenId))
                .and(API_TOKEN.LAST_USED_AT.isNull().or(API_TOKEN.LAST_USED_AT.lt(now.minus(NOTED_AFTER))))
                .execute();
    }

    /** Those that ended before. */
    void removeEndedBefore(Instant instant) {
        db.deleteFrom(API_TOKEN)
                .where(API_TOKEN.EXPIRES_AT.lt(instant).or(API_TOKEN.REVOKED_AT.lt(instant)))
                .execute();
    }

    private static Condition living(Instant now) {
        return API_TOKEN.REVOKED_AT.isNull().and(API_TOKEN.EXPIRES_AT.gt(now));
    }
}
