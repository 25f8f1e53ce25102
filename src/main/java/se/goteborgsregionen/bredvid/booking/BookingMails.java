package se.goteborgsregionen.bredvid.booking;

import org.springframework.stereotype.Component;

/** What is mailed when a booking changes; written in the transaction of the change. */
@Component
class BookingMails {

    void confirmed(long bookingId) {}

    void queued(long bookingId, int position) {}

    void cancelled(long bookingId, boolean heldPlace, ActingAs as, String reason) {}
}
