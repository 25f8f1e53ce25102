package se.goteborgsregionen.bredvid.offer;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Some cards of the hits, from one place in the asked-for order on. */
final class CataloguePage {

    /** One more than an occasion may have: stands for an unlimited number. */
    private static final int MOST_PLACES = 10_001;

    private final CatalogueShelf shelf;
    private final CatalogueMoment moment;
    private final BitSet hits;
    private final int offset;
    private final int wanted;

    CataloguePage(CatalogueShelf shelf, CatalogueMoment moment, BitSet hits, CatalogueWindow.Cards window) {
        this.shelf = shelf;
        this.moment = moment;
        this.hits = hits;
        this.offset = window.offset();
        this.wanted = Math.clamp((long) hits.cardinality() - window.offset(), 0, window.limit());
    }

    List<CatalogueCard> cards(CatalogueSort sort) {
        int[] slots = switch (sort) {
            case DATE -> take(shelf.byDate(), 0);
            case LAST_BOOKING_DAY -> take(shelf.byClosing(), moment.firstOpen());
            case TITLE -> take(shelf.byTitle(), 0);
            case FREE_PLACES -> takeByPlaces();
        };
        List<CatalogueCard> cards = new ArrayList<>(slots.length);
        for (int slot : slots) {
            cards.add(shelf.card(slot, 0));
        }
        return cards;
    }

    /** In an order that is read from a position on, and then from its beginning. */
    private int[] take(CatalogueOrder order, int from) {
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
    private int[] takeByPlaces() {
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
        return Math.min(moment.places(slot), MOST_PLACES);
    }
}
