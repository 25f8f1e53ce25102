package se.goteborgsregionen.bredvid.invitation;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import se.goteborgsregionen.bredvid.access.PersonName;
import se.goteborgsregionen.bredvid.db.tables.Organisation;
import se.goteborgsregionen.bredvid.offer.Form;
import se.goteborgsregionen.bredvid.offer.Meeting;
import se.goteborgsregionen.bredvid.offer.OfferKind;
import se.goteborgsregionen.bredvid.offer.Status;
import se.goteborgsregionen.bredvid.shared.db.WrittenQuery;

import static se.goteborgsregionen.bredvid.db.Tables.BOOKING;
import static se.goteborgsregionen.bredvid.db.Tables.MEETING;
import static se.goteborgsregionen.bredvid.db.Tables.OCCASION;
import static se.goteborgsregionen.bredvid.db.Tables.OFFER;
import static se.goteborgsregionen.bredvid.db.Tables.ORGANISATION;
import static se.goteborgsregionen.bredvid.db.Tables.PERSON;
import static se.goteborgsregionen.bredvid.db.Tables.WORKPLACE;

/** Reads bookings with all that their mails tell of, in one statement. */
@Repository
class InvitationQueries {

    private static final String THE_BOOKING = "the_booking";

    private static final Organisation MUNICIPALITY = ORGANISATION.as("municipality");

    private final DSLContext db;

    private final WrittenQuery ofBooking;

    InvitationQueries(DSLContext db) {
        this.db = db;
        this.ofBooking = new WrittenQuery(db, booked(BOOKING.ID.eq(DSL.param(THE_BOOKING, Long.class))));
    }

    /** Empty for an unknown booking. */
    Optional<Booked> booking(long bookingId) {
        return booked(ofBooking.fetch(Map.of(THE_BOOKING, bookingId))).findFirst();
    }

    /** The confirmed bookings of an occasion. */
    List<Booked> confirmedOf(long occasionId) {
        return booked(booked(BOOKING.OCCASION_ID
                                .eq(occasionId)
                                .and(BOOKING.ACTIVE.eq(true))
                                .and(BOOKING.STATE.eq("CONFIRMED")))
                        .fetch())
                .toList();
    }

    private Select<? extends Record> booked(Condition which) {
        return db.select(
                        BOOKING.ID,
                        BOOKING.REPLY_TOKEN,
                        PERSON.ID,
                        PERSON.EMAIL,
                        PERSON.GIVEN_NAME,
                        PERSON.FAMILY_NAME,
                        PERSON.ALIAS,
                        PERSON.LANGUAGE,
                        OCCASION.STATUS,
                        OCCASION.FORM,
                        OCCASION.ADDRESS,
                        OCCASION.DIGITAL_LINK,
                        OCCASION.FIRST_START,
                        OFFER.KIND,
                        OFFER.TITLE,
                        OFFER.BRING,
                        OFFER.CONTACT_NAME,
                        OFFER.CONTACT_EMAIL,
                        OFFER.CONTACT_PHONE,
                        OFFER.CANCEL_DAYS,
                        ORGANISATION.NAME,
                        WORKPLACE.NAME,
                        WORKPLACE.ADDRESS,
                        MUNICIPALITY.SHORT_NAME,
                        MEETING.ID,
                        MEETING.STARTS,
                        MEETING.ENDS,
                        MEETING.ZONE)
                .from(BOOKING)
                .join(PERSON)
                .on(PERSON.ID.eq(BOOKING.PERSON_ID))
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
                .leftJoin(MEETING)
                .on(MEETING.OCCASION_ID.eq(OCCASION.ID))
                .where(which)
                .orderBy(BOOKING.ID, MEETING.STARTS, MEETING.ID);
    }

    private static Stream<Booked> booked(Result<? extends Record> rows) {
        return rows.intoGroups(BOOKING.ID).values().stream().map(InvitationQueries::oneBooked);
    }

    private static Booked oneBooked(Result<? extends Record> rows) {
        Record row = rows.getFirst();
        PersonName name = PersonName.of(row.get(PERSON.GIVEN_NAME), row.get(PERSON.FAMILY_NAME), row.get(PERSON.ALIAS));
        Invitee invitee = new Invitee(
                row.get(PERSON.ID), row.get(PERSON.EMAIL), name.given(), name.full(), row.get(PERSON.LANGUAGE));
        return new Booked(
                row.get(BOOKING.ID),
                row.get(BOOKING.REPLY_TOKEN),
                Status.CANCELLED.name().equals(row.get(OCCASION.STATUS)),
                invitee,
                occasion(row),
                meetings(rows));
    }

    private static OccasionFacts occasion(Record row) {
        Form form = Form.valueOf(row.get(OCCASION.FORM));
        LocalDate firstDay = row.get(OCCASION.FIRST_START).toLocalDate();
        return new OccasionFacts(
                OfferKind.valueOf(row.get(OFFER.KIND)),
                row.get(OFFER.TITLE),
                row.get(ORGANISATION.NAME),
                form == Form.DIGITAL ? "" : place(row),
                form == Form.ON_SITE ? "" : row.get(OCCASION.DIGITAL_LINK).strip(),
                Stream.of(row.get(OFFER.CONTACT_NAME), row.get(OFFER.CONTACT_PHONE), row.get(OFFER.CONTACT_EMAIL))
                        .filter(part -> !part.isBlank())
                        .map(String::strip)
                        .toList(),
                row.get(OFFER.BRING)
                        .lines()
                        .map(String::strip)
                        .filter(item -> !item.isEmpty())
                        .toList(),
                firstDay.minusDays(row.get(OFFER.CANCEL_DAYS)));
    }

    /** Unit, street and town, none of them twice; the unit's own street where the occasion names none. */
    private static String place(Record row) {
        String unit = Objects.requireNonNullElse(row.get(WORKPLACE.NAME), "");
        String unitStreet = Objects.requireNonNullElse(row.get(WORKPLACE.ADDRESS), "");
        String town = Objects.requireNonNullElse(row.get(MUNICIPALITY.SHORT_NAME), "");
        String street = row.get(OCCASION.ADDRESS).isBlank() ? unitStreet : row.get(OCCASION.ADDRESS);
        List<String> parts = new ArrayList<>();
        parts.add(street.strip());
        if (!street.contains(unit)) {
            parts.addFirst(unit);
        }
        if (!street.contains(town)) {
            parts.add(town);
        }
        return parts.stream().filter(part -> !part.isBlank()).collect(Collectors.joining(", "));
    }

    private static List<Meeting> meetings(Result<? extends Record> rows) {
        return rows.stream()
                .filter(row -> row.get(MEETING.ID) != null)
                .map(row -> new Meeting(
                        row.get(MEETING.ID),
                        row.get(MEETING.STARTS),
                        row.get(MEETING.ENDS),
                        ZoneId.of(row.get(MEETING.ZONE))))
                .toList();
    }
}
