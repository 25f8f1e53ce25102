package se.goteborgsregionen.bredvid.booking;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import se.goteborgsregionen.bredvid.offer.OccasionCancelled;
import se.goteborgsregionen.bredvid.offer.OccasionChanged;
import se.goteborgsregionen.bredvid.offer.PlacesAdded;

/** Hears, inside the organiser's transaction, what she has done to an occasion: offers do not know bookings. */
@Component
class OccasionEvents {

    private final OccasionLocks locks;
    private final Moving moving;
    private final Endings endings;
    private final WaitingList waitingList;
    private final BookingMails mails;

    OccasionEvents(OccasionLocks locks, Moving moving, Endings endings, WaitingList waitingList, BookingMails mails) {
        this.locks = locks;
        this.moving = moving;
        this.endings = endings;
        this.waitingList = waitingList;
        this.mails = mails;
    }

    /** The booked are told. Other days may suit people in the queue who were skipped. */
    @EventListener
    void changed(OccasionChanged event) {
        mails.occasionChanged(event.occasionId());
        moving.occasionMoved(event.occasionId(), event.toOtherDays());
        waitingList.placeFreed(event.occasionId());
    }

    /** The new places go to the queue. */
    @EventListener
    void placesAdded(PlacesAdded event) {
        locks.lock(event.occasionId());
        waitingList.placeFreed(event.occasionId());
    }

    /** All bookings end, each of the booked is told. */
    @EventListener
    void cancelled(OccasionCancelled event) {
        endings.endAll(event.occasionId(), event.message(), event.actorId());
    }
}
