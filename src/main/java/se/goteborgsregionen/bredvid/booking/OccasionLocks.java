package se.goteborgsregionen.bredvid.booking;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

import org.springframework.stereotype.Component;
import se.goteborgsregionen.bredvid.booking.Situation.OccasionFacts;
import se.goteborgsregionen.bredvid.booking.Situation.PersonFacts;

/**
 * Takes the locks, always in the same order, and only then reads: occasions by id, people by id, days of units. What is read
 * before a lock may have changed when one gets it.
 */
@Component
class OccasionLocks {

    private final BookingRepository bookings;
    private final SituationReader situations;
    private final SituationQueries occasions;
    private final AllotmentRepository allotments;

    OccasionLocks(
            BookingRepository bookings,
            SituationReader situations,
            SituationQueries occasions,
            AllotmentRepository allotments) {
        this.bookings = bookings;
        this.occasions = occasions;
        this.situations = situations;
        this.allotments = allotments;
    }

    /** Nobody else changes the places of these until the transaction ends. */
    void lock(long... occasionIds) {
        TreeSet<Long> inOrder = new TreeSet<>();
        for (long occasionId : occasionIds) {
            inOrder.add(occasionId);
        }
        inOrder.forEach(bookings::lockOccasion);
    }

    /** The lock that somebody takes who wants a place: where places are not counted, others may book beside. */
    void lockAsCounted(long occasionId, boolean counted) {
        if (counted) {
            bookings.lockOccasion(occasionId);
        } else {
            bookings.holdOccasion(occasionId);
        }
    }

    /** Nobody else of these units, in the order of their ids, can be away on the occasion's days; after the people's locks. */
    void lockUnitDays(long occasionId, List<Long> workplaceIds) {
        if (workplaceIds.isEmpty()) {
            return;
        }
        List<LocalDate> days =
                occasions.readOccasion(occasionId).map(OccasionFacts::days).orElse(List.of());
        workplaceIds.forEach(workplace -> bookings.lockUnitDays(workplace, days));
    }

    /**
     * What the rules look at, read once nothing of it can change any more; the occasion is locked already. Empty when there
     * is no such occasion or person.
     */
    Optional<Situation> situation(long occasionId, long personId) {
        bookings.lockPerson(personId);
        return read(occasionId, personId);
    }

    /** The same for somebody whose row is locked already. */
    Optional<Situation> read(long occasionId, long personId) {
        Optional<Situation> situation = situations.read(occasionId, personId);
        Optional<PersonFacts> limited = situation.map(Situation::person).filter(person -> person.mostAway() != null);
        if (limited.isEmpty()) {
            return situation;
        }
        Long workplace = limited.get().workplaceId();
        if (workplace != null) {
            bookings.lockUnitDays(workplace, situation.get().occasion().days());
        }
        return situations.read(occasionId, personId);
    }

    /** Nobody else changes what these people have booked; for several of a queue at once. */
    void lockPeople(List<Long> personIds) {
        bookings.lockPeople(personIds);
    }

    /** Brings the occasion's counters in line with its bookings, and gives who has its places now. */
    Places recount(long occasionId) {
        Places places = allotments.places(occasionId);
        bookings.recount(occasionId, places);
        return places;
    }
}
