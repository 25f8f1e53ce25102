package se.goteborgsregionen.bredvid.booking;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.goteborgsregionen.bredvid.PortalTest;
import se.goteborgsregionen.bredvid.TestWorld;
import se.goteborgsregionen.bredvid.access.Actor;
import se.goteborgsregionen.bredvid.booking.BookingOutcome.Confirmed;
import se.goteborgsregionen.bredvid.booking.BookingOutcome.Queued;
import se.goteborgsregionen.bredvid.booking.BookingOutcome.Requested;
import se.goteborgsregionen.bredvid.shared.TestClock;
import se.goteborgsregionen.bredvid.shared.Time;

import static org.assertj.core.api.Assertions.assertThat;
import static se.goteborgsregionen.bredvid.db.Tables.AREA;
import static se.goteborgsregionen.bredvid.db.Tables.ATTENDANCE;
import static se.goteborgsregionen.bredvid.db.Tables.AUDIT_EVENT;
import static se.goteborgsregionen.bredvid.db.Tables.BOOKING;
import static se.goteborgsregionen.bredvid.db.Tables.OCCASION;
import static se.goteborgsregionen.bredvid.db.Tables.OFFER;
import static se.goteborgsregionen.bredvid.db.Tables.OFFER_ORGANISATION;
import static se.goteborgsregionen.bredvid.db.Tables.OFFER_REQUIRED;
import static se.goteborgsregionen.bredvid.db.Tables.OFFER_TARGET_AREA;
import static se.goteborgsregionen.bredvid.db.Tables.OUTGOING_MAIL;
import static se.goteborgsregionen.bredvid.db.Tables.PERSON_AREA;
import static se.goteborgsregionen.bredvid.db.Tables.TARGET_RULE;
import static se.goteborgsregionen.bredvid.db.Tables.WORKPLACE;

