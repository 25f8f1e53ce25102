package se.goteborgsregionen.bredvid.offer.ui;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;

import se.goteborgsregionen.bredvid.offer.OfferTitle;
import se.goteborgsregionen.bredvid.shared.ui.kit.HouseDates;

/**
 * Other offers to choose among, as the editor's list shows them.
 *
 * @param found those whose titles hold some words
 * @param known those of some ids
 */
record OfferChoices(
        Function<String, List<OfferTitle>> found, Function<Set<Long>, List<OfferTitle>> known, Locale locale) {

    List<OfferTitle> search(String words) {
        return found.apply(words);
    }

    List<OfferTitle> of(Set<Long> ids) {
        return known.apply(ids);
    }

    /** Its title, organiser and day: offers that come back every year have the same title. */
    String label(OfferTitle offer) {
        String name = offer.title() + " · " + offer.organisation();
        return offer.latest() == null
                ? name
                : name + " · " + HouseDates.in(locale).dayAndYear(offer.latest());
    }
}
