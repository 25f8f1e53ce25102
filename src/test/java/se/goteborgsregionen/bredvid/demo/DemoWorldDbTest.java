package se.goteborgsregionen.bredvid.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import se.goteborgsregionen.bredvid.PortalTest;
import se.goteborgsregionen.bredvid.booking.AllotmentService;
import se.goteborgsregionen.bredvid.booking.BookingService;
import se.goteborgsregionen.bredvid.organisation.OrganisationService;
import se.goteborgsregionen.bredvid.shared.TestClock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.when;
import static se.goteborgsregionen.bredvid.db.Tables.ALLOTMENT;
import static se.goteborgsregionen.bredvid.db.Tables.APPROVAL;
import static se.goteborgsregionen.bredvid.db.Tables.ATTENDANCE;
import static se.goteborgsregionen.bredvid.db.Tables.AUDIT_EVENT;
import static se.goteborgsregionen.bredvid.db.Tables.BOOKING;
import static se.goteborgsregionen.bredvid.db.Tables.INVITATION;
import static se.goteborgsregionen.bredvid.db.Tables.MEETING;
import static se.goteborgsregionen.bredvid.db.Tables.OCCASION;
import static se.goteborgsregionen.bredvid.db.Tables.OFFER;
import static se.goteborgsregionen.bredvid.db.Tables.ORGANISATION;
import static se.goteborgsregionen.bredvid.db.Tables.OUTGOING_MAIL;
import static se.goteborgsregionen.bredvid.db.Tables.PERSON;
import static se.goteborgsregionen.bredvid.db.Tables.ROLE_GRANT;
import static se.goteborgsregionen.bredvid.db.Tables.WORKPLACE;

/** Stores the demo world beside whatever is there and takes it back, so that no other test meets its people. */
@PortalTest
@Transactional
class DemoWorldDbTest {

    @Autowired
    private DSLContext db;

    @Autowired
    private BookingService bookings;

    @Autowired
    private AllotmentService allotments;

    @Autowired
    private OrganisationService organisations;

    @Autowired
    private TestClock clock;

    private DemoRepository repository() {
        return new DemoRepository(
                db, new DemoStaffRepository(db), new DemoOffersRepository(db), new DemoSettingsRepository(db));
    }

    private DemoWorld stored() {
        DemoRepository repository = repository();
        DemoWorld world = DemoWorld.on(LocalDate.now(clock), DemoWorld.SEED, repository.numbers());
        repository.store(world, clock.instant());
        return world;
    }

    @Test
    void writes_every_row_of_the_world() {
        int people = db.fetchCount(PERSON);
        int workplaces = db.fetchCount(WORKPLACE);
        int offers = db.fetchCount(OFFER);
        int occasions = db.fetchCount(OCCASION);
        int meetings = db.fetchCount(MEETING);
        int bookings = db.fetchCount(BOOKING);
        int roles = db.fetchCount(ROLE_GRANT);
        int events = db.fetchCount(AUDIT_EVENT);

        DemoWorld world = stored();

        assertThat(db.fetchCount(PERSON) - people).isEqualTo(world.people().size());
        assertThat(db.fetchCount(WORKPLACE) - workplaces)
                .isEqualTo(world.workplaces().size());
        assertThat(db.fetchCount(OFFER) - offers).isEqualTo(world.offers().size());
        assertThat(db.fetchCount(OCCASION) - occasions)
                .isEqualTo(world.occasions().size());
        assertThat(db.fetchCount(MEETING) - meetings)
                .isEqualTo(world.occasions().stream()
                        .mapToInt(occasion -> occasion.meetings().size())
                        .sum());
        assertThat(db.fetchCount(BOOKING) - bookings).isEqualTo(world.bookings().size());
        assertThat(db.fetchCount(ROLE_GRANT) - roles).isEqualTo(world.roles().size());
        assertThat(db.fetchCount(AUDIT_EVENT) - events).isEqualTo(world.traces().size() + 1);
    }

    @Test
    void keeps_the_counters_with_the_bookings() {
        DemoWorld world = stored();
        long first = world.occasions().getFirst().id();
        var taken = count(when(BOOKING.STATE.in("REQUESTED", "OFFERED", "CONFIRMED"), BOOKING.ID));
        var waiting = count(when(BOOKING.STATE.eq("WAITLISTED"), BOOKING.ID));

        var wrong = db.select(OCCASION.ID, OCCASION.TAKEN, OCCASION.WAITING, taken, waiting)
                .from(OCCASION)
                .leftJoin(BOOKING)
                .on(BOOKING.OCCASION_ID.eq(OCCASION.ID))
                .where(OCCASION.ID.ge(first))
                .groupBy(OCCASION.ID, OCCASION.TAKEN, OCCASION.WAITING, OCCASION.CAPACITY)
                .having(OCCASION.CAPACITY
                        .isNotNull()
                        .and(OCCASION.TAKEN.ne(taken))
                        .or(OCCASION.CAPACITY.isNull().and(OCCASION.TAKEN.ne(0)))
                        .or(OCCASION.WAITING.ne(waiting))
                        .or(OCCASION.WAITING.gt(0).and(OCCASION.TAKEN.lt(OCCASION.CAPACITY))))
                .fetch();

        assertThat(wrong).isEmpty();
        assertThat(db.fetchCount(OCCASION, OCCASION.ID.ge(first).and(OCCASION.WAITING.gt(0))))
                .isPositive();
    }

