package se.goteborgsregionen.bredvid.booking;

import java.util.Objects;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import se.goteborgsregionen.bredvid.db.tables.Person;
import se.goteborgsregionen.bredvid.offer.OfferKind;

import static se.goteborgsregionen.bredvid.db.Tables.BOOKING;
import static se.goteborgsregionen.bredvid.db.Tables.MEETING;
import static se.goteborgsregionen.bredvid.db.Tables.OCCASION;
import static se.goteborgsregionen.bredvid.db.Tables.OFFER;
import static se.goteborgsregionen.bredvid.db.Tables.PERSON;

/** Reads what the mail about a place in the queue tells. */
@Component
class QueuedMailQueries {

    private static final Person BOOKER = PERSON.as("booker");

    private final DSLContext db;

    QueuedMailQueries(DSLContext db) {
        this.db = db;
    }

    /** The mail for a booking that has just been stored. */
    QueuedMail find(long bookingId, int position) {
        return db.select(
                        BOOKING.PERSON_ID,
                        BOOKING.BOOKED_BY,
                        BOOKING.REPLY_TOKEN,
                        PERSON.EMAIL,
                        PERSON.LANGUAGE,
                        OFFER.KIND,
                        OFFER.TITLE,
                        OCCASION.ADDRESS,
                        MEETING.STARTS,
                        MEETING.ENDS)
                .select(BOOKER.GIVEN_NAME, BOOKER.FAMILY_NAME, BOOKER.ALIAS)
                .from(BOOKING)
                .join(PERSON)
                .on(PERSON.ID.eq(BOOKING.PERSON_ID))
                .join(BOOKER)
                .on(BOOKER.ID.eq(BOOKING.BOOKED_BY))
                .join(OCCASION)
                .on(OCCASION.ID.eq(BOOKING.OCCASION_ID))
                .join(OFFER)
                .on(OFFER.ID.eq(OCCASION.OFFER_ID))
                .join(MEETING)
                .on(MEETING.OCCASION_ID.eq(OCCASION.ID))
                .where(BOOKING.ID.eq(bookingId))
                .orderBy(MEETING.STARTS, MEETING.ID)
                .limit(1)
                .fetchSingle(row -> new QueuedMail(
                        bookingId,
                        row.get(BOOKING.PERSON_ID),
                        row.get(PERSON.EMAIL),
                        row.get(PERSON.LANGUAGE),
                        position,
                        OfferKind.valueOf(row.get(OFFER.KIND)),
                        row.get(OFFER.TITLE),
                        row.get(OCCASION.ADDRESS),
                        row.get(MEETING.STARTS),
                        row.get(MEETING.ENDS),
                        Objects.equals(row.get(BOOKING.BOOKED_BY), row.get(BOOKING.PERSON_ID))
                                ? ""
                                : MyBookingQueries.name(row, BOOKER).full(),
                        row.get(BOOKING.REPLY_TOKEN)));
    }
}
