package se.goteborgsregionen.bredvid.offer;

/** Ends the transaction in which a form is saved so that nothing of it stays, and carries what came of it out. */
final class GivenUp extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient SaveOutcome outcome;

    GivenUp(SaveOutcome outcome) {
        super("Nothing is stored", null, false, false);
        this.outcome = outcome;
    }

    SaveOutcome outcome() {
        return outcome;
    }
}
