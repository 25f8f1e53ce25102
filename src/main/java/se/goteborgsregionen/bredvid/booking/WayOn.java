package se.goteborgsregionen.bredvid.booking;

import java.time.LocalDateTime;

import se.goteborgsregionen.bredvid.offer.Contact;
import se.goteborgsregionen.bredvid.offer.OfferKind;

/** What helps somebody who was refused. {@link RefusalTexts#words(WayOn, java.util.Locale)} names each on its button or link. */
public sealed interface WayOn {

    /** Join the queue: {@link BookingService#queue}. */
    record Queue(long occasionId, int waiting) implements WayOn {}

    /** Another occasion of the same offer that has places; the start is the time on the wall of its first meeting. */
    record OtherOccasion(long offerId, long occasionId, OfferKind kind, LocalDateTime start) implements WayOn {}

    /** An occasion of another offer in the same area that the person may book and that has places. */
    record SameArea(
            long offerId, long occasionId, OfferKind kind, String title, String organisation, LocalDateTime start)
            implements WayOn {}

    /** Ask the organiser. At least one of the contact's mail address and telephone number is filled in. */
    record AskOrganiser(Contact contact) implements WayOn {}

    /** Look at the booking in question. */
    record SeeBooking(long bookingId) implements WayOn {}

    /** Fill in one's profile: profession and workplace. */
    record SeeProfile() implements WayOn {}

    /** Be told by mail when booking opens: {@link OpeningReminderService#remind}. */
    record RemindMe(long occasionId) implements WayOn {}

    /** Simply press again. */
    record TryAgain() implements WayOn {}
}
