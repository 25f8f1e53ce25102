package se.goteborgsregionen.bredvid.offer;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.goteborgsregionen.bredvid.offer.OfferField.Name;
import se.goteborgsregionen.bredvid.shared.Time;

import static org.assertj.core.api.Assertions.assertThat;

class OfferRulesTest {

    private static final LocalDateTime NOW = LocalDateTime.of(2026, 10, 22, 13, 18);
    private static final LocalDate DAY = LocalDate.of(2026, 11, 12);
    private static final long OCCASION = 7;
    private static final long MEETING = 71;
    private static final OfferVocabulary VOCABULARY = new OfferVocabulary(
            Set.of(1L, 2L), Set.of(3L), Set.of(4L), Set.of(5L, 8L), Set.of(5L), Set.of(6L), Set.of(9L));

    @Test
    void lets_a_whole_offer_be_published() {
        assertThat(problems(course(occasion()))).isEmpty();
    }

    @Test
    void keeps_a_draft_with_nothing_but_a_title() {
        OfferForm form = OfferForm.blank(1, OfferKind.COURSE, Contact.NOBODY);

        assertThat(OfferRules.toKeepAsDraft(titled(form, "Sårvård"))).isEmpty();
        assertThat(OfferRules.toKeepAsDraft(form))
                .containsExactly(new FieldProblem(OfferField.of(Name.TITLE), new OfferProblem.Missing()));
    }

    @Test
    void says_of_a_blank_offer_everything_that_publishing_needs() {
        assertThat(problems(OfferForm.blank(1, OfferKind.COURSE, Contact.NOBODY)))
                .extracting(problem -> problem.field().name())
                .containsExactlyInAnyOrder(
                        Name.TITLE,
                        Name.SUMMARY,
                        Name.DAY,
                        Name.STARTS,
                        Name.ENDS,
                        Name.ADDRESS,
                        Name.MUNICIPALITY,
                        Name.CAPACITY,
                        Name.LAST_BOOKING_DAY);
    }

    @Test
    void counts_what_must_go_from_a_title_that_is_too_long() {
        assertThat(OfferRules.toKeepAsDraft(titled(course(occasion()), "å".repeat(153))))
                .containsExactly(new FieldProblem(OfferField.of(Name.TITLE), new OfferProblem.TooLong(150, 153)));
    }

    @Test
    void needs_an_occasion_to_publish() {
        assertThat(problems(course())).containsExactly(problem(Name.OCCASIONS, new OfferProblem.NoOccasion()));
    }

    @Test
    void needs_a_meeting_in_each_occasion() {
        assertThat(problems(course(meetings())))
                .containsExactly(new FieldProblem(OfferField.of(Name.MEETINGS, 0), new OfferProblem.NoMeeting()));
    }

    @Test
    void refuses_a_meeting_that_ends_when_it_starts() {
        assertThat(problems(course(meetings(meeting(DAY, 9, 9)))))
                .containsExactly(new FieldProblem(OfferField.of(Name.ENDS, 0, 0), new OfferProblem.EndsBeforeStart()));
    }

    @Test
    void refuses_a_new_meeting_in_the_past() {
        OccasionForm yesterday = meetings(meeting(NOW.toLocalDate().minusDays(1), 9, 16));

        assertThat(problems(course(yesterday)))
                .contains(new FieldProblem(OfferField.of(Name.DAY, 0, 0), new OfferProblem.InThePast()));
    }

    @Test
    void leaves_a_stored_meeting_that_has_been_as_it_is() {
        LocalDate before = NOW.toLocalDate().minusDays(3);
        OccasionForm form = stored(
                meetings(new MeetingForm(MEETING, before, LocalTime.of(9, 0), LocalTime.of(16, 0))),
                before.minusDays(1));

        assertThat(problems(course(form), standing(before, 0, 0))).isEmpty();
    }

    @Test
    void refuses_to_change_what_is_over() {
        LocalDate before = NOW.toLocalDate().minusDays(3);
        OccasionForm moved = stored(meetings(heldOn(DAY)), DAY.minusDays(1));
        OccasionForm elsewhere =
                place(stored(meetings(heldOn(before)), before.minusDays(1)), Form.ON_SITE, "Någon annanstans", 5L, "");

        for (OccasionForm changed : List.of(moved, elsewhere)) {
            assertThat(problems(course(changed), standing(before, 3, 0)))
                    .containsExactly(problem(Name.OCCASIONS, new OfferProblem.OccasionIsOver(before)));
        }
    }

