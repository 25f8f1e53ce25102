package se.goteborgsregionen.bredvid.booking;

import java.time.LocalDateTime;

import se.goteborgsregionen.bredvid.offer.OfferKind;

/**
 * What is stored of a plain mail about a booking: of what no calendar tells.
 *
 * @param position in the queue; 0 for those who do not queue
 * @param by the name of whoever did it for her; empty when she did it herself
 */
record NoticeMail(
        News news,
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
        String by,
        String replyToken) {

    static final String KIND = "booking.notice";

    /** What has happened. */
    enum News {
        QUEUED,
        BOOKED_FOR_YOU,
        CANCELLED_FOR_YOU
    }
}
