package se.goteborgsregionen.bredvid.booking;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.goteborgsregionen.bredvid.access.Actor;
import se.goteborgsregionen.bredvid.access.MayCall;

import static se.goteborgsregionen.bredvid.access.MayCall.Who.GR;
import static se.goteborgsregionen.bredvid.access.MayCall.Who.ORGANISER;
import static se.goteborgsregionen.bredvid.access.MayCall.Who.SELF;
import static se.goteborgsregionen.bredvid.access.MayCall.Who.UNIT_MANAGER;

/** Reads a person's bookings. */
@Service
public class MyBookingsService {

    private final MyBookingQueries bookings;
    private final Clock clock;

    MyBookingsService(MyBookingQueries bookings, Clock clock) {
        this.bookings = bookings;
        this.clock = clock;
    }

    /**
     * Everything that the person has booked or queues for, also ended bookings, by the start of the occasion.
     *
     * @throws AccessDeniedException for others than the person, her manager and GR
     */
    @MayCall({SELF, UNIT_MANAGER, GR})
    @Transactional(readOnly = true)
    public List<MyBooking> ofPerson(Actor actor, long personId) {
        if (!actor.is(personId) && !actor.grAdministrator()) {
            long workplaceId = bookings.workplaceOf(personId).orElseThrow(MyBookingsService::refused);
            if (!actor.mayLead(workplaceId)) {
                throw refused();
            }
        }
        return bookings.ofPerson(personId, actor.personId(), clock.instant());
    }

    /**
     * Some of the actor's own bookings, also ended ones, the latest made first; no more of them are read.
     *
     * @param states only those in these; in any, where empty
     * @param before only those older than the booking of this id
     * @param most at least 1
     */
    @MayCall(SELF)
    @Transactional(readOnly = true)
    public List<MyBooking> newest(Actor actor, Set<BookingState> states, long before, int most) {
        return bookings.newest(actor.id(), states, before, most, clock.instant());
    }

    /** How many places are offered to the actor and wait for her answer, for the menu. */
    @MayCall(SELF)
    @Transactional(readOnly = true)
    public int countOffered(Actor actor) {
        return bookings.countOffered(actor.id(), clock.instant());
    }

    /**
     * One booking.
     *
     * @return empty when there is none, or the actor may not see it: which of the two is not told
     */
    @MayCall({SELF, UNIT_MANAGER, ORGANISER, GR})
    @Transactional(readOnly = true)
    public Optional<MyBooking> byId(Actor actor, long bookingId) {
        return bookings.concerned(bookingId)
                .filter(booking -> actor.is(booking.personId())
                        || actor.mayLead(booking.workplaceId())
                        || actor.mayOrganise(booking.organiserId()))
                .flatMap(booking -> bookings.find(bookingId, actor.personId(), clock.instant()));
    }

    private static AccessDeniedException refused() {
        return new AccessDeniedException("Only for the person, her manager and GR");
    }
}
