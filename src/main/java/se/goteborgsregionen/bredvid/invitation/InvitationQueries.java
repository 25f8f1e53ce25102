package se.goteborgsregionen.bredvid.invitation;

import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import se.goteborgsregionen.bredvid.access.PersonName;
import se.goteborgsregionen.bredvid.offer.Status;
import se.goteborgsregionen.bredvid.shared.db.WrittenQuery;

import static se.goteborgsregionen.bredvid.db.Tables.BOOKING;
import static se.goteborgsregionen.bredvid.db.Tables.CALENDAR_SUBSCRIPTION;
import static se.goteborgsregionen.bredvid.db.Tables.MEETING;
import static se.goteborgsregionen.bredvid.db.Tables.OCCASION;
import static se.goteborgsregionen.bredvid.db.Tables.OFFER;
import static se.goteborgsregionen.bredvid.db.Tables.ORGANISATION;
import static se.goteborgsregionen.bredvid.db.Tables.PERSON;
import static se.goteborgsregionen.bredvid.db.Tables.WORKPLACE;

/** Reads bookings and subscriptions with all that their mails tell of, in one statement. */
@Repository
class InvitationQueries {

    private static final String THE_BOOKING = "the_booking";

    /** Where it stands who is told of which occasion, and on what ground. */
    private record Source(
            Ground.Kind kind,
            Table<?> table,
            Field<Long> id,
            Field<String> replyToken,
            Field<Long> personId,
            Field<Long> occasionId) {}

    private static final Source BOOKINGS = new Source(
            Ground.Kind.BOOKING, BOOKING, BOOKING.ID, BOOKING.REPLY_TOKEN, BOOKING.PERSON_ID, BOOKING.OCCASION_ID);

    private static final Source SUBSCRIPTIONS = new Source(
            Ground.Kind.SUBSCRIPTION,
            CALENDAR_SUBSCRIPTION,
            CALENDAR_SUBSCRIPTION.ID,
            CALENDAR_SUBSCRIPTION.REPLY_TOKEN,
            CALENDAR_SUBSCRIPTION.PERSON_ID,
            CALENDAR_SUBSCRIPTION.OCCASION_ID);

    private static final Condition CONFIRMED = BOOKING.ACTIVE.eq(true).and(BOOKING.STATE.eq("CONFIRMED"));

    private static final Condition FOLLOWED = CALENDAR_SUBSCRIPTION.STATE.eq("ACTIVE");

    private final DSLContext db;

    private final WrittenQuery ofBooking;

    InvitationQueries(DSLContext db) {
        this.db = db;
        this.ofBooking = new WrittenQuery(db, invited(BOOKINGS, BOOKING.ID.eq(DSL.param(THE_BOOKING, Long.class))));
    }

    /** Empty for an unknown booking. */
    Optional<Invited> booking(long bookingId) {
        return invited(BOOKINGS, ofBooking.fetch(Map.of(THE_BOOKING, bookingId)))
                .findFirst();
    }

    /** The confirmed bookings of an occasion. */
    List<Invited> confirmedOf(long occasionId) {
        return find(BOOKINGS, CONFIRMED.and(BOOKING.OCCASION_ID.eq(occasionId)));
    }

    /** The confirmed bookings of an offer's occasions that have not ended. */
    List<Invited> confirmedOfOffer(long offerId, LocalDateTime now) {
        return find(BOOKINGS, CONFIRMED.and(OFFER.ID.eq(offerId)).and(OCCASION.LAST_END.gt(now)));
    }

    /** The confirmed bookings of these people that have not ended. */
    List<Invited> confirmedOfPeople(Collection<Long> personIds, LocalDateTime now) {
        return find(BOOKINGS, CONFIRMED.and(PERSON.ID.in(personIds)).and(OCCASION.LAST_END.gt(now)));
    }

