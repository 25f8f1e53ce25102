package se.goteborgsregionen.bredvid.organisation;

/** The name or the street of the workplace may be another than before. Published inside the transaction of the change. */
public record WorkplaceChanged(long workplaceId) {}
