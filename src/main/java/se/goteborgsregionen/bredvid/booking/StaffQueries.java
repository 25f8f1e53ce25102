package se.goteborgsregionen.bredvid.booking;

import java.text.Collator;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.goteborgsregionen.bredvid.access.PersonName;
import se.goteborgsregionen.bredvid.audit.AuditLog;
import se.goteborgsregionen.bredvid.booking.Situation.Away;
import se.goteborgsregionen.bredvid.booking.Unit.Absence;
import se.goteborgsregionen.bredvid.booking.Unit.Member;
import se.goteborgsregionen.bredvid.offer.OfferKind;
import se.goteborgsregionen.bredvid.shared.Texts;

import static se.goteborgsregionen.bredvid.db.Tables.AUDIT_EVENT;
import static se.goteborgsregionen.bredvid.db.Tables.BOOKING;
import static se.goteborgsregionen.bredvid.db.Tables.MEETING;
import static se.goteborgsregionen.bredvid.db.Tables.OCCASION;
import static se.goteborgsregionen.bredvid.db.Tables.OFFER;
import static se.goteborgsregionen.bredvid.db.Tables.ORGANISATION;
import static se.goteborgsregionen.bredvid.db.Tables.PERSON;
import static se.goteborgsregionen.bredvid.db.Tables.PROFESSION;
import static se.goteborgsregionen.bredvid.db.Tables.WORKPLACE;

/** Reads the staff of workplaces: who they are, when they are away, and what they have said no to. */
@Component
class StaffQueries {

    private final DSLContext db;

    StaffQueries(DSLContext db) {
        this.db = db;
    }

    /**
     * Somebody whom a manager wants to book.
     *
     * @param mostAway the limit of her workplace; null: none
     */
    record Staff(
            long id,
            PersonName name,
            @Nullable Long workplaceId,
            @Nullable Integer mostAway) {}

    /** These people, by id. */
    Map<Long, Staff> find(Collection<Long> personIds) {
        return db.select(
                        PERSON.ID,
                        PERSON.GIVEN_NAME,
                        PERSON.FAMILY_NAME,
                        PERSON.ALIAS,
                        PERSON.WORKPLACE_ID,
                        WORKPLACE.MOST_AWAY)
                .from(PERSON)
                .leftJoin(WORKPLACE)
                .on(WORKPLACE.ID.eq(PERSON.WORKPLACE_ID))
                .where(PERSON.ID.in(personIds))
                .orderBy(PERSON.ID)
                .fetchMap(
                        PERSON.ID,
                        row -> new Staff(
                                row.get(PERSON.ID),
                                MyBookingQueries.name(row, PERSON),
                                row.get(PERSON.WORKPLACE_ID),
                                row.get(WORKPLACE.MOST_AWAY)));
    }

    /** How many people in use the workplace has. */
    int size(long workplaceId) {
        return db.fetchCount(PERSON, PERSON.WORKPLACE_ID.eq(workplaceId).and(PERSON.STATUS.ne("INACTIVE")));
    }

    /** Who of these has herself left the occasion or declined it, and when last. */
    Map<Long, Instant> saidNo(long occasionId, Collection<Long> personIds) {
        var when = DSL.max(AUDIT_EVENT.HAPPENED_AT);
        return db.select(BOOKING.PERSON_ID, when)
                .from(BOOKING)
                .join(AUDIT_EVENT)
                .on(AUDIT_EVENT.SUBJECT_KIND.eq(AuditLog.Subject.BOOKING.name()))
                .and(AUDIT_EVENT.SUBJECT_ID.eq(BOOKING.ID))
                .and(AUDIT_EVENT.ACTOR_ID.eq(BOOKING.PERSON_ID))
                .and(AUDIT_EVENT.ACTION.in("booking.cancelled", "booking.left_queue", "booking.offer_declined"))
                .where(BOOKING.OCCASION_ID.eq(occasionId))
                .and(BOOKING.PERSON_ID.in(personIds))
                .groupBy(BOOKING.PERSON_ID)
                .fetchMap(BOOKING.PERSON_ID, when);
    }

    /** The workplaces with their people, by name. */
    List<Unit> units(Collection<Long> workplaceIds, LocalDate from, LocalDate to) {
        Map<Long, List<Absence>> away = away(workplaceIds, from, to);
        Map<Long, List<Member>> members = members(workplaceIds, away);
        return db.select(WORKPLACE.ID, WORKPLACE.NAME, ORGANISATION.SHORT_NAME, WORKPLACE.MOST_AWAY)
                .from(WORKPLACE)
                .join(ORGANISATION)
                .on(ORGANISATION.ID.eq(WORKPLACE.ORGANISATION_ID))
                .where(WORKPLACE.ID.in(workplaceIds))
                .orderBy(WORKPLACE.NAME, WORKPLACE.ID)
                .fetch(row -> new Unit(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        row.value4(),
                        members.getOrDefault(row.value1(), List.of())));
    }

