package se.goteborgsregionen.bredvid.booking.ui;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import se.goteborgsregionen.bredvid.booking.BookingState;
import se.goteborgsregionen.bredvid.booking.MyBooking;

/** The three lists of my bookings, each with its own address. */
enum MyBookingsTab {
    COMING(""),
    PAST("tidigare"),
    CANCELLED("avbokade");

    private final String address;

    MyBookingsTab(String address) {
        this.address = address;
    }

    /** The tab of the address; what is coming for any address unknown. */
    static MyBookingsTab of(String address) {
        return Stream.of(values())
                .filter(tab -> tab.address.equals(address))
                .findFirst()
                .orElse(COMING);
    }

    /** Its part of the query; empty for the first tab. */
    String address() {
        return address;
    }

    /** The bookings that belong here: the next first, or the latest first for what is over. */
    List<MyBooking> of(List<MyBooking> all, Instant now) {
        Comparator<MyBooking> byStart =
                Comparator.comparing(booking -> booking.occasion().starts().toInstant());
        Comparator<MyBooking> order = switch (this) {
            case COMING ->
                Comparator.<MyBooking, Boolean>comparing(booking -> booking.state() != BookingState.OFFERED)
                        .thenComparing(byStart);
            case PAST -> byStart.reversed();
            case CANCELLED -> Comparator.comparing(MyBooking::stateAt).reversed();
        };
        return all.stream()
                .filter(booking -> where(booking, now) == this)
                .sorted(order)
                .toList();
    }

    private static MyBookingsTab where(MyBooking booking, Instant now) {
        if (!booking.state().active() || booking.occasion().cancelled()) {
            return CANCELLED;
        }
        return booking.occasion().ends().toInstant().isAfter(now) ? COMING : PAST;
    }
}
