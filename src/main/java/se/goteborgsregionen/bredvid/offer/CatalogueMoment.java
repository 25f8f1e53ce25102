package se.goteborgsregionen.bredvid.offer;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.BitSet;

import se.goteborgsregionen.bredvid.shared.Time;

/** What of the shelf is still to come and can be booked at one moment; the shelf itself knows no time. */
final class CatalogueMoment {

    private final CatalogueShelf shelf;
    private final Instant now;
    private final int firstOpen;
    private final BitSet bookable;

    CatalogueMoment(CatalogueShelf shelf, Instant now) {
        this.shelf = shelf;
        this.now = now;
        firstOpen = shelf.byClosing()
                .firstWhere(slot -> shelf.occasion(slot).closes().isAfter(now));
        bookable = without(shelf.free(), shelf.byClosing(), firstOpen);
    }

    private static BitSet without(BitSet slots, CatalogueOrder order, int first) {
        BitSet left = (BitSet) slots.clone();
        for (int i = 0; i < first; i++) {
            left.clear(order.at(i));
        }
        return left;
    }

    /** What has not begun. */
    BitSet upcoming() {
        int minute = CatalogueOccasion.minutes(LocalDateTime.ofInstant(now, Time.STOCKHOLM));
        CatalogueOrder order = shelf.byDate();
        int firstToCome = order.firstWhere(slot -> shelf.occasion(slot).start() > minute);
        return without(shelf.live(), order, firstToCome);
    }

    /** What has a free place and has not closed for booking. */
    BitSet bookable() {
        return bookable;
    }

    /** The position of what closes next, among what is ordered by closing. */
    int firstOpen() {
        return firstOpen;
    }

    /** How many places can be booked. */
    int places(int slot) {
        return bookable.get(slot) ? shelf.places(slot) : 0;
    }
}
