package se.goteborgsregionen.bredvid.invitation;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Result;
import se.goteborgsregionen.bredvid.db.tables.Organisation;
import se.goteborgsregionen.bredvid.offer.Form;
import se.goteborgsregionen.bredvid.offer.Meeting;
import se.goteborgsregionen.bredvid.offer.OfferKind;

import static se.goteborgsregionen.bredvid.db.Tables.MEETING;
import static se.goteborgsregionen.bredvid.db.Tables.OCCASION;
import static se.goteborgsregionen.bredvid.db.Tables.OFFER;
import static se.goteborgsregionen.bredvid.db.Tables.ORGANISATION;
import static se.goteborgsregionen.bredvid.db.Tables.WORKPLACE;

/** What every query of this feature selects of an occasion, and what calendars say of it. */
final class OccasionFactQueries {

    /** The municipality that it is held in. */
    static final Organisation TOWN = ORGANISATION.as("municipality");

    static final List<Field<?>> FIELDS = List.of(
            OCCASION.ID,
            OCCASION.STATUS,
            OCCASION.FORM,
            OCCASION.ADDRESS,
            OCCASION.DIGITAL_LINK,
            OCCASION.FIRST_START,
            OFFER.ID,
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
            TOWN.SHORT_NAME,
            MEETING.ID,
            MEETING.STARTS,
            MEETING.ENDS,
            MEETING.ZONE);

    private OccasionFactQueries() {}

    static OccasionFacts facts(Record row) {
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
        String town = Objects.requireNonNullElse(row.get(TOWN.SHORT_NAME), "");
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

    /** The meetings of one occasion, in the rows' order; none where the join found none. */
    static List<Meeting> meetings(Result<? extends Record> rows) {
        return rows.stream()
                .filter(row -> row.get(MEETING.ID) != null)
                .map(OccasionFactQueries::meeting)
                .toList();
    }

    static Meeting meeting(Record row) {
        return new Meeting(
                row.get(MEETING.ID), row.get(MEETING.STARTS), row.get(MEETING.ENDS), ZoneId.of(row.get(MEETING.ZONE)));
    }
}
