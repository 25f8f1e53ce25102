package se.goteborgsregionen.bredvid.booking;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Records;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.goteborgsregionen.bredvid.offer.Contact;
import se.goteborgsregionen.bredvid.offer.OfferKind;
import se.goteborgsregionen.bredvid.offer.Status;
import se.goteborgsregionen.bredvid.shared.Time;

import static se.goteborgsregionen.bredvid.db.Tables.BOOKING;
import static se.goteborgsregionen.bredvid.db.Tables.OCCASION;
import static se.goteborgsregionen.bredvid.db.Tables.OFFER;
import static se.goteborgsregionen.bredvid.db.Tables.OFFER_AREA;
import static se.goteborgsregionen.bredvid.db.Tables.OFFER_PROFESSION;
import static se.goteborgsregionen.bredvid.db.Tables.ORGANISATION;
import static se.goteborgsregionen.bredvid.db.Tables.PERSON;
import static se.goteborgsregionen.bredvid.db.Tables.PROFESSION;

/** Looks for other occasions that a refused person could book instead. */
@Component
class AlternativeQueries {

    private static final Field<Boolean> OF_SAME_OFFER = DSL.field(DSL.name("of_same_offer"), Boolean.class);

    private static final List<Field<?>> FIELDS = List.of(
            OCCASION.OFFER_ID, OCCASION.ID, OFFER.KIND, OFFER.TITLE, ORGANISATION.SHORT_NAME, OCCASION.FIRST_START);

    private final DSLContext db;

    AlternativeQueries(DSLContext db) {
        this.db = db;
    }

    /**
     * What could be booked instead.
     *
     * @param ofSameOffer other occasions of the offer with places, soonest first
     * @param ofSameArea occasions of other offers in one of the same areas, for the person's profession, with places,
     *     soonest first
     */
    record Alternatives(List<WayOn> ofSameOffer, List<WayOn> ofSameArea) {

        static final Alternatives NONE = new Alternatives(List.of(), List.of());
    }

    /** At most that many of each. One statement. */
    Alternatives to(long occasionId, @Nullable Long personId, Instant now, int most) {
        var rows = ofSameOffer(occasionId, personId, now, most)
                .unionAll(ofSameArea(occasionId, personId, now, most))
                .fetch()
                .sortAsc(OCCASION.ID)
                .sortAsc(OCCASION.FIRST_START);
        List<WayOn> sameOffer = new ArrayList<>();
        List<WayOn> sameArea = new ArrayList<>();
        for (Record row : rows) {
            if (row.get(OF_SAME_OFFER)) {
                sameOffer.add(sameOffer(row));
            } else {
                sameArea.add(sameArea(row));
            }
        }
        return new Alternatives(sameOffer, sameArea);
    }

    private Select<Record> ofSameOffer(long occasionId, @Nullable Long personId, Instant now, int most) {
        var wanted = OCCASION.as("wanted");
        return db.select(FIELDS)
                .select(DSL.inline(true).as(OF_SAME_OFFER))
                .from(wanted)
                .join(OCCASION)
                .on(OCCASION.OFFER_ID.eq(wanted.OFFER_ID))
                .join(OFFER)
                .on(OFFER.ID.eq(OCCASION.OFFER_ID))
                .join(ORGANISATION)
                .on(ORGANISATION.ID.eq(OFFER.ORGANISATION_ID))
                .where(wanted.ID.eq(occasionId))
                .and(OCCASION.ID.ne(occasionId))
                .and(bookable(now))
                .and(notBookedBy(personId))
                .orderBy(OCCASION.FIRST_START, OCCASION.ID)
                .limit(most);
    }

