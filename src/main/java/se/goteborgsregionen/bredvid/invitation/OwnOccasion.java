package se.goteborgsregionen.bredvid.invitation;

import java.time.LocalDateTime;

/**
 * A coming occasion that the reader receives, supervises or organises.
 *
 * @param firstStart on the wall in Stockholm
 * @param followed whether she gets invites to it
 */
public record OwnOccasion(long offerId, long occasionId, String title, LocalDateTime firstStart, boolean followed) {}
