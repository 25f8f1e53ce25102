package se.goteborgsregionen.bredvid.offer;

/** A problem and the field that it stands beside. */
public record FieldProblem(OfferField field, OfferProblem problem) {}
