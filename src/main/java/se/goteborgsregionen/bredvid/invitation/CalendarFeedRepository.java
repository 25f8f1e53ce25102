package se.goteborgsregionen.bredvid.invitation;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.jooq.DSLContext;
import org.jooq.Records;
import org.springframework.stereotype.Repository;

import static se.goteborgsregionen.bredvid.db.Tables.CALENDAR_FEED;
import static se.goteborgsregionen.bredvid.db.Tables.PERSON;

/** The addresses of personal feeds; of their secrets there is only the hash. */
@Repository
class CalendarFeedRepository {

    /** Nobody needs to know to the minute, and programs fetch often. */
    private static final Duration NOTED_AFTER = Duration.ofHours(1);

    private final DSLContext db;

    CalendarFeedRepository(DSLContext db) {
        this.db = db;
    }

    /** Whose feed it is. */
    record Owner(long feedId, long personId, String language) {}

    /** Whoever makes feeds for the same person waits until the transaction ends, so that they can be counted. */
    void lockPerson(long personId) {
        db.select(PERSON.ID)
                .from(PERSON)
                .where(PERSON.ID.eq(personId))
                .forUpdate()
                .fetch();
    }

    List<CalendarFeed> of(long personId) {
        return db.select(CALENDAR_FEED.ID, CALENDAR_FEED.CREATED_AT, CALENDAR_FEED.FETCHED_AT)
                .from(CALENDAR_FEED)
                .where(CALENDAR_FEED.PERSON_ID.eq(personId))
                .orderBy(CALENDAR_FEED.ID)
                .fetch(Records.mapping(CalendarFeed::new));
    }

    long insert(long personId, byte[] hash, Instant now) {
        return db.insertInto(CALENDAR_FEED)
                .set(CALENDAR_FEED.PERSON_ID, personId)
                .set(CALENDAR_FEED.TOKEN_HASH, hash)
                .set(CALENDAR_FEED.CREATED_AT, now)
                .returningResult(CALENDAR_FEED.ID)
                .fetchSingle()
                .value1();
    }

    /** False for another's, and for one that is gone. */
    boolean delete(long feedId, long personId) {
        return db.deleteFrom(CALENDAR_FEED)
                        .where(CALENDAR_FEED.ID.eq(feedId))
                        .and(CALENDAR_FEED.PERSON_ID.eq(personId))
                        .execute()
                == 1;
    }

    void deleteOf(Collection<Long> personIds) {
        db.deleteFrom(CALENDAR_FEED)
                .where(CALENDAR_FEED.PERSON_ID.in(personIds))
                .execute();
    }

    /** Empty for one that nobody has made or that is gone, and for somebody who is no longer active. */
    Optional<Owner> find(byte[] hash) {
        return db.select(CALENDAR_FEED.ID, PERSON.ID, PERSON.LANGUAGE)
                .from(CALENDAR_FEED)
                .join(PERSON)
                .on(PERSON.ID.eq(CALENDAR_FEED.PERSON_ID))
                .where(CALENDAR_FEED.TOKEN_HASH.eq(hash))
                .and(PERSON.STATUS.ne("INACTIVE"))
                .fetchOptional(Records.mapping(Owner::new));
    }

    void noteFetch(long feedId, Instant now) {
        db.update(CALENDAR_FEED)
                .set(CALENDAR_FEED.FETCHED_AT, now)
                .where(CALENDAR_FEED.ID.eq(feedId))
                .and(CALENDAR_FEED.FETCHED_AT.isNull().or(CALENDAR_FEED.FETCHED_AT.lt(now.minus(NOTED_AFTER))))
                .execute();
    }
}
