package se.goteborgsregionen.bredvid.offer;

/**
 * An offer has been published, for the first time or anew with changes: its title, contact or what to bring, or who receives,
 * may be others than before, and occasions may have come. Published inside the transaction of the change, after what is told
 * of each occasion.
 */
public record OfferPublished(long offerId) {}
