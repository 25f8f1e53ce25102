package se.goteborgsregionen.bredvid.offer.ui;

import java.util.List;
import java.util.function.Function;

import se.goteborgsregionen.bredvid.organisation.Area;
import se.goteborgsregionen.bredvid.organisation.Organisation;
import se.goteborgsregionen.bredvid.organisation.Profession;
import se.goteborgsregionen.bredvid.organisation.Workplace;

/**
 * What the editor's lists offer to choose from.
 *
 * @param people finds people by parts of their names
 */
record EditorLists(
        List<Profession> professions,
        List<Area> areas,
        List<Workplace> workplaces,
        List<Organisation> organisations,
        List<Organisation> municipalities,
        OfferChoices offers,
        Function<String, List<HostChoice>> people) {}
