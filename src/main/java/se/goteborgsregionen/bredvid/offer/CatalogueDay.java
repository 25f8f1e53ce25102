package se.goteborgsregionen.bredvid.offer;

import java.util.List;

/** What a calendar shows on one day: the earliest meetings, and how many there are beside them. */
public record CatalogueDay(List<CatalogueCard> meetings, int more) {}
