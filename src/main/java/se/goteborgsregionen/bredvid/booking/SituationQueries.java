package se.goteborgsregionen.bredvid.booking;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.goteborgsregionen.bredvid.booking.HistoryQueries.Made;
import se.goteborgsregionen.bredvid.booking.Situation.Glance;
import se.goteborgsregionen.bredvid.booking.Situation.HeldMeeting;
import se.goteborgsregionen.bredvid.booking.Situation.OccasionFacts;
import se.goteborgsregionen.bredvid.booking.Situation.OwnBooking;
import se.goteborgsregionen.bredvid.booking.Situation.PersonFacts;
import se.goteborgsregionen.bredvid.booking.Situation.Standing;
import se.goteborgsregionen.bredvid.booking.Situation.Where;
import se.goteborgsregionen.bredvid.db.tables.Booking;
import se.goteborgsregionen.bredvid.db.tables.Meeting;
import se.goteborgsregionen.bredvid.db.tables.Offer;
import se.goteborgsregionen.bredvid.offer.Form;
import se.goteborgsregionen.bredvid.offer.Status;
import se.goteborgsregionen.bredvid.shared.db.WrittenQuery;

import static se.goteborgsregionen.bredvid.db.Tables.BOOKING;
import static se.goteborgsregionen.bredvid.db.Tables.MEETING;
import static se.goteborgsregionen.bredvid.db.Tables.OCCASION;
import static se.goteborgsregionen.bredvid.db.Tables.OFFER;
import static se.goteborgsregionen.bredvid.db.Tables.PERSON;
import static se.goteborgsregionen.bredvid.db.Tables.PROFESSION;
import static se.goteborgsregionen.bredvid.db.Tables.WORKPLACE;

/**
 * Reads what {@link BookingRules} look at whatever the offer asks for, in one statement: it runs once outside the lock and once inside, for every
 * booking. Each row is one of the occasion's meetings beside one meeting that the person is at near it, if any.
 */
@Component
class SituationQueries {

    /** Meetings of other zones are compared as instants in Java; the statement only leaves out what is days away. */
    private static final int NEAR_IN_DAYS = 2;

    /**
     * From the occasion and the person, both by key, to what she has booked. Left to itself the optimiser sometimes begins
     * with the few offers and reads every occasion of theirs.
     */
    private static final String IN_THE_ORDER_WRITTEN = "straight_join";

    private static final Booking OWN = BOOKING.as("own");
    private static final Booking OTHER = BOOKING.as("other");
    private static final Meeting HELD = MEETING.as("held");
    private static final Offer OTHER_OFFER = OFFER.as("other_offer");
    private static final se.goteborgsregionen.bredvid.db.tables.Occasion OTHER_OCCASION = OCCASION.as("other_occasion");

    private static final List<Field<?>> OF_OCCASION = Stream.concat(
                    Stream.<Field<?>>of(
                            OCCASION.ID,
                            OCCASION.OFFER_ID,
                            OFFER.ORGANISATION_ID,
                            OFFER.STATUS,
                            OCCASION.STATUS,
                            OCCASION.CANCEL_MESSAGE,
                            OCCASION.CAPACITY,
                            OCCASION.TAKEN,
                            OCCASION.WAITING,
                            OCCASION.HELD,
                            OCCASION.BOOKING_OPENS_AT,
                            OCCASION.BOOKING_CLOSES_AT,
                            OCCASION.FORM,
                            OCCASION.MUNICIPALITY_ID,
                            OCCASION.HOLD_HOURS,
                            OCCASION.QUEUE_CLOSES_AT,
                            OFFER.RELEASE_NEEDED,
                            OFFER.HOST_ACCEPTANCE,
                            OFFER.RELEASE_DAYS,
                            OFFER.ACCEPTANCE_DAYS,
                            OFFER.NO_SHOW_LIMIT,
                            OFFER.ALLOTTED_FIRST,
                            OFFER.FIRST_TIMERS_FIRST,
                            OFFER.CANCEL_DAYS,
                            MEETING.ID,
                            MEETING.STARTS,
                            MEETING.ENDS,
                            MEETING.ZONE),
                    TargetGroupQueries.ALL.stream())
            .toList();

