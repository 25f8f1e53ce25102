package se.goteborgsregionen.bredvid.booking;

import java.time.Clock;
import java.time.Instant;
import java.util.List;

import org.springframework.stereotype.Component;
import se.goteborgsregionen.bredvid.audit.AuditLog;
import se.goteborgsregionen.bredvid.booking.BookingRepository.Waiting;
import se.goteborgsregionen.bredvid.booking.BookingRules.Asking;
import se.goteborgsregionen.bredvid.booking.Situation.OccasionFacts;

/**
 * The queue of an occasion, in the order people joined it. Whoever comes first and can take a free place gets it at once;
 * whoever cannot at that moment keeps her position. Called under the occasion's lock, by everything that frees a place.
 */
@Component
class WaitingList {

    /** People are locked this many at a time, in the order of their ids. */
    private static final int AT_A_TIME = 20;

    private final SituationQueries situations;
    private final BookingRepository bookings;
    private final BookingMails mails;
    private final AuditLog audit;
    private final Clock clock;

    WaitingList(
            SituationQueries situations, BookingRepository bookings, BookingMails mails, AuditLog audit, Clock clock) {
        this.situations = situations;
        this.bookings = bookings;
        this.mails = mails;
        this.audit = audit;
        this.clock = clock;
    }

    /** Gives the free places to the queue; returns how many got one. */
    int letIn(long occasionId) {
        return situations.readOccasion(occasionId).map(this::letIn).orElse(0);
    }

    private int letIn(OccasionFacts occasion) {
        Instant now = clock.instant();
        int free = occasion.free();
        int letIn = 0;
        int skipped = 0;
        while (free > letIn && occasion.waiting() > letIn + skipped) {
            List<Waiting> next = bookings.queue(occasion.id(), skipped, AT_A_TIME);
            if (next.isEmpty()) {
                break;
            }
            bookings.lockPeople(next.stream().map(Waiting::personId).toList());
            for (Waiting waiting : next) {
                if (free > letIn && canTakeIt(occasion, waiting, now)) {
                    promote(occasion, waiting, now);
                    letIn++;
                } else {
                    skipped++;
                }
            }
        }
        if (letIn > 0) {
            int taken = occasion.taken() + (occasion.capacity() == null ? 0 : letIn);
            bookings.count(occasion.id(), taken, occasion.waiting() - letIn);
        }
        return letIn;
    }

    private boolean canTakeIt(OccasionFacts occasion, Waiting waiting, Instant now) {
        Situation situation = situations.read(occasion.id(), waiting.personId()).orElseThrow();
        return BookingRules.refusePromotion(situation, new Asking(now, false)) == null;
    }

    private void promote(OccasionFacts occasion, Waiting waiting, Instant now) {
        bookings.move(waiting.id(), BookingState.WAITLISTED, BookingState.CONFIRMED, "", now);
        audit.record(
                null,
                "booking.promoted",
                AuditLog.Subject.BOOKING,
                waiting.id(),
                waiting.personId(),
                occasion.organiserId(),
                "");
        mails.promoted(waiting.id());
    }
}
