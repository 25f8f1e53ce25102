package se.goteborgsregionen.bredvid.offer;

import java.util.List;

/** What came of saving or publishing an offer. */
public sealed interface SaveOutcome {

    /**
     * It is stored.
     *
     * @param told how many people are told that their occasion has another time, place or link
     */
    record Saved(EditableOffer offer, int told) implements SaveOutcome {}

    /** Nothing is stored. */
    record Invalid(List<FieldProblem> problems) implements SaveOutcome {

        public Invalid {
            problems = List.copyOf(problems);
        }
    }

    /** Nothing is stored: somebody else saved the offer first. */
    record SavedByAnother(EditableOffer theirs) implements SaveOutcome {}

    /** Nothing is stored: others wrote at the same time, every time it was tried. */
    record Busy() implements SaveOutcome {}

    /** Nothing is stored: the offer has been cancelled or thrown away meanwhile. */
    record NoLongerEditable() implements SaveOutcome {}
}
