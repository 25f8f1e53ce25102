package se.goteborgsregionen.bredvid.booking;

import java.util.Set;

/**
 * Where a booking stands, and the only moves there are between the states: every change passes {@link #to}. REQUESTED waits
 * for the manager's or the host's yes, OFFERED for the person's own.
 */
public enum BookingState {
    REQUESTED,
    CONFIRMED,
    WAITLISTED,
    OFFERED,
    REFUSED,
    EXPIRED,
    DECLINED,
    CANCELLED;

    /** Whether the booking holds one of the occasion's places. */
    public boolean holdsPlace() {
        return this == REQUESTED || this == OFFERED || this == CONFIRMED;
    }

    /** Whether the booking holds a place or may still get one; a person has at most one such per occasion. */
    public boolean active() {
        return holdsPlace() || this == WAITLISTED;
    }

    /** The states that a booking in this state may go to. */
    public Set<BookingState> next() {
        return switch (this) {
            case REQUESTED -> Set.of(CONFIRMED, REFUSED, EXPIRED, CANCELLED);
            case WAITLISTED -> Set.of(OFFERED, CONFIRMED, REQUESTED, CANCELLED);
            case OFFERED -> Set.of(CONFIRMED, REQUESTED, DECLINED, EXPIRED, CANCELLED);
            case CONFIRMED -> Set.of(CANCELLED);
            case REFUSED, EXPIRED, DECLINED, CANCELLED -> Set.of();
        };
    }

    /**
     * The next state, if the move is legal.
     *
     * @throws IllegalStateException for a move that no booking may make: a fault in the portal, not in what somebody asked
     */
    public BookingState to(BookingState next) {
        if (!next().contains(next)) {
            throw new IllegalStateException("A booking cannot go from " + this + " to " + next);
        }
        return next;
    }
}
