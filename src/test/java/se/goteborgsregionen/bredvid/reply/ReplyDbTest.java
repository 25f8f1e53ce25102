package se.goteborgsregionen.bredvid.reply;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;

import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.goteborgsregionen.bredvid.PortalTest;
import se.goteborgsregionen.bredvid.TestWorld;
import se.goteborgsregionen.bredvid.access.Actor;
import se.goteborgsregionen.bredvid.booking.BookingOutcome;
import se.goteborgsregionen.bredvid.booking.BookingService;
import se.goteborgsregionen.bredvid.shared.TestClock;

import static org.assertj.core.api.Assertions.assertThat;
import static se.goteborgsregionen.bredvid.db.Tables.AUDIT_EVENT;
import static se.goteborgsregionen.bredvid.db.Tables.BOOKING;
import static se.goteborgsregionen.bredvid.db.Tables.CALENDAR_ANSWER;
import static se.goteborgsregionen.bredvid.db.Tables.INCOMING_MAIL;
import static se.goteborgsregionen.bredvid.db.Tables.INVITATION;
import static se.goteborgsregionen.bredvid.db.Tables.OUTGOING_MAIL;
import static se.goteborgsregionen.bredvid.db.Tables.PERSON;
import static se.goteborgsregionen.bredvid.db.Tables.UNREACHABLE_ADDRESS;