    /** The confirmed bookings of what is received at the workplace and has not ended. */
    List<Invited> confirmedAt(long workplaceId, LocalDateTime now) {
        return find(BOOKINGS, CONFIRMED.and(OFFER.WORKPLACE_ID.eq(workplaceId)).and(OCCASION.LAST_END.gt(now)));
    }

    /** These subscriptions, whatever their state. */
    List<Invited> subscriptions(Collection<Long> subscriptionIds) {
        return find(SUBSCRIPTIONS, CALENDAR_SUBSCRIPTION.ID.in(subscriptionIds));
    }

    List<Invited> followersOf(long occasionId) {
        return find(SUBSCRIPTIONS, FOLLOWED.and(CALENDAR_SUBSCRIPTION.OCCASION_ID.eq(occasionId)));
    }

    List<Invited> followersOfOffer(long offerId, LocalDateTime now) {
        return find(SUBSCRIPTIONS, FOLLOWED.and(OFFER.ID.eq(offerId)).and(OCCASION.LAST_END.gt(now)));
    }

    List<Invited> followedBy(Collection<Long> personIds, LocalDateTime now) {
        return find(SUBSCRIPTIONS, FOLLOWED.and(PERSON.ID.in(personIds)).and(OCCASION.LAST_END.gt(now)));
    }

    List<Invited> followersAt(long workplaceId, LocalDateTime now) {
        return find(
                SUBSCRIPTIONS, FOLLOWED.and(OFFER.WORKPLACE_ID.eq(workplaceId)).and(OCCASION.LAST_END.gt(now)));
    }

    private List<Invited> find(Source source, Condition which) {
        return invited(source, invited(source, which).fetch()).toList();
    }

    private Select<? extends Record> invited(Source source, Condition which) {
        return db.select(
                        source.id,
                        source.replyToken,
                        PERSON.ID,
                        PERSON.EMAIL,
                        PERSON.GIVEN_NAME,
                        PERSON.FAMILY_NAME,
                        PERSON.ALIAS,
                        PERSON.LANGUAGE)
                .select(OccasionFactQueries.FIELDS)
                .from(source.table)
                .join(PERSON)
                .on(PERSON.ID.eq(source.personId))
                .join(OCCASION)
                .on(OCCASION.ID.eq(source.occasionId))
                .join(OFFER)
                .on(OFFER.ID.eq(OCCASION.OFFER_ID))
                .join(ORGANISATION)
                .on(ORGANISATION.ID.eq(OFFER.ORGANISATION_ID))
                .leftJoin(WORKPLACE)
                .on(WORKPLACE.ID.eq(OFFER.WORKPLACE_ID))
                .leftJoin(OccasionFactQueries.TOWN)
                .on(OccasionFactQueries.TOWN.ID.eq(OCCASION.MUNICIPALITY_ID))
                .leftJoin(MEETING)
                .on(MEETING.OCCASION_ID.eq(OCCASION.ID))
                .where(which)
                .orderBy(source.id, MEETING.STARTS, MEETING.ID);
    }

    private static Stream<Invited> invited(Source source, Result<? extends Record> rows) {
        return rows.intoGroups(source.id).values().stream().map(group -> oneInvited(source, group));
    }

    private static Invited oneInvited(Source source, Result<? extends Record> rows) {
        Record row = rows.getFirst();
        PersonName name = PersonName.of(row.get(PERSON.GIVEN_NAME), row.get(PERSON.FAMILY_NAME), row.get(PERSON.ALIAS));
        Invitee invitee = new Invitee(
                row.get(PERSON.ID), row.get(PERSON.EMAIL), name.given(), name.full(), row.get(PERSON.LANGUAGE));
        return new Invited(
                new Ground(source.kind, row.get(source.id)),
                row.get(source.replyToken),
                row.get(OFFER.ID),
                row.get(OCCASION.ID),
                Status.CANCELLED.name().equals(row.get(OCCASION.STATUS)),
                invitee,
                OccasionFactQueries.facts(row),
                OccasionFactQueries.meetings(rows));
    }
}
