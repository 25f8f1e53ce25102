package se.goteborgsregionen.bredvid.offer;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

/** The hits on their days. */
final class CatalogueDays {

    private final CatalogueShelf shelf;
    private final BitSet hits;

    CatalogueDays(CatalogueShelf shelf, BitSet hits) {
        this.shelf = shelf;
        this.hits = hits;
    }

    /** The day of the last hit's first meeting. */
    @Nullable
    LocalDate last() {
        CatalogueOrder order = shelf.byDate();
        for (int i = order.size() - 1; i >= 0; i--) {
            if (hits.get(order.at(i))) {
                return CatalogueOccasion.wall(shelf.occasion(order.at(i)).start())
                        .toLocalDate();
            }
        }
        return null;
    }

    /** The days of a calendar that have something; an occasion stands on each day that it meets. */
    Map<LocalDate, CatalogueDay> within(CatalogueWindow.Days window) {
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
}
