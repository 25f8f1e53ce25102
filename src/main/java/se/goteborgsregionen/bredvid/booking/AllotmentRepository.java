package se.goteborgsregionen.bredvid.booking;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

import static se.goteborgsregionen.bredvid.db.Tables.ALLOTMENT;
import static se.goteborgsregionen.bredvid.db.Tables.ALLOTMENT_ORGANISATION;
import static se.goteborgsregionen.bredvid.db.Tables.BOOKING;
import static se.goteborgsregionen.bredvid.db.Tables.OCCASION;
import static se.goteborgsregionen.bredvid.db.Tables.ORGANISATION;

/** Reads and writes the allotments of occasions; writes only under the occasion's lock. */
@Repository
class AllotmentRepository {

    private final DSLContext db;

    AllotmentRepository(DSLContext db) {
        this.db = db;
    }

    /** Who has the occasion's places now, counted from the bookings themselves. */
    Places places(long occasionId) {
        Map<Long, Integer> holdings = holdings(occasionId);
        Integer capacity = db.select(OCCASION.CAPACITY)
                .from(OCCASION)
                .where(OCCASION.ID.eq(occasionId))
                .fetchOne(OCCASION.CAPACITY);
        int taken = holdings.values().stream().mapToInt(Integer::intValue).sum();
        return new Places(capacity, taken, ofOccasion(occasionId), holdings);
    }

    private Map<Long, Integer> holdings(long occasionId) {
        return db.select(BOOKING.ORGANISATION_ID, DSL.count())
                .from(BOOKING)
                .where(BOOKING.OCCASION_ID.eq(occasionId))
                .and(BOOKING.STATE.in(SituationQueries.HOLDING))
                .groupBy(BOOKING.ORGANISATION_ID)
                .fetchMap(BOOKING.ORGANISATION_ID, DSL.count());
    }

    /** In the order in which they are released. */
    List<Allotment> ofOccasion(long occasionId) {
        var rows = db.select(
                        ALLOTMENT.ID, ALLOTMENT.PLACES, ALLOTMENT.RELEASE_AT, ALLOTMENT.NEXT_ID, ALLOTMENT.RELEASED_AT)
                .from(ALLOTMENT)
                .where(ALLOTMENT.OCCASION_ID.eq(occasionId))
                .orderBy(ALLOTMENT.RELEASE_AT, ALLOTMENT.ID)
                .fetch();
        if (rows.isEmpty()) {
            return List.of();
        }
        Map<Long, Set<Long>> organisations = new HashMap<>();
        db.select(ALLOTMENT_ORGANISATION.ALLOTMENT_ID, ALLOTMENT_ORGANISATION.ORGANISATION_ID)
                .from(ALLOTMENT_ORGANISATION)
                .where(ALLOTMENT_ORGANISATION.ALLOTMENT_ID.in(rows.getValues(ALLOTMENT.ID)))
                .forEach(row -> organisations
                        .computeIfAbsent(row.value1(), none -> new java.util.HashSet<>())
                        .add(row.value2()));
        return rows.map(row -> new Allotment(
                row.value1(),
                row.value2(),
                organisations.getOrDefault(row.value1(), Set.of()),
                row.value3(),
                row.value4(),
                row.value5()));
    }

    /** Whether there are organisations of all these ids. */
    boolean allKnown(Set<Long> organisations) {
        return db.fetchCount(ORGANISATION, ORGANISATION.ID.in(organisations)) == organisations.size();
    }

    /** Stores one and returns its id. */
    long insert(long occasionId, int places, Set<Long> organisations, Instant releaseAt, @Nullable Long nextId) {
        long id = db.insertInto(ALLOTMENT)
                .set(ALLOTMENT.OCCASION_ID, occasionId)
                .set(ALLOTMENT.PLACES, places)
                .set(ALLOTMENT.RELEASE_AT, releaseAt)
                .set(ALLOTMENT.NEXT_ID, nextId)
                .returningResult(ALLOTMENT.ID)
                .fetchSingle()
                .value1();
        organisations.stream()
                .sorted()
                .forEach(organisation -> db.insertInto(ALLOTMENT_ORGANISATION)
                        .set(ALLOTMENT_ORGANISATION.ALLOTMENT_ID, id)
                        .set(ALLOTMENT_ORGANISATION.ORGANISATION_ID, organisation)
                        .execute());
        return id;
    }

    /** Takes away those that have not been released yet. */
    void deleteUnreleased(long occasionId) {
        List<Long> ids = db.select(ALLOTMENT.ID)
                .from(ALLOTMENT)
                .where(ALLOTMENT.OCCASION_ID.eq(occasionId))
                .and(ALLOTMENT.RELEASED_AT.isNull())
                .fetch(ALLOTMENT.ID);
        if (ids.isEmpty()) {
            return;
        }
        db.update(ALLOTMENT)
                .setNull(ALLOTMENT.NEXT_ID)
                .where(ALLOTMENT.OCCASION_ID.eq(occasionId))
                .execute();
        db.deleteFrom(ALLOTMENT_ORGANISATION)
                .where(ALLOTMENT_ORGANISATION.ALLOTMENT_ID.in(ids))
                .execute();
        db.deleteFrom(ALLOTMENT).where(ALLOTMENT.ID.in(ids)).execute();
    }

    /** Notes that what was not filled has gone on. */
    void release(long allotmentId, int filled, int givenOn, Instant now) {
        db.update(ALLOTMENT)
                .set(ALLOTMENT.PLACES, filled)
                .set(ALLOTMENT.GIVEN_ON, givenOn)
                .set(ALLOTMENT.RELEASED_AT, now)
                .where(ALLOTMENT.ID.eq(allotmentId))
                .execute();
    }

    /** Gives an allotment places that another had. */
    void add(long allotmentId, int places) {
        db.update(ALLOTMENT)
                .set(ALLOTMENT.PLACES, ALLOTMENT.PLACES.plus(places))
                .where(ALLOTMENT.ID.eq(allotmentId))
                .execute();
    }

    /** Occasions of which an allotment is to be released by now. */
    List<Long> due(Instant now) {
        return db.selectDistinct(ALLOTMENT.OCCASION_ID)
                .from(ALLOTMENT)
                .where(ALLOTMENT.RELEASED_AT.isNull())
                .and(ALLOTMENT.RELEASE_AT.le(now))
                .orderBy(ALLOTMENT.OCCASION_ID)
                .fetch(ALLOTMENT.OCCASION_ID);
    }
}
