package se.goteborgsregionen.bredvid.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import se.goteborgsregionen.bredvid.audit.OnBehalf;
import se.goteborgsregionen.bredvid.demo.DemoWorld.PlannedBooking;
import se.goteborgsregionen.bredvid.demo.DemoWorld.PlannedOccasion;
import se.goteborgsregionen.bredvid.demo.DemoWorld.PlannedOffer;
import se.goteborgsregionen.bredvid.demo.DemoWorld.Standing;
import se.goteborgsregionen.bredvid.demo.DemoWorld.Trace;
import se.goteborgsregionen.bredvid.offer.Status;

/** The audit of the demo world: what its people did before it was made, in the same words as the services use. */
final class DemoTraces {

    private DemoTraces() {}

    static List<Trace> of(
            LocalDate day, List<PlannedOffer> offers, List<PlannedOccasion> occasions, List<PlannedBooking> bookings) {
        List<Trace> traces = new ArrayList<>();
        Map<Long, LocalDate> published = publishedOn(day, occasions);
        offers.stream()
                .filter(offer -> offer.status() == Status.PUBLISHED)
                .forEach(offer -> traces.add(published(offer, Objects.requireNonNull(published.get(offer.id())))));
        for (PlannedBooking booking : bookings) {
            traces.add(begun(booking));
            if (booking.standing() == Standing.CANCELLED) {
                traces.add(ended(booking));
            }
        }
        occasions.stream()
                .filter(occasion -> occasion.status() == Status.CANCELLED)
                .forEach(occasion -> traces.add(calledOff(day, occasion, bookings)));
        traces.sort(Comparator.comparing(Trace::at));
        return List.copyOf(traces);
    }

    /** The day each offer was published: well before the first place was booked. */
    static Map<Long, LocalDate> publishedOn(LocalDate day, List<PlannedOccasion> occasions) {
        return occasions.stream()
                .collect(Collectors.toMap(
                        occasion -> occasion.offer().id(),
                        occasion -> {
                            LocalDate start = occasion.start().toLocalDate();
                            return (start.isBefore(day) ? start : day).minusDays(75);
                        },
                        (one, other) -> one.isBefore(other) ? one : other));
    }

    private static Trace published(PlannedOffer offer, LocalDate on) {
        return new Trace(
                DemoCalendar.startOf(on).plus(Duration.ofHours(10)),
                offer.contact().id(),
                "offer.published",
                "OFFER",
                offer.id(),
                null,
                offer.row().organisation(),
                offer.row().title());
    }

    private static Trace begun(PlannedBooking booking) {
        String action = booking.everHeldPlace() ? "booking.confirmed" : "booking.queued";
        boolean herself = booking.bookedBy() == booking.person().id();
        String through = herself ? "" : OnBehalf.MANAGER.code();
        return trace(booking, booking.bookedAt(), booking.bookedBy(), action, through);
    }

    private static Trace ended(PlannedBooking booking) {
        String action = booking.everHeldPlace() ? "booking.cancelled" : "booking.left_queue";
        boolean calledOff = booking.occasion().status() == Status.CANCELLED;
        long actor = calledOff
                ? booking.occasion().offer().contact().id()
                : booking.person().id();
        return trace(booking, booking.changedAt(), actor, action, "");
    }

    private static Trace trace(PlannedBooking booking, Instant at, long actor, String action, String through) {
        return new Trace(
                at,
                actor,
                action,
                "BOOKING",
                booking.id(),
                booking.person().id(),
                booking.occasion().offer().row().organisation(),
                through);
    }

    private static Trace calledOff(LocalDate day, PlannedOccasion occasion, List<PlannedBooking> bookings) {
        LocalDate start = occasion.start().toLocalDate();
        var fallback = DemoCalendar.startOf((start.isBefore(day) ? start : day).minusDays(3));
        return new Trace(
                bookings.stream()
                        .filter(booking -> booking.occasion().equals(occasion))
                        .map(PlannedBooking::changedAt)
                        .max(Comparator.naturalOrder())
                        .orElse(fallback),
                occasion.offer().contact().id(),
                "occasion.cancelled",
                "OCCASION",
                occasion.id(),
                null,
                occasion.offer().row().organisation(),
                occasion.cancelMessage());
    }
}
