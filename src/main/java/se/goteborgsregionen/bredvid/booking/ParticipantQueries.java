package se.goteborgsregionen.bredvid.booking;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import se.goteborgsregionen.bredvid.db.tables.Person;
import se.goteborgsregionen.bredvid.outbox.MailFault;
import se.goteborgsregionen.bredvid.outbox.MailStatus;
import se.goteborgsregionen.bredvid.shared.Texts;

import static se.goteborgsregionen.bredvid.db.Tables.ATTENDANCE;
import static se.goteborgsregionen.bredvid.db.Tables.BOOKING;
import static se.goteborgsregionen.bredvid.db.Tables.OCCASION;
import static se.goteborgsregionen.bredvid.db.Tables.OFFER;
import static se.goteborgsregionen.bredvid.db.Tables.ORGANISATION;
import static se.goteborgsregionen.bredvid.db.Tables.OUTGOING_MAIL;
import static se.goteborgsregionen.bredvid.db.Tables.PERSON;
import static se.goteborgsregionen.bredvid.db.Tables.PROFESSION;
import static se.goteborgsregionen.bredvid.db.Tables.WORKPLACE;

/** Reads who has booked an occasion. */
@Component
class ParticipantQueries {

    private static final Person BOOKER = PERSON.as("booker");

    /** Of the newest failed mail to the person herself: what her manager's mail server says is not for organisers. */
    private static final Field<String> MAIL_FAULT = DSL.field(
                    DSL.select(DSL.coalesce(OUTGOING_MAIL.FAULT, MailFault.REFUSED.name()))
                            .from(OUTGOING_MAIL)
                            .where(OUTGOING_MAIL.BOOKING_ID.eq(BOOKING.ID))
                            .and(OUTGOING_MAIL.RECIPIENT_ID.eq(BOOKING.PERSON_ID))
                            .and(OUTGOING_MAIL.STATUS.eq(MailStatus.FAILED.name()))
                            .orderBy(OUTGOING_MAIL.ID.desc())
                            .limit(1))
            .as("mail_fault");

    private final DSLContext db;

    ParticipantQueries(DSLContext db) {
        this.db = db;
    }

    /** The organisation behind the occasion's offer; empty when there is no such occasion. */
    Optional<Long> organiserOf(long occasionId) {
        return db.select(OFFER.ORGANISATION_ID)
                .from(OCCASION)
                .join(OFFER)
                .on(OFFER.ID.eq(OCCASION.OFFER_ID))
                .where(OCCASION.ID.eq(occasionId))
                .fetchOptional(OFFER.ORGANISATION_ID);
    }

    /** In the order that {@link ParticipantService#ofOccasion} promises. */
    List<Participant> ofOccasion(long occasionId) {
        return db
                .select(
                        BOOKING.ID,
                        BOOKING.PERSON_ID,
                        PROFESSION.NAME,
                        PROFESSION.NAME_EN,
                        WORKPLACE.NAME,
                        ORGANISATION.SHORT_NAME,
                        BOOKING.STATE,
                        MyBookingQueries.POSITION,
                        BOOKING.BOOKED_AT,
                        BOOKING.BOOKED_BY,
                        BOOKING.GOALS,
                        MAIL_FAULT,
                        ATTENDANCE.PRESENCE)
                .select(PERSON.GIVEN_NAME, PERSON.FAMILY_NAME, PERSON.ALIAS)
                .select(BOOKER.GIVEN_NAME, BOOKER.FAMILY_NAME, BOOKER.ALIAS)
                .from(BOOKING)
                .join(PERSON)
                .on(PERSON.ID.eq(BOOKING.PERSON_ID))
                .join(BOOKER)
                .on(BOOKER.ID.eq(BOOKING.BOOKED_BY))
                .join(ORGANISATION)
                .on(ORGANISATION.ID.eq(BOOKING.ORGANISATION_ID))
                .leftJoin(PROFESSION)
                .on(PROFESSION.ID.eq(PERSON.PROFESSION_ID))
                .leftJoin(WORKPLACE)
                .on(WORKPLACE.ID.eq(PERSON.WORKPLACE_ID))
                .leftJoin(ATTENDANCE)
                .on(ATTENDANCE.BOOKING_ID.eq(BOOKING.ID))
                .where(BOOKING.OCCASION_ID.eq(occasionId))
                .fetch(ParticipantQueries::participant)
                .stream()
                .sorted(Comparator.comparingInt(ParticipantQueries::group)
                        .thenComparing(Participant::position, Comparator.nullsFirst(Comparator.naturalOrder()))
                        .thenComparing(participant -> participant.name().full(), inSwedish())
                        .thenComparingLong(Participant::bookingId))
                .toList();
    }

    /** The mails to the person about the booking that did not arrive. */
    List<Long> failedMails(long bookingId, long personId) {
        return db.select(OUTGOING_MAIL.ID)
                .from(OUTGOING_MAIL)
                .where(OUTGOING_MAIL.BOOKING_ID.eq(bookingId))
                .and(OUTGOING_MAIL.RECIPIENT_ID.eq(personId))
                .and(OUTGOING_MAIL.STATUS.eq(MailStatus.FAILED.name()))
                .orderBy(OUTGOING_MAIL.ID)
                .fetch(OUTGOING_MAIL.ID);
    }

    /** By the name that is shown: the order must not tell what is behind an alias. */
    private static Comparator<Object> inSwedish() {
        return Collator.getInstance(Texts.SWEDISH);
    }

    private static int group(Participant participant) {
        if (participant.state().holdsPlace()) {
            return 0;
        }
        return participant.state().active() ? 1 : 2;
    }

    private static Participant participant(Record row) {
        long personId = row.get(BOOKING.PERSON_ID);
        String presence = row.get(ATTENDANCE.PRESENCE);
        String fault = row.get(MAIL_FAULT);
        return new Participant(
                row.get(BOOKING.ID),
                personId,
                MyBookingQueries.name(row, PERSON),
                Objects.requireNonNullElse(row.get(PROFESSION.NAME), ""),
                Objects.requireNonNullElse(row.get(PROFESSION.NAME_EN), ""),
                Objects.requireNonNullElse(row.get(WORKPLACE.NAME), ""),
                row.get(ORGANISATION.SHORT_NAME),
                BookingState.valueOf(row.get(BOOKING.STATE)),
                row.get(MyBookingQueries.POSITION),
                row.get(BOOKING.BOOKED_AT),
                row.get(BOOKING.BOOKED_BY) == personId ? null : MyBookingQueries.name(row, BOOKER),
                row.get(BOOKING.GOALS),
                fault == null ? null : MailFault.valueOf(fault),
                presence == null ? null : Presence.valueOf(presence));
    }
}