    private static final List<Field<?>> OF_PERSON = List.of(
            PERSON.ID,
            PERSON.STATUS,
            PERSON.PROFESSION_ID,
            PROFESSION.LICENSED,
            PERSON.WORKPLACE_ID,
            WORKPLACE.ORGANISATION_ID,
            WORKPLACE.MOST_AWAY,
            OWN.ID,
            OWN.STATE,
            OTHER.ID,
            OTHER_OFFER.TITLE,
            OTHER_OCCASION.FORM,
            OTHER_OCCASION.MUNICIPALITY_ID,
            HELD.ID,
            HELD.STARTS,
            HELD.ENDS,
            HELD.ZONE);

    /** The states of bookings that hold a place, as they stand in the database. */
    static final Set<String> HOLDING = Arrays.stream(BookingState.values())
            .filter(BookingState::holdsPlace)
            .map(Enum::name)
            .collect(Collectors.toUnmodifiableSet());

    private static final String THE_OCCASION = "the_occasion";
    private static final String THE_PERSON = "the_person";
    private static final String SINCE = "since";
    private static final String SINCE_OF_IT = "since_of_it";

    private static final Booking MADE = BOOKING.as("made");
    private static final Booking MADE_OF_IT = BOOKING.as("made_of_it");
    private static final Field<Integer> MADE_IN_ALL = madeHerself(MADE, SINCE, DSL.noCondition());
    private static final Field<Integer> MADE_OF_OCCASION =
            madeHerself(MADE_OF_IT, SINCE_OF_IT, MADE_OF_IT.OCCASION_ID.eq(OCCASION.ID));

    private final DSLContext db;
    private final WrittenQuery glance;
    private final WrittenQuery situation;

    SituationQueries(DSLContext db) {
        this.db = db;
        this.glance = new WrittenQuery(db, glance(db));
        this.situation = new WrittenQuery(db, situation(db));
    }

    private static Select<?> situation(DSLContext db) {
        return db.select(OF_OCCASION)
                .select(OF_PERSON)
                .hint(IN_THE_ORDER_WRITTEN)
                .from(OCCASION)
                .join(OFFER)
                .on(OFFER.ID.eq(OCCASION.OFFER_ID))
                .join(MEETING)
                .on(MEETING.OCCASION_ID.eq(OCCASION.ID))
                .join(PERSON)
                .on(PERSON.ID.eq(DSL.param(THE_PERSON, Long.class)))
                .leftJoin(PROFESSION)
                .on(PROFESSION.ID.eq(PERSON.PROFESSION_ID))
                .leftJoin(WORKPLACE)
                .on(WORKPLACE.ID.eq(PERSON.WORKPLACE_ID))
                .leftJoin(OWN)
                .on(OWN.OCCASION_ID.eq(OCCASION.ID))
                .and(OWN.PERSON_ID.eq(PERSON.ID))
                .and(OWN.ACTIVE.eq(true))
                .leftJoin(OTHER.join(OTHER_OCCASION)
                        .on(OTHER_OCCASION.ID.eq(OTHER.OCCASION_ID))
                        .join(HELD)
                        .on(HELD.OCCASION_ID.eq(OTHER_OCCASION.ID))
                        .join(OTHER_OFFER)
                        .on(OTHER_OFFER.ID.eq(OTHER_OCCASION.OFFER_ID)))
                .on(OTHER.PERSON_ID.eq(PERSON.ID))
                .and(OTHER.ACTIVE.eq(true))
                .and(OTHER.STATE.in(HOLDING))
                .and(OTHER.OCCASION_ID.ne(OCCASION.ID))
                .and(OTHER_OCCASION.FIRST_START.lt(days(MEETING.ENDS, NEAR_IN_DAYS)))
                .and(OTHER_OCCASION.LAST_END.gt(days(MEETING.STARTS, -NEAR_IN_DAYS)))
                .and(HELD.STARTS.lt(days(MEETING.ENDS, NEAR_IN_DAYS)))
                .and(HELD.ENDS.gt(days(MEETING.STARTS, -NEAR_IN_DAYS)))
                .where(OCCASION.ID.eq(DSL.param(THE_OCCASION, Long.class)))
                .orderBy(MEETING.STARTS, MEETING.ID);
    }

