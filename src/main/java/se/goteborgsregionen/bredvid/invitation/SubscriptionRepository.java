package se.goteborgsregionen.bredvid.invitation;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

import static se.goteborgsregionen.bredvid.db.Tables.CALENDAR_FOLLOWER;
import static se.goteborgsregionen.bredvid.db.Tables.CALENDAR_SUBSCRIPTION;
import static se.goteborgsregionen.bredvid.db.Tables.OCCASION;
import static se.goteborgsregionen.bredvid.db.Tables.OFFER;
import static se.goteborgsregionen.bredvid.db.Tables.PERSON;
import static se.goteborgsregionen.bredvid.db.Tables.ROLE_GRANT;

/** Who follows which of the occasions that are her own. */
@Repository
class SubscriptionRepository {

    static final String ACTIVE = "ACTIVE";
    static final String DECLINED = "DECLINED";
    static final String ENDED = "ENDED";

    private static final int MOST_SHOWN = 100;

    /** The person receives, supervises or organises the offer, as roles are granted now. */
    private static final Condition OWN = PERSON.STATUS
            .ne("INACTIVE")
            .and(OFFER.HOST_ID
                    .eq(PERSON.ID)
                    .or(DSL.exists(DSL.selectOne()
                            .from(ROLE_GRANT)
                            .where(ROLE_GRANT.PERSON_ID.eq(PERSON.ID))
                            .and(ROLE_GRANT
                                    .ROLE
                                    .eq("HOST")
                                    .and(ROLE_GRANT.WORKPLACE_ID.eq(OFFER.WORKPLACE_ID))
                                    .or(ROLE_GRANT
                                            .ROLE
                                            .eq("ORGANISER")
                                            .and(ROLE_GRANT.ORGANISATION_ID.eq(OFFER.ORGANISATION_ID)))))));

    private static final Condition HELD = OFFER.STATUS.eq("PUBLISHED").and(OCCASION.STATUS.eq("PUBLISHED"));

    private final DSLContext db;

    SubscriptionRepository(DSLContext db) {
        this.db = db;
    }

    /** Whom something is to be followed by, and what. */
    record Wanted(long personId, long occasionId) {}

    /** Which subscriptions are looked at: those of some people, or of an offer. */
    enum Scope {
        PEOPLE,
        OFFER;

        private Condition of(Collection<Long> ids) {
            return this == PEOPLE ? PERSON.ID.in(ids) : se.goteborgsregionen.bredvid.db.Tables.OFFER.ID.in(ids);
        }
    }

    /** Whoever changes what the same person follows waits until the transaction ends. */
    void lockPerson(long personId) {
        db.select(PERSON.ID)
                .from(PERSON)
                .where(PERSON.ID.eq(personId))
                .forUpdate()
                .fetch();
    }

    boolean followsAll(long personId) {
        return db.fetchExists(CALENDAR_FOLLOWER, CALENDAR_FOLLOWER.PERSON_ID.eq(personId));
    }

    void followAll(long personId, Instant now) {
        db.insertInto(CALENDAR_FOLLOWER, CALENDAR_FOLLOWER.PERSON_ID, CALENDAR_FOLLOWER.CHOSEN_AT)
                .values(personId, now)
                .execute();
    }

    void followNoLonger(long personId) {
        db.deleteFrom(CALENDAR_FOLLOWER)
                .where(CALENDAR_FOLLOWER.PERSON_ID.eq(personId))
                .execute();
    }

    /** The person's own occasions to come, the soonest first. */
    List<OwnOccasion> own(long personId, LocalDateTime now) {
        return db.select(
                        OFFER.ID,
                        OCCASION.ID,
                        OFFER.TITLE,
                        OCCASION.FIRST_START,
                        DSL.field(CALENDAR_SUBSCRIPTION.ID.isNotNull()))
                .from(OCCASION)
                .join(OFFER)
                .on(OFFER.ID.eq(OCCASION.OFFER_ID))
                .join(PERSON)
                .on(PERSON.ID.eq(personId))
                .leftJoin(CALENDAR_SUBSCRIPTION)
                .on(CALENDAR_SUBSCRIPTION.OCCASION_ID.eq(OCCASION.ID))
                .and(CALENDAR_SUBSCRIPTION.PERSON_ID.eq(personId))
                .and(CALENDAR_SUBSCRIPTION.STATE.eq(ACTIVE))
                .where(OWN)
                .and(HELD)
                .and(OCCASION.LAST_END.gt(now))
                .orderBy(OCCASION.FIRST_START, OCCASION.ID)
                .limit(MOST_SHOWN)
                .fetch(Records.mapping(OwnOccasion::new));
    }

    boolean isOwn(long personId, long occasionId) {
        return db.fetchExists(db.selectOne()
                .from(OCCASION)
                .join(OFFER)
                .on(OFFER.ID.eq(OCCASION.OFFER_ID))
                .join(PERSON)
                .on(PERSON.ID.eq(personId))
                .where(OCCASION.ID.eq(occasionId))
                .and(OWN)
                .and(HELD));
    }

