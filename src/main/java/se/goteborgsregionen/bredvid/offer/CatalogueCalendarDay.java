package se.goteborgsregionen.bredvid.offer;

import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;

/** Keeps the earliest meetings of a day while all of them pass by. */
final class CatalogueCalendarDay {

    private record Passing(int start, int slot, int meeting) implements Comparable<Passing> {
        @Override
        public int compareTo(Passing other) {
            int starts = Integer.compare(start, other.start);
            return starts != 0 ? starts : Integer.compare(slot, other.slot);
        }
    }

    private final int most;
    private final PriorityQueue<Passing> latestFirst = new PriorityQueue<>(java.util.Comparator.reverseOrder());
    private int all;

    CatalogueCalendarDay(int most) {
        this.most = most;
    }

    void add(int start, int slot, int meeting) {
        all++;
        Passing passing = new Passing(start, slot, meeting);
        if (latestFirst.size() < most) {
            latestFirst.add(passing);
        } else if (passing.compareTo(latestFirst.element()) < 0) {
            latestFirst.remove();
            latestFirst.add(passing);
        }
    }

    CatalogueDay shownFrom(CatalogueShelf shelf) {
        List<Passing> earliestFirst = new ArrayList<>(latestFirst);
        earliestFirst.sort(null);
        List<CatalogueCard> cards = earliestFirst.stream()
                .map(passing -> shelf.card(passing.slot(), passing.meeting()))
                .toList();
        return new CatalogueDay(cards, all - cards.size());
    }
}
