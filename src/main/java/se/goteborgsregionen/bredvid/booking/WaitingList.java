package se.goteborgsregionen.bredvid.booking;

import java.time.Clock;
import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.goteborgsregionen.bredvid.audit.AuditLog;
import se.goteborgsregionen.bredvid.booking.BookingRepository.Waiting;
import se.goteborgsregionen.bredvid.booking.BookingRules.Asking;
import se.goteborgsregionen.bredvid.booking.NoticeMail.News;
import se.goteborgsregionen.bredvid.booking.Situation.OccasionFacts;

/**
 * The queue of an occasion: by priority, then in the order people joined it. A free place is offered to the first who can
 * take it and held for her a while; whoever cannot at that moment keeps her position. Called under the occasion's lock, by
 * everything that frees a place.
 */
@Component
class WaitingList {

    /** People are locked this many at a time, in the order of their ids. */
    private static final int AT_A_TIME = 20;

    private final SituationQueries occasions;
    private final SituationReader situations;
    private final OccasionLocks locks;
    private final BookingRepository bookings;
    private final AllotmentRepository allotments;
    private final BookingMails mails;
    private final AuditLog audit;
    private final Clock clock;

    WaitingList(
            SituationQueries occasions,
            SituationReader situations,
            OccasionLocks locks,
            BookingRepository bookings,
            AllotmentRepository allotments,
            BookingMails mails,
            AuditLog audit,
            Clock clock) {
        this.occasions = occasions;
        this.situations = situations;
        this.locks = locks;
        this.bookings = bookings;
        this.allotments = allotments;
        this.mails = mails;
        this.audit = audit;
        this.clock = clock;
    }

    /** Something has ended that held a place: counts anew and gives the place on. */
    void placeFreed(long occasionId) {
        Places places = locks.recount(occasionId);
        OccasionFacts occasion = occasions.readOccasion(occasionId).orElse(null);
        if (occasion == null || occasion.waiting() == 0 || closed(occasion)) {
            return;
        }
        if (occasion.inLastHours(clock.instant())) {
            tellEverybody(occasion, places);
        } else {
            offerPlaces(occasion, places);
        }
    }

    /** Offers the places that are free; gives how many were offered. Not in the last hours: then people press. */
    int feed(long occasionId) {
        OccasionFacts occasion = occasions.readOccasion(occasionId).orElse(null);
        if (occasion == null || occasion.waiting() == 0 || closed(occasion) || occasion.inLastHours(clock.instant())) {
            return 0;
        }
        return offerPlaces(occasion, allotments.places(occasionId));
    }

    private boolean closed(OccasionFacts occasion) {
        return !clock.instant().isBefore(occasion.queueCloses());
    }

    private int offerPlaces(OccasionFacts occasion, Places now) {
        Places places = now;
        int offered = 0;
        int skipped = 0;
        while (anyLeft(places) && occasion.waiting() > offered + skipped) {
            List<Waiting> next = bookings.queue(occasion.id(), skipped, AT_A_TIME);
            if (next.isEmpty()) {
                break;
            }
            locks.lockPeople(next.stream().map(Waiting::personId).sorted().toList());
            for (Waiting waiting : next) {
                if (places.freeFor(waiting.organisationId()) > 0 && canTakeIt(occasion, waiting)) {
                    offer(occasion, waiting);
                    places = places.takenBy(waiting.organisationId());
                    offered++;
                } else {
                    skipped++;
                }
            }
        }
        if (offered > 0) {
            locks.recount(occasion.id());
        }
        return offered;
    }

    private static boolean anyLeft(Places places) {
        @Nullable Integer capacity = places.capacity();
        return capacity == null || places.taken() < capacity;
    }

    private boolean canTakeIt(OccasionFacts occasion, Waiting waiting) {
        Situation situation = situations.read(occasion.id(), waiting.personId()).orElseThrow();
        return BookingRules.refusePromotion(situation, new Asking(clock.instant(), false)) == null;
    }

    private void offer(OccasionFacts occasion, Waiting waiting) {
        Instant now = clock.instant();
        Instant until = HoldTime.until(now, occasion.starts(), occasion.terms().holdHours());
        bookings.offer(waiting.id(), until, now);
        audit.record(
                null,
                "booking.offered",
                AuditLog.Subject.BOOKING,
                waiting.id(),
                waiting.personId(),
                occasion.organiserId(),
                "");
        mails.offered(waiting.id(), waiting.personId(), until);
    }

    /** In the last hours nobody is asked in order: all of the queue are told, and whoever presses first has the place. */
    private void tellEverybody(OccasionFacts occasion, Places places) {
        if (!anyLeft(places)) {
            return;
        }
        for (Waiting waiting : bookings.queue(occasion.id(), 0, occasion.waiting())) {
            mails.askPerson(News.FIRST_COME, waiting.id(), waiting.personId(), "", occasion.starts());
        }
    }
}
