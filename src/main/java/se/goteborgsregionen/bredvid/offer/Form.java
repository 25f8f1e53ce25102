package se.goteborgsregionen.bredvid.offer;

/** Where one takes part. */
public enum Form {
    ON_SITE,
    DIGITAL,
    HYBRID
}
