package se.goteborgsregionen.bredvid.offer;

/** How much a participant is expected to know already. */
public enum Level {
    BASE,
    DEEPENING,
    EXPERT
}
