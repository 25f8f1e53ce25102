package se.goteborgsregionen.bredvid.shared;

import java.util.List;

/**
 * What came of saving a form: it is saved, or nothing is and these are the reasons.
 *
 * @param <F> the reasons of the form, each with a sentence
 */
public sealed interface Saving<F> {

    /** Saved, under this id. */
    record Saved<F>(long id) implements Saving<F> {}

    /** Nothing has been changed; at least one reason why. */
    record Refused<F>(List<F> faults) implements Saving<F> {}

    static <F> Saving<F> refused(F fault) {
        return new Refused<>(List.of(fault));
    }
}
