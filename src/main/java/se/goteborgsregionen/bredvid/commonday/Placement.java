package se.goteborgsregionen.bredvid.commonday;

/** One person on one place. */
record Placement(long wisherId, long placeId) {}
