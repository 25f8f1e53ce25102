package se.goteborgsregionen.bredvid.booking;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Result;
import org.springframework.stereotype.Component;
import se.goteborgsregionen.bredvid.db.tables.Organisation;
import se.goteborgsregionen.bredvid.offer.Form;
import se.goteborgsregionen.bredvid.offer.OfferKind;

import static se.goteborgsregionen.bredvid.db.Tables.BOOKING;
import static se.goteborgsregionen.bredvid.db.Tables.MEETING;
import static se.goteborgsregionen.bredvid.db.Tables.OCCASION;
import static se.goteborgsregionen.bredvid.db.Tables.OFFER;
import static se.goteborgsregionen.bredvid.db.Tables.ORGANISATION;
import static se.goteborgsregionen.bredvid.db.Tables.PERSON;
import static se.goteborgsregionen.bredvid.db.Tables.WORKPLACE;

/** Reads what a reminder tells. */
@Component
class ReminderMailQueries {

    private static final Organisation TOWN = ORGANISATION.as("town");

    private final DSLContext db;

    ReminderMailQueries(DSLContext db) {
        this.db = db;
    }

    ReminderMail find(ReminderRules.Kind kind, long bookingId, LocalDate today) {
        Result<? extends Record> rows = db.select(
                        BOOKING.REPLY_TOKEN,
                        PERSON.ID,
                        PERSON.EMAIL,
                        PERSON.LANGUAGE,
                        PERSON.GIVEN_NAME,
                        PERSON.FAMILY_NAME,
                        PERSON.ALIAS,
                        OFFER.KIND,
                        OFFER.TITLE,
                        OFFER.BRING,
                        OFFER.CANCEL_DAYS,
                        OFFER.CONTACT_NAME,
                        OFFER.CONTACT_PHONE,
                        OFFER.CONTACT_EMAIL)
                .select(OCCASION.FORM, OCCASION.ADDRESS, OCCASION.DIGITAL_LINK, OCCASION.FIRST_START)
                .select(ORGANISATION.NAME, WORKPLACE.NAME, WORKPLACE.ADDRESS, TOWN.SHORT_NAME)
                .select(MEETING.STARTS, MEETING.ENDS)
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
                .leftJoin(TOWN)
                .on(TOWN.ID.eq(OCCASION.MUNICIPALITY_ID))
                .join(MEETING)
                .on(MEETING.OCCASION_ID.eq(OCCASION.ID))
                .where(BOOKING.ID.eq(bookingId))
                .orderBy(MEETING.STARTS, MEETING.ID)
                .fetch();
        Record row = rows.getFirst();
        Form form = Form.valueOf(row.get(OCCASION.FORM));
        return new ReminderMail(
                kind,
                bookingId,
                row.get(PERSON.ID),
                row.get(PERSON.EMAIL),
                row.get(PERSON.LANGUAGE),
                MyBookingQueries.name(row, PERSON).given(),
                OfferKind.valueOf(row.get(OFFER.KIND)),
                row.get(OFFER.TITLE),
                row.get(ORGANISATION.NAME),
                form == Form.DIGITAL ? "" : place(row),
                form == Form.ON_SITE ? "" : row.get(OCCASION.DIGITAL_LINK).strip(),
                said(Stream.of(
                        row.get(OFFER.CONTACT_NAME), row.get(OFFER.CONTACT_PHONE), row.get(OFFER.CONTACT_EMAIL))),
                said(row.get(OFFER.BRING).lines()),
                rows.map(meeting -> new Wish.Hours(meeting.get(MEETING.STARTS), meeting.get(MEETING.ENDS))),
                row.get(OCCASION.FIRST_START).toLocalDate().minusDays(row.get(OFFER.CANCEL_DAYS)),
                today,
                row.get(BOOKING.REPLY_TOKEN));
    }

    /** Unit, street and town, none of them twice; the unit's own street where the occasion names none. */
    private static String place(Record row) {
        String unit = Objects.requireNonNullElse(row.get(WORKPLACE.NAME), "");
        String town = Objects.requireNonNullElse(row.get(TOWN.SHORT_NAME), "");
        String street = row.get(OCCASION.ADDRESS).isBlank()
                ? Objects.requireNonNullElse(row.get(WORKPLACE.ADDRESS), "")
                : row.get(OCCASION.ADDRESS);
        return said(Stream.of(street.contains(unit) ? "" : unit, street, street.contains(town) ? "" : town)).stream()
                .collect(Collectors.joining(", "));
    }

    private static List<String> said(Stream<String> parts) {
        return parts.map(String::strip).filter(part -> !part.isEmpty()).toList();
    }
}