    @Test
    void fills_the_mailbox_of_those_whom_one_signs_in_as() {
        DemoWorld world = stored();
        long anna = world.people().get(DemoProtagonist.ANNA).id();

        new DemoMorning(bookings).pass(world);

        assertThat(db.select(INVITATION.METHOD)
                        .from(INVITATION)
                        .join(BOOKING)
                        .on(BOOKING.ID.eq(INVITATION.BOOKING_ID))
                        .where(BOOKING.PERSON_ID.eq(anna))
                        .fetch(INVITATION.METHOD))
                .contains("REQUEST", "CANCEL");
        assertThat(db.fetchCount(OUTGOING_MAIL, OUTGOING_MAIL.RECIPIENT_ID.eq(anna)))
                .isGreaterThanOrEqualTo(4);
    }

    @Test
    void has_something_to_show_of_every_state_of_a_place() {
        DemoWorld world = stored();
        new DemoAttendanceRepository(db).store(world.attendance());
        new DemoMorning(bookings).pass(world);
        new DemoPlaces(bookings, allotments, organisations).fill(world);
        long anna = world.people().get(DemoProtagonist.ANNA).id();

        assertThat(db.select(BOOKING.STATE)
                        .from(BOOKING)
                        .where(BOOKING.PERSON_ID.eq(anna))
                        .fetch(BOOKING.STATE))
                .contains("REQUESTED", "OFFERED", "CONFIRMED", "WAITLISTED", "CANCELLED");
        long first = world.occasions().getFirst().id();
        assertThat(db.fetchCount(ALLOTMENT, ALLOTMENT.OCCASION_ID.ge(first))).isEqualTo(4);
        assertThat(db.fetchCount(OCCASION, OCCASION.ID.ge(first).and(OCCASION.HELD.gt(0))))
                .isPositive();
        assertThat(db.fetchCount(
                        APPROVAL,
                        APPROVAL.BOOKING_ID.ge(world.bookings().getFirst().id()).and(APPROVAL.PENDING.eq(true))))
                .isGreaterThanOrEqualTo(4);
        assertThat(db.select(ATTENDANCE.PRESENCE)
                        .from(ATTENDANCE)
                        .where(ATTENDANCE.BOOKING_ID.ge(
                                world.bookings().getFirst().id()))
                        .fetchSet(ATTENDANCE.PRESENCE))
                .containsExactlyInAnyOrder("PRESENT", "PARTLY", "ABSENT", "EXCUSED");
    }

    @Test
    void has_a_queue_for_first_timers_and_a_place_that_waits_for_the_organiser_because_of_absences() {
        DemoWorld world = stored();
        new DemoAttendanceRepository(db).store(world.attendance());
        new DemoHistories(bookings).pass(world);
        var first = world.bookings().getLast().id();

        List<Integer> inOrderOfJoining = db.select(BOOKING.PRIORITY)
                .from(BOOKING)
                .where(BOOKING.ID.gt(first).and(BOOKING.STATE.eq("WAITLISTED")))
                .orderBy(BOOKING.ID)
                .fetch(BOOKING.PRIORITY);
        assertThat(inOrderOfJoining).hasSize(3);
        assertThat(inOrderOfJoining.getFirst()).isGreaterThan(inOrderOfJoining.getLast());
        assertThat(inOrderOfJoining.get(1)).isEqualTo(inOrderOfJoining.getLast());
        assertThat(db.fetchCount(APPROVAL, APPROVAL.BOOKING_ID.gt(first).and(APPROVAL.KIND.eq("ORGANISER"))))
                .isEqualTo(1);
    }

    @Test
    void lets_people_of_the_demo_domains_register() {
        stored();

        assertThat(db.select(ORGANISATION.MAIL_DOMAIN).from(ORGANISATION).fetch(ORGANISATION.MAIL_DOMAIN))
                .hasSize(16)
                .allMatch(domain -> domain.endsWith(".example"));
    }

    @Test
    void remembers_the_day_it_was_made_for() {
        stored();

        assertThat(repository().madeOn()).isEqualTo(Optional.of(LocalDate.now(clock)));
        assertThat(repository().isEmpty()).isFalse();
    }

    @Test
    void repeats_the_first_and_last_time_of_each_occasion() {
        DemoWorld world = stored();

        var wrong = db.select(OCCASION.ID)
                .from(OCCASION)
                .join(MEETING)
                .on(MEETING.OCCASION_ID.eq(OCCASION.ID))
                .where(OCCASION.ID.ge(world.occasions().getFirst().id()))
                .groupBy(OCCASION.ID, OCCASION.FIRST_START, OCCASION.LAST_END, OCCASION.MEETING_COUNT)
                .having(noCondition()
                        .or(DSL.min(MEETING.STARTS).ne(OCCASION.FIRST_START))
                        .or(DSL.max(MEETING.ENDS).ne(OCCASION.LAST_END))
                        .or(count().ne(OCCASION.MEETING_COUNT)))
                .fetch();

        assertThat(wrong).isEmpty();
    }
}