    /** Empty when there is no such occasion (or it has no meetings, as a draft may) or no such person. */
    Optional<Situation> read(long occasionId, long personId) {
        var rows = situation.fetch(Map.of(THE_OCCASION, occasionId, THE_PERSON, personId));
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        Record first = rows.getFirst();
        Map<Long, HeldMeeting> held = new LinkedHashMap<>();
        for (Record row : rows) {
            Long meeting = row.get(HELD.ID);
            if (meeting != null) {
                held.putIfAbsent(
                        meeting,
                        new HeldMeeting(
                                row.get(OTHER.ID),
                                row.get(OTHER_OFFER.TITLE),
                                meeting(meeting, row.get(HELD.STARTS), row.get(HELD.ENDS), row.get(HELD.ZONE)),
                                new Where(
                                        Form.valueOf(row.get(OTHER_OCCASION.FORM)),
                                        row.get(OTHER_OCCASION.MUNICIPALITY_ID))));
            }
        }
        return Optional.of(new Situation(occasion(rows), person(first), own(first), List.copyOf(held.values())));
    }

    private static Select<?> glance(DSLContext db) {
        return db.select(
                        OFFER.ORGANISATION_ID,
                        PERSON.WORKPLACE_ID,
                        OFFER.STATUS,
                        OCCASION.STATUS,
                        OCCASION.CAPACITY,
                        OCCASION.TAKEN,
                        OCCASION.BOOKING_OPENS_AT,
                        OCCASION.BOOKING_CLOSES_AT,
                        MADE_OF_OCCASION,
                        MADE_IN_ALL)
                .from(OCCASION)
                .join(OFFER)
                .on(OFFER.ID.eq(OCCASION.OFFER_ID))
                .join(PERSON)
                .on(PERSON.ID.eq(DSL.param(THE_PERSON, Long.class)))
                .where(OCCASION.ID.eq(DSL.param(THE_OCCASION, Long.class)));
    }

    /** How many bookings of those the person has made for herself since then, whatever became of them. */
    private static Field<Integer> madeHerself(Booking made, String since, Condition which) {
        return DSL.field(DSL.select(DSL.count())
                        .from(made)
                        .where(made.PERSON_ID.eq(PERSON.ID))
                        .and(made.BOOKED_BY.eq(PERSON.ID))
                        .and(made.BOOKED_AT.gt(DSL.param(since, made.BOOKED_AT)))
                        .and(which))
                .as(made.getName());
    }

    /**
     * The little that is looked at before the lock; empty when there is no such occasion or no such person.
     *
     * @param now until when, for {@link Pace#WITHIN}, the bookings are counted that the person has made herself
     */
    Optional<Glance> glance(long occasionId, long personId, Instant now) {
        Instant since = now.minus(Pace.WITHIN);
        return glance
                .fetch(Map.of(THE_OCCASION, occasionId, THE_PERSON, personId, SINCE, since, SINCE_OF_IT, since))
                .stream()
                .findFirst()
                .map(row -> new Glance(
                        row.get(OFFER.ORGANISATION_ID),
                        row.get(PERSON.WORKPLACE_ID),
                        isPublished(row.get(OFFER.STATUS)) && isPublished(row.get(OCCASION.STATUS)),
                        row.get(OCCASION.CAPACITY),
                        row.get(OCCASION.TAKEN),
                        row.get(OCCASION.BOOKING_OPENS_AT),
                        row.get(OCCASION.BOOKING_CLOSES_AT),
                        new Made(row.get(MADE_OF_OCCASION), row.get(MADE_IN_ALL))));
    }

    private static boolean isPublished(String status) {
        return Status.valueOf(status) == Status.PUBLISHED;
    }

