package se.goteborgsregionen.bredvid.offer;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;
import se.goteborgsregionen.bredvid.PortalTest;
import se.goteborgsregionen.bredvid.TestWorld;
import se.goteborgsregionen.bredvid.access.Actor;
import se.goteborgsregionen.bredvid.offer.OfferField.Name;
import se.goteborgsregionen.bredvid.offer.OwnOffer.Shelf;
import se.goteborgsregionen.bredvid.shared.Time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.goteborgsregionen.bredvid.db.Tables.AUDIT_EVENT;
import static se.goteborgsregionen.bredvid.db.Tables.BOOKING;
import static se.goteborgsregionen.bredvid.db.Tables.MEETING;
import static se.goteborgsregionen.bredvid.db.Tables.OCCASION;
import static se.goteborgsregionen.bredvid.db.Tables.OFFER;

@PortalTest
class PublishingDbTest {

    private static final String MOLNDAL = "1481";
    private static final LocalDate DAY = LocalDate.of(2026, 11, 12);
    private static final LocalDate HELD = LocalDate.of(2026, 8, 19);

    @Autowired
    private PublishingService publishing;

    @Autowired
    private CallingOffService callingOff;

    @Autowired
    private OwnOffersService ownOffers;

    @Autowired
    private OfferService offers;

    @Autowired
    private PublishingEvents events;

    @Autowired
    private TestWorld world;

    @Autowired
    private DSLContext db;

    @Autowired
    private TransactionTemplate transaction;

    private Actor organiser = Actor.ANONYMOUS;

    @BeforeEach
    void anOrganiser() {
        organiser = world.anOrganiserOf(MOLNDAL);
    }

    @Test
    void keeps_an_incomplete_draft_as_it_was_typed() {
        OfferForm typed = titled(OfferForm.blank(molndal(), OfferKind.COURSE, Contact.NOBODY), "Sårvård i hemmet")
                .with(List.of(new OccasionForm(
                        null,
                        Form.ON_SITE,
                        "",
                        null,
                        "",
                        false,
                        null,
                        null,
                        DAY,
                        OccasionTerms.USUAL,
                        List.of(new MeetingForm(null, DAY, LocalTime.of(9, 0), null)))));

        EditableOffer draft = saved(publishing.saveDraft(organiser, null, typed));

        assertThat(publishing.open(organiser, draft.id()).orElseThrow().form()).isEqualTo(typed.tidy());
        assertThat(offers.page(Actor.ANONYMOUS, draft.id())).isEmpty();
        assertThat(offers.page(organiser, draft.id())).isPresent();
    }

    @Test
    void publishes_a_draft_for_all_to_see() {
        EditableOffer draft = saved(publishing.saveDraft(organiser, null, course()));

        EditableOffer published = saved(publishing.publish(organiser, basis(draft), draft.form()));

        assertThat(published.status()).isEqualTo(Status.PUBLISHED);
        OfferPage page = offers.page(Actor.ANONYMOUS, draft.id()).orElseThrow();
        assertThat(page.offer().title()).isEqualTo("Förflyttningskunskap");
        assertThat(page.offer().professions()).hasSize(1);
        assertThat(page.occasions()).singleElement().satisfies(occasion -> {
            assertThat(occasion.status()).isEqualTo(Status.PUBLISHED);
            assertThat(occasion.meetings()).hasSize(2);
            assertThat(BookingDeadline.lastDay(occasion.bookingCloses())).isEqualTo(DAY.minusDays(1));
        });
        assertThat(actions(draft.id())).containsExactly("offer.created", "offer.published");
    }

    @Test
    void repeats_on_the_occasion_what_its_meetings_say() {
        EditableOffer published = saved(publishing.publish(organiser, null, course()));
        OccasionForm occasion = published.form().occasions().getFirst();

        saved(publishing.publish(organiser, basis(published), published.form().with(List.of(moved(occasion, 7)))));

        var row = db.fetchSingle(OCCASION, OCCASION.OFFER_ID.eq(published.id()));
        assertThat(row.getFirstStart()).isEqualTo(DAY.plusDays(7).atTime(8, 30));
        assertThat(row.getLastEnd()).isEqualTo(DAY.plusDays(8).atTime(16, 30));
        assertThat(row.getMeetingCount()).isEqualTo(2);
    }

