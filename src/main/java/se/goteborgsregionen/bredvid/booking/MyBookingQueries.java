package se.goteborgsregionen.bredvid.booking;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.OrderField;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.goteborgsregionen.bredvid.access.PersonName;
import se.goteborgsregionen.bredvid.booking.MyBooking.BookedOccasion;
import se.goteborgsregionen.bredvid.booking.MyBooking.PendingMove;
import se.goteborgsregionen.bredvid.db.tables.Booking;
import se.goteborgsregionen.bredvid.db.tables.Occasion;
import se.goteborgsregionen.bredvid.db.tables.Organisation;
import se.goteborgsregionen.bredvid.db.tables.Person;
import se.goteborgsregionen.bredvid.offer.Contact;
import se.goteborgsregionen.bredvid.offer.Form;
import se.goteborgsregionen.bredvid.offer.Meeting;
import se.goteborgsregionen.bredvid.offer.OfferKind;
import se.goteborgsregionen.bredvid.offer.Status;

import static se.goteborgsregionen.bredvid.db.Tables.APPROVAL;
import static se.goteborgsregionen.bredvid.db.Tables.BOOKING;
import static se.goteborgsregionen.bredvid.db.Tables.MEETING;
import static se.goteborgsregionen.bredvid.db.Tables.OCCASION;
import static se.goteborgsregionen.bredvid.db.Tables.OFFER;
import static se.goteborgsregionen.bredvid.db.Tables.ORGANISATION;
import static se.goteborgsregionen.bredvid.db.Tables.PERSON;
import static se.goteborgsregionen.bredvid.db.Tables.WORKPLACE;

/** Reads bookings with their occasions, in two statements however many they are. */
@Component
class MyBookingQueries {

    private static final Organisation MUNICIPALITY = ORGANISATION.as("municipality");
    private static final Person BOOKER = PERSON.as("booker");
    private static final Booking AHEAD = BOOKING.as("ahead");
    private static final Booking LATER = BOOKING.as("later");
    private static final Booking LEFT = BOOKING.as("moved_from");
    private static final Occasion LEFT_OCCASION = OCCASION.as("moved_from_occasion");
    private static final Booking WANTED = BOOKING.as("moved_to");
    private static final Occasion WANTED_OCCASION = OCCASION.as("moved_to_occasion");

    private static final List<OrderField<?>> BY_START = List.of(OCCASION.FIRST_START, BOOKING.ID);
    private static final int ALL = Integer.MAX_VALUE;

    /** Counted by the queue's index; null for those who do not queue. */
    static final Field<Integer> POSITION = DSL.when(
                    BOOKING.STATE.eq(BookingState.WAITLISTED.name()),
                    DSL.field(DSL.selectCount()
                            .from(AHEAD)
                            .where(AHEAD.OCCASION_ID.eq(BOOKING.OCCASION_ID))
                            .and(AHEAD.STATE.eq(BookingState.WAITLISTED.name()))
                            .and(BookingRepository.goesBefore(AHEAD, BOOKING))))
            .as("queue_position");

    /** In the words of {@link Ending}; a booking that another took the place of comes before what anybody answered. */
    private static final Field<String> ENDING = DSL.coalesce(
                    DSL.when(
                            DSL.exists(DSL.selectOne()
                                    .from(LATER)
                                    .where(LATER.REPLACES_ID.eq(BOOKING.ID))
                                    .and(LATER.STATE.eq(BookingState.CONFIRMED.name()))),
                            Ending.MOVED.name()),
                    DSL.when(
                            DSL.exists(DSL.selectOne().from(LATER).where(LATER.SUBSTITUTES_ID.eq(BOOKING.ID))),
                            Ending.TAKEN_OVER.name()),
                    DSL.field(DSL.select(DSL.max(DSL.case_()
                                    .when(APPROVAL.ANSWER.eq("LAPSED"), Ending.NOBODY_ANSWERED.name())
                                    .when(APPROVAL.KIND.eq("RELEASE"), Ending.NOT_RELEASED.name())
                                    .when(APPROVAL.KIND.eq("ACCEPTANCE"), Ending.NOT_ACCEPTED.name())
                                    .else_(Ending.NOT_APPROVED.name())))
                            .from(APPROVAL)
                            .where(APPROVAL.BOOKING_ID.eq(BOOKING.ID))
                            .and(APPROVAL.ANSWER.in("NO", "LAPSED"))))
            .as("ending");

    private final DSLContext db;

    MyBookingQueries(DSLContext db) {
        this.db = db;
    }

    /** All bookings of the person, also ended ones, by the start of the occasion. */
    List<MyBooking> ofPerson(long personId, @Nullable Long readerId, Instant now) {
        return read(BOOKING.PERSON_ID.eq(personId), BY_START, ALL, readerId, now);
    }

