package se.goteborgsregionen.bredvid.booking;

import java.time.LocalDate;

import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.goteborgsregionen.bredvid.PortalTest;
import se.goteborgsregionen.bredvid.TestWorld;
import se.goteborgsregionen.bredvid.access.Actor;
import se.goteborgsregionen.bredvid.booking.NoticeMail.News;
import se.goteborgsregionen.bredvid.shared.TestClock;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static se.goteborgsregionen.bredvid.db.Tables.PERSON;

@PortalTest
class OpeningReminderDbTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

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

    @Autowired
    private JsonMapper json;

    @AfterEach
    void reset() {
        clock.reset();
    }

    @Test
    void whoever_asks_twice_is_told_once_when_booking_opens() {
        long occasion = world.anOccasion()
                .on(DAY, 9, 16)
                .opening(LocalDate.of(2026, 11, 2).atTime(9, 0))
                .save();
        Actor anna = world.aStaffMemberOf("1402");
        BookingWitness witness = new BookingWitness(db, json);
        reminders.remind(anna, occasion);
        reminders.remind(anna, occasion);
        assertThat(reminders.isAsked(anna, occasion)).isTrue();
        clockwork.tick();
        assertThat(witness.newsTo(anna.id())).isEmpty();

        clock.set(LocalDate.of(2026, 11, 2).atTime(9, 0));
        clockwork.tick();
        clockwork.tick();

        assertThat(witness.newsTo(anna.id())).containsExactly(News.BOOKING_OPENS);
    }

    @Test
    void nobody_is_told_of_what_nobody_will_be_able_to_book() {
        Actor anna = world.aStaffMemberOf("1402");
        long draft = world.anOccasion().on(DAY, 9, 16).draft().save();
        long cancelled = world.anOccasion().on(DAY, 9, 16).cancelled().save();

        assertThat(reminders.remind(anna, Long.MAX_VALUE)).contains(new Refusal.NotPublished());
        assertThat(reminders.remind(anna, draft)).contains(new Refusal.NotPublished());
        assertThat(reminders.remind(anna, cancelled))
                .hasValueSatisfying(why -> assertThat(why).isInstanceOf(Refusal.OccasionIsCancelled.class));
        assertThat(reminders.isAsked(anna, draft)).isFalse();
        assertThat(reminders.isAsked(anna, cancelled)).isFalse();
    }

    @Test
    void nothing_is_kept_of_what_can_be_booked_now() {
        Actor anna = world.aStaffMemberOf("1402");
        long open = world.anOccasion().on(DAY, 9, 16).save();

        assertThat(reminders.remind(anna, open)).isEmpty();
        assertThat(reminders.isAsked(anna, open)).isFalse();
    }

    @Test
    void whoever_has_left_is_not_reminded() {
        long occasion = world.anOccasion()
                .on(DAY, 9, 16)
                .opening(LocalDate.of(2026, 11, 2).atTime(9, 0))
                .save();
        Actor anna = world.aStaffMemberOf("1402");
        reminders.remind(anna, occasion);
        db.update(PERSON)
                .set(PERSON.STATUS, "INACTIVE")
                .where(PERSON.ID.eq(anna.id()))
                .execute();

        clock.set(LocalDate.of(2026, 11, 2).atTime(9, 0));
        clockwork.tick();

        assertThat(new BookingWitness(db, json).newsTo(anna.id())).isEmpty();
    }
}