    /** The occasion alone, for a visitor; empty when there is none or it has no meetings. */
    Optional<OccasionFacts> readOccasion(long occasionId) {
        var rows = db.select(OF_OCCASION)
                .from(OCCASION)
                .join(OFFER)
                .on(OFFER.ID.eq(OCCASION.OFFER_ID))
                .join(MEETING)
                .on(MEETING.OCCASION_ID.eq(OCCASION.ID))
                .where(OCCASION.ID.eq(occasionId))
                .orderBy(MEETING.STARTS, MEETING.ID)
                .fetch();
        return rows.isEmpty() ? Optional.empty() : Optional.of(occasion(rows));
    }

    private static Field<LocalDateTime> days(Field<LocalDateTime> time, int days) {
        return DSL.localDateTimeAdd(time, days, org.jooq.DatePart.DAY);
    }

    private static OccasionFacts occasion(List<? extends Record> rows) {
        Record row = rows.getFirst();
        Map<Long, se.goteborgsregionen.bredvid.offer.Meeting> meetings = new LinkedHashMap<>();
        for (Record each : rows) {
            long id = each.get(MEETING.ID);
            meetings.putIfAbsent(
                    id, meeting(id, each.get(MEETING.STARTS), each.get(MEETING.ENDS), each.get(MEETING.ZONE)));
        }
        Status ofOffer = Status.valueOf(row.get(OFFER.STATUS));
        Status ofOccasion = Status.valueOf(row.get(OCCASION.STATUS));
        return new OccasionFacts(
                row.get(OCCASION.ID),
                row.get(OCCASION.OFFER_ID),
                row.get(OFFER.ORGANISATION_ID),
                ofOccasion == Status.PUBLISHED ? ofOffer : ofOccasion,
                row.get(OCCASION.CANCEL_MESSAGE),
                row.get(OCCASION.CAPACITY),
                row.get(OCCASION.TAKEN),
                row.get(OCCASION.WAITING),
                row.get(OCCASION.HELD),
                row.get(OCCASION.BOOKING_OPENS_AT),
                row.get(OCCASION.BOOKING_CLOSES_AT),
                new ArrayList<>(meetings.values()),
                new Where(Form.valueOf(row.get(OCCASION.FORM)), row.get(OCCASION.MUNICIPALITY_ID)),
                TargetGroupQueries.read(row),
                terms(row));
    }

    private static BookingTerms terms(Record row) {
        return new BookingTerms(
                row.get(OFFER.CANCEL_DAYS),
                row.get(OFFER.RELEASE_NEEDED),
                row.get(OFFER.HOST_ACCEPTANCE),
                row.get(OFFER.RELEASE_DAYS),
                row.get(OFFER.ACCEPTANCE_DAYS),
                row.get(OFFER.NO_SHOW_LIMIT),
                row.get(OFFER.ALLOTTED_FIRST),
                row.get(OFFER.FIRST_TIMERS_FIRST),
                row.get(OCCASION.HOLD_HOURS),
                row.get(OCCASION.QUEUE_CLOSES_AT));
    }

    private static PersonFacts person(Record row) {
        return new PersonFacts(
                row.get(PERSON.ID),
                Standing.valueOf(row.get(PERSON.STATUS)),
                row.get(PERSON.PROFESSION_ID),
                Boolean.TRUE.equals(row.get(PROFESSION.LICENSED)),
                row.get(PERSON.WORKPLACE_ID),
                row.get(WORKPLACE.ORGANISATION_ID),
                row.get(WORKPLACE.MOST_AWAY));
    }

    private static @Nullable OwnBooking own(Record row) {
        Long id = row.get(OWN.ID);
        return id == null ? null : new OwnBooking(id, BookingState.valueOf(row.get(OWN.STATE)));
    }

    static se.goteborgsregionen.bredvid.offer.Meeting meeting(
            long id, LocalDateTime starts, LocalDateTime ends, String zone) {
        return new se.goteborgsregionen.bredvid.offer.Meeting(id, starts, ends, ZoneId.of(zone));
    }
}
