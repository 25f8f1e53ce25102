package se.goteborgsregionen.bredvid.booking;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import se.goteborgsregionen.bredvid.offer.OccasionCancelled;
import se.goteborgsregionen.bredvid.offer.OccasionChanged;
import se.goteborgsregionen.bredvid.offer.PlacesAdded;

/** Hears, inside the organiser's transaction, what she has done to an occasion: offers do not know bookings. */
@Component
class OccasionEvents {

    private final BookingDesk desk;
    private final BookingMails mails;

    OccasionEvents(BookingDesk desk, BookingMails mails) {
        this.desk = desk;
        this.mails = mails;
    }

    /** The booked are told. Other days may suit people in the queue who were skipped. */
    @EventListener
    void changed(OccasionChanged event) {
        mails.occasionChanged(event.occasionId());
        desk.letInAfterChange(event.occasionId());
    }

    /** The new places go to the queue. */
    @EventListener
    void placesAdded(PlacesAdded event) {
        desk.letInAfterChange(event.occasionId());
    }

    /** All bookings end, each of the booked is told. */
    @EventListener
    void cancelled(OccasionCancelled event) {
        desk.endAll(event.occasionId(), event.message(), event.actorId());
    }
}