    @Test
    void keeps_what_is_over_whether_the_form_names_it_or_not() {
        assertThat(problems(course(occasion()), standing(NOW.toLocalDate().minusDays(3), 3, 0)))
                .isEmpty();
    }

    @Test
    void refuses_a_time_that_the_clock_skips_in_spring() {
        LocalDate springNight = LocalDate.of(2027, 3, 28);
        MeetingForm meeting = new MeetingForm(null, springNight, LocalTime.of(2, 30), LocalTime.of(4, 0));

        assertThat(problems(course(meetings(meeting))))
                .containsExactly(new FieldProblem(
                        OfferField.of(Name.STARTS, 0, 0),
                        new OfferProblem.ClockSkipsIt(LocalTime.of(2, 0), LocalTime.of(3, 0))));
    }

    @Test
    void takes_a_time_that_comes_twice_in_autumn() {
        LocalDate autumnNight = LocalDate.of(2027, 10, 31);
        MeetingForm meeting = new MeetingForm(null, autumnNight, LocalTime.of(2, 30), LocalTime.of(4, 0));

        assertThat(problems(course(meetings(meeting)))).isEmpty();
    }

    @Test
    void refuses_meetings_of_one_occasion_that_overlap() {
        assertThat(problems(course(meetings(meeting(DAY, 9, 12), meeting(DAY, 11, 14)))))
                .containsExactly(new FieldProblem(OfferField.of(Name.STARTS, 0, 1), new OfferProblem.Overlaps(1)));
    }

    @Test
    void takes_meetings_that_follow_each_other() {
        assertThat(problems(course(meetings(meeting(DAY, 9, 12), meeting(DAY, 12, 14)))))
                .isEmpty();
    }

    @Test
    void refuses_a_deadline_on_the_first_day_and_names_the_day_before() {
        assertThat(problems(course(deadline(DAY))))
                .containsExactly(new FieldProblem(
                        OfferField.of(Name.LAST_BOOKING_DAY, 0),
                        new OfferProblem.ClosesAfterStart(LocalDate.of(2026, 11, 11))));
        assertThat(problems(course(deadline(DAY.minusDays(1))))).isEmpty();
    }

    @Test
    void refuses_a_new_occasion_that_nobody_could_book() {
        assertThat(problems(course(deadline(NOW.toLocalDate().minusDays(1)))))
                .containsExactly(
                        new FieldProblem(OfferField.of(Name.LAST_BOOKING_DAY, 0), new OfferProblem.ClosedAlready()));
    }

    @Test
    void refuses_booking_that_opens_on_its_last_day_or_later() {
        for (int days : new int[] {0, 3}) {
            assertThat(problems(course(opening(DAY.minusDays(1).plusDays(days)))))
                    .containsExactly(new FieldProblem(
                            OfferField.of(Name.BOOKING_OPENS, 0), new OfferProblem.OpensTooLate(DAY.minusDays(2))));
        }
        assertThat(problems(course(opening(DAY.minusDays(2))))).isEmpty();
    }

    @Test
    void needs_address_and_municipality_on_site_but_not_digitally() {
        OccasionForm nowhere = with(occasion(), it -> place(it, Form.ON_SITE, "", null, ""));
        OccasionForm digital = with(occasion(), it -> place(it, Form.DIGITAL, "", null, "https://mote.example/1"));

        assertThat(problems(course(nowhere)))
                .extracting(problem -> problem.field().name())
                .containsExactly(Name.ADDRESS, Name.MUNICIPALITY);
        assertThat(problems(course(digital))).isEmpty();
    }

    @Test
    void needs_a_whole_https_link_to_take_part_digitally() {
        for (String link : List.of("http://mote.example", "mote.example", "https://", "https:// a", "javascript:1")) {
            assertThat(problems(course(with(occasion(), it -> place(it, Form.DIGITAL, "", null, link)))))
                    .as(link)
                    .containsExactly(new FieldProblem(OfferField.of(Name.LINK, 0), new OfferProblem.NotALink()));
        }
    }

    @Test
    void needs_both_place_and_link_for_both() {
        assertThat(problems(course(with(occasion(), it -> place(it, Form.HYBRID, "", null, "")))))
                .extracting(problem -> problem.field().name())
                .containsExactly(Name.ADDRESS, Name.MUNICIPALITY, Name.LINK);
    }

