package se.goteborgsregionen.bredvid.offer;

/** Where an offer or an occasion is in its life; only what is published is seen by others than its organisers. */
public enum Status {
    DRAFT,
    PUBLISHED,
    CANCELLED
}