    /**
     * Her own, the latest made first.
     *
     * @param states only those in these; in any, where empty
     * @param before only those older than the booking of this id
     */
    List<MyBooking> newest(long personId, Set<BookingState> states, long before, int most, Instant now) {
        Condition hers = BOOKING.PERSON_ID.eq(personId).and(BOOKING.ID.lt(before));
        Condition which = states.isEmpty()
                ? hers
                : hers.and(
                        BOOKING.STATE.in(states.stream().map(BookingState::name).toList()));
        return read(which, List.of(BOOKING.ID.desc()), most, personId, now);
    }

    /** How many places are held for the person until she has answered. */
    int countOffered(long personId, Instant now) {
        return db.fetchCount(
                BOOKING,
                BOOKING.PERSON_ID
                        .eq(personId)
                        .and(BOOKING.ACTIVE.eq(true))
                        .and(BOOKING.STATE.eq(BookingState.OFFERED.name()))
                        .and(BOOKING.OFFERED_UNTIL.gt(now)));
    }

    Optional<MyBooking> find(long bookingId, @Nullable Long readerId, Instant now) {
        return read(BOOKING.ID.eq(bookingId), BY_START, ALL, readerId, now).stream()
                .findFirst();
    }

    private List<MyBooking> read(
            Condition which, List<? extends OrderField<?>> order, int most, @Nullable Long readerId, Instant now) {
        var rows = db.select(
                        BOOKING.ID,
                        BOOKING.PERSON_ID,
                        BOOKING.STATE,
                        POSITION,
                        BOOKING.BOOKED_BY,
                        BOOKING.BOOKED_AT,
                        BOOKING.STATE_AT,
                        BOOKING.OFFERED_UNTIL,
                        BOOKING.FREE_TO_LEAVE_AT,
                        BOOKING.GOALS,
                        BOOKING.END_REASON,
                        ENDING)
                .select(PERSON.GIVEN_NAME, PERSON.FAMILY_NAME, PERSON.ALIAS)
                .select(BOOKER.GIVEN_NAME, BOOKER.FAMILY_NAME, BOOKER.ALIAS)
                .select(
                        OCCASION.ID,
                        OCCASION.OFFER_ID,
                        OCCASION.STATUS,
                        OCCASION.FORM,
                        OCCASION.ADDRESS,
                        MUNICIPALITY.SHORT_NAME,
                        OCCASION.DIGITAL_LINK,
                        OCCASION.CANCEL_MESSAGE)
                .select(
                        OFFER.KIND,
                        OFFER.TITLE,
                        ORGANISATION.NAME,
                        WORKPLACE.NAME,
                        OFFER.BRING,
                        OFFER.RELEASE_NEEDED,
                        OFFER.HOST_ACCEPTANCE,
                        OFFER.CONTACT_NAME,
                        OFFER.CONTACT_EMAIL,
                        OFFER.CONTACT_PHONE,
                        OFFER.CANCEL_DAYS)
                .select(LEFT.ID, LEFT_OCCASION.FIRST_START, WANTED.ID, WANTED_OCCASION.FIRST_START)
                .from(BOOKING)
                .join(PERSON)
                .on(PERSON.ID.eq(BOOKING.PERSON_ID))
                .join(BOOKER)
                .on(BOOKER.ID.eq(BOOKING.BOOKED_BY))
                .join(OCCASION)
                .on(OCCASION.ID.eq(BOOKING.OCCASION_ID))
                .join(OFFER)
                .on(OFFER.ID.eq(OCCASION.OFFER_ID))
                .join(ORGANISATION)
                .on(ORGANISATION.ID.eq(OFFER.ORGANISATION_ID))
                .leftJoin(WORKPLACE)
                .on(WORKPLACE.ID.eq(OFFER.WORKPLACE_ID))
                .leftJoin(MUNICIPALITY)
                .on(MUNICIPALITY.ID.eq(OCCASION.MUNICIPALITY_ID))
                .leftJoin(LEFT)
                .on(LEFT.ID.eq(BOOKING.REPLACES_ID))
                .and(LEFT.ACTIVE.eq(true))
                .and(BOOKING.STATE.eq(BookingState.REQUESTED.name()))
                .leftJoin(LEFT_OCCASION)
                .on(LEFT_OCCASION.ID.eq(LEFT.OCCASION_ID))
                .leftJoin(WANTED)
                .on(WANTED.REPLACES_ID.eq(BOOKING.ID))
                .and(BOOKING.ACTIVE.eq(true))
                .and(WANTED.STATE.eq(BookingState.REQUESTED.name()))
                .leftJoin(WANTED_OCCASION)
                .on(WANTED_OCCASION.ID.eq(WANTED.OCCASION_ID))
                .where(which)
                .orderBy(order)
                .limit(most)
                .fetch();
        Map<Long, List<Meeting>> meetings = meetings(rows.getValues(OCCASION.ID));
        return rows.map(row -> booking(row, meetings.getOrDefault(row.get(OCCASION.ID), List.of()), readerId, now));
    }

