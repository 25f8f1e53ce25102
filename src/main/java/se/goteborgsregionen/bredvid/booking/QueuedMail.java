package se.goteborgsregionen.bredvid.booking;

import java.time.LocalDateTime;

import se.goteborgsregionen.bredvid.offer.OfferKind;

/**
 * What is stored of the mail to somebody who has joined a queue.
 *
 * @param bookedBy the name of whoever did it for her; empty when she did it herself
 */
record QueuedMail(
        long bookingId,
        long personId,
        String address,
        String language,
        int position,
        OfferKind kind,
        String title,
        String place,
        LocalDateTime starts,
        LocalDateTime ends,
        String bookedBy,
        String replyToken) {

    static final String KIND = "booking.queued";
}
