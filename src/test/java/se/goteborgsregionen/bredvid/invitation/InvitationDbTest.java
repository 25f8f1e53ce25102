package se.goteborgsregionen.bredvid.invitation;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import org.jooq.DSLContext;
import org.jooq.TableField;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;
import se.goteborgsregionen.bredvid.PortalTest;
import se.goteborgsregionen.bredvid.TestWorld;
import se.goteborgsregionen.bredvid.outbox.MailParts.CalendarPart;
import se.goteborgsregionen.bredvid.outbox.OpenedMail;
import se.goteborgsregionen.bredvid.outbox.Postman;
import se.goteborgsregionen.bredvid.people.PeopleChanged;
import se.goteborgsregionen.bredvid.shared.TestClock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.goteborgsregionen.bredvid.db.Tables.BOOKING;
import static se.goteborgsregionen.bredvid.db.Tables.MEETING;
import static se.goteborgsregionen.bredvid.db.Tables.OCCASION;
import static se.goteborgsregionen.bredvid.db.Tables.PERSON;

@PortalTest
class InvitationDbTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

    @Autowired
    private InvitationService invitations;

    @Autowired
    private TestWorld world;

    @Autowired
    private Postman postman;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private DSLContext db;

    @Autowired
    private TestClock clock;

    @Autowired
    private ApplicationEventPublisher events;

    @Value("${bredvid.base-url}")
    private String baseUrl;

    @AfterEach
    void set_the_clock_back() {
        clock.reset();
    }

    @Test
    void invites_to_a_booked_meeting_in_one_mail() {
        long occasion = world.anOccasion().on(DAY, 9, 16).save();
        long anna = world.aPerson();

        confirm(book(anna, occasion));

        OpenedMail mail = postman.deliveredTo(email(anna)).getFirst();
        Ics ics = ics(mail);
        assertThat(postman.deliveredTo(email(anna))).hasSize(1);
        assertThat(mail.mail().subject()).isEqualTo("Du är bokad: Förflyttningskunskap för handledare, tis 24 nov");
        assertThat(mail.source()).contains("method=REQUEST");
        assertThat(ics.lines("METHOD")).containsExactly("METHOD:REQUEST");
        assertThat(ics.inEvent("DTSTART")).isEqualTo("DTSTART;TZID=Europe/Stockholm:20261124T090000");
        assertThat(ics.inEvent("ATTENDEE")).endsWith(":mailto:" + email(anna));
        assertThat(ics.inEvent("UID")).endsWith("@" + URI.create(baseUrl).getHost());
        assertThat(mail.html()).contains("Göteborgsvägen 11, Mölndal", "Oömma kläder", "utbildning@molndal.example");
        assertThat(mail.html()).contains("Avboka senast tis").contains("/bokning/");
    }

    @Test
    void lists_what_to_bring_and_says_once_what_to_do_when_one_cannot_come() {
        long occasion = world.anOccasion()
                .of(world.anOffer().bringing("Kläder, helst oömma", "Inneskor"))
                .on(DAY, 9, 16)
                .save();
        long anna = world.aPerson();

        confirm(book(anna, occasion));

        OpenedMail mail = postman.deliveredTo(email(anna)).getFirst();
        assertThat(mail.html()).contains("• Kläder, helst oömma<br>• Inneskor");
        assertThat(mail.text())
                .contains("Tacka ja till kallelsen", "• Kläder, helst oömma", "• Inneskor")
                .containsOnlyOnce("inte kan komma")
                .doesNotContainIgnoringCase("kan du inte komma");
    }

    @Test
    void line_03_names_nobody_else_anywhere_in_a_mail() {
        long occasion = world.anOccasion().on(DAY, 9, 16).save();
        long anna = world.aPersonCalled("Anna", "Grannlund", null, null);
        long bertil = world.aPersonCalled("Bertil", "Qvarnström", null, null);

        confirm(book(anna, occasion));
        confirm(book(bertil, occasion));

        OpenedMail mail = postman.newestTo(email(anna));
        for (String part :
                List.of(mail.source(), mail.html(), mail.text(), ics(mail).text())) {
            assertThat(part).doesNotContain("Qvarnstr", "Bertil", email(bertil));
        }
    }

    @Test
    void calls_a_protected_person_by_her_alias() {
        long anna = world.aProtectedPerson("Maja Ek");
        String givenName = Objects.requireNonNull(db.select(PERSON.GIVEN_NAME)
                .from(PERSON)
                .where(PERSON.ID.eq(anna))
                .fetchOne(PERSON.GIVEN_NAME));

        confirm(book(anna, world.anOccasion().on(DAY, 9, 16).save()));

        OpenedMail mail = postman.newestTo(email(anna));
        assertThat(ics(mail).inEvent("ATTENDEE")).contains("CN=Maja Ek");
        assertThat(mail.html()).contains("Du är bokad, Maja").doesNotContain(givenName);
    }

    @Test
    void line_04_keeps_sender_and_organizer_from_request_through_update_to_cancel() {
        long occasion = world.anOccasion().on(DAY, 9, 16).save();
        long anna = world.aPerson();
        long booking = book(anna, occasion);

        confirm(booking);
        postman.deliver();
        move(occasion, DAY.plusDays(1).atTime(9, 0));
        postman.deliver();
        cancel(booking, "");

        List<OpenedMail> mails = postman.deliveredTo(email(anna));
        assertThat(mails).hasSize(3);
        assertThat(mails).extracting(OpenedMail::from).containsOnly("Bredvid <bredvid@gr.example>");
        assertThat(mails)
                .extracting(mail -> ics(mail).inEvent("ORGANIZER"))
                .containsOnly(ics(mails.getFirst()).inEvent("ORGANIZER"));
        assertThat(ics(mails.getFirst()).inEvent("ORGANIZER")).contains(":mailto:rsvp+" + token(booking) + "@");
        assertThat(mails)
                .extracting(mail -> ics(mail).inEvent("UID"))
                .containsOnly(ics(mails.getFirst()).inEvent("UID"));
    }

    @Test
    void line_07_gives_whoever_books_again_a_new_uid() {
        long occasion = world.anOccasion().on(DAY, 9, 16).save();
        long anna = world.aPerson();
        long first = book(anna, occasion);
        confirm(first);
        postman.deliver();
        cancel(first, "");
        postman.deliver();

        confirm(book(anna, occasion));

        List<OpenedMail> mails = postman.deliveredTo(email(anna));
        assertThat(mails).extracting(mail -> method(mail)).containsExactly("REQUEST", "CANCEL", "REQUEST");
        assertThat(ics(mails.get(2)).inEvent("UID"))
                .isNotEqualTo(ics(mails.get(0)).inEvent("UID"));
        assertThat(ics(mails.get(2)).inEvent("SEQUENCE")).isEqualTo("SEQUENCE:0");
    }

    @Test
    void line_08_raises_sequence_and_stamp_with_every_change_of_the_event() {
        long occasion = world.anOccasion().on(DAY, 9, 16).save();
        long anna = world.aPerson();
        confirm(book(anna, occasion));
        postman.deliver();

        move(occasion, DAY.plusDays(1).atTime(9, 0));
        postman.deliver();
        clock.advance(Duration.ofMinutes(1));
        change(occasion, OCCASION.ADDRESS, "Annan gata 3");
        postman.deliver();

        List<Ics> sent = postman.deliveredTo(email(anna)).stream()
                .map(InvitationDbTest::ics)
                .toList();
        assertThat(sent)
                .extracting(ics -> ics.inEvent("SEQUENCE"))
                .containsExactly("SEQUENCE:0", "SEQUENCE:1", "SEQUENCE:2");
        assertThat(sent)
                .extracting(ics -> ics.inEvent("DTSTAMP"))
                .doesNotHaveDuplicates()
                .isSorted();
    }

    @Test
    void line_08_says_nothing_when_nothing_in_the_event_has_changed() {
        long occasion = world.anOccasion().on(DAY, 9, 16).save();
        long anna = world.aPerson();
        confirm(book(anna, occasion));
        postman.deliver();

        change(occasion, OCCASION.CAPACITY, 30);

        assertThat(postman.deliveredTo(email(anna))).hasSize(1);
    }

    @Test
    void knows_the_events_of_bookings_that_were_brought_in_and_mails_nothing_of_them() {
        long occasion = world.anOccasion().on(DAY, 9, 16).save();
        long anna = world.aPerson();
        long booking = book(anna, occasion);

        transaction.executeWithoutResult(status -> invitations.takenOver(occasion));
        transaction.executeWithoutResult(status -> invitations.takenOver(occasion));

        assertThat(postman.deliveredTo(email(anna))).isEmpty();
        assertThat(new String(invitations.fileFor(world.actor(anna), booking), StandardCharsets.UTF_8))
                .contains("DTSTART;TZID=Europe/Stockholm:20261124T090000")
                .containsOnlyOnce("BEGIN:VEVENT");
        cancel(booking, "");
        assertThat(method(postman.newestTo(email(anna)))).isEqualTo("CANCEL");
    }

    @Test
    void line_15_keeps_the_time_on_the_wall_when_a_meeting_moves_across_a_switch() {
        long occasion = world.anOccasion().on(LocalDate.of(2026, 10, 24), 9, 16).save();
        long anna = world.aPerson();
        confirm(book(anna, occasion));
        postman.deliver();

        move(occasion, LocalDate.of(2026, 10, 26).atTime(9, 0));

        List<OpenedMail> mails = postman.deliveredTo(email(anna));
        assertThat(mails)
                .extracting(mail -> ics(mail).inEvent("DTSTART"))
                .containsExactly(
                        "DTSTART;TZID=Europe/Stockholm:20261024T090000",
                        "DTSTART;TZID=Europe/Stockholm:20261026T090000");
        assertThat(mails.get(1).text()).contains("mån 26 okt 2026 kl. 9.00–16.00");
    }

    @Test
    void line_09_sends_only_the_newest_time_when_the_first_mail_had_not_gone_out() {
        long occasion = world.anOccasion().on(DAY, 9, 16).save();
        long anna = world.aPerson();
        confirm(book(anna, occasion));
        move(occasion, DAY.plusDays(1).atTime(9, 0));

        assertThat(postman.deliveredTo(email(anna))).singleElement().satisfies(mail -> {
            assertThat(ics(mail).inEvent("DTSTART")).contains("20261125");
            assertThat(ics(mail).inEvent("SEQUENCE")).isEqualTo("SEQUENCE:1");
        });
    }

    @Test
    void line_12_cancels_one_place_with_one_mail_and_tells_nobody_else() {
        long occasion = world.anOccasion().on(DAY, 9, 16).save();
        long anna = world.aPerson();
        long bertil = world.aPerson();
        long booking = book(anna, occasion);
        confirm(booking);
        confirm(book(bertil, occasion));
        postman.deliver();

        cancel(booking, "Vi har flyttat dig till våren.");

        List<OpenedMail> mails = postman.deliveredTo(email(anna));
        Ics cancel = ics(mails.getLast());
        assertThat(mails).hasSize(2);
        assertThat(method(mails.getLast())).isEqualTo("CANCEL");
        assertThat(mails.getLast().source()).contains("method=CANCEL");
        assertThat(cancel.inEvent("STATUS")).isEqualTo("STATUS:CANCELLED");
        assertThat(cancel.inEvent("SEQUENCE")).isEqualTo("SEQUENCE:1");
        assertThat(cancel.inEvent("DTSTART")).isEqualTo("DTSTART;TZID=Europe/Stockholm:20261124T090000");
        assertThat(cancel.inEvent("ATTENDEE")).endsWith(email(anna));
        assertThat(mails.getLast().text()).contains("Vi har flyttat dig till våren.");
        assertThat(postman.deliveredTo(email(bertil))).hasSize(1);
    }

    @Test
    void line_12_sends_neither_request_nor_cancel_when_a_place_was_cancelled_before_the_request_went_out() {
        long anna = world.aPerson();
        long booking = book(anna, world.anOccasion().on(DAY, 9, 16).save());
        confirm(booking);
        cancel(booking, "");

        assertThat(postman.deliveredTo(email(anna))).isEmpty();
    }

    @Test
    void line_12_writes_a_plain_mail_to_whoever_never_had_a_request() {
        long occasion = world.anOccasion().on(DAY, 9, 16).cancelled().save();
        long anna = world.aPerson();

        cancel(book(anna, occasion), "Kursledaren är sjuk.");

        OpenedMail mail = postman.newestTo(email(anna));
        assertThat(mail.calendar()).isNull();
        assertThat(mail.mail().subject()).isEqualTo("Inställt: Förflyttningskunskap för handledare");
        assertThat(mail.text()).contains("Kursledaren är sjuk.").contains("Du behöver inte göra något");
    }

    @Test
    void line_13_tells_of_a_course_in_one_mail_per_meeting_and_a_summary_without_a_calendar() {
        long occasion = world.anOccasion()
                .on(DAY, 9, 12)
                .on(DAY.plusWeeks(1), 9, 12)
                .on(DAY.plusWeeks(2), 9, 12)
                .save();
        long anna = world.aPerson();
        long booking = book(anna, occasion);

        confirm(booking);

        List<OpenedMail> mails = postman.deliveredTo(email(anna));
        assertThat(mails).hasSize(4);
        List<OpenedMail> requests =
                mails.stream().filter(mail -> mail.calendar() != null).toList();
        assertThat(requests).extracting(mail -> ics(mail).lines("UID").size()).containsExactly(1, 1, 1);
        assertThat(requests).extracting(mail -> ics(mail).inEvent("UID")).doesNotHaveDuplicates();
        OpenedMail summary = mails.stream()
                .filter(mail -> mail.calendar() == null)
                .findFirst()
                .orElseThrow();
        assertThat(summary.mail().subject()).isEqualTo("Du är bokad: Förflyttningskunskap för handledare, 3 träffar");
        assertThat(summary.text()).contains("tis 24 nov 2026", "tis 1 dec 2026", "tis 8 dec 2026");

        cancel(booking, "");

        assertThat(postman.deliveredTo(email(anna)).stream()
                        .filter(mail -> method(mail).equals("CANCEL")))
                .hasSize(3);
    }

    @Test
    void line_13_takes_back_a_meeting_that_was_removed_and_invites_to_one_that_was_added() {
        long occasion =
                world.anOccasion().on(DAY, 9, 12).on(DAY.plusWeeks(1), 9, 12).save();
        long anna = world.aPerson();
        confirm(book(anna, occasion));
        postman.deliver();
        int before = postman.deliveredTo(email(anna)).size();

        db.deleteFrom(MEETING)
                .where(MEETING.OCCASION_ID.eq(occasion))
                .and(MEETING.STARTS.gt(DAY.plusDays(1).atStartOfDay()))
                .execute();
        db.insertInto(MEETING, MEETING.OCCASION_ID, MEETING.STARTS, MEETING.ENDS)
                .values(
                        occasion,
                        DAY.plusWeeks(3).atTime(9, 0),
                        DAY.plusWeeks(3).atTime(12, 0))
                .execute();
        transaction.executeWithoutResult(status -> invitations.occasionChanged(occasion));

        List<OpenedMail> mails = postman.deliveredTo(email(anna));
        List<OpenedMail> news = mails.subList(before, mails.size());
        assertThat(news)
                .filteredOn(mail -> mail.calendar() != null)
                .extracting(InvitationDbTest::method)
                .containsExactlyInAnyOrder("CANCEL", "REQUEST");
        assertThat(news)
                .filteredOn(mail -> method(mail).equals("CANCEL"))
                .singleElement()
                .satisfies(mail -> {
                    assertThat(ics(mail).inEvent("DTSTART")).contains("20261201");
                    assertThat(mail.text()).contains("Resten av din bokning står kvar");
                });
        assertThat(news)
                .filteredOn(mail -> method(mail).equals("REQUEST"))
                .singleElement()
                .satisfies(mail -> assertThat(ics(mail).inEvent("DTSTART")).contains("20261215"));
    }

    @Test
    void moves_the_event_to_the_calendar_at_a_new_address() {
        long occasion =
                world.anOccasion().on(DAY, 9, 12).on(DAY.plusWeeks(1), 9, 12).save();
        long anna = world.aPerson();
        String before = email(anna);
        confirm(book(anna, occasion));
        postman.deliver();
        int heard = postman.deliveredTo(before).size();
        String after = "ny-" + before;

        changePerson(anna, PERSON.EMAIL, after);

        List<OpenedMail> old = postman.deliveredTo(before);
        List<OpenedMail> fresh = postman.deliveredTo(after);
        assertThat(old.subList(heard, old.size())).hasSize(2).allSatisfy(mail -> {
            assertThat(method(mail)).isEqualTo("CANCEL");
            assertThat(ics(mail).inEvent("ATTENDEE")).endsWith(":mailto:" + before);
            assertThat(mail.source()).doesNotContain(after);
            assertThat(mail.text()).contains("Bokningen står kvar");
        });
        assertThat(fresh).hasSize(2).allSatisfy(mail -> {
            assertThat(method(mail)).isEqualTo("REQUEST");
            assertThat(ics(mail).inEvent("ATTENDEE")).endsWith(":mailto:" + after);
            assertThat(ics(mail).inEvent("SEQUENCE")).isEqualTo("SEQUENCE:0");
        });
        assertThat(fresh)
                .extracting(mail -> ics(mail).inEvent("UID"))
                .doesNotContainAnyElementsOf(old.stream()
                        .filter(mail -> mail.calendar() != null)
                        .map(mail -> ics(mail).inEvent("UID"))
                        .toList());
        changePerson(anna, PERSON.PHONE, "070-000 00 00");
        assertThat(postman.deliveredTo(after)).hasSize(2);
    }

    @Test
    void tells_a_new_alias_as_a_revision_and_another_language_not_at_all() {
        long anna = world.aPerson();
        confirm(book(anna, world.anOccasion().on(DAY, 9, 16).save()));
        postman.deliver();

        changePerson(anna, PERSON.LANGUAGE, "en");
        assertThat(postman.deliveredTo(email(anna))).hasSize(1);

        changePerson(anna, PERSON.ALIAS, "Maja Ek");
        OpenedMail renamed = postman.newestTo(email(anna));
        assertThat(ics(renamed).inEvent("ATTENDEE")).contains("CN=Maja Ek");
        assertThat(ics(renamed).inEvent("SEQUENCE")).isEqualTo("SEQUENCE:1");
        assertThat(renamed.mail().subject()).startsWith("New name in the invite: ");
    }

    @Test
    void leaves_what_has_ended_in_the_calendar() {
        long occasion =
                world.anOccasion().on(DAY, 9, 12).on(DAY.plusWeeks(1), 9, 12).save();
        long anna = world.aPerson();
        long booking = book(anna, occasion);
        confirm(booking);
        postman.deliver();
        clock.set(DAY.plusDays(1).atTime(8, 0));

        change(occasion, OCCASION.ADDRESS, "Annan gata 3");
        postman.deliver();
        cancel(booking, "");

        List<OpenedMail> mails = postman.deliveredTo(email(anna));
        assertThat(mails)
                .filteredOn(mail -> mail.calendar() != null
                        && !ics(mail).inEvent("SEQUENCE").endsWith(":0"))
                .hasSize(2)
                .allMatch(mail -> ics(mail).inEvent("DTSTART").contains("20261201"));
    }

    @Test
    void gives_the_booked_person_her_events_as_a_file_and_nobody_else() {
        long occasion =
                world.anOccasion().on(DAY, 9, 12).on(DAY.plusDays(1), 9, 12).save();
        long anna = world.aPerson();
        long booking = book(anna, occasion);
        confirm(booking);

        Ics file = new Ics(new String(invitations.fileFor(world.actor(anna), booking), StandardCharsets.UTF_8));

        assertThat(file.lines("UID")).hasSize(2);
        assertThat(file.lines("ATTENDEE")).isEmpty();
        assertThatThrownBy(() -> invitations.fileFor(world.actor(world.aPerson()), booking))
                .isInstanceOf(AccessDeniedException.class);

        cancel(booking, "");

        assertThat(invitations.fileFor(world.actor(anna), booking)).isEmpty();
    }

    @Test
    void speaks_english_to_those_who_chose_it() {
        long anna = world.aPerson();
        db.update(PERSON).set(PERSON.LANGUAGE, "en").where(PERSON.ID.eq(anna)).execute();

        confirm(book(anna, world.anOccasion().on(DAY, 9, 16).save()));

        OpenedMail mail = postman.newestTo(email(anna));
        assertThat(mail.mail().subject()).startsWith("You are booked: ").endsWith("Tue 24 Nov");
        assertThat(ics(mail).inEvent("DESCRIPTION")).contains("Cancelling: cancel by ");
    }

    private long book(long personId, long occasionId) {
        return db.insertInto(BOOKING)
                .set(BOOKING.OCCASION_ID, occasionId)
                .set(BOOKING.PERSON_ID, personId)
                .set(BOOKING.ORGANISATION_ID, world.organisation("1480"))
                .set(BOOKING.STATE, "CONFIRMED")
                .set(BOOKING.ACTIVE, true)
                .set(BOOKING.BOOKED_BY, personId)
                .set(BOOKING.BOOKED_AT, clock.instant())
                .set(BOOKING.STATE_AT, clock.instant())
                .set(BOOKING.REPLY_TOKEN, UUID.randomUUID().toString().replace("-", ""))
                .returningResult(BOOKING.ID)
                .fetchSingle()
                .value1();
    }

    private void confirm(long bookingId) {
        transaction.executeWithoutResult(status -> invitations.confirmed(bookingId));
    }

    private void cancel(long bookingId, String message) {
        transaction.executeWithoutResult(status -> {
            db.update(BOOKING)
                    .set(BOOKING.STATE, "CANCELLED")
                    .setNull(BOOKING.ACTIVE)
                    .where(BOOKING.ID.eq(bookingId))
                    .execute();
            invitations.cancelled(bookingId, message);
        });
    }

    private void move(long occasionId, LocalDateTime starts) {
        transaction.executeWithoutResult(status -> {
            db.update(MEETING)
                    .set(MEETING.STARTS, starts)
                    .set(MEETING.ENDS, starts.plusHours(7))
                    .where(MEETING.OCCASION_ID.eq(occasionId))
                    .execute();
            invitations.occasionChanged(occasionId);
        });
    }

    private <T> void change(long occasionId, TableField<?, T> what, T to) {
        transaction.executeWithoutResult(status -> {
            db.update(OCCASION).set(what, to).where(OCCASION.ID.eq(occasionId)).execute();
            invitations.occasionChanged(occasionId);
        });
    }

    private <T> void changePerson(long personId, TableField<?, T> what, T to) {
        transaction.executeWithoutResult(status -> {
            db.update(PERSON).set(what, to).where(PERSON.ID.eq(personId)).execute();
            events.publishEvent(new PeopleChanged(Set.of(personId)));
        });
    }

    private String email(long personId) {
        return db.select(PERSON.EMAIL)
                .from(PERSON)
                .where(PERSON.ID.eq(personId))
                .fetchSingle()
                .value1();
    }

    private String token(long bookingId) {
        return db.select(BOOKING.REPLY_TOKEN)
                .from(BOOKING)
                .where(BOOKING.ID.eq(bookingId))
                .fetchSingle()
                .value1();
    }

    private static Ics ics(OpenedMail mail) {
        return new Ics(Objects.requireNonNull(mail.calendar()).ics());
    }

    private static String method(OpenedMail mail) {
        CalendarPart calendar = mail.calendar();
        return calendar == null ? "" : calendar.method();
    }
}