    @Test
    void needs_the_receiving_workplace_of_a_hospitation() {
        OfferForm hospitation = titled(OfferForm.blank(1, OfferKind.HOSPITATION, Contact.NOBODY), "Gå bredvid")
                .with(List.of(occasion()));

        assertThat(problems(hospitation)).containsExactly(problem(Name.WORKPLACE, new OfferProblem.Missing()));
        assertThat(problems(course(occasion()))).isEmpty();
    }

    @Test
    void takes_one_to_ten_thousand_places() {
        for (int places : new int[] {0, -1, 10_001}) {
            assertThat(problems(course(places(places))))
                    .containsExactly(
                            new FieldProblem(OfferField.of(Name.CAPACITY, 0), new OfferProblem.OutOfRange(1, 10_000)));
        }
        assertThat(problems(course(places(1)))).isEmpty();
        assertThat(problems(course(places(10_000)))).isEmpty();
    }

    @Test
    void refuses_fewer_places_than_are_taken_and_names_both() {
        OccasionForm form = stored(places(5), DAY.minusDays(1));

        assertThat(problems(course(form), standing(DAY, 7, 0)))
                .contains(new FieldProblem(OfferField.of(Name.CAPACITY, 0), new OfferProblem.FewerThanTaken(5, 7, 0)));
    }

    @Test
    void refuses_to_drop_a_meeting_that_somebody_is_booked_on() {
        OccasionForm other = stored(meetings(meeting(DAY, 9, 16)), DAY.minusDays(1));

        assertThat(problems(course(other), standing(DAY, 3, 1)))
                .containsExactly(
                        new FieldProblem(OfferField.of(Name.MEETINGS, 0), new OfferProblem.MeetingIsBooked(DAY, 4)));
        assertThat(problems(course(other), standing(DAY, 0, 0))).isEmpty();
    }

    @Test
    void refuses_to_drop_an_occasion_that_somebody_waits_for() {
        assertThat(problems(course(occasion()), standing(DAY, 0, 1)))
                .containsExactly(problem(Name.OCCASIONS, new OfferProblem.OccasionIsBooked(DAY, 1)));
        assertThat(problems(course(occasion()), standing(DAY, 0, 0))).isEmpty();
    }

    @Test
    void refuses_what_no_longer_stands_in_the_lists() {
        OfferForm whole = course(occasion());
        OfferForm form = new OfferForm(
                1,
                99L,
                whole.kind(),
                whole.title(),
                whole.summary(),
                "",
                "",
                "",
                Level.BASE,
                false,
                OfferTerms.USUAL,
                Contact.NOBODY,
                98L,
                7,
                Set.of(1L, 97L),
                Set.of(96L),
                new TargetRules(Map.of(), Set.of(95L), Set.of(94L), Set.of(93L)),
                whole.occasions());

        assertThat(problems(form))
                .allSatisfy(problem -> assertThat(problem.problem()).isEqualTo(new OfferProblem.NoLongerThere()))
                .extracting(problem -> problem.field().name())
                .containsExactly(
                        Name.PROFESSIONS,
                        Name.AREAS,
                        Name.TARGET_ORGANISATIONS,
                        Name.TARGET_AREAS,
                        Name.TARGET_ATTENDED,
                        Name.WORKPLACE,
                        Name.HOST);
    }

    @Test
    void wants_the_form_of_a_mail_address_only_where_there_is_one() {
        for (String typed : List.of("anna", "anna@", "anna@molndal", "a b@molndal.se", "a@b,c.se")) {
            assertThat(problems(asked(typed)))
                    .as(typed)
                    .containsExactly(problem(Name.CONTACT_EMAIL, new OfferProblem.NotAnAddress()));
        }
        assertThat(problems(asked("anna.berg@molndal.example"))).isEmpty();
        assertThat(problems(asked(""))).isEmpty();
    }

    @Test
    void follows_the_second_tuesday_with_the_second_tuesday() {
        MeetingForm secondTuesday = meeting(LocalDate.of(2026, 11, 10), 9, 11);
        MeetingForm fifthMonday = meeting(LocalDate.of(2026, 11, 30), 9, 11);

        assertThat(secondTuesday.nextMonth().day()).isEqualTo(LocalDate.of(2026, 12, 8));
        assertThat(fifthMonday.nextMonth().day()).isEqualTo(LocalDate.of(2026, 12, 28));
    }