/** The lines on replies of what the calendar mail must satisfy, each by its number. */
@PortalTest
class ReplyDbTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

    @Autowired
    private Intake intake;

    @Autowired
    private BookingService booking;

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

    /** Somebody with a place, and the one who queues for it. */
    private record Scene(long booking, long next, Actor anna, String email, String token, String uid) {

        ReplyMail reply() {
            return new ReplyMail(token, uid, email);
        }
    }

    @Test
    void line_6_a_bounce_marks_the_address_and_changes_no_booking() {
        Scene scene = scene();

        assertThat(takenIn(bounce(scene, scene.email()))).isEqualTo("BOUNCED");

        assertThat(unreachable(scene)).isTrue();
        assertThat(state(scene.booking())).isEqualTo("CONFIRMED");

        take(scene.reply().saying("ACCEPTED").raw());
        assertThat(unreachable(scene)).as("whoever answers can be reached").isFalse();
        assertThat(takenIn(bounce(scene, "somebody@else.example"))).isEqualTo("BOUNCE_UNCLEAR");
        assertThat(unreachable(scene)).isFalse();
    }

    @Test
    void line_21_a_reply_without_organizer_is_taken() {
        Scene scene = scene();

        assertThat(takenIn(scene.reply().withoutOrganizer().raw())).isEqualTo("CANCELLED");
    }

    @Test
    void line_21_a_calendar_that_is_carried_twice_is_one_answer() {
        Scene scene = scene();

        assertThat(takenIn(scene.reply().saying("ACCEPTED").carriedTwice().raw()))
                .isEqualTo("NOTED");

        assertThat(db.fetchCount(CALENDAR_ANSWER, CALENDAR_ANSWER.BOOKING_ID.eq(scene.booking())))
                .isEqualTo(1);
    }

    @Test
    void line_22_a_no_before_the_deadline_gives_the_place_back() {
        Scene scene = scene();

        assertThat(takenIn(scene.reply().raw())).isEqualTo("CANCELLED");

        assertThat(state(scene.booking())).isEqualTo("CANCELLED");
        assertThat(state(scene.next())).isEqualTo("OFFERED");
        assertThat(mails(scene.booking())).contains("invitation.cancel");
        assertThat(db.select(AUDIT_EVENT.DETAIL)
                        .from(AUDIT_EVENT)
                        .where(AUDIT_EVENT.SUBJECT_ID.eq(scene.booking()))
                        .and(AUDIT_EVENT.ACTION.eq("booking.cancelled"))
                        .fetch(AUDIT_EVENT.DETAIL))
                .containsExactly("as:CALENDAR");
    }

    @Test
    void line_22_redelivery_changes_nothing() {
        Scene scene = scene();
        take(scene.reply().raw());
        int mailed = mails(scene.booking()).size();

        take(scene.reply().raw());
        assertThat(takenIn(
                        scene.reply().withHeader("Received: by another.example").raw()))
                .isEqualTo("KNOWN");

        assertThat(mails(scene.booking())).hasSize(mailed);
        assertThat(state(scene.next())).isEqualTo("OFFERED");
        assertThat(db.fetchCount(INCOMING_MAIL, INCOMING_MAIL.BOOKING_ID.eq(scene.booking())))
                .isEqualTo(2);
    }

    @Test
    void line_22_a_no_after_the_deadline_frees_nothing_and_she_and_the_organiser_are_told() {
        Scene scene = scene();
        clock.advance(Duration.ofDays(30));

        assertThat(takenIn(scene.reply().at(clock.instant()).raw())).isEqualTo("TOO_LATE");

        assertThat(state(scene.booking())).isEqualTo("CONFIRMED");
        assertThat(state(scene.next())).isEqualTo("WAITLISTED");
        assertThat(notices(scene.booking())).contains("LATE_NO", "LATE_NO_SEEN");
    }

    @Test
    void line_23_a_forged_sender_is_left_to_a_person() {
        for (Consumer<ReplyMail> forging : List.<Consumer<ReplyMail>>of(
                mail -> mail.found("mx.gr.example; dmarc=fail"),
                mail -> mail.found(""),
                mail -> mail.found("evil.example; dmarc=pass"),
                mail -> mail.found("mx.gr.example; dmarc=fail")
                        .withHeader("Authentication-Results: mx.gr.example; dmarc=pass"))) {
            Scene scene = scene();
            ReplyMail mail = scene.reply();
            forging.accept(mail);

            assertThat(takenIn(mail.raw())).isEqualTo("NOT_AUTHENTICATED");

            assertUntouched(scene);
        }
    }

    @Test
    void line_23_another_persons_answer_or_token_is_left_to_a_person() {
        Scene scene = scene();
        Scene other = scene();

        assertThat(takenIn(scene.reply().from(other.email()).raw())).isEqualTo("OTHER_PERSON");
        assertThat(takenIn(scene.reply().by(other.email()).raw())).isEqualTo("OTHER_PERSON");
        assertThat(takenIn(new ReplyMail(other.token(), scene.uid(), scene.email()).raw()))
                .isEqualTo("OTHER_PERSON");
        assertThat(takenIn(new ReplyMail(scene.token(), other.uid(), scene.email()).raw()))
                .isEqualTo("UNKNOWN_EVENT");
        assertThat(takenIn(new ReplyMail("0123456789abcdef", scene.uid(), scene.email()).raw()))
                .isEqualTo("NO_TOKEN");

        assertUntouched(scene);
        assertUntouched(other);
    }

    @Test
    void line_24_an_older_sequence_frees_nothing_and_she_is_told() {
        Scene scene = scene();
        db.update(INVITATION)
                .set(INVITATION.SEQUENCE, 2)
                .where(INVITATION.UID.eq(scene.uid()))
                .execute();

        assertThat(takenIn(scene.reply().of(1).raw())).isEqualTo("OUTDATED");

        assertUntouched(scene);
        assertThat(notices(scene.booking())).contains("OUTDATED_NO");
    }

    @Test
    void line_24_a_yes_to_a_released_place_never_seats_and_the_event_is_taken_back_again() {
        Scene scene = scene();
        booking.cancel(scene.anna(), scene.booking(), "");

        assertThat(takenIn(scene.reply().saying("ACCEPTED").raw())).isEqualTo("ENDED");

        assertThat(state(scene.booking())).isEqualTo("CANCELLED");
        assertThat(state(scene.next())).isEqualTo("OFFERED");
        assertThat(db.select(INVITATION.SEQUENCE)
                        .from(INVITATION)
                        .where(INVITATION.UID.eq(scene.uid()))
                        .fetchSingle()
                        .value1())
                .isEqualTo(2);
    }

    @Test
    void line_24_another_time_is_declined_and_a_delegation_moves_nothing() {
        Scene scene = scene();

        assertThat(takenIn(scene.reply().counter().saying("TENTATIVE").raw())).isEqualTo("COUNTER_DECLINED");
        assertThat(mails(scene.booking())).contains("invitation.declinecounter");
        assertThat(takenIn(scene.reply().saying("DELEGATED").raw())).isEqualTo("NOT_DELEGATED");

        assertUntouched(scene);
        assertThat(notices(scene.booking())).contains("NOT_DELEGATED");
    }

    @Test
    void line_25_out_of_office_changes_nothing_and_is_not_answered() {
        Scene scene = scene();
        int mailed = mails(scene.booking()).size();
        String away = "Auto-Submitted: auto-replied\r\nFrom: " + scene.email() + "\r\nTo: rsvp+" + scene.token()
                + "@gr.example\r\nSubject: Semester\r\n\r\nJag är tillbaka den 7 januari.\r\n";

        assertThat(takenIn(away.getBytes(StandardCharsets.UTF_8))).isEqualTo("AUTOMATIC");
        assertThat(takenIn(
                        scene.reply().withHeader("Auto-Submitted: auto-replied").raw()))
                .isEqualTo("ANSWERED_BY_MACHINE");

        assertUntouched(scene);
        assertThat(mails(scene.booking())).hasSize(mailed);
    }

    @Test
    void line_26_what_cannot_be_read_goes_to_the_queue_and_the_next_mail_is_taken() {
        Scene scene = scene();
        String head = "From: a@b.example\r\nTo: rsvp+" + scene.token() + "@gr.example\r\n";
        StringBuilder zones = new StringBuilder();
        for (int i = 0; i < 1_600; i++) {
            String begin = i % 2 == 0 ? "BEGIN" : "BEG\r\n IN";
            zones.append(begin + ":VTIMEZONE\r\nTZID:Z" + i + "\r\nEND:VTIMEZONE\r\n");
        }

        assertThat(takenIn(scene.reply().with(zones.toString()).raw())).isEqualTo("TOO_COMPLEX");
        assertThat(takenIn((head + "\r\n" + "x".repeat(10_000_000)).getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("TOO_LARGE");
        assertThat(takenIn(new byte[0])).isIn("NO_TOKEN", "UNREADABLE");
        assertThat(takenIn((head + "Content-Type: application/ms-tnef; name=winmail.dat\r\n\r\nx")
                        .getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("WINMAIL");
        assertThat(takenIn(
                        (head + "Content-Type: multipart/mixed\r\n\r\n--b\r\nbroken").getBytes(StandardCharsets.UTF_8)))
                .isIn("UNREADABLE", "NO_CALENDAR");
        assertThat(takenIn((head + "Content-Type: text/calendar; method=REPLY\r\n\r\nBEGIN:VCALENDAR\r\nBEGIN")
                        .getBytes(StandardCharsets.UTF_8)))
                .isIn("UNREADABLE", "NO_CALENDAR");
        assertUntouched(scene);

        assertThat(takenIn(scene.reply().raw())).isEqualTo("CANCELLED");
    }

    private Scene scene() {
        long occasion = world.anOccasion().withPlaces(1).on(DAY, 9, 16).save();
        Actor anna = world.aStaffMemberOf("1402");
        Actor bo = world.aStaffMemberOf("1402");
        world.anOrganiserOf("1481");
        long held = ((BookingOutcome.Confirmed) booking.book(anna, occasion, anna.id(), "")).bookingId();
        long next = ((BookingOutcome.Queued) booking.queue(bo, occasion, bo.id(), "")).bookingId();
        return new Scene(
                held,
                next,
                anna,
                db.select(PERSON.EMAIL)
                        .from(PERSON)
                        .where(PERSON.ID.eq(anna.id()))
                        .fetchSingle()
                        .value1(),
                db.select(BOOKING.REPLY_TOKEN)
                        .from(BOOKING)
                        .where(BOOKING.ID.eq(held))
                        .fetchSingle()
                        .value1(),
                db.select(INVITATION.UID)
                        .from(INVITATION)
                        .where(INVITATION.BOOKING_ID.eq(held))
                        .fetchSingle()
                        .value1());
    }

    private void take(byte[] raw) {
        boolean large = raw.length > MailReading.MOST_BYTES;
        intake.store(large ? java.util.Arrays.copyOf(raw, 200_000) : raw, raw.length);
        intake.work();
    }

    /** What became of the newest mail. */
    private String takenIn(byte[] raw) {
        take(raw);
        return db.select(INCOMING_MAIL.OUTCOME)
                .from(INCOMING_MAIL)
                .orderBy(INCOMING_MAIL.ID.desc())
                .limit(1)
                .fetchSingle()
                .value1();
    }

    private void assertUntouched(Scene scene) {
        assertThat(state(scene.booking())).isEqualTo("CONFIRMED");
        assertThat(state(scene.next())).isEqualTo("WAITLISTED");
    }

    private String state(long id) {
        return db.select(BOOKING.STATE)
                .from(BOOKING)
                .where(BOOKING.ID.eq(id))
                .fetchSingle()
                .value1();
    }

    private List<String> mails(long bookingId) {
        return db.select(OUTGOING_MAIL.KIND)
                .from(OUTGOING_MAIL)
                .where(OUTGOING_MAIL.BOOKING_ID.eq(bookingId))
                .orderBy(OUTGOING_MAIL.ID)
                .fetch(OUTGOING_MAIL.KIND);
    }

    private List<String> notices(long bookingId) {
        return db
                .select(OUTGOING_MAIL.CONTENT)
                .from(OUTGOING_MAIL)
                .where(OUTGOING_MAIL.BOOKING_ID.eq(bookingId))
                .and(OUTGOING_MAIL.KIND.eq("booking.notice"))
                .fetch(OUTGOING_MAIL.CONTENT)
                .stream()
                .map(content -> content.replaceAll(".*\"news\":\"([A-Z_]+)\".*", "$1"))
                .toList();
    }

    private boolean unreachable(Scene scene) {
        return db.fetchExists(
                UNREACHABLE_ADDRESS,
                UNREACHABLE_ADDRESS.PERSON_ID.eq(scene.anna().id()).and(UNREACHABLE_ADDRESS.ADDRESS.eq(scene.email())));
    }

    private static byte[] bounce(Scene scene, String address) {
        Instant none = Instant.EPOCH;
        return ("From: MAILER-DAEMON@mx.gr.example\r\nTo: bounce+" + scene.token() + "@gr.example\r\n"
                        + "Subject: Undelivered " + none + "\r\nAuto-Submitted: auto-replied\r\nMIME-Version: 1.0\r\n"
                        + "Content-Type: multipart/report; report-type=delivery-status; boundary=b\r\n\r\n"
                        + "--b\r\nContent-Type: text/plain\r\n\r\nNo such user.\r\n"
                        + "--b\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mx.gr.example\r\n\r\n"
                        + "Final-Recipient: rfc822; " + address + "\r\nAction: failed\r\nStatus: 5.1.1\r\n"
                        + "Diagnostic-Code: smtp; 550 5.1.1 no such user\r\n\r\n--b--\r\n")
                .getBytes(StandardCharsets.UTF_8);
    }
}
