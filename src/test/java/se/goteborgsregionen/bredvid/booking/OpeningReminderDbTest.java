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
}
