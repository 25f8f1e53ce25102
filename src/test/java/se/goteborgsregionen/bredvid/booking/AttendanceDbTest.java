package se.goteborgsregionen.bredvid.booking;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import se.goteborgsregionen.bredvid.PortalTest;
import se.goteborgsregionen.bredvid.TestWorld;
import se.goteborgsregionen.bredvid.access.Actor;
import se.goteborgsregionen.bredvid.shared.TestClock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.goteborgsregionen.bredvid.booking.BookingDbTest.confirmed;
import static se.goteborgsregionen.bredvid.db.Tables.AUDIT_EVENT;

@PortalTest
class AttendanceDbTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

    @Autowired
    private ParticipantService participants;

    @Autowired
    private BookingService booking;

    @Autowired
    private TestWorld world;

    @Autowired
    private TestClock clock;

    @Autowired
    private DSLContext db;

    private Actor organiser = Actor.ANONYMOUS;
    private Actor anna = Actor.ANONYMOUS;
    private long occasion;
    private long booked;

    @BeforeEach
    void book() {
        organiser = world.anOrganiserOf("1481");
        anna = world.aStaffMemberOf("1402");
        occasion = world.anOccasion().on(DAY, 9, 16).save();
        booked = confirmed(booking.book(anna, occasion, anna.id(), ""));
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void attendance_is_marked_from_the_start_on_and_not_before() {
        clock.set(DAY.atTime(8, 59));
        assertThat(participants.mark(organiser, booked, Presence.PRESENT))
                .contains(new Refusal.NotBegun(DAY.atTime(9, 0)));
        assertThat(presence()).isEmpty();

        clock.set(DAY.atTime(9, 0));
        assertThat(participants.mark(organiser, booked, Presence.PRESENT)).isEmpty();
        assertThat(presence()).contains(Presence.PRESENT);
    }

    @Test
    void attendance_can_be_corrected_and_each_change_is_audited_once() {
        clock.set(DAY.atTime(17, 0));
        participants.mark(organiser, booked, Presence.ABSENT);
        participants.mark(organiser, booked, Presence.ABSENT);
        participants.mark(organiser, booked, Presence.EXCUSED);

        assertThat(presence()).contains(Presence.EXCUSED);
        assertThat(audited()).containsExactly("ABSENT", "EXCUSED");
    }

    @Test
    void attendance_is_only_for_those_who_had_a_place() {
        booking.cancel(organiser, booked, "");
        clock.set(DAY.atTime(17, 0));

        assertThat(participants.mark(organiser, booked, Presence.PRESENT)).contains(new Refusal.HadNoPlace());
    }

    @Test
    void attendance_is_marked_by_the_organiser_and_gr_and_by_nobody_else() {
        clock.set(DAY.atTime(17, 0));

        assertThat(participants.mark(world.aGrAdministrator(), booked, Presence.PARTLY))
                .isEmpty();
        for (Actor other : List.of(anna, world.anOrganiserOf("1402"))) {
            assertThatThrownBy(() -> participants.mark(other, booked, Presence.PRESENT))
                    .isInstanceOf(AccessDeniedException.class);
        }
        assertThat(presence()).contains(Presence.PARTLY);
    }

    private Optional<Presence> presence() {
        return participants.ofOccasion(organiser, occasion).stream()
                .flatMap(participant -> Optional.ofNullable(participant.presence()).stream())
                .findFirst();
    }

    private List<String> audited() {
        return db.select(AUDIT_EVENT.DETAIL)
                .from(AUDIT_EVENT)
                .where(AUDIT_EVENT.SUBJECT_KIND.eq("BOOKING").and(AUDIT_EVENT.SUBJECT_ID.eq(booked)))
                .and(AUDIT_EVENT.ACTION.eq("booking.attendance"))
                .orderBy(AUDIT_EVENT.ID)
                .fetch(AUDIT_EVENT.DETAIL);
    }
}
