package se.goteborgsregionen.bredvid.offer;

/**
 * A published occasion was cancelled by its organiser. Published inside the transaction of the change, once per occasion,
 * so that a listener can end its bookings and write the mails in the same transaction.
 *
 * @param message what the organiser tells the booked; never empty
 * @param actorId the person who cancelled it
 */
public record OccasionCancelled(long occasionId, String message, long actorId) {}
