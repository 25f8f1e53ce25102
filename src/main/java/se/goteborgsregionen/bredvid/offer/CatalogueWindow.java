package se.goteborgsregionen.bredvid.offer;

import java.time.LocalDate;

/** Which part of the hits to show. */
public sealed interface CatalogueWindow {

    /** Some cards of the list, in its order. */
    record Cards(int offset, int limit) implements CatalogueWindow {}

    /**
     * Every meeting on the days from the first to the last, both included; at most that many a day, the earliest first.
     */
    record Days(LocalDate first, LocalDate last, int atMostADay) implements CatalogueWindow {}
}
