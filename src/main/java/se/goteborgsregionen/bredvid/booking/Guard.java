package se.goteborgsregionen.bredvid.booking;

import org.jspecify.annotations.Nullable;

/**
 * How many of a unit are away on the worst of some days, without the person in question.
 *
 * @param away others of the unit who hold places then
 * @param most as many as may be away without their manager's explicit yes; null: no limit
 * @param staff how many the unit has
 */
public record Guard(int away, @Nullable Integer most, int staff) {

    /** Whether one more is one too many. */
    public boolean over() {
        return most != null && away >= most;
    }

    /** How many are away if the person goes too. */
    public int withHer() {
        return away + 1;
    }
}