    /** What those who follow all that is theirs do not follow yet, and have not declined. */
    List<Wanted> missing(Scope scope, Collection<Long> ids, LocalDateTime now) {
        return db.select(PERSON.ID, OCCASION.ID)
                .from(CALENDAR_FOLLOWER)
                .join(PERSON)
                .on(PERSON.ID.eq(CALENDAR_FOLLOWER.PERSON_ID))
                .join(OFFER)
                .on(OWN)
                .join(OCCASION)
                .on(OCCASION.OFFER_ID.eq(OFFER.ID))
                .leftJoin(CALENDAR_SUBSCRIPTION)
                .on(CALENDAR_SUBSCRIPTION.OCCASION_ID.eq(OCCASION.ID))
                .and(CALENDAR_SUBSCRIPTION.PERSON_ID.eq(PERSON.ID))
                .where(scope.of(ids))
                .and(HELD)
                .and(OCCASION.LAST_END.gt(now))
                .and(CALENDAR_SUBSCRIPTION.ID.isNull().or(CALENDAR_SUBSCRIPTION.STATE.eq(ENDED)))
                .orderBy(OCCASION.ID, PERSON.ID)
                .fetch(Records.mapping(Wanted::new));
    }

    /** What is followed by somebody whose own it is no longer, or is not held. */
    List<Long> lost(Scope scope, Collection<Long> ids) {
        return db.select(CALENDAR_SUBSCRIPTION.ID)
                .from(CALENDAR_SUBSCRIPTION)
                .join(PERSON)
                .on(PERSON.ID.eq(CALENDAR_SUBSCRIPTION.PERSON_ID))
                .join(OCCASION)
                .on(OCCASION.ID.eq(CALENDAR_SUBSCRIPTION.OCCASION_ID))
                .join(OFFER)
                .on(OFFER.ID.eq(OCCASION.OFFER_ID))
                .where(scope.of(ids))
                .and(CALENDAR_SUBSCRIPTION.STATE.eq(ACTIVE))
                .and(DSL.not(DSL.coalesce(DSL.field(OWN.and(HELD)), DSL.inline(false))))
                .fetch(CALENDAR_SUBSCRIPTION.ID);
    }

    List<Long> ofOccasion(long occasionId) {
        return active(CALENDAR_SUBSCRIPTION.OCCASION_ID.eq(occasionId));
    }

    List<Long> ofPerson(long personId, long occasionId) {
        return active(
                CALENDAR_SUBSCRIPTION.PERSON_ID.eq(personId).and(CALENDAR_SUBSCRIPTION.OCCASION_ID.eq(occasionId)));
    }

    /** What came by itself. */
    List<Long> automaticOf(long personId) {
        return active(CALENDAR_SUBSCRIPTION.PERSON_ID.eq(personId).and(CALENDAR_SUBSCRIPTION.AUTOMATIC.eq(true)));
    }

    private List<Long> active(Condition which) {
        return db.select(CALENDAR_SUBSCRIPTION.ID)
                .from(CALENDAR_SUBSCRIPTION)
                .where(which)
                .and(CALENDAR_SUBSCRIPTION.STATE.eq(ACTIVE))
                .orderBy(CALENDAR_SUBSCRIPTION.ID)
                .fetch(CALENDAR_SUBSCRIPTION.ID);
    }

    /** Begins it, or takes it up again; its id. */
    long begin(Wanted wanted, boolean automatic, String replyToken, Instant now) {
        Condition theOne = CALENDAR_SUBSCRIPTION
                .PERSON_ID
                .eq(wanted.personId)
                .and(CALENDAR_SUBSCRIPTION.OCCASION_ID.eq(wanted.occasionId));
        int again = db.update(CALENDAR_SUBSCRIPTION)
                .set(CALENDAR_SUBSCRIPTION.STATE, ACTIVE)
                .set(CALENDAR_SUBSCRIPTION.AUTOMATIC, automatic)
                .set(CALENDAR_SUBSCRIPTION.CHANGED_AT, now)
                .where(theOne)
                .execute();
        if (again == 0) {
            db.insertInto(CALENDAR_SUBSCRIPTION)
                    .set(CALENDAR_SUBSCRIPTION.PERSON_ID, wanted.personId)
                    .set(CALENDAR_SUBSCRIPTION.OCCASION_ID, wanted.occasionId)
                    .set(CALENDAR_SUBSCRIPTION.REPLY_TOKEN, replyToken)
                    .set(CALENDAR_SUBSCRIPTION.STATE, ACTIVE)
                    .set(CALENDAR_SUBSCRIPTION.AUTOMATIC, automatic)
                    .set(CALENDAR_SUBSCRIPTION.CHANGED_AT, now)
                    .execute();
        }
        return db.select(CALENDAR_SUBSCRIPTION.ID)
                .from(CALENDAR_SUBSCRIPTION)
                .where(theOne)
                .fetchSingle()
                .value1();
    }

    void end(Collection<Long> ids, String state, Instant now) {
        db.update(CALENDAR_SUBSCRIPTION)
                .set(CALENDAR_SUBSCRIPTION.STATE, state)
                .set(CALENDAR_SUBSCRIPTION.CHANGED_AT, now)
                .where(CALENDAR_SUBSCRIPTION.ID.in(ids))
                .execute();
    }
}
