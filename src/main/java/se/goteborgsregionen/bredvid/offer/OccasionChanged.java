package se.goteborgsregionen.bredvid.offer;

import se.goteborgsregionen.bredvid.access.Actor;

/**
 * A published occasion got another time, place or link. Published inside the transaction of the change, once per occasion
 * and save, so that a listener can write the mails to the booked in the same transaction.
 *
 * @param actor who changed it
 * @param toOtherDays whether one of its meetings is on another day than before, or there are more or fewer
 */
public record OccasionChanged(long occasionId, Actor actor, boolean toOtherDays) {}
