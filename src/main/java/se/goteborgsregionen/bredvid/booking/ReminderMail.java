package se.goteborgsregionen.bredvid.booking;

import java.time.LocalDate;
import java.util.List;

import se.goteborgsregionen.bredvid.offer.OfferKind;

/**
 * What is stored of a reminder: a plain mail, that carries no calendar and changes none.
 *
 * @param given the given name, or the whole of an alias
 * @param place where to go; empty for what is digital only
 * @param link where to join, for the booked alone; empty on site
 * @param contact who answers questions: name, telephone, address, each where there is one
 * @param bring one item each
 * @param lastCancelDay the last day, to its end, on which she can cancel by herself
 * @param written the day on which she is reminded
 */
record ReminderMail(
        ReminderRules.Kind kind,
        long bookingId,
        long recipientId,
        String address,
        String language,
        String given,
        OfferKind offerKind,
        String title,
        String organiser,
        String place,
        String link,
        List<String> contact,
        List<String> bring,
        List<Wish.Hours> meetings,
        LocalDate lastCancelDay,
        LocalDate written,
        String replyToken) {

    static final String KIND = "booking.reminder";

    ReminderMail {
        contact = List.copyOf(contact);
        bring = List.copyOf(bring);
        meetings = List.copyOf(meetings);
    }
}
