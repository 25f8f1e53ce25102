package se.goteborgsregionen.bredvid.offer;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import se.goteborgsregionen.bredvid.shared.Time;

/**
 * One search on the shelf at one moment. Sets of slots are cut with each other; each facet is counted in what all other
 * choices leave.
 */
final class CatalogueSearch {

    /** One more than an occasion may have: stands for an unlimited number. */
    private static final int MOST_PLACES = 10_001;

    private final CatalogueShelf shelf;
    private final CatalogueVocabulary vocabulary;
    private final CatalogueQuery query;
    private final Instant now;
    private final BitSet upcoming;
    private final BitSet bookable;
    private final Map<CatalogueFacet, BitSet> choices = new EnumMap<>(CatalogueFacet.class);

    CatalogueSearch(CatalogueShelf shelf, CatalogueVocabulary vocabulary, CatalogueQuery query, Instant now) {
        this.shelf = shelf;
        this.vocabulary = vocabulary;
        this.query = query;
        this.now = now;
        this.upcoming = upcoming();
        this.bookable = bookable();
        query.chosen().forEach(this::choose);
    }

    CatalogueResult run() {
        BitSet basis = basis();
        BitSet hits = suited(basis);
        choices.values().forEach(hits::and);
        BitSet free = and(hits, bookable);
        if (query.freeOnly()) {
            hits = free;
        }
        int total = hits.cardinality();
        return new CatalogueResult(
                total,
                query.suits() == null ? 0 : everybodys(basis) - total,
                free.cardinality(),
                lastDay(hits),
                query.window() instanceof CatalogueWindow.Cards cards ? cards(hits, total, cards) : List.of(),
                query.window() instanceof CatalogueWindow.Days days ? days(hits, days) : Map.of(),
                counts(basis),
                vocabulary);
    }

    private BitSet upcoming() {
        int minute = CatalogueOccasion.minutes(LocalDateTime.ofInstant(now, Time.STOCKHOLM));
        CatalogueOrder order = shelf.byDate();
        int firstToCome = order.firstWhere(slot -> shelf.occasion(slot).start() > minute);
        BitSet set = copy(shelf.live());
        for (int i = 0; i < firstToCome; i++) {
            set.clear(order.at(i));
        }
        return set;
    }

    private BitSet bookable() {
        BitSet set = copy(shelf.free());
        CatalogueOrder order = shelf.byClosing();
        int firstOpen = firstOpen();
        for (int i = 0; i < firstOpen; i++) {
            set.clear(order.at(i));
        }
        return set;
    }

    private int firstOpen() {
        return shelf.byClosing()
                .firstWhere(slot -> shelf.occasion(slot).closes().isAfter(now));
    }

    private void choose(CatalogueFacet facet, Iterable<String> values) {
        BitSet any = new BitSet();
        boolean meant = false;
        for (String value : values) {
            BitSet with = shelf.values(facet).get(value);
            if (with != null) {
                any.or(with);
            }
            meant |= with != null || isKnown(facet, value);
        }
        if (facet == CatalogueFacet.PROFESSION) {
            any.or(shelf.openToAll());
        }
        if (meant) {
            choices.put(facet, any);
        }
    }

    /** A value that exists but that no occasion has finds nothing; one that does not exist is passed over. */
    private boolean isKnown(CatalogueFacet facet, String value) {
        return switch (facet) {
            case KIND, LEVEL, FORM, MONTH -> true;
            case PROFESSION, AREA, ORGANISATION, MUNICIPALITY -> vocabulary.knows(facet, value);
        };
    }

    /** What the words and the day leave, before any facet. */
    private BitSet basis() {
        BitSet basis = copy(upcoming);
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
        BitSet suited = copy(basis);
        if (reader != null) {
            BitSet with = copy(shelf.openToAll());
            BitSet mine = shelf.values(CatalogueFacet.PROFESSION).get(reader.profession());
            if (mine != null) {
                with.or(mine);
            }
            if (!reader.licensed()) {
                with.andNot(shelf.licensedOnly());
            }
            suited.and(with);
        }
        return suited;
    }

    private int everybodys(BitSet basis) {
        BitSet all = copy(basis);
        choices.values().forEach(all::and);
        if (query.freeOnly()) {
            all.and(bookable);
        }
        return all.cardinality();
    }

    private Map<CatalogueFacet, Map<String, Integer>> counts(BitSet basis) {
        BitSet open = suited(basis);
        if (query.freeOnly()) {
            open.and(bookable);
        }
        BitSet all = copy(open);
        choices.values().forEach(all::and);
        Map<CatalogueFacet, Map<String, Integer>> counts = new EnumMap<>(CatalogueFacet.class);
        BitSet scratch = new BitSet();
        for (CatalogueFacet facet : CatalogueFacet.values()) {
            BitSet others = choices.containsKey(facet) ? withoutChoiceOf(facet, open) : all;
            int openToAll = facet == CatalogueFacet.PROFESSION
                    ? and(others, shelf.openToAll()).cardinality()
                    : 0;
            Map<String, Integer> ofFacet = new TreeMap<>();
            shelf.values(facet).forEach((value, slots) -> {
                scratch.clear();
                scratch.or(slots);
                scratch.and(others);
                int count = scratch.cardinality() + openToAll;
                if (count > 0) {
                    ofFacet.put(value, count);
                }
            });
            counts.put(facet, ofFacet);
        }
        return counts;
    }