    private Map<Long, List<Meeting>> meetings(List<Long> occasionIds) {
        return db.select(MEETING.OCCASION_ID, MEETING.ID, MEETING.STARTS, MEETING.ENDS, MEETING.ZONE)
                .from(MEETING)
                .where(MEETING.OCCASION_ID.in(occasionIds))
                .orderBy(MEETING.STARTS, MEETING.ID)
                .fetchGroups(
                        MEETING.OCCASION_ID,
                        row -> SituationQueries.meeting(row.value2(), row.value3(), row.value4(), row.value5()));
    }

    private static MyBooking booking(Record row, List<Meeting> meetings, @Nullable Long readerId, Instant now) {
        BookingState state = BookingState.valueOf(row.get(BOOKING.STATE));
        long personId = row.get(BOOKING.PERSON_ID);
        boolean herself = readerId != null && readerId == personId;
        Form form = Form.valueOf(row.get(OCCASION.FORM));
        List<String> bring =
                row.get(OFFER.BRING).lines().filter(line -> !line.isBlank()).toList();
        BookedOccasion occasion = new BookedOccasion(
                row.get(OCCASION.ID),
                row.get(OCCASION.OFFER_ID),
                OfferKind.valueOf(row.get(OFFER.KIND)),
                row.get(OFFER.TITLE),
                row.get(ORGANISATION.NAME),
                row.get(WORKPLACE.NAME),
                form,
                row.get(OCCASION.ADDRESS),
                row.get(MUNICIPALITY.SHORT_NAME),
                herself && state == BookingState.CONFIRMED ? row.get(OCCASION.DIGITAL_LINK) : "",
                meetings,
                bring,
                row.get(OFFER.RELEASE_NEEDED),
                row.get(OFFER.HOST_ACCEPTANCE),
                new Contact(row.get(OFFER.CONTACT_NAME), row.get(OFFER.CONTACT_EMAIL), row.get(OFFER.CONTACT_PHONE)),
                Status.valueOf(row.get(OCCASION.STATUS)) == Status.CANCELLED,
                row.get(OCCASION.CANCEL_MESSAGE));
        CancelTerms terms = CancelTerms.of(occasion.first(), row.get(OFFER.CANCEL_DAYS));
        boolean bound = row.get(BOOKING.FREE_TO_LEAVE_AT) == null;
        boolean cancellable = BookingRules.refuseCancelling(state, terms, now, bound, occasion.contact()) == null;
        return new MyBooking(
                row.get(BOOKING.ID),
                personId,
                name(row, PERSON),
                state,
                row.get(POSITION),
                row.get(BOOKING.BOOKED_BY) == personId ? null : name(row, BOOKER),
                row.get(BOOKING.BOOKED_AT),
                row.get(BOOKING.STATE_AT),
                row.get(BOOKING.OFFERED_UNTIL),
                move(row),
                row.get(BOOKING.GOALS),
                herself ? ending(state, row.get(ENDING)) : null,
                herself ? row.get(BOOKING.END_REASON) : "",
                terms,
                cancellable,
                occasion,
                NextStep.after(state, form, occasion.releaseNeeded(), occasion.hostAcceptance(), !bring.isEmpty()));
    }

    private static @Nullable PendingMove move(Record row) {
        if (row.get(LEFT.ID) != null) {
            return new PendingMove(true, row.get(LEFT.ID), row.get(LEFT_OCCASION.FIRST_START));
        }
        return row.get(WANTED.ID) == null
                ? null
                : new PendingMove(false, row.get(WANTED.ID), row.get(WANTED_OCCASION.FIRST_START));
    }

    private static @Nullable Ending ending(BookingState state, @Nullable String found) {
        return state.active() || found == null ? null : Ending.valueOf(found);
    }

    static PersonName name(Record row, Person person) {
        return PersonName.of(row.get(person.GIVEN_NAME), row.get(person.FAMILY_NAME), row.get(person.ALIAS));
    }

    /** Where the person works and who is behind the offer, to decide who may look. */
    Optional<Concerned> concerned(long bookingId) {
        return db.select(BOOKING.PERSON_ID, PERSON.WORKPLACE_ID, OFFER.ORGANISATION_ID)
                .from(BOOKING)
                .join(PERSON)
                .on(PERSON.ID.eq(BOOKING.PERSON_ID))
                .join(OCCASION)
                .on(OCCASION.ID.eq(BOOKING.OCCASION_ID))
                .join(OFFER)
                .on(OFFER.ID.eq(OCCASION.OFFER_ID))
                .where(BOOKING.ID.eq(bookingId))
                .fetchOptional(row -> new Concerned(row.value1(), row.value2(), row.value3()));
    }

    /** The workplace of a person; empty also when she has none. */
    Optional<Long> workplaceOf(long personId) {
        return db.select(PERSON.WORKPLACE_ID)
                .from(PERSON)
                .where(PERSON.ID.eq(personId))
                .fetchOptional(PERSON.WORKPLACE_ID);
    }

    /** Whom a booking concerns. */
    record Concerned(long personId, @Nullable Long workplaceId, long organiserId) {}
}
