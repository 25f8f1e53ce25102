package se.goteborgsregionen.bredvid.booking;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import se.goteborgsregionen.bredvid.db.tables.Person;
import se.goteborgsregionen.bredvid.offer.OfferKind;

import static se.goteborgsregionen.bredvid.db.Tables.BOOKING;
import static se.goteborgsregionen.bredvid.db.Tables.MEETING;
import static se.goteborgsregionen.bredvid.db.Tables.OCCASION;
import static se.goteborgsregionen.bredvid.db.Tables.OFFER;
import static se.goteborgsregionen.bredvid.db.Tables.PERSON;

/** Reads what the plain mails about a booking tell. */
@Component
class NoticeMailQueries {

    private static final Person BOOKER = PERSON.as("booker");

    private final DSLContext db;

    NoticeMailQueries(DSLContext db) {
        this.db = db;
    }

    /** The mail about what the actor has just done with the booking. */
    NoticeMail find(NoticeMail.News news, long bookingId, long actorId, int position) {
        return db.select(
                        BOOKING.PERSON_ID,
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
                .on(BOOKER.ID.eq(actorId))
                .join(OCCASION)
                .on(OCCASION.ID.eq(BOOKING.OCCASION_ID))
                .join(OFFER)
                .on(OFFER.ID.eq(OCCASION.OFFER_ID))
                .join(MEETING)
                .on(MEETING.OCCASION_ID.eq(OCCASION.ID))
                .where(BOOKING.ID.eq(bookingId))
                .orderBy(MEETING.STARTS, MEETING.ID)
                .limit(1)
                .fetchSingle(row -> new NoticeMail(
                        news,
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
                        row.get(BOOKING.PERSON_ID) == actorId
                                ? ""
                                : MyBookingQueries.name(row, BOOKER).full(),
                        row.get(BOOKING.REPLY_TOKEN)));
    }
}
