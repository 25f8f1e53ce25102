package se.goteborgsregionen.bredvid.booking;

import java.util.Optional;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import se.goteborgsregionen.bredvid.offer.Contact;

import static se.goteborgsregionen.bredvid.db.Tables.BOOKING;
import static se.goteborgsregionen.bredvid.db.Tables.MEETING;
import static se.goteborgsregionen.bredvid.db.Tables.OCCASION;
import static se.goteborgsregionen.bredvid.db.Tables.OFFER;
import static se.goteborgsregionen.bredvid.db.Tables.PERSON;

/** Reads bookings that are to be changed. */
@Component
class StoredBookingQueries {

    private final DSLContext db;

    StoredBookingQueries(DSLContext db) {
        this.db = db;
    }

    /** The booking with what is needed to cancel it; empty when there is none. */
    Optional<StoredBooking> find(long bookingId) {
        return db.select(
                        BOOKING.ID,
                        BOOKING.OCCASION_ID,
                        BOOKING.PERSON_ID,
                        PERSON.WORKPLACE_ID,
                        OFFER.ORGANISATION_ID,
                        BOOKING.ORGANISATION_ID,
                        OCCASION.OFFER_ID,
                        BOOKING.STATE,
                        BOOKING.OFFERED_UNTIL,
                        BOOKING.REPLACES_ID,
                        BOOKING.FREE_TO_LEAVE_AT,
                        BOOKING.GOALS,
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
                .fetchOptional(row -> new StoredBooking(
                        row.get(BOOKING.ID),
                        row.get(BOOKING.OCCASION_ID),
                        row.get(BOOKING.PERSON_ID),
                        row.get(PERSON.WORKPLACE_ID),
                        row.get(OFFER.ORGANISATION_ID),
                        row.get(BOOKING.ORGANISATION_ID),
                        row.get(OCCASION.OFFER_ID),
                        BookingState.valueOf(row.get(BOOKING.STATE)),
                        row.get(BOOKING.OFFERED_UNTIL),
                        row.get(BOOKING.REPLACES_ID),
                        row.get(BOOKING.FREE_TO_LEAVE_AT) != null,
                        row.get(BOOKING.GOALS),
                        row.get(OCCASION.FIRST_START),
                        row.get(MEETING.ZONE),
                        row.get(OFFER.CANCEL_DAYS),
                        new Contact(
                                row.get(OFFER.CONTACT_NAME),
                                row.get(OFFER.CONTACT_EMAIL),
                                row.get(OFFER.CONTACT_PHONE))));
    }

    /** The booking that is to replace this one, or that this one is to be replaced by, and waits for a yes. */
    Optional<Long> pendingMove(StoredBooking booking) {
        Condition fromHere = BOOKING.REPLACES_ID.eq(booking.id());
        Condition toHere = BOOKING.ID.eq(booking.id()).and(BOOKING.REPLACES_ID.isNotNull());
        return db.select(BOOKING.ID)
                .from(BOOKING)
                .where(BOOKING.PERSON_ID.eq(booking.personId()))
                .and(BOOKING.ACTIVE.eq(true))
                .and(BOOKING.STATE.eq(BookingState.REQUESTED.name()))
                .and(fromHere.or(toHere))
                .orderBy(BOOKING.ID)
                .limit(1)
                .fetchOptional(BOOKING.ID);
    }

    /** The offer of an occasion; empty when there is no such occasion. */
    Optional<Long> offerOf(long occasionId) {
        return db.select(OCCASION.OFFER_ID)
                .from(OCCASION)
                .where(OCCASION.ID.eq(occasionId))
                .fetchOptional(OCCASION.OFFER_ID);
    }
}
