package se.goteborgsregionen.bredvid.offer.ui;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongFunction;

import se.goteborgsregionen.bredvid.organisation.Area;
import se.goteborgsregionen.bredvid.organisation.Organisation;
import se.goteborgsregionen.bredvid.organisation.Profession;
import se.goteborgsregionen.bredvid.organisation.Workplace;

/**
 * What the editor's lists offer to choose from.
 *
 * @param people finds people by parts of their names
 * @param person finds one who has been chosen before
 */
record EditorLists(
        List<Profession> professions,
        List<Area> areas,
        List<Workplace> workplaces,
        List<Organisation> organisations,
        List<Organisation> municipalities,
        OfferChoices offers,
        Function<String, List<HostChoice>> people,
        LongFunction<Optional<HostChoice>> person) {}