    private Map<Long, List<Member>> members(Collection<Long> workplaceIds, Map<Long, List<Absence>> away) {
        Map<Long, List<Member>> members = new HashMap<>();
        db.select(
                        PERSON.WORKPLACE_ID,
                        PERSON.ID,
                        PERSON.GIVEN_NAME,
                        PERSON.FAMILY_NAME,
                        PERSON.ALIAS,
                        PROFESSION.NAME,
                        PROFESSION.NAME_EN)
                .from(PERSON)
                .leftJoin(PROFESSION)
                .on(PROFESSION.ID.eq(PERSON.PROFESSION_ID))
                .where(PERSON.WORKPLACE_ID.in(workplaceIds))
                .and(PERSON.STATUS.ne("INACTIVE"))
                .orderBy(PERSON.ID)
                .forEach(row -> members.computeIfAbsent(row.get(PERSON.WORKPLACE_ID), none -> new ArrayList<>())
                        .add(new Member(
                                row.get(PERSON.ID),
                                MyBookingQueries.name(row, PERSON),
                                Objects.requireNonNullElse(row.get(PROFESSION.NAME), ""),
                                Objects.requireNonNullElse(row.get(PROFESSION.NAME_EN), ""),
                                away.getOrDefault(row.get(PERSON.ID), List.of()))));
        members.values().forEach(staff -> staff.sort(byShownName()));
        return members;
    }

    /** By the family name that is shown: the order must not tell what is behind an alias. */
    private static Comparator<Member> byShownName() {
        Collator inSwedish = Collator.getInstance(Texts.SWEDISH);
        return Comparator.comparing((Member member) -> familyName(member.name()), inSwedish)
                .thenComparing(member -> member.name().full(), inSwedish)
                .thenComparingLong(Member::personId);
    }

    private static String familyName(PersonName name) {
        return name.full().startsWith(name.given())
                ? name.full().substring(name.given().length()).strip()
                : name.full();
    }

    private Map<Long, List<Absence>> away(Collection<Long> workplaceIds, LocalDate from, LocalDate to) {
        Map<Long, Map<LocalDate, Absence>> byDay = new LinkedHashMap<>();
        db.select(
                        BOOKING.PERSON_ID,
                        BOOKING.ID,
                        BOOKING.STATE,
                        OFFER.KIND,
                        OFFER.TITLE,
                        MEETING.ID,
                        MEETING.STARTS,
                        MEETING.ENDS,
                        MEETING.ZONE)
                .from(PERSON)
                .join(BOOKING)
                .on(BOOKING.PERSON_ID.eq(PERSON.ID))
                .and(BOOKING.ACTIVE.eq(true))
                .and(BOOKING.STATE.ne(BookingState.WAITLISTED.name()))
                .join(OCCASION)
                .on(OCCASION.ID.eq(BOOKING.OCCASION_ID))
                .join(OFFER)
                .on(OFFER.ID.eq(OCCASION.OFFER_ID))
                .join(MEETING)
                .on(MEETING.OCCASION_ID.eq(OCCASION.ID))
                .where(PERSON.WORKPLACE_ID.in(workplaceIds))
                .and(MEETING.STARTS.lt(to.atStartOfDay()))
                .and(MEETING.ENDS.gt(from.atStartOfDay()))
                .orderBy(MEETING.STARTS, MEETING.ID)
                .forEach(row -> Away.daysOf(SituationQueries.meeting(
                                row.get(MEETING.ID),
                                row.get(MEETING.STARTS),
                                row.get(MEETING.ENDS),
                                row.get(MEETING.ZONE)))
                        .forEach(day -> byDay.computeIfAbsent(row.get(BOOKING.PERSON_ID), none -> new LinkedHashMap<>())
                                .putIfAbsent(
                                        day,
                                        new Absence(
                                                day,
                                                row.get(BOOKING.ID),
                                                OfferKind.valueOf(row.get(OFFER.KIND)),
                                                row.get(OFFER.TITLE),
                                                row.get(BOOKING.STATE).equals(BookingState.CONFIRMED.name())))));
        Map<Long, List<Absence>> away = new HashMap<>();
        byDay.forEach((person, days) -> away.put(
                person,
                days.values().stream()
                        .sorted(Comparator.comparing(Absence::day))
                        .toList()));
        return away;
    }
}
