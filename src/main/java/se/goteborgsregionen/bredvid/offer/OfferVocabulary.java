package se.goteborgsregionen.bredvid.offer;

import java.util.Set;

/** What an offer of one organisation may refer to now: ids of what is active. */
public record OfferVocabulary(
        Set<Long> professions, Set<Long> areas, Set<Long> workplaces, Set<Long> municipalities, Set<Long> hosts) {

    public OfferVocabulary {
        professions = Set.copyOf(professions);
        areas = Set.copyOf(areas);
        workplaces = Set.copyOf(workplaces);
        municipalities = Set.copyOf(municipalities);
        hosts = Set.copyOf(hosts);
    }
}
