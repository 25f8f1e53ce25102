package se.goteborgsregionen.bredvid.booking;

import java.util.List;
import java.util.Optional;

import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import se.goteborgsregionen.bredvid.access.Actor;
import se.goteborgsregionen.bredvid.access.MayCall;
import se.goteborgsregionen.bredvid.shared.db.RetriedTransaction;

import static se.goteborgsregionen.bredvid.access.MayCall.Who.SELF;

/** Takes or declines a place that was offered to somebody in the queue. */
@Service
public class OfferedPlaceService {

    private final StoredBookingQueries stored;
    private final Answers answers;
    private final WaysOn waysOn;
    private final QueuesWaitedIn queuesWaitedIn;
    private final RetriedTransaction transaction;

    OfferedPlaceService(
            StoredBookingQueries stored,
            Answers answers,
            WaysOn waysOn,
            QueuesWaitedIn queuesWaitedIn,
            RetriedTransaction transaction) {
        this.stored = stored;
        this.answers = answers;
        this.waysOn = waysOn;
        this.queuesWaitedIn = queuesWaitedIn;
        this.transaction = transaction;
    }

    /**
     * Takes the place; where somebody has to say yes first, they are asked and the place is kept.
     *
     * @throws AccessDeniedException for others than the person, and for a booking that does not exist
     */
    @MayCall(SELF)
    public BookingOutcome accept(Actor actor, long bookingId) {
        StoredBooking seen = requireOwn(actor, bookingId);
        BookingOutcome outcome = transaction
                .run(() -> answers.takeOffer(seen, actor.id()))
                .orElseGet(() -> new BookingOutcome.Refused(new Refusal.Busy(), List.of()));
        return outcome instanceof BookingOutcome.Refused(Refusal refusal, List<WayOn> none)
                ? new BookingOutcome.Refused(refusal, waysOn.from(refusal, seen.occasionId(), seen.personId()))
                : outcome;
    }

    /**
     * Declines the place and leaves the queue; the place goes on to the next.
     *
     * @return why it could not be declined; empty when it was
     * @throws AccessDeniedException for others than the person, and for a booking that does not exist
     */
    @MayCall(SELF)
    public Optional<Refusal> decline(Actor actor, long bookingId) {
        StoredBooking seen = requireOwn(actor, bookingId);
        Optional<Optional<Refusal>> outcome =
                transaction.run(() -> Optional.ofNullable(answers.declineOffer(seen, actor.id())));
        outcome.filter(Optional::isEmpty).ifPresent(done -> queuesWaitedIn.feed(seen.personId()));
        return outcome.orElseGet(() -> Optional.of(new Refusal.Busy()));
    }

    private StoredBooking requireOwn(Actor actor, long bookingId) {
        actor.id();
        return stored.find(bookingId)
                .filter(booking -> actor.is(booking.personId()))
                .orElseThrow(() -> new AccessDeniedException("Only for the person"));
    }
}
