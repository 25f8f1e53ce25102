package se.goteborgsregionen.bredvid.offer;

/** By what an offer may choose whom it is for. */
public enum TargetKind {
    /** One of the offer's professions. */
    PROFESSION,
    /** A profession with a licence. */
    LICENSED,
    /** One of the chosen organisations. */
    ORGANISATION,
    /** Works in one of the chosen areas. */
    AREA,
    /** Has attended one of the chosen offers. */
    ATTENDED
}
