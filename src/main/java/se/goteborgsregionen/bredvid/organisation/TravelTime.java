package se.goteborgsregionen.bredvid.organisation;

/**
 * How long it takes to travel from one municipality to another, or within one; an estimate.
 *
 * @param minutes of travel, one way
 */
public record TravelTime(long fromMunicipalityId, long toMunicipalityId, int minutes) {}
