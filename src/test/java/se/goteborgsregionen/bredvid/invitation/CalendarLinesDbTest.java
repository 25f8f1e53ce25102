package se.goteborgsregionen.bredvid.invitation;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import jakarta.mail.BodyPart;
import jakarta.mail.Session;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;
import se.goteborgsregionen.bredvid.PortalTest;
import se.goteborgsregionen.bredvid.TestWorld;
import se.goteborgsregionen.bredvid.access.Actor;
import se.goteborgsregionen.bredvid.booking.BookingOutcome;
import se.goteborgsregionen.bredvid.booking.BookingService;
import se.goteborgsregionen.bredvid.booking.MovingService;
import se.goteborgsregionen.bredvid.booking.RequestService;
import se.goteborgsregionen.bredvid.offer.CallingOffService;
import se.goteborgsregionen.bredvid.offer.OfferPublished;
import se.goteborgsregionen.bredvid.organisation.WorkplaceChanged;
import se.goteborgsregionen.bredvid.outbox.MailParts;
import se.goteborgsregionen.bredvid.outbox.OpenedMail;
import se.goteborgsregionen.bredvid.outbox.Postman;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static se.goteborgsregionen.bredvid.db.Tables.OFFER;
import static se.goteborgsregionen.bredvid.db.Tables.OUTGOING_MAIL;
import static se.goteborgsregionen.bredvid.db.Tables.PERSON;
import static se.goteborgsregionen.bredvid.db.Tables.WORKPLACE;

