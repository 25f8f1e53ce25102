package se.goteborgsregionen.bredvid.booking;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import se.goteborgsregionen.bredvid.PortalTest;
import se.goteborgsregionen.bredvid.TestWorld;
import se.goteborgsregionen.bredvid.access.Actor;
import se.goteborgsregionen.bredvid.booking.NoticeMail.News;
import se.goteborgsregionen.bredvid.booking.StaffBookingService.HowMany;
import se.goteborgsregionen.bredvid.shared.TestClock;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.goteborgsregionen.bredvid.booking.BookingDbTest.confirmed;
import static se.goteborgsregionen.bredvid.db.Tables.AUDIT_EVENT;
import static se.goteborgsregionen.bredvid.db.Tables.BOOKING;
import static se.goteborgsregionen.bredvid.db.Tables.OCCASION;
import static se.goteborgsregionen.bredvid.db.Tables.OUTGOING_MAIL;

@PortalTest
class StaffBookingDbTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

    @Autowired
    private StaffBookingService staffBookings;

    @Autowired
    private BookingService booking;

    @Autowired
    private UnitService units;

    @Autowired
    private RequestService requests;

    @Autowired
    private TestWorld world;

    @Autowired
    private TestClock clock;

    @Autowired
    private DSLContext db;

    @Autowired
    private JsonMapper json;

    private BookingWitness witness;
    private long unit;
    private Actor manager;
    private List<Long> staff;

    @BeforeEach
    void people() {
        witness = new BookingWitness(db, json);
        unit = world.aWorkplaceIn("1402");
        manager = world.aUnitManagerOf(unit);
        staff = List.of(world.aNurseAt(unit), world.aNurseAt(unit), world.aNurseAt(unit));
    }

    @AfterEach
    void reset() {
        clock.reset();
    }

    @Test
    void on_behalf_all_are_booked_when_all_fit() {
        long occasion = world.anOccasion().withPlaces(3).on(DAY, 9, 16).save();

        StaffBooking done = staffBookings.book(manager, occasion, staff, HowMany.ALL, Set.of());

        assertThat(done.refusal()).isNull();
        assertThat(done.people()).extracting(StaffOutcome::personId).containsExactlyElementsOf(staff);
        assertThat(booked(occasion)).containsExactlyElementsOf(staff);
        assertThat(taken(occasion)).isEqualTo(3);
    }

    @Test
    void on_behalf_all_books_nobody_when_not_all_fit() {
        long occasion = world.anOccasion().withPlaces(2).on(DAY, 9, 16).save();

        StaffBooking done = staffBookings.book(manager, occasion, staff, HowMany.ALL, Set.of());

        assertThat(done.refusal()).isEqualTo(new Refusal.NotAllFit(3, 2));
        assertThat(done.people()).extracting(StaffOutcome::fits).containsExactly(true, true, false);
        assertThat(booked(occasion)).isEmpty();
        assertThat(taken(occasion)).isZero();
        assertThat(staff)
                .allSatisfy(person -> assertThat(witness.newsTo(person)).isEmpty());
    }

    @Test
    void on_behalf_as_many_as_fit_are_booked_in_the_order_named() {
        long occasion = world.anOccasion().withPlaces(2).on(DAY, 9, 16).save();

        StaffBooking done = staffBookings.book(manager, occasion, staff.reversed(), HowMany.AS_MANY_AS_FIT, Set.of());

        assertThat(done.refusal()).isNull();
        assertThat(done.fit()).isEqualTo(2);
        assertThat(done.people().getLast().refusal()).isInstanceOf(Refusal.Full.class);
        assertThat(booked(occasion)).containsExactlyInAnyOrder(staff.get(2), staff.get(1));
    }

    @Test
    void a_preview_says_what_booking_would_do_and_does_nothing() {
        long occasion = world.anOccasion().withPlaces(2).on(DAY, 9, 16).save();
        int mails = db.fetchCount(OUTGOING_MAIL);
        int audits = db.fetchCount(AUDIT_EVENT);

        StaffBooking seen = staffBookings.preview(manager, occasion, staff);

        assertThat(seen.refusal()).isNull();
        assertThat(seen.people()).extracting(StaffOutcome::fits).containsExactly(true, true, false);
        assertThat(booked(occasion)).isEmpty();
        assertThat(taken(occasion)).isZero();
        assertThat(db.fetchCount(AUDIT_EVENT)).isEqualTo(audits);
        assertThat(db.fetchCount(OUTGOING_MAIL)).isEqualTo(mails);
    }

    @Test
    void a_preview_tells_of_each_why_not_and_whose_yes_is_missing() {
        long other = world.anOccasion().on(DAY, 10, 12).save();
        confirmed(booking.book(world.actor(staff.getFirst()), other, staff.getFirst(), ""));
        long host = world.aWorkplaceIn("1481");
        world.aHostAt(host);
        long occasion = world.anOccasion()
                .of(world.anOffer().at(host).needingRelease().needingHostAcceptance())
                .on(DAY, 9, 16)
                .save();

        StaffBooking seen = staffBookings.preview(manager, occasion, staff);

        assertThat(seen.people().getFirst().refusal()).isInstanceOf(Refusal.Clash.class);
        assertThat(seen.people().getLast().waitsFor()).containsExactly(ApprovalKind.ACCEPTANCE);
        assertThat(seen.people().getLast().until()).isNotNull();
    }

    @Test
    void a_managers_booking_is_the_release() {
        long occasion = world.anOccasion()
                .of(world.anOffer().needingRelease())
                .on(DAY, 9, 16)
                .save();

        StaffBooking done = staffBookings.book(manager, occasion, staff, HowMany.ALL, Set.of());

        assertThat(done.people())
                .allSatisfy(person -> assertThat(person.waitsFor()).isEmpty());
        assertThat(requests.waitingFor(manager)).isEmpty();
        assertThat(ids(occasion)).allSatisfy(id -> assertThat(witness.state(id)).isEqualTo(BookingState.CONFIRMED));
    }

    @Test
    void a_managers_booking_is_her_yes_over_the_guard_too_and_she_is_warned_of_it() {
        witness.limit(unit, 1);
        long occasion = world.anOccasion().on(DAY, 9, 16).save();

        StaffBooking done = staffBookings.book(manager, occasion, staff, HowMany.ALL, Set.of());

        assertThat(done.people().get(0).warnings()).isEmpty();
        assertThat(done.people().get(1).warnings()).containsExactly(new Warning.UnitIsShort(1, 1));
        assertThat(done.people().get(2).warnings()).containsExactly(new Warning.UnitIsShort(2, 1));
        assertThat(ids(occasion)).allSatisfy(id -> assertThat(witness.state(id)).isEqualTo(BookingState.CONFIRMED));
    }

    @Test
    void nobody_releases_herself_among_the_others() {
        long occasion = world.anOccasion()
                .of(world.anOffer().needingRelease())
                .on(DAY, 9, 16)
                .save();

        StaffBooking done =
                staffBookings.book(manager, occasion, List.of(manager.id(), staff.getFirst()), HowMany.ALL, Set.of());

        assertThat(done.people().getFirst().waitsFor()).containsExactly(ApprovalKind.RELEASE);
        assertThat(done.people().getLast().waitsFor()).isEmpty();
    }

    @Test
    void an_earlier_no_of_her_own_is_shown_and_must_be_confirmed() {
        long occasion = world.anOccasion().on(DAY, 9, 16).save();
        long anna = staff.getFirst();
        long first = confirmed(booking.book(world.actor(anna), occasion, anna, ""));
        booking.cancel(world.actor(anna), first, "Jag vill inte");

        assertThat(staffBookings.preview(manager, occasion, staff).people())
                .extracting(person -> person.saidNoAt() != null)
                .containsExactly(true, false, false);
        StaffBooking unconfirmed = staffBookings.book(manager, occasion, staff, HowMany.ALL, Set.of());
        assertThat(unconfirmed.refusal()).isEqualTo(new Refusal.NotAllFit(3, 2));
        assertThat(unconfirmed.people().getFirst().refusal()).isInstanceOf(Refusal.SaidNoBefore.class);
        assertThat(booked(occasion)).isEmpty();

        assertThat(staffBookings
                        .book(manager, occasion, staff, HowMany.ALL, Set.of(anna))
                        .refusal())
                .isNull();
        assertThat(booked(occasion)).containsExactlyElementsOf(staff);
    }

    @Test
    void a_cancelling_by_the_manager_is_no_no_of_the_persons_own() {
        long occasion = world.anOccasion().on(DAY, 9, 16).save();
        long anna = staff.getFirst();
        long first = confirmed(booking.book(world.actor(anna), occasion, anna, ""));
        booking.cancel(manager, first, "");

        assertThat(staffBookings.preview(manager, occasion, staff).people())
                .allSatisfy(person -> assertThat(person.saidNoAt()).isNull());
    }

    @Test
    void what_is_done_on_behalf_is_marked_in_audit_and_mail_and_the_person_may_cancel() {
        long occasion = world.anOccasion().on(DAY, 9, 16).save();
        long anna = staff.getFirst();
        staffBookings.book(manager, occasion, List.of(anna), HowMany.ALL, Set.of());
        long id = ids(occasion).getFirst();

        assertThat(witness.auditDetails(id)).containsExactly("as:MANAGER");
        assertThat(witness.newsTo(anna)).containsExactly(News.BOOKED_FOR_YOU);
        assertThat(witness.noticesTo(anna).getFirst().by()).startsWith("Anna");
        assertThat(booking.cancel(world.actor(anna), id, "")).isInstanceOf(CancelOutcome.Cancelled.class);
    }

    @Test
    void only_the_manager_of_all_of_them_may() {
        long occasion = world.anOccasion().on(DAY, 9, 16).save();
        long elsewhere = world.aNurseIn("1402");
        List<Long> mixed = new ArrayList<>(staff);
        mixed.add(elsewhere);

        assertThatThrownBy(() -> staffBookings.book(manager, occasion, mixed, HowMany.AS_MANY_AS_FIT, Set.of()))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> staffBookings.preview(world.actor(staff.getFirst()), occasion, staff))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> staffBookings.preview(Actor.ANONYMOUS, occasion, List.of()))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(booked(occasion)).isEmpty();
    }

    @Test
    void twice_the_same_is_once_and_an_unlimited_occasion_takes_all() {
        long occasion = world.anOccasion().unlimited().on(DAY, 9, 16).save();
        long anna = staff.getFirst();

        StaffBooking done = staffBookings.book(manager, occasion, List.of(anna, anna), HowMany.ALL, Set.of());

        assertThat(done.people()).hasSize(1);
        assertThat(booked(occasion)).containsExactly(anna);
    }

    @Test
    void two_managers_at_once_never_overbook_and_all_is_all() throws Exception {
        for (int round = 0; round < 5; round++) {
            long occasion = world.anOccasion()
                    .withPlaces(4)
                    .on(DAY.plusDays(round), 9, 16)
                    .save();
            long otherUnit = world.aWorkplaceIn("1402");
            Actor otherManager = world.aUnitManagerOf(otherUnit);
            List<Long> others =
                    List.of(world.aNurseAt(otherUnit), world.aNurseAt(otherUnit), world.aNurseAt(otherUnit));
            List<Callable<StaffBooking>> both = List.of(
                    () -> staffBookings.book(manager, occasion, staff, HowMany.ALL, Set.of()),
                    () -> staffBookings.book(otherManager, occasion, others, HowMany.ALL, Set.of()));
            try (var threads = Executors.newFixedThreadPool(2)) {
                int booked = 0;
                for (Future<StaffBooking> each : threads.invokeAll(both)) {
                    booked += each.get().refusal() == null ? 3 : 0;
                }
                assertThat(booked).isEqualTo(3);
                assertThat(taken(occasion)).isEqualTo(3);
            }
        }
    }

    @Test
    void a_manager_sees_who_of_her_unit_is_away_and_which_days_are_over_the_limit() {
        witness.limit(unit, 1);
        long occasion =
                world.anOccasion().on(DAY, 9, 16).on(DAY.plusDays(1), 9, 16).save();
        staffBookings.book(manager, occasion, staff.subList(0, 2), HowMany.ALL, Set.of());

        Unit seen = units.led(manager, DAY.minusDays(1), DAY.plusDays(1)).getFirst();

        assertThat(seen.mostAway()).isEqualTo(1);
        assertThat(seen.members()).hasSize(4);
        assertThat(seen.awayOn(DAY)).isEqualTo(2);
        assertThat(seen.overOn(DAY)).isTrue();
        assertThat(seen.overOn(DAY.minusDays(1))).isFalse();
        assertThatThrownBy(() -> units.led(world.actor(staff.getFirst()), DAY, DAY))
                .isInstanceOf(AccessDeniedException.class);
    }

    private List<Long> booked(long occasion) {
        return db.select(BOOKING.PERSON_ID)
                .from(BOOKING)
                .where(BOOKING.OCCASION_ID.eq(occasion))
                .and(BOOKING.ACTIVE.eq(true))
                .orderBy(BOOKING.ID)
                .fetch(BOOKING.PERSON_ID);
    }

    private List<Long> ids(long occasion) {
        return db.select(BOOKING.ID)
                .from(BOOKING)
                .where(BOOKING.OCCASION_ID.eq(occasion))
                .and(BOOKING.ACTIVE.eq(true))
                .orderBy(BOOKING.ID)
                .fetch(BOOKING.ID);
    }

    private int taken(long occasion) {
        return db.select(OCCASION.TAKEN)
                .from(OCCASION)
                .where(OCCASION.ID.eq(occasion))
                .fetchSingle()
                .value1();
    }
}
