package se.goteborgsregionen.bredvid.invitation;

import org.jspecify.annotations.Nullable;

/** On what ground somebody's calendar is told: her booking, or her subscription to an occasion that she gives. */
record Ground(Kind kind, long id) {

    enum Kind {
        BOOKING,
        SUBSCRIPTION
    }

    static Ground booking(long id) {
        return new Ground(Kind.BOOKING, id);
    }

    static Ground subscription(long id) {
        return new Ground(Kind.SUBSCRIPTION, id);
    }

    boolean isSubscription() {
        return kind == Kind.SUBSCRIPTION;
    }

    /** Null for a subscription. */
    @Nullable
    Long bookingId() {
        return kind == Kind.BOOKING ? id : null;
    }

    /** Null for a booking. */
    @Nullable
    Long subscriptionId() {
        return kind == Kind.SUBSCRIPTION ? id : null;
    }
}