/** What calendar mail must satisfy, line by line, on the bytes that leave and through the services that people use. */
@PortalTest
class CalendarLinesDbTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

    @Autowired
    private BookingService bookings;

    @Autowired
    private RequestService requests;

    @Autowired
    private MovingService moving;

    @Autowired
    private CallingOffService callingOff;

    @Autowired
    private TestWorld world;

    @Autowired
    private Postman postman;

    @Autowired
    private DSLContext db;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private ApplicationEventPublisher events;

    @Test
    void line_01_carries_the_calendar_last_of_the_alternatives_and_as_a_file_of_the_same_bytes_in_base64()
            throws Exception {
        MimeMultipart mixed = (MimeMultipart) message(invited()).getContent();

        assertThat(mixed.getContentType()).startsWith("multipart/mixed");
        assertThat(mixed.getCount()).isEqualTo(2);
        MimeMultipart alternative = (MimeMultipart) mixed.getBodyPart(0).getContent();
        assertThat(alternative.getContentType()).startsWith("multipart/alternative");
        assertThat(alternative.getCount()).isEqualTo(3);
        assertThat(alternative.getBodyPart(0).isMimeType("text/plain")).isTrue();
        assertThat(alternative.getBodyPart(1).isMimeType("text/html")).isTrue();
        BodyPart calendar = alternative.getBodyPart(2);
        BodyPart file = mixed.getBodyPart(1);
        assertThat(calendar.getContentType()).isEqualTo("text/calendar; charset=UTF-8; method=REQUEST");
        assertThat(file.isMimeType("application/ics")).isTrue();
        assertThat(file.getFileName()).isEqualTo("invite.ics");
        for (BodyPart part : List.of(calendar, file)) {
            assertThat(part.getHeader("Content-Transfer-Encoding")).containsExactly("base64");
        }
        assertThat(calendar.getInputStream().readAllBytes())
                .isEqualTo(file.getInputStream().readAllBytes());
    }

    @Test
    void line_02_says_the_same_method_outside_as_inside_for_request_and_cancel() throws Exception {
        long anna = world.aPerson();
        long booking = book(anna, world.anOccasion().on(DAY, 9, 16).save());
        postman.deliver();
        bookings.cancel(world.actor(anna), booking, "");

        List<OpenedMail> mails = postman.deliveredTo(email(anna));
        assertThat(mails).extracting(CalendarLinesDbTest::method).containsExactly("REQUEST", "CANCEL");
        for (OpenedMail mail : mails) {
            BodyPart calendar = ((MimeMultipart) ((MimeMultipart) message(mail).getContent())
                            .getBodyPart(0)
                            .getContent())
                    .getBodyPart(2);
            String outside = new ContentType(calendar.getContentType()).getParameter("method");
            assertThat(ics(mail).lines("METHOD")).containsExactly("METHOD:" + outside);
        }
    }

    @Test
    void line_03_is_addressed_to_the_one_attendee() throws Exception {
        OpenedMail mail = invited();

        assertThat(message(mail).getAllRecipients()).hasSize(1);
        assertThat(ics(mail).lines("ATTENDEE")).hasSize(1);
        assertThat(ics(mail).inEvent("ATTENDEE"))
                .endsWith(":mailto:" + message(mail).getAllRecipients()[0]);
    }

    @Test
    void line_05_asks_machines_not_to_answer_but_to_report() throws Exception {
        MimeMessage message = message(invited());

        assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(message.getHeader("X-Auto-Response-Suppress")).containsExactly("OOF, AutoReply, RN, NRN");
    }

    @Test
    void line_06_leaves_with_the_bookings_token_in_the_envelope() {
        OpenedMail mail = invited();
        String organizer = ics(mail).inEvent("ORGANIZER");
        String token = organizer.substring(organizer.indexOf("rsvp+") + 5, organizer.indexOf('@'));

        assertThat(db.select(OUTGOING_MAIL.ENVELOPE_SENDER)
                        .from(OUTGOING_MAIL)
                        .where(OUTGOING_MAIL.ID.eq(mail.mail().id()))
                        .fetchSingle()
                        .value1())
                .isEqualTo("bounce+" + token + "@gr.example");
    }

    @Test
    void line_08_tells_of_a_new_title_and_of_a_units_new_street() {
        long unit = world.aWorkplaceIn("1481");
        long occasion = world.anOccasion()
                .of(world.anOffer().at(unit))
                .at("", "Mölndal")
                .on(DAY, 9, 16)
                .save();
        long anna = world.aPerson();
        book(anna, occasion);
        postman.deliver();

        long offer = world.offerOf(occasion);
        change(() -> {
            db.update(OFFER)
                    .set(OFFER.TITLE, "Nytt namn")
                    .where(OFFER.ID.eq(offer))
                    .execute();
            events.publishEvent(new OfferPublished(offer));
        });
        postman.deliver();
        change(() -> events.publishEvent(new OfferPublished(offer)));
        change(() -> {
            db.update(WORKPLACE)
                    .set(WORKPLACE.ADDRESS, "Nygatan 9")
                    .where(WORKPLACE.ID.eq(unit))
                    .execute();
            events.publishEvent(new WorkplaceChanged(unit));
        });

        List<OpenedMail> mails = postman.deliveredTo(email(anna));
        assertThat(mails)
                .extracting(mail -> ics(mail).inEvent("SEQUENCE"))
                .containsExactly("SEQUENCE:0", "SEQUENCE:1", "SEQUENCE:2");
        assertThat(ics(mails.get(1)).inEvent("SUMMARY")).isEqualTo("SUMMARY:Nytt namn");
        assertThat(ics(mails.get(2)).inEvent("LOCATION")).contains("Nygatan 9");
    }

    @Test
    void line_12_sends_no_request_before_release_and_acceptance_and_takes_it_back_from_each_booked_when_called_off() {
        long home = world.aWorkplaceIn("1402");
        long host = world.aWorkplaceIn("1481");
        Actor manager = world.aUnitManagerOf(home);
        Actor receiver = world.aHostAt(host);
        long occasion = world.anOccasion()
                .of(world.anOffer().at(host).needingRelease().needingHostAcceptance())
                .on(DAY, 9, 16)
                .save();
        long anna = world.aNurseAt(home);
        long bertil = world.aNurseAt(home);
        long annas = ask(anna, occasion);
        ask(bertil, occasion);

        assertThat(requests.answer(manager, List.of(annas), true, "")).containsKey(annas);
        assertThat(invites(anna)).isEmpty();
        assertThat(requests.answer(receiver, List.of(annas), true, "")).containsKey(annas);
        assertThat(invites(anna)).containsExactly("REQUEST");

        callingOff.callOffOccasion(world.anOrganiserOf("1481"), occasion, "Kursledaren är sjuk.");
        assertThat(invites(anna)).containsExactly("REQUEST", "CANCEL");
        assertThat(invites(bertil)).isEmpty();
    }

    @Test
    void line_12_a_substitute_is_invited_under_a_uid_of_her_own_and_the_first_person_gets_one_cancel() {
        long home = world.aWorkplaceIn("1402");
        long anna = world.aNurseAt(home);
        long colleague = world.aNurseAt(home);
        long booking = book(anna, world.anOccasion().on(DAY, 9, 16).save());
        postman.deliver();

        assertThat(moving.substitute(world.actor(anna), booking, colleague))
                .isInstanceOf(BookingOutcome.Confirmed.class);

        assertThat(invites(anna)).containsExactly("REQUEST", "CANCEL");
        assertThat(invites(colleague)).containsExactly("REQUEST");
        assertThat(uid(calendarsTo(colleague).getFirst()))
                .isNotEqualTo(uid(calendarsTo(anna).getFirst()));
        for (OpenedMail mail : calendarsTo(colleague)) {
            assertThat(mail.source() + mail.text() + mail.html() + ics(mail).text())
                    .doesNotContain(email(anna));
        }
    }

    @Test
    void line_17_says_in_the_html_what_the_event_says_for_a_hybrid_occasion() {
        long occasion = world.anOccasion()
                .of(world.anOffer().bringing("Tjänstekort", "Inneskor"))
                .hybrid("https://mote.example/abc")
                .on(DAY, 9, 16)
                .save();
        long anna = world.aPerson();
        book(anna, occasion);

        OpenedMail mail = postman.newestTo(email(anna));
        for (String said : new String[] {mail.html(), mail.text(), ics(mail).inEvent("DESCRIPTION")}) {
            assertThat(said)
                    .contains("Göteborgsvägen 11")
                    .contains("https://mote.example/abc")
                    .contains("utbildning@molndal.example")
                    .contains("• Tjänstekort", "• Inneskor")
                    .contains("vboka senast tis");
        }
    }

    @Test
    void line_19_nothing_but_invites_cancels_and_answers_to_other_times_carries_a_calendar() {
        noClasses()
                .that()
                .doNotBelongToAnyOf(RequestMail.class, CancelMail.class, DeclineCounterMail.class, OpenedMail.class)
                .should()
                .callConstructor(MailParts.CalendarPart.class, String.class, String.class)
                .because("a reminder is a plain mail and raises no SEQUENCE")
                .check(new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("se.goteborgsregionen.bredvid"));
    }

    private OpenedMail invited() {
        long anna = world.aPerson();
        book(anna, world.anOccasion().on(DAY, 9, 16).save());
        return postman.newestTo(email(anna));
    }

    private long book(long personId, long occasionId) {
        return ((BookingOutcome.Confirmed) bookings.book(world.actor(personId), occasionId, personId, "")).bookingId();
    }

    private long ask(long personId, long occasionId) {
        return ((BookingOutcome.Requested) bookings.book(world.actor(personId), occasionId, personId, "")).bookingId();
    }

    private void change(Runnable what) {
        transaction.executeWithoutResult(status -> what.run());
    }

    private List<OpenedMail> calendarsTo(long personId) {
        return postman.deliveredTo(email(personId)).stream()
                .filter(mail -> mail.calendar() != null)
                .toList();
    }

    private List<String> invites(long personId) {
        return calendarsTo(personId).stream().map(CalendarLinesDbTest::method).toList();
    }

    private String email(long personId) {
        return db.select(PERSON.EMAIL)
                .from(PERSON)
                .where(PERSON.ID.eq(personId))
                .fetchSingle()
                .value1();
    }

    private static String uid(OpenedMail mail) {
        return ics(mail).inEvent("UID");
    }

    private static String method(OpenedMail mail) {
        return Objects.requireNonNull(mail.calendar()).method();
    }

    private static Ics ics(OpenedMail mail) {
        return new Ics(Objects.requireNonNull(mail.calendar()).ics());
    }

    private static MimeMessage message(OpenedMail mail) throws Exception {
        return new MimeMessage(
                Session.getInstance(new Properties()),
                new ByteArrayInputStream(mail.source().getBytes(StandardCharsets.UTF_8)));
    }
}
