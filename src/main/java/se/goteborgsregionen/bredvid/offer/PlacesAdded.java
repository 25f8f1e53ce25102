package se.goteborgsregionen.bredvid.offer;

/**
 * A published occasion got more places than it had, so that people in its queue may move up. Published inside the
 * transaction of the change, which already holds the lock on the occasion's row.
 */
public record PlacesAdded(long occasionId) {}
