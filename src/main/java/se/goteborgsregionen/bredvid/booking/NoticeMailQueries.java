package se.goteborgsregionen.bredvid.booking;

import java.time.Instant;
import java.util.Optional;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.goteborgsregionen.bredvid.access.PersonName;
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

    private static final Person RECIPIENT = PERSON.as("recipient");
    private static final Person BOOKER = PERSON.as("booker");

    private final DSLContext db;

    NoticeMailQueries(DSLContext db) {
        this.db = db;
    }

    /**
     * What the mail is to say beside what can be read.
     *
     * @param recipientId null: the booked person
     * @param actorId who did it; null: the portal
     * @param wish for those who have to answer; null for others
     */
    record Wanted(
            NoticeMail.News news,
            long bookingId,
            @Nullable Long recipientId,
            @Nullable Long actorId,
            int position,
            @Nullable Instant until,
            String words,
            @Nullable Wish wish,
            String answerToken) {}

    /** The mail about a booking. */
    NoticeMail find(Wanted wanted) {
        Condition recipient = wanted.recipientId() == null
                ? RECIPIENT.ID.eq(BOOKING.PERSON_ID)
                : RECIPIENT.ID.eq(wanted.recipientId());
        return db.select(
                        BOOKING.PERSON_ID,
                        BOOKING.REPLY_TOKEN,
                        OCCASION.ID,
                        OCCASION.OFFER_ID,
                        OFFER.KIND,
                        OFFER.TITLE,
                        OCCASION.ADDRESS,
                        MEETING.STARTS,
                        MEETING.ENDS)
                .select(RECIPIENT.ID, RECIPIENT.EMAIL, RECIPIENT.LANGUAGE)
                .select(PERSON.GIVEN_NAME, PERSON.FAMILY_NAME, PERSON.ALIAS)
                .from(BOOKING)
                .join(PERSON)
                .on(PERSON.ID.eq(BOOKING.PERSON_ID))
                .join(RECIPIENT)
                .on(recipient)
                .join(OCCASION)
                .on(OCCASION.ID.eq(BOOKING.OCCASION_ID))
                .join(OFFER)
                .on(OFFER.ID.eq(OCCASION.OFFER_ID))
                .join(MEETING)
                .on(MEETING.OCCASION_ID.eq(OCCASION.ID))
                .where(BOOKING.ID.eq(wanted.bookingId()))
                .orderBy(MEETING.STARTS, MEETING.ID)
                .limit(1)
                .fetchSingle(row -> mail(wanted, row));
    }

    private NoticeMail mail(NoticeMailQueries.Wanted wanted, Record row) {
        return new NoticeMail(
                wanted.news(),
                wanted.bookingId(),
                row.get(OCCASION.ID),
                row.get(OCCASION.OFFER_ID),
                row.get(RECIPIENT.ID),
                row.get(RECIPIENT.EMAIL),
                row.get(RECIPIENT.LANGUAGE),
                MyBookingQueries.name(row, PERSON).full(),
                wanted.position(),
                wanted.until(),
                wanted.words(),
                OfferKind.valueOf(row.get(OFFER.KIND)),
                row.get(OFFER.TITLE),
                row.get(OCCASION.ADDRESS),
                row.get(MEETING.STARTS),
                row.get(MEETING.ENDS),
                nameOfOther(wanted.actorId(), row.get(BOOKING.PERSON_ID)),
                wanted.wish(),
                row.get(BOOKING.REPLY_TOKEN),
                wanted.answerToken());
    }

    /** Nothing for whoever did it herself, and for the portal. */
    private String nameOfOther(@Nullable Long actorId, long personId) {
        return actorId == null || actorId == personId
                ? ""
                : nameOf(actorId).map(PersonName::full).orElse("");
    }

    private Optional<PersonName> nameOf(long personId) {
        return db.select(BOOKER.GIVEN_NAME, BOOKER.FAMILY_NAME, BOOKER.ALIAS)
                .from(BOOKER)
                .where(BOOKER.ID.eq(personId))
                .fetchOptional(row -> MyBookingQueries.name(row, BOOKER));
    }

    /** A mail about an occasion to somebody who has no booking of it, at an address of hers. */
    NoticeMail ofOccasion(NoticeMail.News news, long occasionId, long recipientId, int number, String words) {
        return db.select(OCCASION.OFFER_ID, OFFER.KIND, OFFER.TITLE, OCCASION.ADDRESS, MEETING.STARTS, MEETING.ENDS)
                .select(RECIPIENT.EMAIL, RECIPIENT.LANGUAGE)
                .from(OCCASION)
                .join(OFFER)
                .on(OFFER.ID.eq(OCCASION.OFFER_ID))
                .join(MEETING)
                .on(MEETING.OCCASION_ID.eq(OCCASION.ID))
                .join(RECIPIENT)
                .on(RECIPIENT.ID.eq(recipientId))
                .where(OCCASION.ID.eq(occasionId))
                .orderBy(MEETING.STARTS, MEETING.ID)
                .limit(1)
                .fetchSingle(row -> new NoticeMail(
                        news,
                        null,
                        occasionId,
                        row.get(OCCASION.OFFER_ID),
                        recipientId,
                        row.get(RECIPIENT.EMAIL),
                        row.get(RECIPIENT.LANGUAGE),
                        "",
                        number,
                        null,
                        words,
                        OfferKind.valueOf(row.get(OFFER.KIND)),
                        row.get(OFFER.TITLE),
                        row.get(OCCASION.ADDRESS),
                        row.get(MEETING.STARTS),
                        row.get(MEETING.ENDS),
                        "",
                        null,
                        "",
                        ""));
    }
}
