package se.goteborgsregionen.bredvid.organisation;

/** What can be wrong with a travel time. */
public enum TravelFault {
    /** One of the two is no municipality. */
    NO_MUNICIPALITY,
    /** Less than none, or more than anybody travels in a day. */
    MINUTES_OUT_OF_RANGE
}