    private static List<FieldProblem> problems(OfferForm form, OccasionStanding... standings) {
        return OfferRules.toPublish(
                form, standings.length == 0 ? Map.of() : Map.of(standings[0].id(), standings[0]), VOCABULARY, NOW);
    }

    private static FieldProblem problem(Name name, OfferProblem problem) {
        return new FieldProblem(OfferField.of(name), problem);
    }

    private static OfferForm course(OccasionForm... occasions) {
        return titled(OfferForm.blank(1, OfferKind.COURSE, Contact.NOBODY), "Förflyttningskunskap")
                .with(List.of(occasions));
    }

    private static OfferForm titled(OfferForm form, String title) {
        return new OfferForm(
                form.organisationId(),
                null,
                form.kind(),
                title,
                "En mening om kursen",
                "",
                "",
                "",
                form.level(),
                false,
                form.terms(),
                form.contact(),
                null,
                form.cancelDays(),
                Set.of(1L),
                Set.of(3L),
                form.target(),
                form.occasions());
    }

    private static OfferForm asked(String email) {
        return titled(OfferForm.blank(1, OfferKind.COURSE, new Contact("Anna", email, "")), "Kurs")
                .with(List.of(occasion()));
    }

    private static OccasionForm occasion() {
        return meetings(meeting(DAY, 9, 16));
    }

    private static OccasionForm meetings(MeetingForm... meetings) {
        LocalDate first = meetings.length == 0 ? DAY : meetings[0].day();
        return new OccasionForm(
                null,
                Form.ON_SITE,
                "Göteborgsvägen 11",
                5L,
                "",
                false,
                14,
                null,
                first == null ? null : first.minusDays(1),
                OccasionTerms.USUAL,
                List.of(meetings));
    }

    private static MeetingForm heldOn(LocalDate day) {
        return new MeetingForm(MEETING, day, LocalTime.of(9, 0), LocalTime.of(16, 0));
    }

    private static MeetingForm meeting(LocalDate day, int from, int to) {
        return new MeetingForm(null, day, LocalTime.of(from, 0), LocalTime.of(to, 0));
    }

    private static OccasionForm with(OccasionForm form, UnaryOperator<OccasionForm> change) {
        return change.apply(form);
    }

    private static OccasionForm place(
            OccasionForm form, Form how, String address, @Nullable Long municipality, String link) {
        return new OccasionForm(
                form.id(),
                how,
                address,
                municipality,
                link,
                false,
                form.capacity(),
                form.bookingOpens(),
                form.lastBookingDay(),
                form.terms(),
                form.meetings());
    }

    private static OccasionForm places(int capacity) {
        OccasionForm form = occasion();
        return new OccasionForm(
                form.id(),
                form.form(),
                form.address(),
                form.municipalityId(),
                "",
                false,
                capacity,
                null,
                form.lastBookingDay(),
                form.terms(),
                form.meetings());
    }

    private static OccasionForm deadline(LocalDate day) {
        OccasionForm form = occasion();
        return new OccasionForm(
                null,
                form.form(),
                form.address(),
                form.municipalityId(),
                "",
                false,
                form.capacity(),
                null,
                day,
                form.terms(),
                form.meetings());
    }

    private static OccasionForm opening(LocalDate day) {
        OccasionForm form = occasion();
        return new OccasionForm(
                null,
                form.form(),
                form.address(),
                form.municipalityId(),
                "",
                false,
                form.capacity(),
                day,
                form.lastBookingDay(),
                form.terms(),
                form.meetings());
    }

    private static OccasionForm stored(OccasionForm form, LocalDate lastDay) {
        return new OccasionForm(
                OCCASION,
                form.form(),
                form.address(),
                form.municipalityId(),
                form.digitalLink(),
                false,
                form.capacity(),
                form.bookingOpens(),
                lastDay,
                form.terms(),
                form.meetings());
    }

    private static OccasionStanding standing(LocalDate day, int taken, int waiting) {
        return new OccasionStanding(
                OCCASION,
                Status.PUBLISHED,
                taken,
                0,
                waiting,
                null,
                day.atStartOfDay(Time.STOCKHOLM).toInstant(),
                null,
                List.of(new Meeting(MEETING, day.atTime(9, 0), day.atTime(16, 0), Time.STOCKHOLM)),
                "",
                stored(meetings(heldOn(day)), day.minusDays(1)));
    }
}
