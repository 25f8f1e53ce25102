package se.goteborgsregionen.bredvid.offer;

/** In which order the catalogue is shown. */
public enum CatalogueSort {
    /** First meeting first. */
    DATE("datum"),
    /** What closes for booking soonest, first; what has closed comes last. */
    LAST_BOOKING_DAY("sista-dag"),
    /** Most free places first; unlimited before all. */
    FREE_PLACES("platser"),
    /** By the Swedish alphabet. */
    TITLE("titel");

    private final String parameter;

    CatalogueSort(String parameter) {
        this.parameter = parameter;
    }

    /** Its value in the address. */
    public String parameter() {
        return parameter;
    }
}
