package se.goteborgsregionen.bredvid.offer;

/**
 * What the catalogue can be narrowed by. Each facet has its word in the address of a shared link; its values are codes
 * that stand there too: the code of an area, profession or organisation, a month as 2026-11, or the word of an enum.
 */
public enum CatalogueFacet {
    KIND("slag"),
    PROFESSION("yrke"),
    AREA("omrade"),
    LEVEL("niva"),
    /** Who organises. */
    ORGANISATION("anordnare"),
    FORM("form"),
    /** The month of the first meeting. */
    MONTH("manad"),
    /** Where it takes place; what is digital counts where its organiser is, and all of GR's own also under GR. */
    MUNICIPALITY("kommun");

    private final String parameter;

    CatalogueFacet(String parameter) {
        this.parameter = parameter;
    }

    /** The name of its parameter in the address. */
    public String parameter() {
        return parameter;
    }

    /** The value of a kind in the address. */
    public static String valueOf(OfferKind kind) {
        return switch (kind) {
            case COURSE -> "kurs";
            case SUPERVISION -> "handledning";
            case HOSPITATION -> "hospitering";
            case NETWORK -> "natverk";
        };
    }

    /** The value of a level in the address. */
    public static String valueOf(Level level) {
        return switch (level) {
            case BASE -> "grund";
            case DEEPENING -> "fordjupning";
            case EXPERT -> "expert";
        };
    }

    /** The value of a form in the address. */
    public static String valueOf(Form form) {
        return switch (form) {
            case ON_SITE -> "pa-plats";
            case DIGITAL -> "digitalt";
            case HYBRID -> "hybrid";
        };
    }
}