    private Select<Record> ofSameArea(long occasionId, @Nullable Long personId, Instant now, int most) {
        var wanted = OCCASION.as("wanted");
        var area = OFFER_AREA.as("area_of_wanted");
        return db.select(FIELDS)
                .select(DSL.inline(false).as(OF_SAME_OFFER))
                .from(OCCASION)
                .join(OFFER)
                .on(OFFER.ID.eq(OCCASION.OFFER_ID))
                .join(ORGANISATION)
                .on(ORGANISATION.ID.eq(OFFER.ORGANISATION_ID))
                .where(bookable(now))
                .and(OFFER.ID.notIn(DSL.select(wanted.OFFER_ID).from(wanted).where(wanted.ID.eq(occasionId))))
                .and(OFFER.ID.in(DSL.select(OFFER_AREA.OFFER_ID)
                        .from(wanted)
                        .join(area)
                        .on(area.OFFER_ID.eq(wanted.OFFER_ID))
                        .join(OFFER_AREA)
                        .on(OFFER_AREA.AREA_ID.eq(area.AREA_ID))
                        .where(wanted.ID.eq(occasionId))))
                .and(notBookedBy(personId))
                .and(suits(personId))
                .orderBy(OCCASION.FIRST_START, OCCASION.ID)
                .limit(most);
    }

    private static WayOn sameOffer(Record row) {
        return new WayOn.OtherOccasion(
                row.get(OCCASION.OFFER_ID), row.get(OCCASION.ID), kind(row), row.get(OCCASION.FIRST_START));
    }

    private static WayOn sameArea(Record row) {
        return new WayOn.SameArea(
                row.get(OCCASION.OFFER_ID),
                row.get(OCCASION.ID),
                kind(row),
                row.get(OFFER.TITLE),
                row.get(ORGANISATION.SHORT_NAME),
                row.get(OCCASION.FIRST_START));
    }

    private static OfferKind kind(Record row) {
        return OfferKind.valueOf(row.get(OFFER.KIND));
    }

    /** Whom to ask about the occasion's offer; empty when there is no such occasion. */
    Optional<Contact> contact(long occasionId) {
        return db.select(OFFER.CONTACT_NAME, OFFER.CONTACT_EMAIL, OFFER.CONTACT_PHONE)
                .from(OCCASION)
                .join(OFFER)
                .on(OFFER.ID.eq(OCCASION.OFFER_ID))
                .where(OCCASION.ID.eq(occasionId))
                .fetchOptional(Records.mapping(Contact::new));
    }

    private static Condition bookable(Instant now) {
        return OCCASION.STATUS
                .eq(Status.PUBLISHED.name())
                .and(OFFER.STATUS.eq(Status.PUBLISHED.name()))
                .and(OCCASION.FIRST_START.gt(LocalDateTime.ofInstant(now, Time.STOCKHOLM)))
                .and(OCCASION.BOOKING_CLOSES_AT.gt(now))
                .and(OCCASION.BOOKING_OPENS_AT.isNull().or(OCCASION.BOOKING_OPENS_AT.le(now)))
                .and(OCCASION.CAPACITY
                        .isNull()
                        .or(OCCASION.TAKEN.plus(OCCASION.HELD).lt(OCCASION.CAPACITY)));
    }

    private static Condition notBookedBy(@Nullable Long personId) {
        return personId == null
                ? DSL.noCondition()
                : DSL.notExists(DSL.selectOne()
                        .from(BOOKING)
                        .where(BOOKING.OCCASION_ID.eq(OCCASION.ID))
                        .and(BOOKING.PERSON_ID.eq(personId))
                        .and(BOOKING.ACTIVE.eq(true)));
    }

    private static Condition suits(@Nullable Long personId) {
        Condition forAll =
                DSL.notExists(DSL.selectOne().from(OFFER_PROFESSION).where(OFFER_PROFESSION.OFFER_ID.eq(OFFER.ID)));
        if (personId == null) {
            return forAll.and(OFFER.LICENSED_ONLY.eq(false));
        }
        Condition forHers = DSL.exists(DSL.selectOne()
                .from(OFFER_PROFESSION)
                .join(PERSON)
                .on(PERSON.PROFESSION_ID.eq(OFFER_PROFESSION.PROFESSION_ID))
                .where(OFFER_PROFESSION.OFFER_ID.eq(OFFER.ID))
                .and(PERSON.ID.eq(personId)));
        Condition licensed = DSL.exists(DSL.selectOne()
                .from(PERSON)
                .join(PROFESSION)
                .on(PROFESSION.ID.eq(PERSON.PROFESSION_ID))
                .where(PERSON.ID.eq(personId))
                .and(PROFESSION.LICENSED.eq(true)));
        return forAll.or(forHers).and(OFFER.LICENSED_ONLY.eq(false).or(licensed));
    }
}
