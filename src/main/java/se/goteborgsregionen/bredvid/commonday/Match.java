package se.goteborgsregionen.bredvid.commonday;

import java.util.List;

/** What came of matching a round. */
sealed interface Match {

    /**
     * Placements that break no rule.
     *
     * @param placements in order of person and place
     * @param proven whether no better ones exist; otherwise the solver reached its limit of work first
     */
    record Found(List<Placement> placements, MatchFigures figures, boolean proven) implements Match {

        public Found {
            placements = List.copyOf(placements);
        }
    }

    /** What GR has pinned cannot all be kept to together. */
    record PinsContradict() implements Match {}

    /** The solver reached its limit of work before it found any match. */
    record OutOfReach() implements Match {}
}
