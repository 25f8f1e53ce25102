package se.goteborgsregionen.bredvid.booking;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.goteborgsregionen.bredvid.booking.AlternativeQueries.Alternatives;
import se.goteborgsregionen.bredvid.offer.Contact;

/** Finds what really helps somebody who was refused: of the kinds that the refusal allows, those that exist right now. */
@Component
class WaysOn {

    private static final int MOST_OTHERS = 3;

    private final AlternativeQueries alternatives;
    private final Clock clock;

    WaysOn(AlternativeQueries alternatives, Clock clock) {
        this.alternatives = alternatives;
        this.clock = clock;
    }

    /**
     * The ways on, best first.
     *
     * @param personId who was refused; null for a visitor
     */
    List<WayOn> from(Refusal refusal, long occasionId, @Nullable Long personId) {
        List<RefusalTexts.Help> helps = RefusalTexts.helps(refusal);
        Alternatives others =
                helps.contains(RefusalTexts.Help.OTHER_OCCASION) || helps.contains(RefusalTexts.Help.SAME_AREA)
                        ? alternatives.to(occasionId, personId, clock.instant(), MOST_OTHERS)
                        : Alternatives.NONE;
        List<WayOn> ways = new ArrayList<>();
        for (RefusalTexts.Help help : helps) {
            switch (help) {
                case QUEUE -> ways.add(new WayOn.Queue(occasionId, waiting(refusal)));
                case OTHER_OCCASION -> ways.addAll(others.ofSameOffer());
                case SAME_AREA -> ways.addAll(others.ofSameArea());
                case ASK_ORGANISER -> ways.addAll(contact(refusal, occasionId));
                case SEE_BOOKING -> ways.addAll(booking(refusal));
                case SEE_PROFILE -> ways.add(new WayOn.SeeProfile());
                case REMIND -> ways.add(new WayOn.RemindMe(occasionId));
                case TRY_AGAIN -> ways.add(new WayOn.TryAgain());
            }
        }
        return List.copyOf(ways);
    }

    private static int waiting(Refusal refusal) {
        return switch (refusal) {
            case Refusal.Full full -> full.waiting();
            case Refusal.HeldForOthers held -> held.waiting();
            case Refusal.QueueOnly queue -> queue.waiting();
            default -> 0;
        };
    }

    /** The ways on from a refused cancelling: everything they need is in the refusal. */
    static List<WayOn> afterCancelling(Refusal refusal) {
        return refusal instanceof Refusal.TooLateToCancel late ? reachable(late.organiser()) : List.of();
    }

    private List<WayOn> contact(Refusal refusal, long occasionId) {
        return refusal instanceof Refusal.TooLateToCancel late
                ? reachable(late.organiser())
                : alternatives.contact(occasionId).map(WaysOn::reachable).orElse(List.of());
    }

    private static List<WayOn> reachable(Contact contact) {
        boolean nowhere = contact.email().isBlank() && contact.phone().isBlank();
        return nowhere ? List.of() : List.of(new WayOn.AskOrganiser(contact));
    }

    private static List<WayOn> booking(Refusal refusal) {
        return switch (refusal) {
            case Refusal.AlreadyBooked already -> List.of(new WayOn.SeeBooking(already.bookingId()));
            case Refusal.MoveIsPending pending -> List.of(new WayOn.SeeBooking(pending.bookingId()));
            case Refusal.Clash clash -> List.of(new WayOn.SeeBooking(clash.otherBookingId()));
            default -> List.of();
        };
    }
}
