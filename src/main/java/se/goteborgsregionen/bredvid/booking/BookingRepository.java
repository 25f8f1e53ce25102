package se.goteborgsregionen.bredvid.booking;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import se.goteborgsregionen.bredvid.offer.Contact;
import se.goteborgsregionen.bredvid.shared.db.DatabaseTime;

import static se.goteborgsregionen.bredvid.db.Tables.BOOKING;
import static se.goteborgsregionen.bredvid.db.Tables.MEETING;
import static se.goteborgsregionen.bredvid.db.Tables.OCCASION;
import static se.goteborgsregionen.bredvid.db.Tables.OFFER;
import static se.goteborgsregionen.bredvid.db.Tables.PERSON;

/** Locks, reads and writes bookings. Locks are taken in one order everywhere: the occasion, then people by id. */
@Repository
class BookingRepository {

    private final DSLContext db;

    BookingRepository(DSLContext db) {
        this.db = db;
    }

    /** A booking to be changed. */
    record Stored(
            long id,
            long occasionId,
            long personId,
            @Nullable Long workplaceId,
            long organiserId,
            BookingState state,
            LocalDateTime firstStart,
            String zone,
            int cancelDays,
            Contact contact) {

        CancelTerms terms() {
            return CancelTerms.of(SituationQueries.meeting(0, firstStart, firstStart.plusMinutes(1), zone), cancelDays);
        }
    }

    /** A booking that has not ended. */
    record Active(long id, long personId, BookingState state) {}

    /** A booking of the queue. */
    record Waiting(long id, long personId) {}

    /** Everybody else who wants to change the occasion's places waits from here until the transaction ends. */
    void lockOccasion(long occasionId) {
        db.update(OCCASION)
                .set(OCCASION.VERSION, OCCASION.VERSION.plus(1))
                .where(OCCASION.ID.eq(occasionId))
                .execute();
    }

    /**
     * For an unlimited occasion: nobody may cancel or change it until the transaction ends, but others may book beside.
     * MariaDB has no FOR SHARE; both servers know this older form.
     */
    void holdOccasion(long occasionId) {
        db.fetch("select id from occasion where id = ? lock in share mode", occasionId);
    }

    /** What the person has booked stays so until the transaction ends. Only after the occasion's lock. */
    void lockPerson(long personId) {
        db.select(PERSON.ID)
                .from(PERSON)
                .where(PERSON.ID.eq(personId))
                .forUpdate()
                .fetch();
    }

    /** The same for several, in the order of their ids. */
    void lockPeople(List<Long> personIds) {
        db.select(PERSON.ID)
                .from(PERSON)
                .where(PERSON.ID.in(personIds))
                .orderBy(PERSON.ID)
                .forUpdate()
                .fetch();
    }

    /** Stores a booking and returns its id. */
    long insert(
            long occasionId,
            long personId,
            long organisationId,
            BookingState state,
            String goals,
            long bookedBy,
            Instant now,
            String replyToken) {
        return db.insertInto(BOOKING)
                .set(BOOKING.OCCASION_ID, occasionId)
                .set(BOOKING.PERSON_ID, personId)
                .set(BOOKING.ORGANISATION_ID, organisationId)
                .set(BOOKING.STATE, state.name())
                .set(BOOKING.ACTIVE, true)
                .set(BOOKING.GOALS, goals)
                .set(BOOKING.BOOKED_BY, bookedBy)
                .set(BOOKING.BOOKED_AT, now)
                .set(BOOKING.STATE_AT, now)
                .set(BOOKING.QUEUED_AT, state == BookingState.WAITLISTED ? now : null)
                .set(BOOKING.REPLY_TOKEN, replyToken)
                .returningResult(BOOKING.ID)
                .fetchSingle()
                .value1();
    }

    /** Moves a booking on; the only place where a state is changed. */
    void move(long bookingId, BookingState from, BookingState to, String endReason, Instant now) {
        BookingState next = from.to(to);
        int moved = db.update(BOOKING)
                .set(BOOKING.STATE, next.name())
                .set(BOOKING.ACTIVE, next.active() ? Boolean.TRUE : null)
                .set(BOOKING.END_REASON, endReason)
                .set(BOOKING.STATE_AT, now)
                .set(BOOKING.VERSION, BOOKING.VERSION.plus(1))
                .where(BOOKING.ID.eq(bookingId))
                .and(BOOKING.STATE.eq(from.name()))
                .execute();
        if (moved != 1) {
            throw new IllegalStateException("Booking " + bookingId + " changed without the occasion's lock");
        }
    }

    /** Keeps the occasion's counters with its bookings. Only under the occasion's lock. */
    void count(long occasionId, int taken, int waiting) {
        db.update(OCCASION)
                .set(OCCASION.TAKEN, taken)
                .set(OCCASION.WAITING, waiting)
                .set(OCCASION.CHANGED_AT, DatabaseTime.now())
                .where(OCCASION.ID.eq(occasionId))
                .execute();
    }

    /**
     * Sets the counters to what the bookings say: an unlimited occasion's are not kept, and it may just have got a limit.
     * Only under the occasion's lock.
     */
    void recount(long occasionId) {
        db.update(OCCASION)
                .set(
                        OCCASION.TAKEN,
                        DSL.when(OCCASION.CAPACITY.isNull(), 0)
                                .otherwise(DSL.field(DSL.selectCount()
                                        .from(BOOKING)
                                        .where(BOOKING.OCCASION_ID.eq(OCCASION.ID))
                                        .and(BOOKING.STATE.in("REQUESTED", "OFFERED", "CONFIRMED")))))
                .set(
                        OCCASION.WAITING,
                        DSL.field(DSL.selectCount()
                                .from(BOOKING)
                                .where(BOOKING.OCCASION_ID.eq(OCCASION.ID))
                                .and(BOOKING.STATE.eq(BookingState.WAITLISTED.name()))))
                .set(OCCASION.CHANGED_AT, DatabaseTime.now())
                .where(OCCASION.ID.eq(occasionId))
                .execute();
    }

