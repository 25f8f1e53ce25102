package se.goteborgsregionen.bredvid.offer;

/** What it means for somebody not to be among those whom an offer is for. */
public enum TargetEffect {
    /** She cannot book. */
    BLOCK,
    /** She can join the queue. */
    QUEUE_ONLY,
    /** She is told, and can book. */
    WARN
}
