package se.goteborgsregionen.bredvid.offer;

/** The stored offer that an organiser's form began from; with another version by now, somebody else saved first. */
public record OfferBasis(long offerId, int version) {}
