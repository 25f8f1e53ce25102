package se.goteborgsregionen.bredvid.booking;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import se.goteborgsregionen.bredvid.booking.BookingWarnings.Travel;
import se.goteborgsregionen.bredvid.booking.Situation.Away;
import se.goteborgsregionen.bredvid.booking.Situation.History;
import se.goteborgsregionen.bredvid.shared.Time;

import static se.goteborgsregionen.bredvid.db.Tables.ATTENDANCE;
import static se.goteborgsregionen.bredvid.db.Tables.BOOKING;
import static se.goteborgsregionen.bredvid.db.Tables.MEETING;
import static se.goteborgsregionen.bredvid.db.Tables.OCCASION;
import static se.goteborgsregionen.bredvid.db.Tables.OFFER;
import static se.goteborgsregionen.bredvid.db.Tables.PERSON;
import static se.goteborgsregionen.bredvid.db.Tables.PERSON_AREA;
import static se.goteborgsregionen.bredvid.db.Tables.TRAVEL_TIME;

/** Reads what only some offers ask about a person: what she has been to, and who of her unit is away. */
@Component
class HistoryQueries {

    private static final List<String> WAS_THERE = List.of("PRESENT", "PARTLY");

    private final DSLContext db;

    HistoryQueries(DSLContext db) {
        this.db = db;
    }

    /** @param required offers of which the offer in question asks that she has been to one */
    History of(long personId, Collection<Long> required, Instant now) {
        Set<Long> areas = db.select(PERSON_AREA.AREA_ID)
                .from(PERSON_AREA)
                .where(PERSON_AREA.PERSON_ID.eq(personId))
                .fetchSet(PERSON_AREA.AREA_ID);
        List<String> titles = required.isEmpty()
                ? List.of()
                : db.select(OFFER.TITLE)
                        .from(OFFER)
                        .where(OFFER.ID.in(required))
                        .orderBy(OFFER.TITLE)
                        .fetch(OFFER.TITLE);
        LocalDateTime yearAgo = LocalDateTime.ofInstant(now, Time.STOCKHOLM).minusYears(1);
        Set<Long> attended = new HashSet<>();
        int absences = 0;
        for (var row : db.select(OCCASION.OFFER_ID, OCCASION.FIRST_START, ATTENDANCE.PRESENCE)
                .from(BOOKING)
                .join(ATTENDANCE)
                .on(ATTENDANCE.BOOKING_ID.eq(BOOKING.ID))
                .join(OCCASION)
                .on(OCCASION.ID.eq(BOOKING.OCCASION_ID))
                .where(BOOKING.PERSON_ID.eq(personId))
                .fetch()) {
            if (WAS_THERE.contains(row.value3())) {
                attended.add(row.value1());
            }
            if (row.value3().equals("ABSENT") && row.value2().isAfter(yearAgo)) {
                absences++;
            }
        }
        return new History(areas, attended, titles, absences);
    }

    /** How many others of the unit hold places on each of the days. */
    Away away(long workplaceId, long exceptPersonId, List<LocalDate> days) {
        if (days.isEmpty()) {
            return Away.NOBODY;
        }
        Map<LocalDate, Set<Long>> people = new HashMap<>();
        db.select(BOOKING.PERSON_ID, MEETING.ID, MEETING.STARTS, MEETING.ENDS, MEETING.ZONE)
                .hint("straight_join")
                .from(PERSON)
                .join(BOOKING)
                .on(BOOKING.PERSON_ID.eq(PERSON.ID))
                .and(BOOKING.ACTIVE.eq(true))
                .and(BOOKING.STATE.in(SituationQueries.HOLDING))
                .join(MEETING)
                .on(MEETING.OCCASION_ID.eq(BOOKING.OCCASION_ID))
                .where(PERSON.WORKPLACE_ID.eq(workplaceId))
                .and(PERSON.ID.ne(exceptPersonId))
                .and(MEETING.STARTS.lt(days.getLast().plusDays(1).atStartOfDay()))
                .and(MEETING.ENDS.gt(days.getFirst().atStartOfDay()))
                .forEach(row -> Away.daysOf(
                                SituationQueries.meeting(row.value2(), row.value3(), row.value4(), row.value5()))
                        .filter(days::contains)
                        .forEach(day -> people.computeIfAbsent(day, none -> new HashSet<>())
                                .add(row.value1())));
        Map<LocalDate, Integer> counts = new HashMap<>();
        people.forEach((day, each) -> counts.put(day, each.size()));
        return new Away(counts);
    }

    /** Whether she has been to any occasion of the offer. */
    boolean hasBeenTo(long personId, long offerId) {
        return db.fetchExists(DSL.selectOne()
                .from(BOOKING)
                .join(OCCASION)
                .on(OCCASION.ID.eq(BOOKING.OCCASION_ID))
                .join(ATTENDANCE)
                .on(ATTENDANCE.BOOKING_ID.eq(BOOKING.ID))
                .where(BOOKING.PERSON_ID.eq(personId))
                .and(OCCASION.OFFER_ID.eq(offerId))
                .and(ATTENDANCE.PRESENCE.in(WAS_THERE)));
    }

    /** How many bookings somebody has made: of one occasion, and of all. */
    record Made(int ofOne, int ofAll) {}

    /** What the person has booked for herself since then, whatever became of it. */
    Made madeHerself(long personId, long occasionId, Instant since) {
        return db.select(DSL.count(DSL.when(BOOKING.OCCASION_ID.eq(occasionId), BOOKING.ID)), DSL.count())
                .from(BOOKING)
                .where(BOOKING.PERSON_ID.eq(personId))
                .and(BOOKING.BOOKED_BY.eq(personId))
                .and(BOOKING.BOOKED_AT.gt(since))
                .fetchSingle(row -> new Made(row.value1(), row.value2()));
    }

    /** The table that GR keeps; a few hundred rows. */
    Travel travel() {
        Map<Travel.Pair, Integer> minutes = new HashMap<>();
        db.select(TRAVEL_TIME.FROM_MUNICIPALITY_ID, TRAVEL_TIME.TO_MUNICIPALITY_ID, TRAVEL_TIME.MINUTES)
                .from(TRAVEL_TIME)
                .forEach(row -> minutes.put(new Travel.Pair(row.value1(), row.value2()), row.value3()));
        return new Travel(minutes);
    }
}
