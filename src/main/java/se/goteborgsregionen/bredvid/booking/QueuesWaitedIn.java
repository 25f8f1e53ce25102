package se.goteborgsregionen.bredvid.booking;

import org.springframework.stereotype.Component;
import se.goteborgsregionen.bredvid.shared.db.RetriedTransaction;

/**
 * When a person's booking ends, her turn may have come in other queues, in which she was skipped because of it. Each of them
 * is looked at in a transaction of its own, after that of the ending: it must not hold two occasions.
 */
@Component
class QueuesWaitedIn {

    private final BookingRepository bookings;
    private final OccasionLocks locks;
    private final WaitingList waitingList;
    private final RetriedTransaction transaction;

    QueuesWaitedIn(
            BookingRepository bookings, OccasionLocks locks, WaitingList waitingList, RetriedTransaction transaction) {
        this.bookings = bookings;
        this.locks = locks;
        this.waitingList = waitingList;
        this.transaction = transaction;
    }

    void feed(long personId) {
        for (long occasionId : bookings.waitedForWithPlaces(personId)) {
            transaction.run(() -> {
                locks.lock(occasionId);
                return waitingList.feed(occasionId);
            });
        }
    }
}
