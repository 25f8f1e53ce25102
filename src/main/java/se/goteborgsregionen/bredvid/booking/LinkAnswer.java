package se.goteborgsregionen.bredvid.booking;

/** What the reader of a mailed link answers. */
public sealed interface LinkAnswer {

    /** Yes: she releases, receives or approves the person; or takes the place that she is offered. */
    record Yes() implements LinkAnswer {}

    /** No: she does not; or she declines the place, or leaves. A decider has to say why. */
    record No(String reason) implements LinkAnswer {}

    /** She receives the person, but on another occasion. */
    record Propose(long otherOccasionId, String words) implements LinkAnswer {}
}
