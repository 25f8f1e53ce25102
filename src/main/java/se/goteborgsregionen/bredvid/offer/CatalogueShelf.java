package se.goteborgsregionen.bredvid.offer;

import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

/**
 * The published occasions in memory, arranged for searching: each stands in a numbered slot, each value of a facet is the
 * set of its slots, each word the list of its slots, and each sort order an array of slots. What changes its description
 * gets a new slot and leaves the old one empty; what changes its places stays. Not thread-safe: {@link CatalogueIndex}
 * sees to that.
 */
final class CatalogueShelf {

    /** The capacity of an occasion that anyone may join. */
    static final int UNLIMITED = -1;

    private static final int MANY = 500;

    private @Nullable CatalogueOccasion[] occasions = new CatalogueOccasion[64];
    private int[] capacity = new int[64];
    private int[] taken = new int[64];
    private int[] waiting = new int[64];
    private int slots;

    private final Map<Long, Integer> slotOf = new HashMap<>();
    private final Map<CatalogueFacet, Map<String, BitSet>> facets = new EnumMap<>(CatalogueFacet.class);
    private final TreeMap<String, SlotList> words = new TreeMap<>();
    private final BitSet live = new BitSet();
    private final BitSet free = new BitSet();
    private final BitSet openToAll = new BitSet();
    private final BitSet licensedOnly = new BitSet();
    private final BitSet someOrganisations = new BitSet();
    private final Map<String, BitSet> onlyFor = new HashMap<>();

    private final CatalogueOrder byDate = new CatalogueOrder(this::compareDates);
    private final CatalogueOrder byClosing = new CatalogueOrder(this::compareClosing);
    private final CatalogueOrder byTitle = new CatalogueOrder(this::compareTitles);

    /** Growing list of slots, ascending. */
    private static final class SlotList {
        private int[] slots = new int[4];
        private int size;

        void add(int slot) {
            if (size == slots.length) {
                slots = Arrays.copyOf(slots, size + size / 2 + 1);
            }
            slots[size++] = slot;
        }

        void addTo(BitSet set) {
            for (int i = 0; i < size; i++) {
                set.set(slots[i]);
            }
        }
    }

    /** An occasion with its places, to be put on the shelf. */
    record Shown(CatalogueOccasion occasion, int capacity, int taken, int waiting) {}

    /** Puts occasions on the shelf; one that stands there already is replaced. */
    void put(List<Shown> shown) {
        boolean many = shown.size() > MANY;
        for (Shown each : shown) {
            int slot = place(each);
            for (CatalogueOrder order : List.of(byDate, byClosing, byTitle)) {
                if (many) {
                    order.append(slot);
                } else {
                    order.insert(slot);
                }
            }
        }
        if (many) {
            byDate.sort();
            byClosing.sort();
            byTitle.sort();
        }
    }

    private int place(Shown shown) {
        remove(shown.occasion().id());
        int slot = slots++;
        if (slot == occasions.length) {
            int room = slot + slot / 2;
            occasions = Arrays.copyOf(occasions, room);
            capacity = Arrays.copyOf(capacity, room);
            taken = Arrays.copyOf(taken, room);
            waiting = Arrays.copyOf(waiting, room);
        }
        CatalogueOccasion occasion = shown.occasion();
        occasions[slot] = occasion;
        slotOf.put(occasion.id(), slot);
        live.set(slot);
        for (CatalogueFacet facet : CatalogueFacet.values()) {
            for (String value : occasion.values(facet)) {
                facets.computeIfAbsent(facet, f -> new TreeMap<>())
                        .computeIfAbsent(value, v -> new BitSet())
                        .set(slot);
            }
        }
        openToAll.set(slot, occasion.offer().professions().isEmpty());
        licensedOnly.set(slot, occasion.offer().licensedOnly());
        for (String organisation : occasion.offer().onlyOrganisations()) {
            someOrganisations.set(slot);
            onlyFor.computeIfAbsent(organisation, o -> new BitSet()).set(slot);
        }
        for (String word : CatalogueWords.of(occasion.searchedText())) {
            words.computeIfAbsent(word, w -> new SlotList()).add(slot);
        }
        setPlaces(slot, shown.capacity(), shown.taken(), shown.waiting());
        return slot;
    }

