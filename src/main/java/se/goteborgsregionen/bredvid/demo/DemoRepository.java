package se.goteborgsregionen.bredvid.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Query;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Repository;
import se.goteborgsregionen.bredvid.demo.DemoWorld.Numbers;
import se.goteborgsregionen.bredvid.demo.DemoWorld.PlannedBooking;
import se.goteborgsregionen.bredvid.demo.DemoWorld.Standing;
import se.goteborgsregionen.bredvid.demo.DemoWorld.Trace;
import se.goteborgsregionen.bredvid.shared.Time;

import static se.goteborgsregionen.bredvid.db.Tables.AREA;
import static se.goteborgsregionen.bredvid.db.Tables.AUDIT_EVENT;
import static se.goteborgsregionen.bredvid.db.Tables.BOOKING;
import static se.goteborgsregionen.bredvid.db.Tables.OCCASION;
import static se.goteborgsregionen.bredvid.db.Tables.OFFER;
import static se.goteborgsregionen.bredvid.db.Tables.ORGANISATION;
import static se.goteborgsregionen.bredvid.db.Tables.PERSON;
import static se.goteborgsregionen.bredvid.db.Tables.PROFESSION;
import static se.goteborgsregionen.bredvid.db.Tables.WORKPLACE;

/** Writes the demo world in few and long statements. */
@Repository
@Profile("demo")
class DemoRepository {

    private static final String MADE = "demo.created";

    private final DSLContext db;
    private final DemoStaffRepository staff;
    private final DemoOffersRepository offers;
    private final DemoSettingsRepository settings;

    DemoRepository(
            DSLContext db, DemoStaffRepository staff, DemoOffersRepository offers, DemoSettingsRepository settings) {
        this.db = db;
        this.staff = staff;
        this.offers = offers;
        this.settings = settings;
    }

    /** Whether nobody and nothing is there but what the portal begins with. */
    boolean isEmpty() {
        return !db.fetchExists(PERSON) && !db.fetchExists(WORKPLACE) && !db.fetchExists(OFFER);
    }

    /** The day that the dates of the world in the database were reckoned from; empty when it is no demo world. */
    Optional<LocalDate> madeOn() {
        return db.select(DSL.max(AUDIT_EVENT.HAPPENED_AT))
                .from(AUDIT_EVENT)
                .where(AUDIT_EVENT.ACTION.eq(MADE))
                .fetchOptional(row -> row.value1())
                .map(instant -> instant.atZone(Time.STOCKHOLM).toLocalDate());
    }

    /** The first free number of each table. */
    Numbers numbers() {
        return new Numbers(
                next(WORKPLACE, WORKPLACE.ID),
                next(PERSON, PERSON.ID),
                next(OFFER, OFFER.ID),
                next(OCCASION, OCCASION.ID),
                next(BOOKING, BOOKING.ID));
    }

    private long next(Table<?> table, Field<Long> id) {
        return db.select(DSL.coalesce(DSL.max(id), 0L))
                        .from(table)
                        .fetchSingle()
                        .value1()
                + 1;
    }

    /** Writes all of the world. Called within a transaction. */
    void store(DemoWorld world, Instant now) {
        DemoCodes codes = new DemoCodes(
                ids(ORGANISATION, ORGANISATION.CODE, ORGANISATION.ID),
                ids(PROFESSION, PROFESSION.CODE, PROFESSION.ID),
                ids(AREA, AREA.CODE, AREA.ID));
        staff.store(world, codes);
        offers.store(world, codes);
        settings.store(world, codes);
        DemoCodes.inPieces(world.bookings(), some -> storeBookings(some, codes));
        storeCounters(world.bookings());
        DemoCodes.inPieces(world.traces(), some -> storeTraces(some, codes));
        storeTraces(
                List.of(new Trace(now, null, MADE, "ORGANISATION", codes.organisation("GR"), null, "GR", "")), codes);
    }

    private Map<String, Long> ids(Table<?> table, Field<String> code, Field<Long> id) {
        return db.select(code, id).from(table).fetchMap(code, id);
    }

    private void storeBookings(List<PlannedBooking> bookings, DemoCodes codes) {
        var insert = db.insertInto(
                BOOKING,
                BOOKING.ID,
                BOOKING.OCCASION_ID,
                BOOKING.PERSON_ID,
                BOOKING.ORGANISATION_ID,
                BOOKING.STATE,
                BOOKING.ACTIVE,
                BOOKING.GOALS,
                BOOKING.END_REASON,
                BOOKING.BOOKED_BY,
                BOOKING.BOOKED_AT,
                BOOKING.STATE_AT,
                BOOKING.QUEUED_AT,
                BOOKING.REPLY_TOKEN);
        for (PlannedBooking booking : bookings) {
            boolean ended = booking.standing() == Standing.CANCELLED;
            insert = insert.values(
                    booking.id(),
                    booking.occasion().id(),
                    booking.person().id(),
                    codes.organisation(booking.person().workplace().organisation()),
                    booking.standing().name(),
                    ended ? null : true,
                    booking.goals(),
                    ended ? booking.reason() : "",
                    booking.bookedBy(),
                    booking.bookedAt(),
                    booking.changedAt(),
                    booking.everHeldPlace() ? null : booking.bookedAt(),
                    booking.replyToken());
        }
        insert.execute();
    }

    /** Where there is no limit nobody counts, as in booking itself. */
    private void storeCounters(List<PlannedBooking> bookings) {
        Map<Long, int[]> counts = new HashMap<>();
        for (PlannedBooking booking : bookings) {
            int[] count = counts.computeIfAbsent(booking.occasion().id(), id -> new int[2]);
            count[0] += booking.holdsPlace() && booking.occasion().places() != null ? 1 : 0;
            count[1] += booking.standing() == Standing.WAITLISTED ? 1 : 0;
        }
        List<Query> updates = new ArrayList<>();
        counts.forEach((occasionId, count) -> updates.add(db.update(OCCASION)
                .set(OCCASION.TAKEN, count[0])
                .set(OCCASION.WAITING, count[1])
                .where(OCCASION.ID.eq(occasionId))));
        db.batch(updates).execute();
    }

    private void storeTraces(List<Trace> traces, DemoCodes codes) {
        var insert = db.insertInto(
                AUDIT_EVENT,
                AUDIT_EVENT.HAPPENED_AT,
                AUDIT_EVENT.ACTOR_ID,
                AUDIT_EVENT.ACTION,
                AUDIT_EVENT.SUBJECT_KIND,
                AUDIT_EVENT.SUBJECT_ID,
                AUDIT_EVENT.PERSON_ID,
                AUDIT_EVENT.ORGANISATION_ID,
                AUDIT_EVENT.DETAIL);
        for (Trace trace : traces) {
            insert = insert.values(
                    trace.at(),
                    trace.actorId(),
                    trace.action(),
                    trace.subjectKind(),
                    trace.subjectId(),
                    trace.personId(),
                    trace.organisation() == null ? null : codes.organisation(trace.organisation()),
                    trace.detail());
        }
        insert.execute();
    }
}
