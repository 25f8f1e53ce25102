package se.goteborgsregionen.bredvid.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

import org.jspecify.annotations.Nullable;
import se.goteborgsregionen.bredvid.access.PersonName;
import se.goteborgsregionen.bredvid.access.Role;
import se.goteborgsregionen.bredvid.offer.Form;
import se.goteborgsregionen.bredvid.offer.Level;
import se.goteborgsregionen.bredvid.offer.OfferKind;
import se.goteborgsregionen.bredvid.offer.Status;
import se.goteborgsregionen.bredvid.people.PersonStatus;

/**
 * Everything the demo world begins with, thought out before a row is written: the same for the same day and seed.
 * Organisations, professions and areas go by their codes, all else by number; numbers begin where the database stands.
 */
record DemoWorld(
        LocalDate day,
        List<PlannedWorkplace> workplaces,
        List<PlannedPerson> people,
        List<PlannedRole> roles,
        List<PlannedOffer> offers,
        List<PlannedOccasion> occasions,
        List<PlannedBooking> bookings,
        List<Trace> traces) {

    /** What the world is drawn from when nothing else is asked for. */
    static final long SEED = 20221;

    /** A workplace. */
    record PlannedWorkplace(long id, String organisation, String name, String address, String municipality) {}

    /** A person. */
    record PlannedPerson(
            long id,
            String given,
            String family,
            @Nullable String alias,
            String email,
            @Nullable String phone,
            @Nullable String profession,
            PlannedWorkplace workplace,
            @Nullable Long managerId,
            String language,
            PersonStatus status,
            Instant since) {

        PersonName name() {
            return PersonName.of(given, family, alias);
        }
    }

    /** A role of a person: for a workplace, an organisation, or neither. */
    record PlannedRole(
            PlannedPerson person,
            Role role,
            @Nullable PlannedWorkplace workplace,
            @Nullable String organisation) {}

    /** An offer with the times that its occasions keep to. */
    record PlannedOffer(
            long id,
            DemoOffers.Row row,
            PlannedWorkplace workplace,
            DemoFiles.Story story,
            PlannedPerson contact,
            @Nullable PlannedPerson host,
            boolean licensedOnly,
            int cancelDays,
            Status status) {

        OfferKind kind() {
            return row.kind();
        }

        Level level() {
            return row.level();
        }
    }

    /** An occasion; listed when it is the one that the list gives. Meetings are in order; places null without a limit. */
    record PlannedOccasion(
            long id,
            PlannedOffer offer,
            boolean listed,
            Status status,
            Form form,
            String address,
            @Nullable String municipality,
            String digitalLink,
            @Nullable Integer places,
            @Nullable Instant opens,
            Instant closes,
            List<PlannedMeeting> meetings,
            String cancelMessage) {

        LocalDateTime start() {
            return meetings.getFirst().starts();
        }

        LocalDateTime end() {
            return meetings.getLast().ends();
        }
    }

    /** A meeting, by the clock on the wall. */
    record PlannedMeeting(LocalDateTime starts, LocalDateTime ends) {

        boolean overlaps(PlannedMeeting other) {
            return starts.isBefore(other.ends) && other.starts.isBefore(ends);
        }
    }

    /** How a booking stands. */
    enum Standing {
        CONFIRMED,
        WAITLISTED,
        CANCELLED
    }

    /** A booking. Once it has ended, changedAt is when, and reason why. */
    record PlannedBooking(
            long id,
            PlannedOccasion occasion,
            PlannedPerson person,
            Standing standing,
            boolean everHeldPlace,
            long bookedBy,
            String goals,
            String reason,
            Instant bookedAt,
            Instant changedAt,
            String replyToken) {

        PlannedBooking numbered(long number) {
            return new PlannedBooking(
                    number,
                    occasion,
                    person,
                    standing,
                    everHeldPlace,
                    bookedBy,
                    goals,
                    reason,
                    bookedAt,
                    changedAt,
                    replyToken);
        }

        /** Whether the booking counts as a place of its occasion. */
        boolean holdsPlace() {
            return standing == Standing.CONFIRMED;
        }
    }

    /** Something that was done, for the audit. */
    record Trace(
            Instant at,
            @Nullable Long actorId,
            String action,
            String subjectKind,
            long subjectId,
            @Nullable Long personId,
            @Nullable String organisation,
            String detail) {}

    /** The first free number of each table. */
    record Numbers(long workplace, long person, long offer, long occasion, long booking) {

        static final Numbers FROM_ONE = new Numbers(1, 1, 1, 1, 1);
    }

    /** Thinks the world out for a day. Each part draws from a source of its own, so that one may grow without the others. */
    static DemoWorld on(LocalDate day, long seed, Numbers from) {
        DemoStaff staff = DemoStaff.hired(day, source(seed, 1), from);
        DemoOffers offers = new DemoOffers(staff, from.offer());
        DemoCalendar calendar = new DemoCalendar(day, staff, source(seed, 2), from.occasion());
        List<PlannedOccasion> occasions = offers.all().stream()
                .flatMap(offer -> calendar.occasionsOf(offer).stream())
                .toList();
        DemoBookings bookings = new DemoBookings(day, staff, occasions, source(seed, 3));
        List<PlannedBooking> made = bookings.made(from.booking());
        return new DemoWorld(
                day,
                staff.workplaces(),
                staff.people(),
                staff.roles(),
                offers.all(),
                occasions,
                made,
                DemoTraces.of(day, offers.all(), occasions, made));
    }

    /** Who was there on what is over. */
    List<DemoAttendance.Mark> attendance() {
        return DemoAttendance.of(this, source(SEED, 4));
    }

    private static RandomGenerator source(long seed, int part) {
        return RandomGeneratorFactory.of("L64X128MixRandom").create(seed * 31 + part);
    }
}