    @Test
    void tells_once_of_another_time_and_keeps_the_meetings_that_invitations_refer_to() {
        EditableOffer published = saved(publishing.publish(organiser, null, course()));
        OccasionForm occasion = published.form().occasions().getFirst();
        long occasionId = Objects.requireNonNull(occasion.id());
        book(occasionId, 3);
        List<Long> before = meetingIds(occasionId);

        SaveOutcome outcome =
                publishing.publish(organiser, basis(published), published.form().with(List.of(moved(occasion, 7))));

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        SaveOutcome.Saved.class,
                        saved -> assertThat(saved.told()).isEqualTo(3));
        assertThat(meetingIds(occasionId)).isEqualTo(before);
        assertThat(events.about(occasionId)).containsExactly(new OccasionChanged(occasionId, organiser, true));
    }

    @Test
    void tells_nobody_of_a_better_title() {
        EditableOffer published = saved(publishing.publish(organiser, null, course()));
        long occasionId = occasionId(published);

        SaveOutcome outcome = publishing.publish(organiser, basis(published), titled(published.form(), "Ny rubrik"));

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        SaveOutcome.Saved.class,
                        saved -> assertThat(saved.told()).isZero());
        assertThat(events.about(occasionId)).isEmpty();
    }

    @Test
    void lets_the_queue_know_of_more_places() {
        EditableOffer published = saved(publishing.publish(organiser, null, course()));

        saved(publishing.publish(organiser, basis(published), published.form().with(List.of(places(published, 20)))));

        assertThat(events.about(occasionId(published))).containsExactly(new PlacesAdded(occasionId(published)));
    }

    @Test
    void stores_and_tells_nothing_of_a_form_that_does_not_hold() {
        EditableOffer published = saved(publishing.publish(organiser, null, course()));
        OccasionForm wrong = moved(published.form().occasions().getFirst(), -300);

        SaveOutcome outcome =
                publishing.publish(organiser, basis(published), published.form().with(List.of(wrong)));

        assertThat(outcome).isInstanceOf(SaveOutcome.Invalid.class);
        assertThat(publishing.open(organiser, published.id())).contains(published);
        assertThat(events.about(occasionId(published))).isEmpty();
    }

    @Test
    void lets_the_first_of_two_who_edit_save_and_shows_her_version_to_the_second() {
        EditableOffer published = saved(publishing.publish(organiser, null, course()));
        saved(publishing.publish(organiser, basis(published), titled(published.form(), "Först")));

        SaveOutcome second = publishing.publish(organiser, basis(published), titled(published.form(), "Sist"));

        assertThat(second)
                .isInstanceOfSatisfying(
                        SaveOutcome.SavedByAnother.class,
                        another -> assertThat(another.theirs().form().title()).isEqualTo("Först"));
        assertThat(offers.page(organiser, published.id()).orElseThrow().offer().title())
                .isEqualTo("Först");
    }

    @Test
    void is_not_disturbed_by_people_booking_while_she_writes() {
        EditableOffer published = saved(publishing.publish(organiser, null, course()));
        book(occasionId(published), 1);

        assertThat(publishing.publish(organiser, basis(published), titled(published.form(), "Ny")))
                .isInstanceOf(SaveOutcome.Saved.class);
    }

    @Test
    void counts_the_taken_places_only_once_it_holds_the_occasion() throws Exception {
        EditableOffer published = saved(publishing.publish(organiser, null, course()));
        long occasionId = occasionId(published);
        CountDownLatch booking = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        try (var threads = Executors.newFixedThreadPool(2)) {
            var booker = threads.submit(() -> transaction.executeWithoutResult(status -> {
                book(occasionId, 9);
                booking.countDown();
                await(go);
            }));
            await(booking);
            Callable<SaveOutcome> lowering = () -> publishing.publish(
                    organiser, basis(published), published.form().with(List.of(places(published, 8))));
            var lowered = threads.submit(lowering);
            TimeUnit.MILLISECONDS.sleep(300);
            go.countDown();
            booker.get();

            assertThat(lowered.get())
                    .isEqualTo(new SaveOutcome.Invalid(List.of(new FieldProblem(
                            OfferField.of(Name.CAPACITY, 0), new OfferProblem.FewerThanTaken(8, 9, 0)))));
        }
    }

    @Test
    void publishes_anew_when_the_database_ends_it_for_the_sake_of_another() throws Exception {
        EditableOffer published = saved(publishing.publish(organiser, null, course()));
        long occasionId = occasionId(published);
        CountDownLatch booking = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        try (var threads = Executors.newFixedThreadPool(2)) {
            var other = threads.submit(() -> transaction.executeWithoutResult(status -> {
                for (int person = 0; person < 30; person++) {
                    world.aNurseIn(MOLNDAL);
                }
                book(occasionId, 1);
                booking.countDown();
                await(go);
                db.update(OFFER)
                        .set(OFFER.LICENSED_ONLY, true)
                        .where(OFFER.ID.eq(published.id()))
                        .execute();
            }));
            await(booking);
            Callable<SaveOutcome> publish =
                    () -> publishing.publish(organiser, basis(published), titled(published.form(), "Ändå"));
            var outcome = threads.submit(publish);
            TimeUnit.MILLISECONDS.sleep(500);
            go.countDown();
            other.get();

            assertThat(outcome.get()).isInstanceOf(SaveOutcome.Saved.class);
        }
    }

    @Test
    void takes_back_an_occasion_that_nobody_is_booked_on() {
        EditableOffer published = saved(publishing.publish(organiser, null, course()));
        OccasionForm another = published.form().occasions().getFirst().movedBy(14);

        EditableOffer changed = saved(
                publishing.publish(organiser, basis(published), published.form().with(List.of(another))));

        assertThat(offers.page(Actor.ANONYMOUS, published.id()).orElseThrow().occasions())
                .extracting(occasion -> occasion.meetings().getFirst().starts().toLocalDate())
                .containsExactly(DAY.plusDays(14));
        assertThat(changed.form().occasions()).hasSize(1);
    }

    @Test
    void copies_to_a_draft_whose_days_keep_their_distance() {
        EditableOffer published = saved(publishing.publish(organiser, null, course()));

        EditableOffer copy = publishing.copy(organiser, published.id(), LocalDate.of(2027, 1, 14));

        assertThat(copy.status()).isEqualTo(Status.DRAFT);
        OccasionForm occasion = copy.form().occasions().getFirst();
        assertThat(occasion.meetings())
                .extracting(MeetingForm::day)
                .containsExactly(LocalDate.of(2027, 1, 14), LocalDate.of(2027, 1, 15));
        assertThat(occasion.lastBookingDay()).isEqualTo(LocalDate.of(2027, 1, 13));
        assertThat(publishing.publish(organiser, basis(copy), copy.form())).isInstanceOf(SaveOutcome.Saved.class);
    }

    @Test
    void keeps_when_booking_opens_and_moves_it_with_the_copy() {
        OccasionForm whole = course().occasions().getFirst();
        LocalDate opens = DAY.minusDays(14);
        OccasionForm later = new OccasionForm(
                null,
                whole.form(),
                whole.address(),
                whole.municipalityId(),
                "",
                false,
                14,
                opens,
                whole.lastBookingDay(),
                whole.terms(),
                whole.meetings());

        EditableOffer published = saved(publishing.publish(organiser, null, course().with(List.of(later))));

        assertThat(db.fetchSingle(OCCASION, OCCASION.OFFER_ID.eq(published.id()))
                        .getBookingOpensAt())
                .isEqualTo(opens.atStartOfDay(Time.STOCKHOLM).toInstant());
        EditableOffer changed = saved(publishing.publish(organiser, basis(published), titled(published.form(), "Ny")));
        assertThat(changed.form().occasions().getFirst().bookingOpens()).isEqualTo(opens);
        EditableOffer copy = publishing.copy(organiser, published.id(), DAY.plusDays(28));
        assertThat(copy.form().occasions().getFirst().bookingOpens()).isEqualTo(opens.plusDays(28));
    }

    @Test
    void keeps_the_hour_at_which_booking_opens_as_long_as_its_day_stands() {
        long offerId = world.anOffer().by("Mölndal").save();
        LocalDateTime nine = DAY.minusDays(14).atTime(9, 0);
        world.anOccasion().of(offerId).on(DAY, 9, 12).opening(nine).save();
        EditableOffer offer = publishing.open(organiser, offerId).orElseThrow();

        saved(publishing.publish(organiser, basis(offer), titled(offer.form(), "Ny rubrik")));

        assertThat(db.fetchSingle(OCCASION, OCCASION.OFFER_ID.eq(offerId)).getBookingOpensAt())
                .isEqualTo(nine.atZone(Time.STOCKHOLM).toInstant());
    }

    @Test
    void cancels_an_occasion_with_a_message_and_tells_once() {
        EditableOffer published = saved(publishing.publish(organiser, null, course()));
        long occasionId = occasionId(published);
        book(occasionId, 4);

        assertThat(callingOff.callOffOccasion(organiser, occasionId, " "))
                .isEqualTo(new CallOffOutcome.MessageMissing());
        assertThat(callingOff.callOffOccasion(organiser, occasionId, "Kursledaren är sjuk"))
                .isEqualTo(new CallOffOutcome.CalledOff(4));
        assertThat(callingOff.callOffOccasion(organiser, occasionId, "Igen"))
                .isEqualTo(new CallOffOutcome.NothingToCallOff());

        assertThat(events.about(occasionId))
                .containsExactly(new OccasionCancelled(occasionId, "Kursledaren är sjuk", organiser.id()));
        assertThat(offers.page(Actor.ANONYMOUS, published.id()).orElseThrow().occasions())
                .singleElement()
                .satisfies(occasion -> {
                    assertThat(occasion.status()).isEqualTo(Status.CANCELLED);
                    assertThat(occasion.cancelMessage()).isEqualTo("Kursledaren är sjuk");
                });
    }

    @Test
    void cancels_a_whole_offer_after_which_nothing_can_be_saved() {
        EditableOffer published = saved(publishing.publish(organiser, null, course()));

        assertThat(callingOff.callOffOffer(organiser, published.id(), "För få anmälda"))
                .isEqualTo(new CallOffOutcome.CalledOff(0));

        assertThat(events.about(occasionId(published))).hasSize(1);
        assertThat(publishing.publish(organiser, basis(published), published.form()))
                .isEqualTo(new SaveOutcome.NoLongerEditable());
        assertThat(ownOffers.on(organiser, Shelf.PAST, null, 500))
                .extracting(OwnOffer::id)
                .contains(published.id());
    }

    @Test
    void leaves_what_is_over_neither_changed_nor_cancelled() {
        long offerId = world.anOffer().by("Mölndal").save();
        long held = world.anOccasion().of(offerId).on(HELD, 9, 12).taken(10).save();
        long coming = world.anOccasion().of(offerId).on(DAY, 9, 12).taken(2).save();
        EditableOffer offer = publishing.open(organiser, offerId).orElseThrow();
        List<OccasionForm> moved = offer.form().occasions().stream()
                .map(occasion -> moved(occasion, 120))
                .toList();

        assertThat(publishing.publish(organiser, basis(offer), offer.form().with(moved)))
                .isEqualTo(new SaveOutcome.Invalid(List.of(
                        new FieldProblem(OfferField.of(Name.OCCASIONS), new OfferProblem.OccasionIsOver(HELD)))));
        assertThat(callingOff.callOffOccasion(organiser, held, "Ställs in")).isEqualTo(new CallOffOutcome.Over());
        assertThat(events.about(held)).isEmpty();
        assertThat(callingOff.callOffOccasion(organiser, coming, "Ställs in"))
                .isEqualTo(new CallOffOutcome.CalledOff(2));
        assertThat(callingOff.callOffOffer(organiser, offerId, "Ställs in")).isEqualTo(new CallOffOutcome.Over());
    }

    @Test
    void opens_with_what_is_coming_first_and_tells_those_alone() {
        long offerId = world.anOffer().by("Mölndal").save();
        world.anOccasion().of(offerId).on(HELD, 9, 12).taken(10).save();
        long coming = world.anOccasion().of(offerId).on(DAY, 9, 12).taken(2).save();

        EditableOffer offer = publishing.open(organiser, offerId).orElseThrow();

        assertThat(occasionId(offer)).isEqualTo(coming);
        assertThat(offer.booked(DAY.minusDays(20).atStartOfDay())).isEqualTo(2);
        assertThat(publishing.copy(organiser, offerId, DAY.plusDays(28)).form().occasions())
                .extracting(OccasionForm::firstDay)
                .containsExactly(DAY.plusDays(28));
    }

    @Test
    void throws_a_draft_away_but_never_what_has_been_published() {
        EditableOffer draft = saved(publishing.saveDraft(organiser, null, course()));
        EditableOffer published = saved(publishing.publish(organiser, null, course()));

        assertThat(publishing.discard(organiser, draft.id())).isTrue();
        assertThat(publishing.discard(organiser, published.id())).isFalse();
        assertThat(publishing.open(organiser, draft.id())).isEmpty();
        assertThat(publishing.open(organiser, published.id())).isPresent();
    }

    @Test
    void lists_what_is_coming_drafted_and_past_each_on_its_shelf() {
        long draft = saved(publishing.saveDraft(organiser, null, course())).id();
        long coming = saved(publishing.publish(organiser, null, course())).id();
        long past = world.anOffer().by("Mölndal").save();
        world.anOccasion().of(past).on(LocalDate.of(2026, 9, 1), 9, 12).save();

        assertThat(ids(Shelf.DRAFTS)).contains(draft).doesNotContain(coming, past);
        assertThat(ids(Shelf.COMING)).contains(coming).doesNotContain(draft, past);
        assertThat(ids(Shelf.PAST)).contains(past).doesNotContain(draft, coming);
        assertThat(ownOffers.counts(organiser, null).get(Shelf.PAST))
                .isEqualTo(ids(Shelf.PAST).size());
    }

    @Test
    void shows_each_occasion_of_an_offer_that_goes_on_where_it_belongs() {
        long offerId = world.anOffer().by("Mölndal").save();
        long first =
                world.anOccasion().of(offerId).on(HELD.minusYears(1), 9, 12).save();
        long held = world.anOccasion().of(offerId).on(HELD, 9, 12).save();
        long cancelled = world.anOccasion()
                .of(offerId)
                .on(DAY.minusDays(1), 9, 12)
                .cancelled()
                .save();
        long later = world.anOccasion().of(offerId).on(DAY.plusDays(1), 9, 12).save();
        long next = world.anOccasion().of(offerId).on(DAY, 9, 12).save();

        assertThat(runs(Shelf.COMING, offerId)).containsExactly(next, later);
        assertThat(runs(Shelf.PAST, offerId)).containsExactly(cancelled, held, first);
    }

    @Test
    void lets_organisers_of_the_organisation_and_gr_in_and_nobody_else() {
        EditableOffer published = saved(publishing.publish(organiser, null, course()));
        OfferBasis basis = basis(published);
        for (Actor stranger : List.of(Actor.ANONYMOUS, world.aStaffMemberOf(MOLNDAL), world.anOrganiserOf("1402"))) {
            refused(() -> publishing.open(stranger, published.id()));
            refused(() -> publishing.saveDraft(stranger, null, course()));
            refused(() -> publishing.publish(stranger, basis, published.form()));
            refused(() -> publishing.copy(stranger, published.id(), DAY));
            refused(() -> publishing.discard(stranger, published.id()));
            refused(() -> callingOff.callOffOffer(stranger, published.id(), "Nej"));
            refused(() -> callingOff.callOffOccasion(stranger, occasionId(published), "Nej"));
            refused(() -> ownOffers.on(stranger, Shelf.COMING, molndal(), 10));
        }
        Actor gr = world.aGrAdministrator();
        assertThat(publishing.publish(gr, basis, titled(published.form(), "GR:s ändring")))
                .isInstanceOf(SaveOutcome.Saved.class);
    }

    @Test
    void does_not_let_an_organiser_of_two_move_an_offer_between_them() {
        EditableOffer published = saved(publishing.publish(organiser, null, course()));
        Actor gr = world.aGrAdministrator();
        OfferForm moved = new OfferForm(
                world.organisation("1402"),
                null,
                OfferKind.COURSE,
                "Flyttad",
                "x",
                "",
                "",
                "",
                Level.BASE,
                false,
                OfferTerms.USUAL,
                Contact.NOBODY,
                null,
                7,
                Set.of(),
                Set.of(),
                TargetRules.EVERYBODY,
                published.form().occasions());

        refused(() -> publishing.publish(gr, basis(published), moved));
    }

    @Test
    void shows_the_link_to_the_booked_the_organisers_and_gr_alone() {
        long offerId = world.anOffer().by("Mölndal").save();
        long occasionId =
                world.anOccasion().of(offerId).digital("https://mote.example/7").save();
        Actor booked = world.aStaffMemberOf("1402");
        bookFor(occasionId, booked.id());

        for (Actor reader : List.of(organiser, world.aGrAdministrator(), booked)) {
            assertThat(link(reader, offerId)).isEqualTo("https://mote.example/7");
        }
        for (Actor reader : List.of(Actor.ANONYMOUS, world.aStaffMemberOf(MOLNDAL), world.anOrganiserOf("1402"))) {
            assertThat(link(reader, offerId)).isEmpty();
        }
    }

    private String link(Actor reader, long offerId) {
        return offers.page(reader, offerId).orElseThrow().occasions().getFirst().digitalLink();
    }

    private List<Long> ids(Shelf shelf) {
        return ownOffers.on(organiser, shelf, null, 1_000).stream()
                .map(OwnOffer::id)
                .toList();
    }

    private List<Long> runs(Shelf shelf, long offerId) {
        return ownOffers.on(organiser, shelf, null, 1_000).stream()
                .filter(offer -> offer.id() == offerId)
                .flatMap(offer -> offer.occasions().stream())
                .map(OwnOffer.Run::id)
                .toList();
    }

    private static void refused(Callable<?> call) {
        assertThatThrownBy(call::call).isInstanceOf(AccessDeniedException.class);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private long molndal() {
        return world.organisation(MOLNDAL);
    }

    private OfferForm course() {
        OfferForm blank = OfferForm.blank(molndal(), OfferKind.COURSE, new Contact("Utbildning", "", ""));
        return titled(blank, "Förflyttningskunskap")
                .with(List.of(new OccasionForm(
                        null,
                        Form.ON_SITE,
                        "Göteborgsvägen 11",
                        molndal(),
                        "",
                        false,
                        14,
                        null,
                        DAY.minusDays(1),
                        OccasionTerms.USUAL,
                        List.of(meeting(DAY), meeting(DAY.plusDays(1))))));
    }

    private static MeetingForm meeting(LocalDate day) {
        return new MeetingForm(null, day, LocalTime.of(8, 30), LocalTime.of(16, 30));
    }

    private OfferForm titled(OfferForm form, String title) {
        return new OfferForm(
                form.organisationId(),
                form.workplaceId(),
                form.kind(),
                title,
                "Två dagar om säkra förflyttningar",
                form.description(),
                "Kunna handleda",
                form.bring(),
                form.level(),
                form.licensedOnly(),
                form.terms(),
                form.contact(),
                form.hostId(),
                form.cancelDays(),
                Set.of(world.profession("AT")),
                form.areas(),
                form.target(),
                form.occasions());
    }

    /** The stored occasion with all its days moved. */
    private static OccasionForm moved(OccasionForm occasion, int days) {
        return new OccasionForm(
                occasion.id(),
                occasion.form(),
                occasion.address(),
                occasion.municipalityId(),
                occasion.digitalLink(),
                occasion.unlimited(),
                occasion.capacity(),
                occasion.bookingOpens(),
                occasion.lastBookingDay(),
                occasion.terms(),
                occasion.meetings().stream()
                        .map(meeting -> new MeetingForm(
                                meeting.id(), plus(meeting.day(), days), meeting.starts(), meeting.ends()))
                        .toList());
    }

    private static @Nullable LocalDate plus(@Nullable LocalDate day, int days) {
        return day == null ? null : day.plusDays(days);
    }

    private static OccasionForm places(EditableOffer offer, int capacity) {
        OccasionForm occasion = offer.form().occasions().getFirst();
        return new OccasionForm(
                occasion.id(),
                occasion.form(),
                occasion.address(),
                occasion.municipalityId(),
                occasion.digitalLink(),
                false,
                capacity,
                occasion.bookingOpens(),
                occasion.lastBookingDay(),
                occasion.terms(),
                occasion.meetings());
    }

    private static EditableOffer saved(SaveOutcome outcome) {
        assertThat(outcome).isInstanceOf(SaveOutcome.Saved.class);
        return ((SaveOutcome.Saved) outcome).offer();
    }

    private static OfferBasis basis(EditableOffer offer) {
        return new OfferBasis(offer.id(), offer.version());
    }

    private static long occasionId(EditableOffer offer) {
        return Objects.requireNonNull(offer.form().occasions().getFirst().id());
    }

    /** Takes places as a booking does: the occasion's row first. */
    private void book(long occasionId, int people) {
        db.update(OCCASION)
                .set(OCCASION.TAKEN, OCCASION.TAKEN.plus(people))
                .set(OCCASION.VERSION, OCCASION.VERSION.plus(1))
                .where(OCCASION.ID.eq(occasionId))
                .execute();
    }

    private void bookFor(long occasionId, long personId) {
        LocalDateTime now = LocalDateTime.of(2026, 10, 20, 12, 0);
        db.insertInto(BOOKING)
                .set(BOOKING.OCCASION_ID, occasionId)
                .set(BOOKING.PERSON_ID, personId)
                .set(BOOKING.ORGANISATION_ID, world.organisation("1402"))
                .set(BOOKING.STATE, "CONFIRMED")
                .set(BOOKING.ACTIVE, true)
                .set(BOOKING.BOOKED_BY, personId)
                .set(BOOKING.BOOKED_AT, now.toInstant(ZoneOffset.UTC))
                .set(BOOKING.STATE_AT, now.toInstant(ZoneOffset.UTC))
                .set(BOOKING.REPLY_TOKEN, "t" + occasionId + "-" + personId)
                .execute();
    }

    private List<Long> meetingIds(long occasionId) {
        return db.select(MEETING.ID)
                .from(MEETING)
                .where(MEETING.OCCASION_ID.eq(occasionId))
                .orderBy(MEETING.ID)
                .fetch(MEETING.ID);
    }

    private List<String> actions(long offerId) {
        return db.select(AUDIT_EVENT.ACTION)
                .from(AUDIT_EVENT)
                .where(AUDIT_EVENT.SUBJECT_KIND.eq("OFFER"))
                .and(AUDIT_EVENT.SUBJECT_ID.eq(offerId))
                .orderBy(AUDIT_EVENT.ID)
                .fetch(AUDIT_EVENT.ACTION);
    }
}
