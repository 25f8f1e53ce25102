package se.goteborgsregionen.bredvid.demo;

import java.time.Instant;
import java.util.List;
import java.util.random.RandomGenerator;

import se.goteborgsregionen.bredvid.booking.Presence;
import se.goteborgsregionen.bredvid.demo.DemoWorld.PlannedBooking;
import se.goteborgsregionen.bredvid.demo.DemoWorld.Standing;
import se.goteborgsregionen.bredvid.offer.Status;
import se.goteborgsregionen.bredvid.shared.Time;

/** Who was there, of those who had a place on what is over: nearly everybody, and always those whom one signs in as. */
final class DemoAttendance {

    private DemoAttendance() {}

    /** What the contact of an offer marked when its occasion had ended. */
    record Mark(long bookingId, Presence presence, long markedBy, Instant markedAt) {}

    static List<Mark> of(DemoWorld world, RandomGenerator random) {
        return world.bookings().stream()
                .filter(booking -> booking.standing() == Standing.CONFIRMED)
                .filter(booking -> booking.occasion().status() == Status.PUBLISHED
                        && booking.occasion().end().toLocalDate().isBefore(world.day()))
                .map(booking -> mark(world, booking, random))
                .toList();
    }

    private static Mark mark(DemoWorld world, PlannedBooking booking, RandomGenerator random) {
        int drawn = random.nextInt(100);
        boolean known = world.people().indexOf(booking.person()) < DemoProtagonist.ALL.size();
        return new Mark(
                booking.id(),
                known ? Presence.PRESENT : presence(drawn),
                booking.occasion().offer().contact().id(),
                booking.occasion().end().plusMinutes(20).atZone(Time.STOCKHOLM).toInstant());
    }

    private static Presence presence(int drawn) {
        if (drawn < 88) {
            return Presence.PRESENT;
        }
        if (drawn < 93) {
            return Presence.PARTLY;
        }
        return drawn < 97 ? Presence.EXCUSED : Presence.ABSENT;
    }
}
