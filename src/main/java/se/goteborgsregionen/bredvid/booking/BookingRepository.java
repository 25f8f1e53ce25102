package se.goteborgsregionen.bredvid.booking;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import se.goteborgsregionen.bredvid.db.tables.Booking;
import se.goteborgsregionen.bredvid.shared.db.DatabaseTime;

import static se.goteborgsregionen.bredvid.db.Tables.BOOKING;
import static se.goteborgsregionen.bredvid.db.Tables.OCCASION;
import static se.goteborgsregionen.bredvid.db.Tables.PERSON;

/** Locks, reads and writes bookings. Locks are taken in one order everywhere: the occasion, then people by id, then days of units. */
@Repository
class BookingRepository {

    private final DSLContext db;

    BookingRepository(DSLContext db) {
        this.db = db;
    }

    /** A booking that has not ended. */
    record Active(long id, long personId, BookingState state) {}

    /** A booking of the queue. */
    record Waiting(long id, long personId, long organisationId) {}

    /** A booking to be stored. */
    record New(
            long occasionId,
            long personId,
            long organisationId,
            BookingState state,
            String goals,
            long bookedBy,
            int priority,
            @Nullable Long replacesId,
            @Nullable Long substitutesId) {}

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

    /**
     * Whoever else wants somebody of the unit to be away on one of the days waits from here until the transaction ends.
     * Only after the people's locks.
     *
     * @param days in order
     */
    void lockUnitDays(long workplaceId, List<LocalDate> days) {
        for (LocalDate day : days) {
            // Written out: jOOQ's own form gives the new row an alias, which MariaDB does not know.
            db.execute(
                    "insert into unit_day (workplace_id, day_away) values (?, ?) "
                            + "on duplicate key update version = version + 1",
                    workplaceId,
                    day);
        }
    }

    /** Stores a booking and returns its id. */
    long insert(New booking, Instant now, String replyToken) {
        return db.insertInto(BOOKING)
                .set(BOOKING.OCCASION_ID, booking.occasionId())
                .set(BOOKING.PERSON_ID, booking.personId())
                .set(BOOKING.ORGANISATION_ID, booking.organisationId())
                .set(BOOKING.STATE, booking.state().name())
                .set(BOOKING.ACTIVE, true)
                .set(BOOKING.GOALS, booking.goals())
                .set(BOOKING.BOOKED_BY, booking.bookedBy())
                .set(BOOKING.BOOKED_AT, now)
                .set(BOOKING.STATE_AT, now)
                .set(BOOKING.QUEUED_AT, booking.state() == BookingState.WAITLISTED ? now : null)
                .set(BOOKING.PRIORITY, booking.priority())
                .set(BOOKING.REPLACES_ID, booking.replacesId())
                .set(BOOKING.SUBSTITUTES_ID, booking.substitutesId())
                .set(BOOKING.REPLY_TOKEN, replyToken)
                .returningResult(BOOKING.ID)
                .fetchSingle()
                .value1();
    }

    /** Moves a booking on; the only place where a state is changed. */
    void move(long bookingId, BookingState from, BookingState to, String endReason, Instant now) {
        move(bookingId, from, to, endReason, null, now);
    }

    /** Offers a place to somebody in the queue. */
    void offer(long bookingId, Instant until, Instant now) {
        move(bookingId, BookingState.WAITLISTED, BookingState.OFFERED, "", until, now);
    }

    private void move(
            long bookingId,
            BookingState from,
            BookingState to,
            String endReason,
            @Nullable Instant offeredUntil,
            Instant now) {
        BookingState next = from.to(to);
        int moved = db.update(BOOKING)
                .set(BOOKING.STATE, next.name())
                .set(BOOKING.ACTIVE, next.active() ? Boolean.TRUE : null)
                .set(BOOKING.END_REASON, endReason)
                .set(BOOKING.OFFERED_UNTIL, offeredUntil)
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
     *
     * @param places who has the places now
     */
    void recount(long occasionId, Places places) {
        int waiting = db.fetchCount(
                BOOKING, BOOKING.OCCASION_ID.eq(occasionId).and(BOOKING.STATE.eq(BookingState.WAITLISTED.name())));
        boolean counted = places.capacity() != null;
        db.update(OCCASION)
                .set(OCCASION.TAKEN, counted ? places.taken() : 0)
                .set(OCCASION.HELD, counted ? places.held() : 0)
                .set(OCCASION.WAITING, waiting)
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

    /** Bookings to which a place was offered until now or earlier; at most so many. */
    List<Long> withLapsedOffer(Instant now, int most) {
        return db.select(BOOKING.ID)
                .from(BOOKING)
                .where(BOOKING.OFFERED_UNTIL.le(now))
                .orderBy(BOOKING.OFFERED_UNTIL, BOOKING.ID)
                .limit(most)
                .fetch(BOOKING.ID);
    }

    /** Nobody has or wants a place of it any more. */
    void empty(long occasionId) {
        db.update(OCCASION)
                .set(OCCASION.TAKEN, 0)
                .set(OCCASION.WAITING, 0)
                .set(OCCASION.HELD, 0)
                .set(OCCASION.CHANGED_AT, DatabaseTime.now())
                .where(OCCASION.ID.eq(occasionId))
                .execute();
    }

    /** From now on the person may cancel without regard to the deadline. */
    void letLeave(long bookingId, Instant now) {
        db.update(BOOKING)
                .set(BOOKING.FREE_TO_LEAVE_AT, now)
                .where(BOOKING.ID.eq(bookingId))
                .execute();
    }

    /** The queue, first first, after the given booking of it (0: from the head); at most {@code most}. */
    List<Waiting> queue(long occasionId, int skip, int most) {
        return db.select(BOOKING.ID, BOOKING.PERSON_ID, BOOKING.ORGANISATION_ID)
                .from(BOOKING)
                .where(BOOKING.OCCASION_ID.eq(occasionId))
                .and(BOOKING.STATE.eq(BookingState.WAITLISTED.name()))
                .orderBy(BOOKING.PRIORITY, BOOKING.QUEUED_AT, BOOKING.ID)
                .limit(skip, most)
                .fetch(row ->
                        new Waiting(row.get(BOOKING.ID), row.get(BOOKING.PERSON_ID), row.get(BOOKING.ORGANISATION_ID)));
    }

    /** The place in the queue, 1 is first. */
    int position(long bookingId) {
        var mine = BOOKING.as("mine");
        return db.select(DSL.count())
                .from(mine)
                .join(BOOKING)
                .on(BOOKING.OCCASION_ID.eq(mine.OCCASION_ID))
                .and(BOOKING.STATE.eq(BookingState.WAITLISTED.name()))
                .and(goesBefore(BOOKING, mine))
                .where(mine.ID.eq(bookingId))
                .fetchSingle()
                .value1();
    }

    /** Whether the one goes before the other in the queue, or is the same; position 1 has only itself. */
    static Condition goesBefore(Booking one, Booking other) {
        return one.PRIORITY
                .lt(other.PRIORITY)
                .or(one.PRIORITY
                        .eq(other.PRIORITY)
                        .and(one.QUEUED_AT
                                .lt(other.QUEUED_AT)
                                .or(one.QUEUED_AT.eq(other.QUEUED_AT).and(one.ID.le(other.ID)))));
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
