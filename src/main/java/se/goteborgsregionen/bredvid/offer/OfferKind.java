package se.goteborgsregionen.bredvid.offer;

/** What kind of thing is offered; its word, colour and icon follow from it. */
public enum OfferKind {
    COURSE,
    SUPERVISION,
    HOSPITATION,
    NETWORK
}