/** The rules of booking, each by its name, against the database. */
@PortalTest
class RulesDbTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

    @Autowired
    private BookingService booking;

    @Autowired
    private OfferedPlaceService offeredPlaces;

    @Autowired
    private Clockwork clockwork;

    @Autowired
    private TestWorld world;

    @Autowired
    private TestClock clock;

    @Autowired
    private DSLContext db;

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void places_a_minimum_that_is_not_reached_is_told_to_the_organisers_once_and_cancels_nothing() {
        long occasion = world.anOccasion().on(DAY, 9, 12).save();
        Actor organiser = world.anOrganiserOf("1481");
        db.update(OCCASION)
                .set(OCCASION.MINIMUM, 4)
                .set(OCCASION.MINIMUM_DECIDED_ON, DAY.minusDays(14))
                .where(OCCASION.ID.eq(occasion))
                .execute();

        clock.set(DAY.minusDays(15).atTime(23, 59));
        clockwork.tick();
        assertThat(mailsTo(organiser, occasion)).isZero();
        clock.set(DAY.minusDays(14).atTime(6, 0));
        clockwork.tick();
        clockwork.tick();

        assertThat(mailsTo(organiser, occasion)).isEqualTo(1);
        assertThat(db.select(OCCASION.STATUS)
                        .from(OCCASION)
                        .where(OCCASION.ID.eq(occasion))
                        .fetchSingle()
                        .value1())
                .isEqualTo("PUBLISHED");
    }

    @Test
    void target_group_blocks_queues_or_warns_as_the_organiser_has_set() {
        long partille = world.organisation("1402");
        for (String effect : List.of("BLOCK", "QUEUE_ONLY", "WARN")) {
            long offer = world.anOffer().save();
            db.insertInto(OFFER_ORGANISATION)
                    .values(offer, world.organisation("1440"))
                    .execute();
            db.insertInto(TARGET_RULE).values(offer, "ORGANISATION", effect).execute();
            long occasion = world.anOccasion().of(offer).on(DAY, 9, 12).save();
            Actor anna = world.aStaffMemberOf("1402");
            assertThat(anna.organisationId()).isEqualTo(partille);
            BookingPreview preview = booking.preview(anna, occasion);
            BookingOutcome outcome = booking.book(anna, occasion, anna.id(), "");
            switch (effect) {
                case "BLOCK" -> assertThat(refusal(outcome)).isInstanceOf(Refusal.OtherOrganisation.class);
                case "QUEUE_ONLY" -> {
                    assertThat(refusal(outcome)).isInstanceOf(Refusal.QueueOnly.class);
                    assertThat(booking.queue(anna, occasion, anna.id(), "")).isInstanceOf(Queued.class);
                }
                default -> {
                    assertThat(((BookingPreview.Bookable) preview).warnings())
                            .singleElement()
                            .isInstanceOf(Warning.OutsideTargetGroup.class);
                    assertThat(outcome).isInstanceOf(Confirmed.class);
                }
            }
        }
    }

    @Test
    void target_group_those_who_may_only_queue_get_what_is_left_when_booking_has_closed() {
        long offer = world.anOffer().save();
        db.insertInto(OFFER_ORGANISATION)
                .values(offer, world.organisation("1440"))
                .execute();
        db.insertInto(TARGET_RULE).values(offer, "ORGANISATION", "QUEUE_ONLY").execute();
        long occasion = world.anOccasion().of(offer).on(DAY, 9, 12).save();
        Actor anna = world.aStaffMemberOf("1402");
        long waiting = ((Queued) booking.queue(anna, occasion, anna.id(), "")).bookingId();

        clockwork.tick();
        assertThat(state(waiting)).isEqualTo(BookingState.WAITLISTED);
        clock.set(DAY.minusDays(1).atTime(10, 0));
        clockwork.tick();

        assertThat(state(waiting)).isEqualTo(BookingState.OFFERED);
    }

    @Test
    void target_group_asks_for_the_areas_that_she_works_in() {
        long area = Objects.requireNonNull(
                db.select(AREA.ID).from(AREA).orderBy(AREA.ID).limit(1).fetchOne(AREA.ID));
        long offer = world.anOffer().save();
        db.insertInto(OFFER_TARGET_AREA).values(offer, area).execute();
        long occasion = world.anOccasion().of(offer).save();
        Actor anna = world.aStaffMemberOf("1402");

        assertThat(refusal(booking.book(anna, occasion, anna.id(), ""))).isInstanceOf(Refusal.OtherArea.class);
        db.insertInto(PERSON_AREA).values(anna.id(), area).execute();
        assertThat(booking.book(anna, occasion, anna.id(), "")).isInstanceOf(Confirmed.class);
    }

    @Test
    void target_group_asks_for_previous_attendance_of_another_offer() {
        long basics = world.anOffer().titled("Demens steg 1").save();
        long before = world.anOccasion().of(basics).on(DAY.minusDays(60), 9, 12).save();
        long offer = world.anOffer().save();
        db.insertInto(OFFER_REQUIRED).values(offer, basics).execute();
        long occasion = world.anOccasion().of(offer).on(DAY, 9, 12).save();
        Actor anna = world.aStaffMemberOf("1402");

        assertThat(refusal(booking.book(anna, occasion, anna.id(), "")))
                .isEqualTo(new Refusal.NotAttended(List.of("Demens steg 1")));
        attended(anna, before, "ABSENT");
        assertThat(refusal(booking.book(anna, occasion, anna.id(), ""))).isInstanceOf(Refusal.NotAttended.class);
        Actor bo = world.aStaffMemberOf("1402");
        attended(bo, before, "PARTLY");
        assertThat(booking.book(bo, occasion, bo.id(), "")).isInstanceOf(Confirmed.class);
    }

    @Test
    void target_group_can_be_overridden_by_the_organiser_who_says_why() {
        long occasion = world.anOccasion()
                .of(world.anOffer().by("Mölndal").licensedOnly())
                .save();
        Actor organiser = world.anOrganiserOf("1481");
        long assistant = world.aPersonAt(world.aWorkplaceIn("1402"), "USK");

        assertThat(refusal(booking.book(organiser, occasion, assistant, ""))).isInstanceOf(Refusal.LicensedOnly.class);
        assertThat(refusal(booking.bookOutsideTargetGroup(organiser, occasion, assistant, " ")))
                .isInstanceOf(Refusal.ReasonMissing.class);
        BookingOutcome outcome =
                booking.bookOutsideTargetGroup(organiser, occasion, assistant, "Vikarierar som sjuksköterska");

        long id = ((Confirmed) outcome).bookingId();
        assertThat(db.select(AUDIT_EVENT.DETAIL)
                        .from(AUDIT_EVENT)
                        .where(AUDIT_EVENT.SUBJECT_KIND.eq("BOOKING").and(AUDIT_EVENT.SUBJECT_ID.eq(id)))
                        .fetch(AUDIT_EVENT.DETAIL))
                .singleElement()
                .asString()
                .contains("Vikarierar som sjuksköterska");
    }

    @Test
    void clash_with_too_little_time_to_travel_warns_and_names_the_other_booking() {
        long inMolndal = world.anOccasion().on(DAY, 9, 12).save();
        long inTjorn =
                world.anOccasion().at("Skärhamn 1", "Tjörn").on(DAY, 12, 15).save();
        long digital = world.anOccasion()
                .digital("https://mote.example/1")
                .on(DAY, 12, 15)
                .save();
        Actor anna = world.aStaffMemberOf("1402");
        long first = BookingDbTest.confirmed(booking.book(anna, inMolndal, anna.id(), ""));

        assertThat(((BookingPreview.Bookable) booking.preview(anna, inTjorn)).warnings())
                .singleElement()
                .isInstanceOfSatisfying(Warning.TightTravel.class, tight -> {
                    assertThat(tight.otherBookingId()).isEqualTo(first);
                    assertThat(tight.between()).isZero();
                    assertThat(tight.needed()).isPositive();
                });
        assertThat(((BookingPreview.Bookable) booking.preview(anna, digital)).warnings())
                .isEmpty();
        assertThat(booking.book(anna, inTjorn, anna.id(), "")).isInstanceOf(Confirmed.class);
    }

    @Test
    void staffing_guard_a_booking_over_it_needs_the_managers_yes() {
        long unit = world.aWorkplaceIn("1402");
        world.aUnitManagerOf(unit);
        limit(unit, 1);
        Actor anna = world.actor(world.aNurseAt(unit));
        Actor bo = world.actor(world.aNurseAt(unit));
        long course = world.anOccasion().on(DAY, 9, 12).save();
        long other = world.anOccasion().on(DAY, 13, 16).save();
        long nextDay = world.anOccasion().on(DAY.plusDays(1), 9, 12).save();

        assertThat(booking.book(anna, course, anna.id(), "")).isInstanceOf(Confirmed.class);
        assertThat(booking.book(bo, nextDay, bo.id(), "")).isInstanceOf(Confirmed.class);
        assertThat(booking.book(anna, other, anna.id(), "")).isInstanceOf(Confirmed.class);
        assertThat(((BookingPreview.Bookable) booking.preview(bo, course)).warnings())
                .containsExactly(new Warning.UnitIsShort(1, 1));
        assertThat(booking.book(bo, course, bo.id(), ""))
                .isInstanceOfSatisfying(
                        Requested.class,
                        requested -> assertThat(requested.waitsFor()).containsExactly(ApprovalKind.RELEASE));
    }

    @RepeatedTest(5)
    void staffing_guard_holds_when_the_whole_unit_books_different_things_at_once() throws Exception {
        long unit = world.aWorkplaceIn("1402");
        world.aUnitManagerOf(unit);
        limit(unit, 2);
        List<Callable<BookingOutcome>> wishes = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            long occasion = world.anOccasion().on(DAY, 9, 12).save();
            Actor person = world.actor(world.aNurseAt(unit));
            wishes.add(() -> booking.book(person, occasion, person.id(), ""));
        }

        List<BookingOutcome> outcomes = atOnce(wishes);

        assertThat(outcomes).filteredOn(Confirmed.class::isInstance).hasSize(2);
        assertThat(outcomes).filteredOn(Requested.class::isInstance).hasSize(6);
    }

    @Test
    void waiting_list_a_place_that_is_taken_is_hers_and_one_that_is_declined_goes_on() {
        long occasion = world.anOccasion().withPlaces(1).on(DAY, 9, 12).save();
        Actor holder = world.aStaffMemberOf("1402");
        Actor first = world.aStaffMemberOf("1402");
        Actor second = world.aStaffMemberOf("1402");
        long held = BookingDbTest.confirmed(booking.book(holder, occasion, holder.id(), ""));
        long one = ((Queued) booking.queue(first, occasion, first.id(), "")).bookingId();
        long two = ((Queued) booking.queue(second, occasion, second.id(), "")).bookingId();
        booking.cancel(holder, held, "");

        assertThat(offeredPlaces.decline(first, one)).isEmpty();
        assertThat(state(one)).isEqualTo(BookingState.DECLINED);
        assertThat(state(two)).isEqualTo(BookingState.OFFERED);
        assertThat(offeredPlaces.accept(second, two)).isEqualTo(new Confirmed(two));
        assertThat(refusal(offeredPlaces.accept(second, two))).isInstanceOf(Refusal.OfferHasLapsed.class);
    }

    @Test
    void waiting_list_a_place_that_nobody_takes_in_time_is_passed_on() {
        long occasion = world.anOccasion().withPlaces(1).on(DAY, 9, 12).save();
        Actor holder = world.aStaffMemberOf("1402");
        Actor first = world.aStaffMemberOf("1402");
        Actor second = world.aStaffMemberOf("1402");
        long held = BookingDbTest.confirmed(booking.book(holder, occasion, holder.id(), ""));
        long one = ((Queued) booking.queue(first, occasion, first.id(), "")).bookingId();
        long two = ((Queued) booking.queue(second, occasion, second.id(), "")).bookingId();
        booking.cancel(holder, held, "");

        clock.advance(Duration.ofDays(1).minusSeconds(1));
        clockwork.tick();
        assertThat(state(one)).isEqualTo(BookingState.OFFERED);
        clock.advance(Duration.ofSeconds(1));
        assertThat(refusal(offeredPlaces.accept(first, one))).isInstanceOf(Refusal.OfferHasLapsed.class);
        clockwork.tick();

        assertThat(state(one)).isEqualTo(BookingState.EXPIRED);
        assertThat(state(two)).isEqualTo(BookingState.OFFERED);
        assertThat(((Queued) booking.queue(first, occasion, first.id(), "")).position())
                .isEqualTo(1);
    }

    @Test
    void waiting_list_in_the_last_two_hours_whoever_of_the_queue_presses_first_has_the_place() {
        long occasion = world.anOccasion()
                .withPlaces(1)
                .on(DAY, 9, 12)
                .closing(DAY.atTime(9, 0))
                .save();
        Actor holder = world.aStaffMemberOf("1402");
        Actor first = world.aStaffMemberOf("1402");
        Actor second = world.aStaffMemberOf("1402");
        Actor newcomer = world.aStaffMemberOf("1402");
        Actor organiser = world.anOrganiserOf("1481");
        long held = BookingDbTest.confirmed(booking.book(holder, occasion, holder.id(), ""));
        long one = ((Queued) booking.queue(first, occasion, first.id(), "")).bookingId();
        long two = ((Queued) booking.queue(second, occasion, second.id(), "")).bookingId();

        clock.set(DAY.atTime(7, 30));
        booking.cancel(organiser, held, "");

        assertThat(state(one)).isEqualTo(BookingState.WAITLISTED);
        assertThat(mailsTo(first)).isEqualTo(2);
        assertThat(mailsTo(second)).isEqualTo(2);
        assertThat(refusal(booking.book(newcomer, occasion, newcomer.id(), ""))).isInstanceOf(Refusal.Full.class);
        assertThat(booking.book(second, occasion, second.id(), "")).isEqualTo(new Confirmed(two));
        assertThat(refusal(booking.book(first, occasion, first.id(), ""))).isInstanceOf(Refusal.AlreadyBooked.class);
    }

    @Test
    void waiting_list_first_timers_go_first_where_the_organiser_says_so() {
        long offer = world.anOffer().save();
        db.update(OFFER)
                .set(OFFER.FIRST_TIMERS_FIRST, true)
                .where(OFFER.ID.eq(offer))
                .execute();
        long before = world.anOccasion().of(offer).on(DAY.minusDays(60), 9, 12).save();
        long occasion = world.anOccasion()
                .of(offer)
                .withPlaces(1)
                .taken(1)
                .on(DAY, 9, 12)
                .save();
        Actor beenThere = world.aStaffMemberOf("1402");
        attended(beenThere, before, "PRESENT");
        Actor firstTimer = world.aStaffMemberOf("1402");

        assertThat(((Queued) booking.queue(beenThere, occasion, beenThere.id(), "")).position())
                .isEqualTo(1);
        assertThat(((Queued) booking.queue(firstTimer, occasion, firstTimer.id(), "")).position())
                .isEqualTo(1);
    }

    @Test
    void waiting_list_closes_when_the_organiser_says_and_not_with_the_booking() {
        long occasion = world.anOccasion()
                .withPlaces(1)
                .on(DAY, 9, 12)
                .closing(DAY.minusDays(10).atTime(0, 0))
                .save();
        Actor holder = world.aStaffMemberOf("1402");
        Actor first = world.aStaffMemberOf("1402");
        Actor organiser = world.anOrganiserOf("1481");
        long held = BookingDbTest.confirmed(booking.book(holder, occasion, holder.id(), ""));
        long one = ((Queued) booking.queue(first, occasion, first.id(), "")).bookingId();
        db.update(OCCASION)
                .set(OCCASION.QUEUE_CLOSES_AT, at(DAY.minusDays(3).atTime(12, 0)))
                .where(OCCASION.ID.eq(occasion))
                .execute();

        clock.set(DAY.minusDays(3).atTime(12, 0));
        booking.cancel(organiser, held, "");
        assertThat(state(one)).isEqualTo(BookingState.WAITLISTED);
        clock.set(DAY.minusDays(5).atTime(12, 0));
        clockwork.tick();
        assertThat(state(one)).isEqualTo(BookingState.OFFERED);
    }

    @Test
    void cancelling_repeat_no_shows_wait_for_the_organiser_where_she_says_so() {
        long offer = world.anOffer().save();
        db.update(OFFER).set(OFFER.NO_SHOW_LIMIT, 2).where(OFFER.ID.eq(offer)).execute();
        long occasion = world.anOccasion().of(offer).on(DAY, 9, 12).save();
        Actor anna = world.aStaffMemberOf("1402");
        attended(anna, world.anOccasion().on(DAY.minusDays(60), 9, 12).save(), "ABSENT");
        assertThat(((BookingPreview.Bookable) booking.preview(anna, occasion)).waitsFor())
                .isEmpty();
        attended(anna, world.anOccasion().on(DAY.minusDays(50), 9, 12).save(), "ABSENT");

        assertThat(booking.book(anna, occasion, anna.id(), ""))
                .isInstanceOfSatisfying(
                        Requested.class,
                        requested -> assertThat(requested.waitsFor()).containsExactly(ApprovalKind.ORGANISER));
    }

    private void attended(Actor person, long occasion, String presence) {
        long id = db.insertInto(BOOKING)
                .set(BOOKING.OCCASION_ID, occasion)
                .set(BOOKING.PERSON_ID, person.id())
                .set(BOOKING.ORGANISATION_ID, Objects.requireNonNull(person.organisationId()))
                .set(BOOKING.STATE, "CONFIRMED")
                .set(BOOKING.ACTIVE, true)
                .set(BOOKING.BOOKED_BY, person.id())
                .set(BOOKING.BOOKED_AT, clock.instant())
                .set(BOOKING.STATE_AT, clock.instant())
                .set(BOOKING.REPLY_TOKEN, UUID.randomUUID().toString().substring(0, 32))
                .returningResult(BOOKING.ID)
                .fetchSingle()
                .value1();
        db.insertInto(ATTENDANCE)
                .set(ATTENDANCE.BOOKING_ID, id)
                .set(ATTENDANCE.PRESENCE, presence)
                .set(ATTENDANCE.MARKED_BY, person.id())
                .set(ATTENDANCE.MARKED_AT, clock.instant())
                .execute();
    }

    private void limit(long unit, int most) {
        db.update(WORKPLACE)
                .set(WORKPLACE.MOST_AWAY, most)
                .where(WORKPLACE.ID.eq(unit))
                .execute();
    }

    private static @Nullable Refusal refusal(BookingOutcome outcome) {
        return outcome instanceof BookingOutcome.Refused refused ? refused.refusal() : null;
    }

    private BookingState state(long bookingId) {
        return BookingState.valueOf(db.select(BOOKING.STATE)
                .from(BOOKING)
                .where(BOOKING.ID.eq(bookingId))
                .fetchSingle()
                .value1());
    }

    private int mailsTo(Actor person) {
        return db.fetchCount(OUTGOING_MAIL, OUTGOING_MAIL.RECIPIENT_ID.eq(person.id()));
    }

    /** She hears of her organisation's other occasions too. */
    private int mailsTo(Actor person, long occasion) {
        return db.fetchCount(
                OUTGOING_MAIL,
                OUTGOING_MAIL.RECIPIENT_ID.eq(person.id()),
                OUTGOING_MAIL.CONTENT.contains("\"occasionId\":" + occasion + ","));
    }

    private static Instant at(LocalDateTime timeInStockholm) {
        return timeInStockholm.atZone(Time.STOCKHOLM).toInstant();
    }

    private static List<BookingOutcome> atOnce(List<Callable<BookingOutcome>> wishes) throws Exception {
        CyclicBarrier start = new CyclicBarrier(wishes.size());
        List<BookingOutcome> outcomes = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(wishes.size())) {
            List<Future<BookingOutcome>> running = new ArrayList<>();
            for (Callable<BookingOutcome> wish : wishes) {
                running.add(threads.submit(() -> {
                    start.await();
                    return wish.call();
                }));
            }
            for (Future<BookingOutcome> each : running) {
                outcomes.add(each.get());
            }
        }
        return outcomes;
    }
}