    void remove(long occasionId) {
        Integer slot = slotOf.remove(occasionId);
        if (slot != null) {
            live.clear(slot);
        }
    }

    /** Changes nothing but three numbers and, at times, one bit. */
    void setPlaces(long occasionId, int newCapacity, int newTaken, int newWaiting) {
        Integer slot = slotOf.get(occasionId);
        if (slot != null) {
            setPlaces(slot.intValue(), newCapacity, newTaken, newWaiting);
        }
    }

    private void setPlaces(int slot, int newCapacity, int newTaken, int newWaiting) {
        capacity[slot] = newCapacity;
        taken[slot] = newTaken;
        waiting[slot] = newWaiting;
        free.set(slot, newCapacity == UNLIMITED || newTaken < newCapacity);
    }

    /** The occasion, if it stands on the shelf. */
    @Nullable
    CatalogueOccasion find(long occasionId) {
        Integer slot = slotOf.get(occasionId);
        return slot == null ? null : occasions[slot];
    }

    /** Everything on the shelf. */
    List<Shown> all() {
        return live.stream()
                .mapToObj(slot -> new Shown(occasion(slot), capacity[slot], taken[slot], waiting[slot]))
                .toList();
    }

    int size() {
        return slotOf.size();
    }

    /** Whether so many slots stand empty that arranging anew saves room and time. */
    boolean isWorn() {
        return slots > 2 * size() + 2 * MANY;
    }

    int places(int slot) {
        return capacity[slot] == UNLIMITED ? Integer.MAX_VALUE : Math.max(0, capacity[slot] - taken[slot]);
    }

    CatalogueOccasion occasion(int slot) {
        return java.util.Objects.requireNonNull(occasions[slot]);
    }

    CatalogueCard card(int slot, int meeting) {
        return occasion(slot).card(meeting, capacity[slot], taken[slot], waiting[slot]);
    }

    BitSet live() {
        return live;
    }

    BitSet free() {
        return free;
    }

    BitSet openToAll() {
        return openToAll;
    }

    BitSet licensedOnly() {
        return licensedOnly;
    }

    /** What keeps the people of this organisation out; null: somebody of none. */
    BitSet forOthersThan(@Nullable String organisation) {
        BitSet others = (BitSet) someOrganisations.clone();
        BitSet hers = organisation == null ? null : onlyFor.get(organisation);
        if (hers != null) {
            others.andNot(hers);
        }
        return others;
    }

    Map<String, BitSet> values(CatalogueFacet facet) {
        return facets.getOrDefault(facet, Map.of());
    }

    /** Adds every slot with a word that begins so. */
    void addWithWord(String beginning, BitSet found) {
        words.subMap(beginning, true, beginning + Character.MAX_VALUE, false)
                .values()
                .forEach(list -> list.addTo(found));
    }

    CatalogueOrder byDate() {
        return byDate;
    }

    CatalogueOrder byClosing() {
        return byClosing;
    }

    CatalogueOrder byTitle() {
        return byTitle;
    }

    private int compareDates(int one, int other) {
        int dates = Integer.compare(occasion(one).start(), occasion(other).start());
        if (dates != 0) {
            return dates;
        }
        int ids = Long.compare(occasion(one).id(), occasion(other).id());
        return ids != 0 ? ids : Integer.compare(one, other);
    }

    private int compareClosing(int one, int other) {
        int closing = occasion(one).closes().compareTo(occasion(other).closes());
        return closing != 0 ? closing : compareDates(one, other);
    }

    private int compareTitles(int one, int other) {
        int titles = occasion(one)
                .offer()
                .titleKey()
                .compareTo(occasion(other).offer().titleKey());
        return titles != 0 ? titles : compareDates(one, other);
    }
}