    /** Occasions to come where somebody queues beside a free place. */
    List<Long> withQueueAndPlaces(LocalDateTime now) {
        return db.select(OCCASION.ID)
                .from(OCCASION)
                .where(OCCASION.STATUS.eq("PUBLISHED"))
                .and(OCCASION.FIRST_START.gt(now))
                .and(OCCASION.WAITING.gt(0))
                .and(OCCASION.CAPACITY.isNull().or(OCCASION.TAKEN.lt(OCCASION.CAPACITY)))
                .orderBy(OCCASION.ID)
                .fetch(OCCASION.ID);
    }

    /** The booking with what is needed to cancel it; empty when there is none. */
    Optional<Stored> find(long bookingId) {
        return db.select(
                        BOOKING.ID,
                        BOOKING.OCCASION_ID,
                        BOOKING.PERSON_ID,
                        PERSON.WORKPLACE_ID,
                        OFFER.ORGANISATION_ID,
                        BOOKING.STATE,
                        OCCASION.FIRST_START,
                        MEETING.ZONE,
                        OFFER.CANCEL_DAYS,
                        OFFER.CONTACT_NAME,
                        OFFER.CONTACT_EMAIL,
                        OFFER.CONTACT_PHONE)
                .from(BOOKING)
                .join(PERSON)
                .on(PERSON.ID.eq(BOOKING.PERSON_ID))
                .join(OCCASION)
                .on(OCCASION.ID.eq(BOOKING.OCCASION_ID))
                .join(OFFER)
                .on(OFFER.ID.eq(OCCASION.OFFER_ID))
                .join(MEETING)
                .on(MEETING.OCCASION_ID.eq(OCCASION.ID))
                .where(BOOKING.ID.eq(bookingId))
                .orderBy(MEETING.STARTS, MEETING.ID)
                .limit(1)
                .fetchOptional(row -> new Stored(
                        row.get(BOOKING.ID),
                        row.get(BOOKING.OCCASION_ID),
                        row.get(BOOKING.PERSON_ID),
                        row.get(PERSON.WORKPLACE_ID),
                        row.get(OFFER.ORGANISATION_ID),
                        BookingState.valueOf(row.get(BOOKING.STATE)),
                        row.get(OCCASION.FIRST_START),
                        row.get(MEETING.ZONE),
                        row.get(OFFER.CANCEL_DAYS),
                        new Contact(
                                row.get(OFFER.CONTACT_NAME),
                                row.get(OFFER.CONTACT_EMAIL),
                                row.get(OFFER.CONTACT_PHONE))));
    }

    /** The queue, first first, after the given booking of it (0: from the head); at most {@code most}. */
    List<Waiting> queue(long occasionId, int skip, int most) {
        return db.select(BOOKING.ID, BOOKING.PERSON_ID)
                .from(BOOKING)
                .where(BOOKING.OCCASION_ID.eq(occasionId))
                .and(BOOKING.STATE.eq(BookingState.WAITLISTED.name()))
                .orderBy(BOOKING.QUEUED_AT, BOOKING.ID)
                .limit(skip, most)
                .fetch(row -> new Waiting(row.get(BOOKING.ID), row.get(BOOKING.PERSON_ID)));
    }

    /** The place in the queue, 1 is first. */
    int position(long bookingId) {
        var mine = BOOKING.as("mine");
        return db.select(DSL.count())
                .from(mine)
                .join(BOOKING)
                .on(BOOKING.OCCASION_ID.eq(mine.OCCASION_ID))
                .and(BOOKING.STATE.eq(BookingState.WAITLISTED.name()))
                .and(BOOKING.QUEUED_AT
                        .lt(mine.QUEUED_AT)
                        .or(BOOKING.QUEUED_AT.eq(mine.QUEUED_AT).and(BOOKING.ID.le(mine.ID))))
                .where(mine.ID.eq(bookingId))
                .fetchSingle()
                .value1();
    }

    /** Active bookings of the occasion, by id. */
    List<Active> active(long occasionId) {
        return db.select(BOOKING.ID, BOOKING.PERSON_ID, BOOKING.STATE)
                .from(BOOKING)
                .where(BOOKING.OCCASION_ID.eq(occasionId))
                .and(BOOKING.ACTIVE.eq(true))
                .orderBy(BOOKING.ID)
                .fetch(row -> new Active(
                        row.get(BOOKING.ID), row.get(BOOKING.PERSON_ID), BookingState.valueOf(row.get(BOOKING.STATE))));
    }

    /** Occasions with a free place in whose queue the person stands. */
    List<Long> waitedForWithPlaces(long personId) {
        return db.select(OCCASION.ID)
                .from(BOOKING)
                .join(OCCASION)
                .on(OCCASION.ID.eq(BOOKING.OCCASION_ID))
                .where(BOOKING.PERSON_ID.eq(personId))
                .and(BOOKING.ACTIVE.eq(true))
                .and(BOOKING.STATE.eq(BookingState.WAITLISTED.name()))
                .and(OCCASION.CAPACITY.isNull().or(OCCASION.TAKEN.lt(OCCASION.CAPACITY)))
                .orderBy(OCCASION.ID)
                .fetch(OCCASION.ID);
    }
}
