package se.goteborgsregionen.bredvid.booking;

import java.util.List;
import java.util.function.Supplier;

import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import se.goteborgsregionen.bredvid.access.Actor;
import se.goteborgsregionen.bredvid.access.MayCall;
import se.goteborgsregionen.bredvid.shared.db.RetriedTransaction;

import static se.goteborgsregionen.bredvid.access.MayCall.Who.GR;
import static se.goteborgsregionen.bredvid.access.MayCall.Who.ORGANISER;
import static se.goteborgsregionen.bredvid.access.MayCall.Who.SELF;
import static se.goteborgsregionen.bredvid.access.MayCall.Who.UNIT_MANAGER;

/** Exchanges a booking for another occasion of the same offer, or lets a colleague take it over; each in one step. */
@Service
public class MovingService {

    private final StoredBookingQueries stored;
    private final Moving moving;
    private final ColleagueQueries colleagues;
    private final Pace pace;
    private final WaysOn waysOn;
    private final QueuesWaitedIn queuesWaitedIn;
    private final RetriedTransaction transaction;

    MovingService(
            StoredBookingQueries stored,
            Moving moving,
            ColleagueQueries colleagues,
            Pace pace,
            WaysOn waysOn,
            QueuesWaitedIn queuesWaitedIn,
            RetriedTransaction transaction) {
        this.stored = stored;
        this.moving = moving;
        this.colleagues = colleagues;
        this.pace = pace;
        this.waysOn = waysOn;
        this.queuesWaitedIn = queuesWaitedIn;
        this.transaction = transaction;
    }

    /**
     * Rebooks to another occasion of the same offer. The old place stays until the new one is confirmed; when it cannot be
     * had, nothing has changed.
     *
     * @throws AccessDeniedException for others than the person, her manager, the offer's organisers and GR, and for a booking
     *     that does not exist
     */
    @MayCall({SELF, UNIT_MANAGER, ORGANISER, GR})
    public BookingOutcome move(Actor actor, long bookingId, long occasionId) {
        StoredBooking seen = find(bookingId);
        ActingAs as = ActingAs.of(actor, seen.personId(), seen.workplaceId(), seen.organiserId());
        Refusal tooOften = pace.refuse(as, seen.personId(), occasionId);
        return tooOften == null
                ? run(() -> moving.toOtherOccasion(actor, as, seen, occasionId), occasionId, seen.personId())
                : new BookingOutcome.Refused(tooOften, waysOn.from(tooOften, occasionId, seen.personId()));
    }

    /**
     * Lets a colleague of the same unit take over a place, whenever before the start. Where somebody has to say yes, they
     * are asked about her.
     *
     * @param colleagueId who comes instead
     * @throws AccessDeniedException for others than the person, her manager, the offer's organisers and GR, and for a booking
     *     that does not exist
     */
    @MayCall({SELF, UNIT_MANAGER, ORGANISER, GR})
    public BookingOutcome substitute(Actor actor, long bookingId, long colleagueId) {
        StoredBooking seen = find(bookingId);
        ActingAs as = ActingAs.of(actor, seen.personId(), seen.workplaceId(), seen.organiserId());
        return run(() -> moving.toColleague(actor, as, seen, colleagueId), seen.occasionId(), seen.personId());
    }

    /**
     * Who could take over a place: colleagues of the person's unit who have not booked the occasion themselves, by name.
     *
     * @throws AccessDeniedException as {@link #substitute}
     */
    @MayCall({SELF, UNIT_MANAGER, ORGANISER, GR})
    public List<Colleague> colleagues(Actor actor, long bookingId) {
        StoredBooking seen = find(bookingId);
        ActingAs.of(actor, seen.personId(), seen.workplaceId(), seen.organiserId());
        Long workplaceId = seen.workplaceId();
        return workplaceId == null ? List.of() : colleagues.of(workplaceId, seen.occasionId());
    }

    private StoredBooking find(long bookingId) {
        return stored.find(bookingId).orElseThrow(() -> new AccessDeniedException("No such booking"));
    }

    private BookingOutcome run(Supplier<BookingOutcome> work, long occasionId, long personId) {
        BookingOutcome outcome =
                transaction.run(work).orElseGet(() -> new BookingOutcome.Refused(new Refusal.Busy(), List.of()));
        if (outcome instanceof BookingOutcome.Refused(Refusal refusal, List<WayOn> none)) {
            return new BookingOutcome.Refused(refusal, waysOn.from(refusal, occasionId, personId));
        }
        queuesWaitedIn.feed(personId);
        return outcome;
    }
}
