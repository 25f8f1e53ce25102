package se.goteborgsregionen.bredvid.booking;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What becomes, or would become, of people whom their manager books together.
 *
 * @param refusal why nobody was booked; null when those who fit were, or when it was only asked how it would go
 * @param people each of them, in the order asked for
 */
public record StaffBooking(@Nullable Refusal refusal, List<StaffOutcome> people) {

    public StaffBooking {
        people = List.copyOf(people);
    }

    /** How many of them have a place. */
    public int fit() {
        return (int) people.stream().filter(StaffOutcome::fits).count();
    }
}