    private BitSet withoutChoiceOf(CatalogueFacet lifted, BitSet open) {
        BitSet others = copy(open);
        choices.forEach((facet, slots) -> {
            if (facet != lifted) {
                others.and(slots);
            }
        });
        return others;
    }

    private @Nullable LocalDate lastDay(BitSet hits) {
        CatalogueOrder order = shelf.byDate();
        for (int i = order.size() - 1; i >= 0; i--) {
            if (hits.get(order.at(i))) {
                return CatalogueOccasion.wall(shelf.occasion(order.at(i)).start())
                        .toLocalDate();
            }
        }
        return null;
    }

    private List<CatalogueCard> cards(BitSet hits, int total, CatalogueWindow.Cards window) {
        int wanted = Math.clamp((long) total - window.offset(), 0, window.limit());
        int[] slots = switch (query.sort()) {
            case DATE -> take(shelf.byDate(), 0, hits, window.offset(), wanted);
            case LAST_BOOKING_DAY -> take(shelf.byClosing(), firstOpen(), hits, window.offset(), wanted);
            case TITLE -> take(shelf.byTitle(), 0, hits, window.offset(), wanted);
            case FREE_PLACES -> takeByPlaces(hits, window.offset(), wanted);
        };
        List<CatalogueCard> cards = new ArrayList<>(slots.length);
        for (int slot : slots) {
            cards.add(shelf.card(slot, 0));
        }
        return cards;
    }

    /** Some hits in an order that is read from a position on, and then from its beginning. */
    private static int[] take(CatalogueOrder order, int from, BitSet hits, int offset, int wanted) {
        int[] slots = new int[wanted];
        int found = 0;
        for (int i = 0; i < order.size() && found < offset + wanted; i++) {
            int position = from + i < order.size() ? from + i : from + i - order.size();
            if (hits.get(order.at(position))) {
                if (found >= offset) {
                    slots[found - offset] = order.at(position);
                }
                found++;
            }
        }
        return slots;
    }

    /** Sorts by counting, since places change all the time and no order is kept for them. */
    private int[] takeByPlaces(BitSet hits, int offset, int wanted) {
        int[] next = new int[MOST_PLACES + 2];
        for (int slot = hits.nextSetBit(0); slot >= 0; slot = hits.nextSetBit(slot + 1)) {
            next[MOST_PLACES - places(slot) + 1]++;
        }
        for (int i = 1; i < next.length; i++) {
            next[i] += next[i - 1];
        }
        int[] slots = new int[wanted];
        CatalogueOrder order = shelf.byDate();
        for (int i = 0; i < order.size(); i++) {
            int slot = order.at(i);
            if (hits.get(slot)) {
                int at = next[MOST_PLACES - places(slot)]++ - offset;
                if (at >= 0 && at < wanted) {
                    slots[at] = slot;
                }
            }
        }
        return slots;
    }

    private int places(int slot) {
        return bookable.get(slot) ? Math.min(shelf.places(slot), MOST_PLACES) : 0;
    }

    private Map<LocalDate, CatalogueDay> days(BitSet hits, CatalogueWindow.Days window) {
        int from = CatalogueOccasion.minutes(window.first().atStartOfDay());
        int to = CatalogueOccasion.minutes(window.last().plusDays(1).atStartOfDay());
        Map<LocalDate, CatalogueCalendarDay> days = new TreeMap<>();
        CatalogueOrder order = shelf.byDate();
        for (int i = 0; i < order.size() && shelf.occasion(order.at(i)).start() < to; i++) {
            int slot = order.at(i);
            if (hits.get(slot)) {
                int[] meetings = shelf.occasion(slot).meetings();
                for (int m = 0; m < meetings.length; m += 2) {
                    if (meetings[m] >= from && meetings[m] < to) {
                        days.computeIfAbsent(
                                        CatalogueOccasion.wall(meetings[m]).toLocalDate(),
                                        day -> new CatalogueCalendarDay(window.atMostADay()))
                                .add(meetings[m], slot, m / 2);
                    }
                }
            }
        }
        Map<LocalDate, CatalogueDay> shown = new TreeMap<>();
        days.forEach((day, meetings) -> shown.put(day, meetings.shownFrom(shelf)));
        return shown;
    }

    private static BitSet copy(BitSet set) {
        return (BitSet) set.clone();
    }

    private static BitSet and(BitSet one, BitSet other) {
        BitSet both = copy(one);
        both.and(other);
        return both;
    }
}
