package se.goteborgsregionen.bredvid.commonday;

/**
 * Two who have named each other for one occasion (rules.md, Rounds: two at most).
 *
 * @param bothOrNeither neither goes there without the other; otherwise going together is only preferred
 */
record Together(long placeId, long oneId, long otherId, boolean bothOrNeither) {}
