package se.goteborgsregionen.bredvid.booking;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.goteborgsregionen.bredvid.PortalTest;
import se.goteborgsregionen.bredvid.TestWorld;
import se.goteborgsregionen.bredvid.access.Actor;
import se.goteborgsregionen.bredvid.booking.BookingOutcome.Confirmed;
import se.goteborgsregionen.bredvid.booking.BookingOutcome.Queued;
import se.goteborgsregionen.bredvid.booking.BookingOutcome.Refused;
import se.goteborgsregionen.bredvid.offer.OccasionCancelled;
import se.goteborgsregionen.bredvid.offer.OfferKind;
import se.goteborgsregionen.bredvid.shared.TestClock;
import se.goteborgsregionen.bredvid.shared.Texts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static se.goteborgsregionen.bredvid.db.Tables.AUDIT_EVENT;
import static se.goteborgsregionen.bredvid.db.Tables.BOOKING;
import static se.goteborgsregionen.bredvid.db.Tables.OCCASION;
import static se.goteborgsregionen.bredvid.db.Tables.OUTGOING_MAIL;
import static se.goteborgsregionen.bredvid.db.Tables.PERSON;

@PortalTest
class BookingDbTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

    @Autowired
    private BookingService booking;

    @Autowired
    private RefusalTexts texts;

    @Autowired
    private MyBookingsService myBookings;

    @Autowired
    private ParticipantService participants;

    @Autowired
    private NoticeMailRenderer notices;

    @Autowired
    private TestWorld world;

    @Autowired
    private TestClock clock;

    @Autowired
    private DSLContext db;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private PlatformTransactionManager transactions;

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void a_booked_place_is_counted_audited_and_invited_to() {
        long occasion = world.anOccasion().on(DAY, 9, 16).save();
        Actor anna = world.aStaffMemberOf("1402");

        long id = confirmed(booking.book(anna, occasion, anna.id(), "  Lyfta rätt  "));

        MyBooking mine = myBookings.byId(anna, id).orElseThrow();
        assertThat(mine.state()).isEqualTo(BookingState.CONFIRMED);
        assertThat(mine.goals()).isEqualTo("Lyfta rätt");
        assertThat(mine.bookedBy()).isNull();
        assertThat(mine.cancellable()).isTrue();
        assertThat(mine.next()).startsWith(NextStep.ACCEPT_INVITE);
        assertThat(taken(occasion)).isEqualTo(1);
        assertThat(audited(id)).containsExactly("booking.confirmed");
        assertThat(mails(id)).containsExactly("invitation.request");
    }

    @Test
    void a_place_on_an_unlimited_occasion_is_booked_without_a_counter() {
        long occasion =
                world.anOccasion().unlimited().digital("https://prov.example/m").save();
        Actor anna = world.aStaffMemberOf("1402");

        long id = confirmed(booking.book(anna, occasion, anna.id(), ""));

        assertThat(myBookings.byId(anna, id).orElseThrow().occasion().digitalLink())
                .isEqualTo("https://prov.example/m");
        assertThat(taken(occasion)).isZero();
        assertThat(booking.book(anna, occasion, anna.id(), ""))
                .asInstanceOf(type(Refused.class))
                .extracting(Refused::refusal)
                .isEqualTo(new Refusal.AlreadyBooked(id, BookingState.CONFIRMED));
    }

    @Test
    void refuses_a_second_booking_and_shows_the_first() {
        long occasion = world.anOccasion().save();
        Actor anna = world.aStaffMemberOf("1402");
        long id = confirmed(booking.book(anna, occasion, anna.id(), ""));

        assertThat(booking.book(anna, occasion, anna.id(), ""))
                .isEqualTo(new Refused(
                        new Refusal.AlreadyBooked(id, BookingState.CONFIRMED), List.of(new WayOn.SeeBooking(id))));
        assertThat(booking.preview(anna, occasion)).isInstanceOf(BookingPreview.Mine.class);
    }

    @Test
    void refuses_a_place_after_the_deadline_and_names_the_next_occasion_of_the_offer() {
        long offer = world.anOffer().save();
        long occasion = world.anOccasion()
                .of(offer)
                .on(DAY, 9, 16)
                .closing(DAY.minusDays(5).atStartOfDay())
                .save();
        long other = world.anOccasion().of(offer).on(DAY.plusDays(7), 9, 16).save();
        Actor anna = world.aStaffMemberOf("1402");
        clock.set(DAY.minusDays(5).atStartOfDay());

        Refused refused = refused(booking.book(anna, occasion, anna.id(), ""));

        assertThat(texts.sentence(refused.refusal(), Texts.SWEDISH))
                .as("midnight belongs to the day before")
                .isEqualTo("Bokningen stängde ons\u00a018\u00a0nov.");
        assertThat(refused.waysOn())
                .contains(new WayOn.OtherOccasion(
                        offer, other, OfferKind.COURSE, DAY.plusDays(7).atTime(9, 0)));
    }

    @Test
    void refuses_an_overlapping_place_and_names_the_other_booking() {
        long first = world.anOccasion().on(DAY, 9, 12).save();
        long second = world.anOccasion().on(DAY, 11, 15).save();
        Actor anna = world.aStaffMemberOf("1402");
        long id = confirmed(booking.book(anna, first, anna.id(), ""));

        assertThat(refused(booking.book(anna, second, anna.id(), "")).refusal())
                .asInstanceOf(type(Refusal.Clash.class))
                .extracting(Refusal.Clash::otherBookingId)
                .isEqualTo(id);
    }

    @Test
    void a_full_occasion_offers_the_queue() {
        long occasion = world.anOccasion().withPlaces(1).save();
        Actor anna = world.aStaffMemberOf("1402");
        Actor bo = world.aStaffMemberOf("1402");
        confirmed(booking.book(anna, occasion, anna.id(), ""));

        Refused refused = refused(booking.book(bo, occasion, bo.id(), ""));

        assertThat(refused.refusal()).isEqualTo(new Refusal.Full(0));
        assertThat(refused.waysOn()).startsWith(new WayOn.Queue(occasion, 0));
        Queued queued = (Queued) booking.queue(bo, occasion, bo.id(), "");
        assertThat(queued.position()).isEqualTo(1);
        assertThat(mails(queued.bookingId())).containsExactly("booking.notice");
        assertThat(audited(queued.bookingId())).containsExactly("booking.queued");
        assertThat(myBookings.byId(bo, queued.bookingId()).orElseThrow().position())
                .isEqualTo(1);
    }

    @Test
    void cancelling_frees_the_place_and_takes_back_the_invite() {
        long occasion = world.anOccasion().save();
        Actor anna = world.aStaffMemberOf("1402");
        long id = confirmed(booking.book(anna, occasion, anna.id(), ""));

        assertThat(booking.cancel(anna, id, "Sjuk")).isEqualTo(new CancelOutcome.Cancelled(id, true));

        assertThat(taken(occasion)).isZero();
        assertThat(audited(id)).containsExactly("booking.confirmed", "booking.cancelled");
        assertThat(mails(id)).contains("invitation.cancel");
        assertThat(booking.cancel(anna, id, ""))
                .isEqualTo(new CancelOutcome.Refused(new Refusal.HasEnded(BookingState.CANCELLED), List.of()));
        confirmed(booking.book(anna, occasion, anna.id(), ""));
    }

    @Test
    void refuses_cancelling_after_the_last_day_and_names_the_organiser_who_still_can() {
        long occasion = world.anOccasion().on(DAY, 9, 16).save();
        Actor anna = world.aStaffMemberOf("1402");
        Actor organiser = world.anOrganiserOf("1481");
        long id = confirmed(booking.book(anna, occasion, anna.id(), ""));
        clock.set(DAY.minusDays(1).atTime(8, 0));

        CancelOutcome late = booking.cancel(anna, id, "");

        assertThat(late)
                .asInstanceOf(type(CancelOutcome.Refused.class))
                .satisfies(refused -> assertThat(refused.refusal()).isInstanceOf(Refusal.TooLateToCancel.class));
        assertThat(booking.cancel(organiser, id, "")).isEqualTo(new CancelOutcome.Cancelled(id, true));
    }

    @Test
    void a_manager_books_for_her_staff_and_it_shows_that_she_did() {
        long workplace = world.aWorkplaceIn("1402");
        Actor manager = world.aUnitManagerOf(workplace);
        long anna = world.aNurseAt(workplace);
        long occasion = world.anOccasion().save();

        long id = confirmed(booking.book(manager, occasion, anna, ""));

        assertThat(myBookings.byId(world.actor(anna), id).orElseThrow().bookedBy())
                .isNotNull();
        assertThat(db.select(AUDIT_EVENT.ACTOR_ID, AUDIT_EVENT.PERSON_ID)
                        .from(AUDIT_EVENT)
                        .where(AUDIT_EVENT.SUBJECT_ID.eq(id).and(AUDIT_EVENT.SUBJECT_KIND.eq("BOOKING")))
                        .fetchSingle()
                        .intoList())
                .containsExactly(manager.id(), anna);
        assertThat(db.select(AUDIT_EVENT.DETAIL)
                        .from(AUDIT_EVENT)
                        .where(AUDIT_EVENT.SUBJECT_ID.eq(id).and(AUDIT_EVENT.SUBJECT_KIND.eq("BOOKING")))
                        .fetchSingle()
                        .value1())
                .isEqualTo("as:MANAGER");
        assertThat(mails(id)).containsExactly("invitation.request", "booking.notice");
        assertThat(noticeOf(id)).contains(participantName(manager.id()) + " har bokat en plats åt dig");
    }

    @Test
    void an_organiser_adds_somebody_after_booking_has_closed() {
        long occasion = world.anOccasion()
                .on(DAY, 9, 16)
                .closing(DAY.minusDays(5).atStartOfDay())
                .save();
        Actor organiser = world.anOrganiserOf("1481");
        Actor anna = world.aStaffMemberOf("1402");
        clock.set(DAY.minusDays(2).atTime(8, 0));

        confirmed(booking.book(organiser, occasion, anna.id(), ""));

        assertThat(participants.ofOccasion(organiser, occasion)).singleElement().satisfies(participant -> {
            assertThat(participant.personId()).isEqualTo(anna.id());
            assertThat(participant.bookedBy()).isNotNull();
        });
    }

    @Test
    void no_more_of_ones_own_bookings_is_read_than_was_asked_for() {
        Actor anna = world.aStaffMemberOf("1402");
        List<Long> made = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            long occasion = world.anOccasion()
                    .on(LocalDate.of(2026, 11, 24).plusDays(i), 9, 12)
                    .save();
            made.add(confirmed(booking.book(anna, occasion, anna.id(), "")));
        }
        booking.cancel(anna, made.getLast(), "");

        assertThat(myBookings.newest(anna, Set.of(), Long.MAX_VALUE, 2))
                .extracting(MyBooking::bookingId)
                .containsExactly(made.get(3), made.get(2));
        assertThat(myBookings.newest(anna, Set.of(BookingState.CONFIRMED), made.get(2), 2))
                .extracting(MyBooking::bookingId)
                .containsExactly(made.get(1), made.get(0));
    }

    @Test
    void nobody_else_books_cancels_or_looks() {
        long occasion = world.anOccasion().save();
        Actor anna = world.aStaffMemberOf("1402");
        Actor other = world.aStaffMemberOf("1402");
        Actor strangeManager = world.aUnitManagerOf(world.aWorkplaceIn("1402"));
        Actor strangeOrganiser = world.anOrganiserOf("1480");
        long id = confirmed(booking.book(anna, occasion, anna.id(), ""));

        for (Actor stranger : List.of(other, strangeManager, strangeOrganiser, Actor.ANONYMOUS)) {
            assertThatThrownBy(() -> booking.book(stranger, occasion, anna.id(), ""))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> booking.cancel(stranger, id, "")).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> myBookings.ofPerson(stranger, anna.id()))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> participants.ofOccasion(stranger, occasion))
                    .isInstanceOf(AccessDeniedException.class);
            assertThat(myBookings.byId(stranger, id)).isEmpty();
        }
    }

    @Test
    void when_the_organiser_cancels_the_occasion_every_booking_ends_and_everybody_is_told() {
        long occasion = world.anOccasion().withPlaces(1).save();
        Actor anna = world.aStaffMemberOf("1402");
        Actor bo = world.aStaffMemberOf("1402");
        Actor organiser = world.anOrganiserOf("1481");
        long booked = confirmed(booking.book(anna, occasion, anna.id(), ""));
        long queued = ((Queued) booking.queue(bo, occasion, bo.id(), "")).bookingId();

        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            db.update(OCCASION)
                    .set(OCCASION.STATUS, "CANCELLED")
                    .where(OCCASION.ID.eq(occasion))
                    .execute();
            events.publishEvent(new OccasionCancelled(occasion, "Kursledaren är sjuk", organiser.id()));
        });

        assertThat(db.select(BOOKING.STATE)
                        .from(BOOKING)
                        .where(BOOKING.OCCASION_ID.eq(occasion))
                        .fetch(BOOKING.STATE))
                .containsOnly("CANCELLED");
        assertThat(mails(booked)).contains("invitation.cancel");
        assertThat(mails(queued)).contains("invitation.ended");
        assertThat(taken(occasion)).isZero();
        assertThat(refused(booking.book(anna, occasion, anna.id(), "")).refusal())
                .isInstanceOf(Refusal.OccasionIsCancelled.class);
    }

    @Test
    void what_was_written_is_never_cut() {
        long occasion = world.anOccasion().save();
        Actor anna = world.aStaffMemberOf("1402");

        assertThat(refused(booking.book(anna, occasion, anna.id(), "å".repeat(1001)))
                        .refusal())
                .isEqualTo(new Refusal.TooLong(1000));
        confirmed(booking.book(anna, occasion, anna.id(), "å".repeat(1000)));
    }

    @Test
    void a_visitor_sees_what_holds_for_everybody() {
        long open = world.anOccasion().save();
        long full = world.aFullOccasion().save();
        long draft = world.anOccasion().draft().save();

        assertThat(booking.preview(Actor.ANONYMOUS, open)).isEqualTo(new BookingPreview.SignInFirst());
        assertThat(booking.preview(Actor.ANONYMOUS, full))
                .asInstanceOf(type(BookingPreview.NotNow.class))
                .extracting(BookingPreview.NotNow::refusal)
                .isEqualTo(new Refusal.Full(0));
        assertThat(booking.preview(Actor.ANONYMOUS, draft))
                .isEqualTo(new BookingPreview.NotNow(new Refusal.NotPublished(), List.of()));
    }

    static long confirmed(BookingOutcome outcome) {
        assertThat(outcome).isInstanceOf(Confirmed.class);
        return ((Confirmed) outcome).bookingId();
    }

    private static Refused refused(BookingOutcome outcome) {
        assertThat(outcome).isInstanceOf(Refused.class);
        return (Refused) outcome;
    }

    private int taken(long occasion) {
        return db.select(OCCASION.TAKEN)
                .from(OCCASION)
                .where(OCCASION.ID.eq(occasion))
                .fetchSingle()
                .value1();
    }

    private List<String> audited(long bookingId) {
        return db.select(AUDIT_EVENT.ACTION)
                .from(AUDIT_EVENT)
                .where(AUDIT_EVENT.SUBJECT_KIND.eq("BOOKING").and(AUDIT_EVENT.SUBJECT_ID.eq(bookingId)))
                .orderBy(AUDIT_EVENT.ID)
                .fetch(AUDIT_EVENT.ACTION);
    }

    private List<String> mails(long bookingId) {
        return db.select(OUTGOING_MAIL.KIND)
                .from(OUTGOING_MAIL)
                .where(OUTGOING_MAIL.BOOKING_ID.eq(bookingId))
                .orderBy(OUTGOING_MAIL.ID)
                .fetch(OUTGOING_MAIL.KIND);
    }

    private String noticeOf(long bookingId) {
        String content = db.select(OUTGOING_MAIL.CONTENT)
                .from(OUTGOING_MAIL)
                .where(OUTGOING_MAIL.BOOKING_ID.eq(bookingId).and(OUTGOING_MAIL.KIND.eq("booking.notice")))
                .fetchSingle()
                .value1();
        return notices.render(content).text();
    }

    private String participantName(long personId) {
        return db.select(PERSON.GIVEN_NAME.concat(" ").concat(PERSON.FAMILY_NAME))
                .from(PERSON)
                .where(PERSON.ID.eq(personId))
                .fetchSingle()
                .value1();
    }

    @Test
    void an_unlimited_occasion_that_gets_a_limit_counts_those_already_there() {
        long occasion = world.anOccasion().unlimited().save();
        for (int i = 0; i < 2; i++) {
            Actor person = world.aStaffMemberOf("1402");
            confirmed(booking.book(person, occasion, person.id(), ""));
        }
        db.update(OCCASION)
                .set(OCCASION.CAPACITY, 3)
                .where(OCCASION.ID.eq(occasion))
                .execute();
        Actor third = world.aStaffMemberOf("1402");
        Actor fourth = world.aStaffMemberOf("1402");

        confirmed(booking.book(third, occasion, third.id(), ""));

        assertThat(refused(booking.book(fourth, occasion, fourth.id(), "")).refusal())
                .isEqualTo(new Refusal.Full(0));
        assertThat(taken(occasion)).isEqualTo(3);
    }
}
