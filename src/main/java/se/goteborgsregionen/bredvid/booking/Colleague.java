package se.goteborgsregionen.bredvid.booking;

import se.goteborgsregionen.bredvid.access.PersonName;

/** Somebody of the same unit who could take over a place. */
public record Colleague(long personId, PersonName name) {}
