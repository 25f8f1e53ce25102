package se.goteborgsregionen.bredvid.booking;

import java.time.LocalDateTime;

/** What somebody should know before she books, although she may. {@link RefusalTexts} has the sentences. */
public sealed interface Warning {

    /** The offer is meant for others; {@code why} says for whom. */
    record OutsideTargetGroup(Refusal why) implements Warning {}

    /**
     * There is little time to travel between this and another booking.
     *
     * @param start when the other meeting begins, a time on the wall
     * @param between minutes between the two
     * @param needed minutes of travel between the two municipalities, an estimate
     */
    record TightTravel(long otherBookingId, String otherTitle, LocalDateTime start, long between, int needed)
            implements Warning {}

    /** As many of her unit as may be are away on one of the days: her manager has to say yes. */
    record UnitIsShort(int away, int most) implements Warning {}

    /** She has stayed away before: the organiser has to say yes. */
    record OrganiserDecides(int absences) implements Warning {}
}
