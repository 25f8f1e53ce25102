package se.goteborgsregionen.bredvid.offer;

import java.time.Instant;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;
import java.util.Map;

/**
 * One search on the shelf at one moment. Sets of slots are cut with each other; each facet is counted in what all other
 * choices leave.
 */
final class CatalogueSearch {

    private final CatalogueShelf shelf;
    private final CatalogueVocabulary vocabulary;
    private final CatalogueQuery query;
    private final CatalogueMoment moment;
    private final CatalogueChoices choices;

    CatalogueSearch(CatalogueShelf shelf, CatalogueVocabulary vocabulary, CatalogueQuery query, Instant now) {
        this.shelf = shelf;
        this.vocabulary = vocabulary;
        this.query = query;
        this.moment = new CatalogueMoment(shelf, now);
        this.choices = new CatalogueChoices(shelf, vocabulary, query.chosen());
    }

    CatalogueResult run() {
        BitSet basis = basis();
        BitSet suited = suited(basis);
        BitSet hits = choices.among(suited);
        BitSet free = bookable(hits);
        if (query.freeOnly()) {
            hits = free;
        }
        int total = hits.cardinality();
        CatalogueDays days = new CatalogueDays(shelf, hits);
        return new CatalogueResult(
                total,
                query.suits() == null ? 0 : everybodys(basis) - total,
                free.cardinality(),
                days.last(),
                query.window() instanceof CatalogueWindow.Cards cards
                        ? new CataloguePage(shelf, moment, hits, cards).cards(query.sort())
                        : List.of(),
                query.window() instanceof CatalogueWindow.Days window ? days.within(window) : Map.of(),
                choices.counts(query.freeOnly() ? bookable(suited) : suited),
                vocabulary);
    }

    /** What the words and the day leave, before any facet. */
    private BitSet basis() {
        BitSet basis = moment.upcoming();
        for (String word : CatalogueWords.asked(query.text())) {
            BitSet with = new BitSet();
            shelf.addWithWord(word, with);
            for (CatalogueVocabulary.Word named : vocabulary.named(word)) {
                BitSet slots = shelf.values(named.facet()).get(named.code());
                if (slots != null) {
                    with.or(slots);
                }
            }
            basis.and(with);
        }
        LocalDate day = query.day();
        if (day != null) {
            basis.and(startingOn(day));
        }
        return basis;
    }

    private BitSet startingOn(LocalDate day) {
        CatalogueOrder order = shelf.byDate();
        int from = CatalogueOccasion.minutes(day.atStartOfDay());
        int to = CatalogueOccasion.minutes(day.plusDays(1).atStartOfDay());
        BitSet set = new BitSet();
        for (int i = order.firstWhere(slot -> shelf.occasion(slot).start() >= from); i < order.size(); i++) {
            if (shelf.occasion(order.at(i)).start() >= to) {
                break;
            }
            set.set(order.at(i));
        }
        return set;
    }

    private BitSet suited(BitSet basis) {
        CatalogueReader reader = query.suits();
        if (reader == null) {
            return basis;
        }
        BitSet suited = copy(shelf.openToAll());
        BitSet mine = shelf.values(CatalogueFacet.PROFESSION).get(reader.profession());
        if (mine != null) {
            suited.or(mine);
        }
        if (!reader.licensed()) {
            suited.andNot(shelf.licensedOnly());
        }
        suited.andNot(shelf.forOthersThan(reader.organisation()));
        suited.and(basis);
        return suited;
    }

    private BitSet bookable(BitSet slots) {
        BitSet bookable = copy(slots);
        bookable.and(moment.bookable());
        return bookable;
    }

    private int everybodys(BitSet basis) {
        BitSet all = choices.among(basis);
        if (query.freeOnly()) {
            all.and(moment.bookable());
        }
        return all.cardinality();
    }

    private static BitSet copy(BitSet set) {
        return (BitSet) set.clone();
    }
}
