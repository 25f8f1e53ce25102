package se.goteborgsregionen.bredvid.booking;

/** What is wrong with a stage in which places are to be held. */
public enum StageFault {
    /** It says nobody for whom the places are held. */
    NO_ORGANISATION,
    /** One of the organisations does not exist, or no longer. */
    UNKNOWN_ORGANISATION,
    /** It has no places and nothing goes on to it either; or more than an occasion can have. */
    PLACES,
    /** It would be released at once. */
    RELEASE_HAS_PASSED,
    /** It would be released when the occasion has begun, and nobody could book what is left. */
    RELEASE_AFTER_START,
    /** It would be released before the stage above it. */
    OUT_OF_ORDER
}
