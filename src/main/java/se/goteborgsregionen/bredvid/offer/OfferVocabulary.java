package se.goteborgsregionen.bredvid.offer;

import java.util.Set;

/**
 * What an offer of one organisation may refer to now: ids of what is active.
 *
 * @param attended offers that one can have attended
 */
public record OfferVocabulary(
        Set<Long> professions,
        Set<Long> areas,
        Set<Long> workplaces,
        Set<Long> organisations,
        Set<Long> municipalities,
        Set<Long> hosts,
        Set<Long> attended) {

    public OfferVocabulary {
        professions = Set.copyOf(professions);
        areas = Set.copyOf(areas);
        workplaces = Set.copyOf(workplaces);
        organisations = Set.copyOf(organisations);
        municipalities = Set.copyOf(municipalities);
        hosts = Set.copyOf(hosts);
        attended = Set.copyOf(attended);
    }
}
