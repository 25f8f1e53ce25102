package se.goteborgsregionen.bredvid.booking;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.goteborgsregionen.bredvid.booking.BookingRules.Asking;
import se.goteborgsregionen.bredvid.booking.Situation.HeldMeeting;
import se.goteborgsregionen.bredvid.booking.Situation.OccasionFacts;
import se.goteborgsregionen.bredvid.booking.Situation.OwnBooking;
import se.goteborgsregionen.bredvid.booking.Situation.PersonFacts;
import se.goteborgsregionen.bredvid.booking.Situation.Standing;
import se.goteborgsregionen.bredvid.booking.Situation.Where;
import se.goteborgsregionen.bredvid.offer.Contact;
import se.goteborgsregionen.bredvid.offer.Form;
import se.goteborgsregionen.bredvid.offer.Meeting;
import se.goteborgsregionen.bredvid.offer.Status;
import se.goteborgsregionen.bredvid.shared.Time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class BookingRulesTest {

    private static final LocalDateTime START = LocalDateTime.of(2026, 11, 24, 9, 0);
    private static final Where IN_MOLNDAL = new Where(Form.ON_SITE, 9L);
    private static final long NURSE = 1;
    private static final long PHYSIO = 2;

    private Status status = Status.PUBLISHED;
    private @Nullable Integer capacity = 10;
    private int taken;
    private int waiting;
    private @Nullable Instant opens;
    private boolean licensedOnly;
    private Set<Long> professions = Set.of();
    private Standing standing = Standing.ACTIVE;
    private @Nullable Long profession = NURSE;
    private boolean isLicensed = true;
    private @Nullable Long organisation = 5L;
    private @Nullable OwnBooking own;
    private List<HeldMeeting> held = List.of();

    @Test
    void lets_in_whom_nothing_stands_in_the_way_of() {
        assertThat(book(at("2026-10-22T13:18"))).isNull();
    }

    @Test
    void published() {
        status = Status.DRAFT;
        assertThat(book(at("2026-10-22T13:18"))).isEqualTo(new Refusal.NotPublished());
    }

    @Test
    void not_cancelled() {
        status = Status.CANCELLED;
        assertThat(book(at("2026-10-22T13:18"))).isEqualTo(new Refusal.OccasionIsCancelled("Kursledaren är sjuk"));
    }

    @Test
    void not_started() {
        assertThat(organiserBooks(at("2026-11-24T08:59"))).isNull();
        assertThat(organiserBooks(at("2026-11-24T09:00"))).isEqualTo(new Refusal.HasStarted(START));
    }

    @Test
    void booking_window_opens() {
        opens = at("2026-10-23T08:00");
        assertThat(book(at("2026-10-23T07:59"))).isEqualTo(new Refusal.NotOpenYet(at("2026-10-23T08:00")));
        assertThat(book(at("2026-10-23T08:00"))).isNull();
    }

    @Test
    void booking_window_closes() {
        assertThat(book(at("2026-11-19T23:59"))).isNull();
        assertThat(book(at("2026-11-20T00:00"))).isEqualTo(new Refusal.HasClosed(at("2026-11-20T00:00")));
    }

    @Test
    void booking_window_does_not_bind_the_organiser() {
        assertThat(organiserBooks(at("2026-11-23T12:00"))).isNull();
    }

    @Test
    void active_person() {
        standing = Standing.AWAITING_MANAGER;
        assertThat(book(at("2026-10-22T13:18"))).isEqualTo(new Refusal.AwaitsManager());
        standing = Standing.INACTIVE;
        assertThat(book(at("2026-10-22T13:18"))).isEqualTo(new Refusal.NotActive());
    }

    @Test
    void has_workplace() {
        organisation = null;
        assertThat(book(at("2026-10-22T13:18"))).isEqualTo(new Refusal.NoWorkplace());
    }

    @Test
    void target_group() {
        professions = Set.of(PHYSIO);
        assertThat(book(at("2026-10-22T13:18"))).isEqualTo(new Refusal.OtherProfession(Set.of(PHYSIO)));
        profession = null;
        assertThat(book(at("2026-10-22T13:18"))).isEqualTo(new Refusal.OtherProfession(Set.of(PHYSIO)));
        profession = PHYSIO;
        assertThat(book(at("2026-10-22T13:18"))).isNull();
    }

    @Test
    void licensed() {
        licensedOnly = true;
        assertThat(book(at("2026-10-22T13:18"))).isNull();
        isLicensed = false;
        assertThat(book(at("2026-10-22T13:18"))).isEqualTo(new Refusal.LicensedOnly());
    }

    @Test
    void one_active_booking() {
        own = new OwnBooking(7, BookingState.CONFIRMED);
        assertThat(book(at("2026-10-22T13:18"))).isEqualTo(new Refusal.AlreadyBooked(7, BookingState.CONFIRMED));
    }

    @Test
    void no_clash_names_the_other_booking() {
        held = List.of(
                new HeldMeeting(8, "Palliativ vård", meeting(START.plusHours(6), START.plusHours(9)), IN_MOLNDAL));
        assertThat(book(at("2026-10-22T13:18")))
                .isEqualTo(new Refusal.Clash(8, "Palliativ vård", START.plusHours(6), START.plusHours(9)));
    }

    @Test
    void no_clash_between_meetings_that_touch() {
        held = List.of(
                new HeldMeeting(8, "Före", meeting(START.minusHours(2), START), IN_MOLNDAL),
                new HeldMeeting(9, "Efter", meeting(START.plusHours(7), START.plusHours(8)), IN_MOLNDAL));
        assertThat(book(at("2026-10-22T13:18"))).isNull();
    }

    @Test
    void no_clash_is_asked_of_instants_not_of_what_the_clocks_show() {
        Meeting inHelsinki =
                new Meeting(3, START.plusHours(7), START.plusHours(8), java.time.ZoneId.of("Europe/Helsinki"));
        held = List.of(new HeldMeeting(8, "I Helsingfors", inHelsinki, IN_MOLNDAL));
        assertThat(book(at("2026-10-22T13:18"))).isInstanceOf(Refusal.Clash.class);
    }

    @Test
    void place_left() {
        taken = 9;
        assertThat(book(at("2026-10-22T13:18"))).isNull();
        taken = 10;
        waiting = 3;
        assertThat(book(at("2026-10-22T13:18"))).isEqualTo(new Refusal.Full(3));
    }

    @Test
    void place_left_is_not_asked_of_an_unlimited_occasion() {
        capacity = null;
        taken = 5000;
        assertThat(book(at("2026-10-22T13:18"))).isNull();
    }

    @Test
    void the_queue_can_be_joined_when_it_is_full() {
        taken = 10;
        assertThat(BookingRules.refuseQueueing(situation(), asking(at("2026-10-22T13:18"))))
                .isNull();
    }

    @Test
    void the_booking_window_does_not_close_the_queue_for_those_who_stand_in_it() {
        own = new OwnBooking(7, BookingState.WAITLISTED);
        assertThat(BookingRules.refusePromotion(situation(), asking(at("2026-11-23T12:00"))))
                .isNull();
    }

    @Test
    void nobody_is_promoted_into_a_clash() {
        own = new OwnBooking(7, BookingState.WAITLISTED);
        held = List.of(new HeldMeeting(8, "Palliativ vård", meeting(START, START.plusHours(1)), IN_MOLNDAL));
        assertThat(BookingRules.refusePromotion(situation(), asking(at("2026-10-22T13:18"))))
                .isInstanceOf(Refusal.Clash.class);
    }

    @Test
    void a_place_can_be_cancelled_to_the_end_of_the_last_day() {
        CancelTerms terms = CancelTerms.of(meeting(START, START.plusHours(7)), 7);
        assertThat(terms.lastDay()).isEqualTo(LocalDate.of(2026, 11, 17));
        assertThat(terms.allowAt(at("2026-11-17T23:59"))).isTrue();
        assertThat(terms.allowAt(at("2026-11-18T00:00"))).isFalse();
    }

    @Test
    void a_place_can_never_be_cancelled_after_the_start() {
        CancelTerms terms = CancelTerms.of(meeting(START, START.plusHours(7)), 0);
        assertThat(terms.allowAt(at("2026-11-24T08:59"))).isTrue();
        assertThat(terms.allowAt(at("2026-11-24T09:00"))).isFalse();
    }

    @Test
    void too_late_to_cancel_binds_the_person_but_neither_the_organiser_nor_the_queue() {
        CancelTerms terms = CancelTerms.of(meeting(START, START.plusHours(7)), 7);
        Instant late = at("2026-11-20T12:00");
        Contact contact = new Contact("Johan", "johan@prov.example", "");
        assertThat(BookingRules.refuseCancelling(BookingState.CONFIRMED, terms, late, true, contact))
                .isEqualTo(new Refusal.TooLateToCancel(LocalDate.of(2026, 11, 17), contact));
        assertThat(BookingRules.refuseCancelling(BookingState.CONFIRMED, terms, late, false, contact))
                .isNull();
        assertThat(BookingRules.refuseCancelling(BookingState.WAITLISTED, terms, late, true, contact))
                .isNull();
        assertThat(BookingRules.refuseCancelling(BookingState.CANCELLED, terms, late, false, contact))
                .isEqualTo(new Refusal.HasEnded(BookingState.CANCELLED));
    }

    @ParameterizedTest
    @EnumSource(BookingState.class)
    void a_booking_that_has_ended_stays_so(BookingState state) {
        assertThat(state.next().isEmpty()).isEqualTo(!state.active());
        for (BookingState next : BookingState.values()) {
            if (state.next().contains(next)) {
                assertThat(state.to(next)).isEqualTo(next);
            } else {
                assertThatThrownBy(() -> state.to(next)).isInstanceOf(IllegalStateException.class);
            }
        }
    }

    private @Nullable Refusal book(Instant now) {
        return BookingRules.refuseBooking(situation(), asking(now));
    }

    private @Nullable Refusal organiserBooks(Instant now) {
        return BookingRules.refuseBooking(situation(), new Asking(now, true));
    }

    private static Asking asking(Instant now) {
        return new Asking(now, false);
    }

    private Situation situation() {
        OccasionFacts occasion = new OccasionFacts(
                1,
                2,
                3,
                status,
                status == Status.CANCELLED ? "Kursledaren är sjuk" : "",
                capacity,
                taken,
                waiting,
                0,
                opens,
                at("2026-11-20T00:00"),
                List.of(meeting(START, START.plusHours(7))),
                IN_MOLNDAL,
                new TargetGroup(professions, licensedOnly, Set.of(), Set.of(), Set.of(), Map.of()),
                new BookingTerms(7, false, false, 3, 3, null, false, false, 24, null));
        PersonFacts person = new PersonFacts(4, standing, profession, isLicensed, 6L, organisation, null);
        return new Situation(occasion, person, own, held);
    }

    private static Meeting meeting(LocalDateTime starts, LocalDateTime ends) {
        return new Meeting(1, starts, ends, Time.STOCKHOLM);
    }

    private static Instant at(String timeInStockholm) {
        return LocalDateTime.parse(timeInStockholm).atZone(Time.STOCKHOLM).toInstant();
    }
}
