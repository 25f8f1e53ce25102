package se.goteborgsregionen.bredvid.booking;

import java.time.LocalDate;

import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.goteborgsregionen.bredvid.PortalTest;
import se.goteborgsregionen.bredvid.TestWorld;
import se.goteborgsregionen.bredvid.access.Actor;
import se.goteborgsregionen.bredvid.shared.TestClock;

import static org.assertj.core.api.Assertions.assertThat;
import static se.goteborgsregionen.bredvid.db.Tables.OUTGOING_MAIL;

@PortalTest
class OpeningRemindersDbTest {

    private static final LocalDate DAY = LocalDate.of(2026, 12, 15);
    private static final LocalDate OPENS = LocalDate.of(2026, 11, 1);

    @Autowired
    private OpeningReminderService reminders;

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
    void a_fault_with_one_does_not_keep_the_others_waiting() {
        long broken =
                world.anOccasion().on(DAY, 9, 16).opening(OPENS.atTime(8, 0)).save();
        long sound =
                world.anOccasion().on(DAY, 9, 16).opening(OPENS.atTime(8, 0)).save();
        Actor anna = world.aStaffMemberOf("1402");
        reminders.remind(anna, broken);
        reminders.remind(anna, sound);
        db.execute("delete from meeting where occasion_id = ?", broken);

        clock.set(OPENS.atTime(8, 0));
        try {
            clockwork.tick();
            assertThat(mailsTo(anna)).isEqualTo(1);
        } finally {
            db.execute("delete from opening_reminder where occasion_id = ?", broken);
        }
    }

    @Test
    void whoever_asked_is_told_once_when_booking_opens_and_not_before() {
        long occasion =
                world.anOccasion().on(DAY, 9, 16).opening(OPENS.atTime(8, 0)).save();
        Actor anna = world.aStaffMemberOf("1402");
        Actor bo = world.aStaffMemberOf("1402");
        assertThat(reminders.isAsked(anna, occasion)).isFalse();
        reminders.remind(anna, occasion);
        reminders.remind(anna, occasion);
        assertThat(reminders.isAsked(anna, occasion)).isTrue();
        assertThat(reminders.isAsked(bo, occasion)).isFalse();

        clock.set(OPENS.atTime(7, 59));
        clockwork.tick();
        assertThat(mailsTo(anna)).isZero();

        clock.set(OPENS.atTime(8, 0));
        clockwork.tick();
        clockwork.tick();
        assertThat(mailsTo(anna)).isEqualTo(1);
        assertThat(mailsTo(bo)).isZero();
    }

    private int mailsTo(Actor person) {
        return db.fetchCount(OUTGOING_MAIL, OUTGOING_MAIL.RECIPIENT_ID.eq(person.id()));
    }
}
