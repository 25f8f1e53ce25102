package se.goteborgsregionen.bredvid.offer;

import java.util.Arrays;
import java.util.function.IntPredicate;

/** The numbers of slots kept in one order; inserting one moves some hundred kilobytes at most. */
final class CatalogueOrder {

    /** Compares two slots; never 0 for two different ones. */
    interface SlotComparator {
        int compare(int one, int other);
    }

    private final SlotComparator comparator;
    private int[] slots = new int[16];
    private int size;

    CatalogueOrder(SlotComparator comparator) {
        this.comparator = comparator;
    }

    int size() {
        return size;
    }

    int at(int position) {
        return slots[position];
    }

    void insert(int slot) {
        int position = firstWhere(other -> comparator.compare(other, slot) > 0);
        makeRoom();
        System.arraycopy(slots, position, slots, position + 1, size - position);
        slots[position] = slot;
        size++;
    }

    /** Adds many at once: {@link #sort} must follow. */
    void append(int slot) {
        makeRoom();
        slots[size++] = slot;
    }

    void sort() {
        Integer[] boxed = new Integer[size];
        for (int i = 0; i < size; i++) {
            boxed[i] = slots[i];
        }
        Arrays.sort(boxed, comparator::compare);
        for (int i = 0; i < size; i++) {
            slots[i] = boxed[i];
        }
    }

    /** The first position whose slot passes a test that all after it pass too; the size if none does. */
    int firstWhere(IntPredicate test) {
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (test.test(slots[middle])) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    private void makeRoom() {
        if (size == slots.length) {
            slots = Arrays.copyOf(slots, size + size / 2);
        }
    }
}
