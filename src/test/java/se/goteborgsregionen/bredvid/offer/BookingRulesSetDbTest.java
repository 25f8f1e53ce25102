package se.goteborgsregionen.bredvid.offer;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import se.goteborgsregionen.bredvid.PortalTest;
import se.goteborgsregionen.bredvid.TestWorld;
import se.goteborgsregionen.bredvid.access.Actor;
import se.goteborgsregionen.bredvid.offer.OfferField.Name;
import se.goteborgsregionen.bredvid.organisation.VocabularyService;
import se.goteborgsregionen.bredvid.shared.Time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.goteborgsregionen.bredvid.db.Tables.AUDIT_EVENT;
import static se.goteborgsregionen.bredvid.db.Tables.OCCASION;
import static se.goteborgsregionen.bredvid.db.Tables.OFFER;
import static se.goteborgsregionen.bredvid.db.Tables.TARGET_RULE;

@PortalTest
class BookingRulesSetDbTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 12);
    private static final OfferTerms TERMS = new OfferTerms(true, 5, true, 2, true, true, 2, false, true);

    @Autowired
    private PublishingService publishing;

    @Autowired
    private OfferService offers;

    @Autowired
    private OwnOffersService ownOffers;

    @Autowired
    private OfferTitleService titles;

    @Autowired
    private VocabularyService vocabulary;

    @Autowired
    private TestWorld world;

    @Autowired
    private DSLContext db;

    private Actor organiser = Actor.ANONYMOUS;

    @BeforeEach
    void anOrganiser() {
        organiser = world.anOrganiserOf("1481");
    }

    @Test
    void stores_the_terms_of_an_offer_and_reads_them_back() {
        EditableOffer offer = publish(course(OccasionTerms.USUAL).with(TERMS, TargetRules.EVERYBODY));

        var row = db.fetchSingle(OFFER, OFFER.ID.eq(offer.id()));
        assertThat(row.getReleaseNeeded()).isTrue();
        assertThat(row.getReleaseDays()).isEqualTo(5);
        assertThat(row.getHostAcceptance()).isTrue();
        assertThat(row.getAcceptanceDays()).isEqualTo(2);
        assertThat(row.getAllottedFirst()).isTrue();
        assertThat(row.getFirstTimersFirst()).isTrue();
        assertThat(row.getNoShowLimit()).isEqualTo(2);
        assertThat(reopened(offer).form().terms()).isEqualTo(TERMS);
        assertThat(offers.page(Actor.ANONYMOUS, offer.id())
                        .orElseThrow()
                        .offer()
                        .terms())
                .isEqualTo(TERMS);
    }

    @Test
    void stores_whom_an_offer_is_for_and_how_strictly() {
        TargetRules target = targets();

        EditableOffer offer = publish(course(OccasionTerms.USUAL).with(OfferTerms.USUAL, target));

        assertThat(reopened(offer).form().target()).isEqualTo(target);
        assertThat(offers.page(Actor.ANONYMOUS, offer.id())
                        .orElseThrow()
                        .offer()
                        .target())
                .isEqualTo(target);
        assertThat(db.select(TARGET_RULE.KIND, TARGET_RULE.EFFECT)
                        .from(TARGET_RULE)
                        .where(TARGET_RULE.OFFER_ID.eq(offer.id()))
                        .fetchMap(TARGET_RULE.KIND, TARGET_RULE.EFFECT))
                .as("a kind that blocks needs no row")
                .isEqualTo(Map.of("AREA", "WARN", "ATTENDED", "QUEUE_ONLY"));
    }

    @Test
    void changes_and_takes_back_whom_an_offer_is_for() {
        EditableOffer offer = publish(course(OccasionTerms.USUAL).with(TERMS, targets()));

        EditableOffer changed = saved(publishing.publish(
                organiser, basis(offer), offer.form().with(OfferTerms.USUAL, TargetRules.EVERYBODY)));

        assertThat(reopened(changed).form().target()).isEqualTo(TargetRules.EVERYBODY);
        assertThat(reopened(changed).form().terms()).isEqualTo(OfferTerms.USUAL);
        assertThat(db.select(AUDIT_EVENT.ACTION)
                        .from(AUDIT_EVENT)
                        .where(AUDIT_EVENT.SUBJECT_KIND.eq("OFFER"))
                        .and(AUDIT_EVENT.SUBJECT_ID.eq(offer.id()))
                        .and(AUDIT_EVENT.ACTOR_ID.eq(organiser.id()))
                        .orderBy(AUDIT_EVENT.ID)
                        .fetch(AUDIT_EVENT.ACTION))
                .containsExactly("offer.published", "offer.changed");
    }

    @Test
    void refuses_an_offer_to_require_that_is_only_a_draft() {
        long draft = world.anOffer().draft().save();
        TargetRules target = new TargetRules(Map.of(), Set.of(), Set.of(), Set.of(draft));

        assertThat(publishing.publish(
                        organiser, null, course(OccasionTerms.USUAL).with(OfferTerms.USUAL, target)))
                .isEqualTo(new SaveOutcome.Invalid(List.of(
                        new FieldProblem(OfferField.of(Name.TARGET_ATTENDED), new OfferProblem.NoLongerThere()))));
    }

    @Test
    void keeps_what_is_out_of_range_in_a_draft_as_it_was_typed() {
        OfferTerms impossible = new OfferTerms(true, 99, true, null, false, false, 0);
        OccasionTerms occasion = new OccasionTerms(0, null, new TimeBefore(TimeBefore.Unit.DAYS, null), null, 1, DAY);
        OfferForm typed = course(occasion).with(impossible, TargetRules.EVERYBODY);

        EditableOffer draft = saved(publishing.saveDraft(organiser, null, typed));

        assertThat(reopened(draft).form()).isEqualTo(typed.tidy());
        assertThat(publishing.publish(organiser, basis(draft), typed)).isInstanceOf(SaveOutcome.Invalid.class);
    }

    @Test
    void reads_a_draft_that_was_typed_before_there_were_rules() {
        EditableOffer draft = saved(publishing.saveDraft(organiser, null, course(OccasionTerms.USUAL)));
        String today = Objects.requireNonNull(
                db.fetchSingle(OFFER, OFFER.ID.eq(draft.id())).getTyped());
        String before = today.replaceAll("\"terms\":\\{[^{}]*},?", "")
                .replaceAll("\"target\":\\{[^{}]*\\{[^{}]*}[^{}]*},?", "")
                .replaceFirst("\\{", "{\"releaseNeeded\":true,");
        db.update(OFFER).set(OFFER.TYPED, before).where(OFFER.ID.eq(draft.id())).execute();

        OfferForm read = reopened(draft).form();

        assertThat(before).doesNotContain("terms").doesNotContain("target");
        assertThat(read.terms()).isEqualTo(new OfferTerms(true, 3, false, 3, false, false, null));
        assertThat(read.occasions()).extracting(OccasionForm::terms).containsExactly(OccasionTerms.USUAL);
        assertThat(read.with(OfferTerms.USUAL, TargetRules.EVERYBODY)).isEqualTo(draft.form());
    }

    @Test
    void stores_the_terms_of_an_occasion_and_reads_them_back() {
        OccasionTerms terms = new OccasionTerms(
                6, DAY.minusDays(14), TimeBefore.days(14), TimeBefore.hours(36), 48, DAY.minusDays(2));

        EditableOffer offer = publish(course(terms));

        var row = db.fetchSingle(OCCASION, OCCASION.OFFER_ID.eq(offer.id()));
        assertThat(row.getMinimum()).isEqualTo(6);
        assertThat(row.getMinimumDecidedOn()).isEqualTo(DAY.minusDays(14));
        assertThat(row.getOpensBefore()).isEqualTo("P14D");
        assertThat(row.getClosesBefore()).isEqualTo("PT36H");
        assertThat(row.getHoldHours()).isEqualTo(48);
        assertThat(row.getBookingOpensAt()).isEqualTo(wall(DAY.minusDays(14), LocalTime.of(8, 30)));
        assertThat(row.getBookingClosesAt()).isEqualTo(wall(DAY.minusDays(2), LocalTime.of(20, 30)));
        assertThat(row.getQueueClosesAt()).isEqualTo(wall(DAY.minusDays(1), LocalTime.MIDNIGHT));
        assertThat(reopened(offer).form().occasions().getFirst().terms()).isEqualTo(terms);
        Occasion read = offers.page(Actor.ANONYMOUS, offer.id())
                .orElseThrow()
                .occasions()
                .getFirst();
        assertThat(read.terms()).isEqualTo(terms);
        assertThat(read.queueCloses()).isEqualTo(row.getQueueClosesAt());
    }

    @Test
    void lets_a_relative_window_follow_the_first_meeting_and_a_day_stay() {
        EditableOffer relative =
                publish(course(new OccasionTerms(null, null, TimeBefore.days(14), TimeBefore.hours(36), 24, null)));
        EditableOffer byDay = publish(course(OccasionTerms.USUAL));

        moveAWeek(relative);
        moveAWeek(byDay);

        var row = db.fetchSingle(OCCASION, OCCASION.OFFER_ID.eq(relative.id()));
        assertThat(row.getBookingOpensAt()).isEqualTo(wall(DAY.minusDays(7), LocalTime.of(8, 30)));
        assertThat(row.getBookingClosesAt()).isEqualTo(wall(DAY.plusDays(5), LocalTime.of(20, 30)));
        assertThat(db.fetchSingle(OCCASION, OCCASION.OFFER_ID.eq(byDay.id())).getBookingClosesAt())
                .isEqualTo(wall(DAY, LocalTime.MIDNIGHT));
    }

    @Test
    void closes_at_the_end_of_the_day_once_a_window_is_told_by_a_day_again() {
        EditableOffer offer = publish(course(new OccasionTerms(null, null, null, TimeBefore.days(1), 24, null)));
        assertThat(db.fetchSingle(OCCASION, OCCASION.OFFER_ID.eq(offer.id())).getBookingClosesAt())
                .isEqualTo(wall(DAY.minusDays(1), LocalTime.of(8, 30)));

        OccasionForm stored = offer.form().occasions().getFirst();
        change(offer, occasion(stored.id(), OccasionTerms.USUAL, stored.meetings(), 14));

        assertThat(db.fetchSingle(OCCASION, OCCASION.OFFER_ID.eq(offer.id())).getBookingClosesAt())
                .isEqualTo(wall(DAY, LocalTime.MIDNIGHT));
    }

    @Test
    void copies_every_rule_and_keeps_a_relative_window_relative() {
        OccasionTerms terms = new OccasionTerms(
                6, DAY.minusDays(14), TimeBefore.days(14), TimeBefore.hours(36), 48, DAY.minusDays(2));
        TargetRules target = targets();
        EditableOffer offer = publish(course(terms).with(TERMS, target));

        EditableOffer copy = publishing.copy(organiser, offer.id(), DAY.plusDays(28));

        assertThat(copy.form().terms()).isEqualTo(TERMS);
        assertThat(copy.form().target()).isEqualTo(target);
        assertThat(copy.form().occasions().getFirst().terms())
                .isEqualTo(new OccasionTerms(
                        6, DAY.plusDays(14), TimeBefore.days(14), TimeBefore.hours(36), 48, DAY.plusDays(26)));
        assertThat(publishing.publish(organiser, basis(copy), copy.form())).isInstanceOf(SaveOutcome.Saved.class);
        assertThat(db.fetchSingle(OCCASION, OCCASION.OFFER_ID.eq(copy.id())).getBookingOpensAt())
                .isEqualTo(wall(DAY.plusDays(14), LocalTime.of(8, 30)));
    }

    @Test
    void looks_at_a_changed_minimum_anew() {
        EditableOffer offer = publish(course(new OccasionTerms(6, DAY.minusDays(14), null, null, 24, null)));
        told(offer);
        OccasionForm stored = offer.form().occasions().getFirst();

        EditableOffer same = change(offer, stored);
        assertThat(told(same)).isNotNull();
        change(same, stored.with(new OccasionTerms(6, DAY.minusDays(7), null, null, 24, null)));

        assertThat(db.fetchSingle(OCCASION, OCCASION.OFFER_ID.eq(offer.id())).getMinimumToldAt())
                .isNull();
    }

    private Instant told(EditableOffer offer) {
        var row = db.fetchSingle(OCCASION, OCCASION.OFFER_ID.eq(offer.id()));
        if (row.getMinimumToldAt() == null) {
            db.update(OCCASION)
                    .set(OCCASION.MINIMUM_TOLD_AT, Instant.parse("2026-10-01T08:00:00Z"))
                    .where(OCCASION.OFFER_ID.eq(offer.id()))
                    .execute();
        }
        return Objects.requireNonNull(
                db.fetchSingle(OCCASION, OCCASION.OFFER_ID.eq(offer.id())).getMinimumToldAt());
    }

    @Test
    void refuses_fewer_places_than_are_taken_and_kept_and_names_both() {
        EditableOffer offer = publish(course(OccasionTerms.USUAL));
        keep(offer, 4, 3);
        OccasionForm stored = offer.form().occasions().getFirst();

        assertThat(publishing.publish(
                        organiser,
                        basis(offer),
                        offer.form().with(List.of(occasion(stored.id(), stored.terms(), stored.meetings(), 6)))))
                .isEqualTo(new SaveOutcome.Invalid(List.of(
                        new FieldProblem(OfferField.of(Name.CAPACITY, 0), new OfferProblem.FewerThanTaken(6, 4, 3)))));
        assertThat(change(offer, occasion(stored.id(), stored.terms(), stored.meetings(), 7))
                        .form()
                        .occasions()
                        .getFirst()
                        .capacity())
                .isEqualTo(7);
    }

    @Test
    void does_not_count_kept_places_as_free() {
        EditableOffer offer = publish(course(OccasionTerms.USUAL));
        keep(offer, 4, 3);

        assertThat(offers.page(Actor.ANONYMOUS, offer.id())
                        .orElseThrow()
                        .occasions()
                        .getFirst()
                        .free())
                .isEqualTo(14 - 4 - 3);
        assertThat(ownOffers.on(organiser, OwnOffer.Shelf.COMING, null, 1_000).stream()
                        .filter(own -> own.id() == offer.id())
                        .flatMap(own -> own.occasions().stream())
                        .toList())
                .extracting(OwnOffer.Run::held)
                .containsExactly(3);
    }

    private void keep(EditableOffer offer, int taken, int held) {
        db.update(OCCASION)
                .set(OCCASION.TAKEN, taken)
                .set(OCCASION.HELD, held)
                .where(OCCASION.OFFER_ID.eq(offer.id()))
                .execute();
    }

    @Test
    void finds_published_offers_of_all_by_their_titles_for_organisers_alone() {
        String title = "Kunskapskrav " + organiser.id();
        long published = world.anOffer().by("Partille").titled(title).save();
        world.anOccasion().of(published).on(DAY, 9, 16).save();
        world.anOffer().by("Partille").titled(title).draft().save();

        OfferTitle found = new OfferTitle(published, title, "Partille", DAY);
        assertThat(titles.search(organiser, title.toLowerCase(Locale.ROOT), 10)).containsExactly(found);
        assertThat(titles.of(organiser, Set.of(published)))
                .singleElement()
                .extracting(OfferTitle::organisation, OfferTitle::latest)
                .containsExactly("Partille", DAY);
        assertThatThrownBy(() -> titles.search(world.aStaffMemberOf("1481"), title, 10))
                .isInstanceOf(AccessDeniedException.class);
    }

    private TargetRules targets() {
        long attended = world.anOffer().by("Partille").save();
        return new TargetRules(
                Map.of(
                        TargetKind.ORGANISATION, TargetEffect.BLOCK,
                        TargetKind.AREA, TargetEffect.WARN,
                        TargetKind.ATTENDED, TargetEffect.QUEUE_ONLY),
                Set.of(world.organisation("1481"), world.organisation("1402")),
                Set.of(vocabulary.areas().getFirst().id()),
                Set.of(attended));
    }

    private OfferForm course(OccasionTerms terms) {
        OfferForm blank =
                OfferForm.blank(world.organisation("1481"), OfferKind.COURSE, new Contact("Utbildning", "", ""));
        return new OfferForm(
                        blank.organisationId(),
                        null,
                        blank.kind(),
                        "Förflyttningskunskap",
                        "Två dagar om säkra förflyttningar",
                        "",
                        "",
                        "",
                        blank.level(),
                        false,
                        blank.terms(),
                        blank.contact(),
                        null,
                        blank.cancelDays(),
                        Set.of(world.profession("AT")),
                        Set.of(),
                        blank.target(),
                        List.of())
                .with(List.of(occasion(
                        null,
                        terms,
                        List.of(new MeetingForm(null, DAY, LocalTime.of(8, 30), LocalTime.of(16, 30))),
                        14)));
    }

    private OccasionForm occasion(@Nullable Long id, OccasionTerms terms, List<MeetingForm> meetings, int capacity) {
        return new OccasionForm(
                id,
                Form.ON_SITE,
                "Göteborgsvägen 11",
                world.organisation("1481"),
                "",
                false,
                capacity,
                null,
                DAY.minusDays(1),
                terms,
                meetings);
    }

    private void moveAWeek(EditableOffer offer) {
        OccasionForm stored = offer.form().occasions().getFirst();
        change(
                offer,
                new OccasionForm(
                        stored.id(),
                        stored.form(),
                        stored.address(),
                        stored.municipalityId(),
                        stored.digitalLink(),
                        stored.unlimited(),
                        stored.capacity(),
                        stored.bookingOpens(),
                        stored.lastBookingDay(),
                        stored.terms(),
                        stored.meetings().stream()
                                .map(meeting -> new MeetingForm(
                                        meeting.id(), DAY.plusDays(7), meeting.starts(), meeting.ends()))
                                .toList()));
    }

    private EditableOffer change(EditableOffer offer, OccasionForm occasion) {
        return saved(publishing.publish(organiser, basis(offer), offer.form().with(List.of(occasion))));
    }

    private EditableOffer publish(OfferForm form) {
        return saved(publishing.publish(organiser, null, form));
    }

    private EditableOffer reopened(EditableOffer offer) {
        return publishing.open(organiser, offer.id()).orElseThrow();
    }

    private static EditableOffer saved(SaveOutcome outcome) {
        assertThat(outcome).isInstanceOf(SaveOutcome.Saved.class);
        return ((SaveOutcome.Saved) outcome).offer();
    }

    private static OfferBasis basis(EditableOffer offer) {
        return new OfferBasis(offer.id(), offer.version());
    }

    private static Instant wall(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(Time.STOCKHOLM).toInstant();
    }
}
