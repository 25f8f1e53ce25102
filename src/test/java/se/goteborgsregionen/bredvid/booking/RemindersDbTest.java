package se.goteborgsregionen.bredvid.booking;

import java.time.LocalDate;
import java.util.List;

import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.goteborgsregionen.bredvid.PortalTest;
import se.goteborgsregionen.bredvid.TestWorld;
import se.goteborgsregionen.bredvid.access.Actor;
import se.goteborgsregionen.bredvid.outbox.MailChoiceService;
import se.goteborgsregionen.bredvid.outbox.MailTopic;
import se.goteborgsregionen.bredvid.shared.TestClock;

import static org.assertj.core.api.Assertions.assertThat;
import static se.goteborgsregionen.bredvid.db.Tables.MEETING;
import static se.goteborgsregionen.bredvid.db.Tables.OCCASION;
import static se.goteborgsregionen.bredvid.db.Tables.OFFER;
import static se.goteborgsregionen.bredvid.db.Tables.OUTGOING_MAIL;

@PortalTest
class RemindersDbTest {

    /** A Thursday. */
    private static final LocalDate DAY = LocalDate.of(2027, 2, 18);

    private static final LocalDate WEEK_BEFORE = DAY.minusDays(7);
    private static final LocalDate DAY_BEFORE = DAY.minusDays(1);
    private static final String LINK = "https://mote.example/rum";

    @Autowired
    private BookingService bookings;

    @Autowired
    private Clockwork clockwork;

    @Autowired
    private MailChoiceService choices;

    @Autowired
    private ReminderMailRenderer renderer;

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
    void the_booked_are_reminded_once_a_week_before_and_once_the_day_before_with_what_they_need() {
        Actor anna = world.aStaffMemberOf("1402");
        long occasion = world.anOccasion().on(DAY, 9, 16).hybrid(LINK).save();
        book(anna, occasion);

        ticksAt(WEEK_BEFORE, 7);
        assertThat(reminders(anna)).isEmpty();
        ticksAt(WEEK_BEFORE, 8);
        ticksAt(WEEK_BEFORE, 12);
        ticksAt(WEEK_BEFORE.plusDays(1), 9);
        assertThat(reminders(anna)).hasSize(1);
        ticksAt(DAY_BEFORE, 8);
        ticksAt(DAY_BEFORE, 9);

        assertThat(reminders(anna)).hasSize(2);
        var parts = renderer.render(reminders(anna).getLast());
        assertThat(parts.calendar()).isNull();
        assertThat(parts.subject()).startsWith("I morgon: ");
        assertThat(parts.text())
                .contains("Ta med:", "Oömma kläder", LINK, "utbildning@molndal.example", "Hör av dig till kontakten");
    }

    @Test
    void nobody_is_reminded_who_queues_has_cancelled_or_chose_not_to_be() {
        long occasion = world.anOccasion().on(DAY, 9, 16).withPlaces(2).save();
        Actor leaves = world.aStaffMemberOf("1402");
        Actor silent = world.aStaffMemberOf("1402");
        long booking = book(leaves, occasion);
        book(silent, occasion);
        bookings.cancel(leaves, booking, "");
        choices.choose(silent, MailTopic.REMINDER, false);

        ticksAt(WEEK_BEFORE, 9);
        ticksAt(DAY_BEFORE, 9);

        assertThat(reminders(leaves)).isEmpty();
        assertThat(reminders(silent)).isEmpty();
    }

    @Test
    void whoever_books_late_is_reminded_only_the_day_before() {
        long occasion = world.anOccasion().on(DAY, 9, 16).save();
        Actor anna = world.aStaffMemberOf("1402");
        clock.set(DAY.minusDays(5).atTime(10, 0));
        book(anna, occasion);

        ticksAt(DAY.minusDays(5), 11);
        assertThat(reminders(anna)).isEmpty();
        ticksAt(DAY_BEFORE, 9);
        assertThat(reminders(anna)).hasSize(1);
    }

    @Test
    void an_occasion_that_moves_reminds_anew_and_a_cancelled_one_never() {
        long moved = world.anOccasion().on(DAY, 9, 16).save();
        long gone = world.anOccasion().on(DAY, 9, 16).save();
        Actor anna = world.aStaffMemberOf("1402");
        Actor bo = world.aStaffMemberOf("1402");
        book(anna, moved);
        book(bo, gone);
        db.update(OCCASION)
                .set(OCCASION.STATUS, "CANCELLED")
                .where(OCCASION.ID.eq(gone))
                .execute();
        ticksAt(WEEK_BEFORE, 9);
        assertThat(reminders(anna)).hasSize(1);

        LocalDate later = DAY.plusDays(14);
        db.update(OCCASION)
                .set(OCCASION.FIRST_START, later.atTime(9, 0))
                .set(OCCASION.LAST_END, later.atTime(16, 0))
                .where(OCCASION.ID.eq(moved))
                .execute();
        db.update(MEETING)
                .set(MEETING.STARTS, later.atTime(9, 0))
                .set(MEETING.ENDS, later.atTime(16, 0))
                .where(MEETING.OCCASION_ID.eq(moved))
                .execute();
        ticksAt(DAY_BEFORE, 9);
        assertThat(reminders(anna)).hasSize(1);
        ticksAt(later.minusDays(7), 9);
        assertThat(reminders(anna)).hasSize(2);
        assertThat(reminders(bo)).isEmpty();
    }

    @Test
    void an_offer_reminds_only_when_its_organiser_wants_to() {
        long occasion = world.anOccasion().on(DAY, 9, 16).save();
        Actor anna = world.aStaffMemberOf("1402");
        book(anna, occasion);
        db.update(OFFER)
                .set(OFFER.REMIND_WEEK, false)
                .where(OFFER.ID.eq(world.offerOf(occasion)))
                .execute();

        ticksAt(WEEK_BEFORE, 9);
        assertThat(reminders(anna)).isEmpty();
        ticksAt(DAY_BEFORE, 9);
        assertThat(reminders(anna)).hasSize(1);
    }

    private long book(Actor person, long occasion) {
        BookingOutcome outcome = bookings.book(person, occasion, person.id(), "");
        assertThat(outcome).isInstanceOf(BookingOutcome.Confirmed.class);
        return ((BookingOutcome.Confirmed) outcome).bookingId();
    }

    private void ticksAt(LocalDate day, int hour) {
        clock.set(day.atTime(hour, 0));
        clockwork.tick();
    }

    /** The contents of the reminders to her, the oldest first. */
    private List<String> reminders(Actor person) {
        return db.select(OUTGOING_MAIL.CONTENT)
                .from(OUTGOING_MAIL)
                .where(OUTGOING_MAIL.RECIPIENT_ID.eq(person.id()))
                .and(OUTGOING_MAIL.KIND.eq(ReminderMail.KIND))
                .orderBy(OUTGOING_MAIL.ID)
                .fetch(OUTGOING_MAIL.CONTENT);
    }
}
