package se.goteborgsregionen.bredvid.invitation;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Result;
import org.springframework.stereotype.Repository;
import se.goteborgsregionen.bredvid.offer.Meeting;
import se.goteborgsregionen.bredvid.offer.Status;

import static se.goteborgsregionen.bredvid.db.Tables.AREA;
import static se.goteborgsregionen.bredvid.db.Tables.MEETING;
import static se.goteborgsregionen.bredvid.db.Tables.OCCASION;
import static se.goteborgsregionen.bredvid.db.Tables.OFFER;
import static se.goteborgsregionen.bredvid.db.Tables.OFFER_AREA;
import static se.goteborgsregionen.bredvid.db.Tables.ORGANISATION;
import static se.goteborgsregionen.bredvid.db.Tables.WORKPLACE;

/** What is published and has not ended, of one organisation or about one area. */
@Repository
class PublicFeedQueries {

    /** The meetings to come, the soonest first: no calendar shows more at once, and no feed grows without end. */
    private static final int MOST = 500;

    private final DSLContext db;

    PublicFeedQueries(DSLContext db) {
        this.db = db;
    }

    /**
     * One meeting to come.
     *
     * @param version grows with every change of the offer
     */
    record Coming(
            long offerId, long occasionId, int version, Instant changedAt, OccasionFacts occasion, Meeting meeting) {}

    /** The name of the organisation of this code. */
    Optional<String> organisation(String code) {
        return db.select(ORGANISATION.NAME)
                .from(ORGANISATION)
                .where(ORGANISATION.CODE.eq(code))
                .fetchOptional(ORGANISATION.NAME);
    }

    /** The name of the area of this code. */
    Optional<String> area(String code, boolean english) {
        return db.select(english ? AREA.NAME_EN : AREA.NAME)
                .from(AREA)
                .where(AREA.CODE.eq(code))
                .fetchOptional(english ? AREA.NAME_EN : AREA.NAME);
    }

    List<Coming> ofOrganisation(String code, LocalDateTime now) {
        return coming(ORGANISATION.CODE.eq(code), now);
    }

    List<Coming> ofArea(String code, LocalDateTime now) {
        return coming(
                OFFER.ID.in(db.select(OFFER_AREA.OFFER_ID)
                        .from(OFFER_AREA)
                        .join(AREA)
                        .on(AREA.ID.eq(OFFER_AREA.AREA_ID))
                        .where(AREA.CODE.eq(code))),
                now);
    }

    private List<Coming> coming(Condition which, LocalDateTime now) {
        Result<? extends Record> rows = db.select(OccasionFactQueries.FIELDS)
                .select(OFFER.VERSION, OFFER.CHANGED_AT)
                .from(OFFER)
                .join(OCCASION)
                .on(OCCASION.OFFER_ID.eq(OFFER.ID))
                .join(MEETING)
                .on(MEETING.OCCASION_ID.eq(OCCASION.ID))
                .join(ORGANISATION)
                .on(ORGANISATION.ID.eq(OFFER.ORGANISATION_ID))
                .leftJoin(WORKPLACE)
                .on(WORKPLACE.ID.eq(OFFER.WORKPLACE_ID))
                .leftJoin(OccasionFactQueries.TOWN)
                .on(OccasionFactQueries.TOWN.ID.eq(OCCASION.MUNICIPALITY_ID))
                .where(which)
                .and(OFFER.STATUS.eq(Status.PUBLISHED.name()))
                .and(OCCASION.STATUS.eq(Status.PUBLISHED.name()))
                .and(MEETING.ENDS.gt(now))
                .orderBy(MEETING.STARTS, MEETING.ID)
                .limit(MOST)
                .fetch();
        return rows.stream()
                .map(row -> new Coming(
                        row.get(OFFER.ID),
                        row.get(OCCASION.ID),
                        row.get(OFFER.VERSION),
                        row.get(OFFER.CHANGED_AT),
                        OccasionFactQueries.facts(row).forEverybody(),
                        OccasionFactQueries.meeting(row)))
                .toList();
    }
}
