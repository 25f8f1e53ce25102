package se.goteborgsregionen.bredvid.offer;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

import org.springframework.stereotype.Component;
import se.goteborgsregionen.bredvid.shared.Texts;
import se.goteborgsregionen.bredvid.shared.Time;

/**
 * This node's copy of the published occasions. Before each search it reads what has changed in the database since it last
 * looked (see {@link se.goteborgsregionen.bredvid.shared.db.DatabaseTime}), so that every node answers with what is true
 * at the moment of the question. What has begun is passed over at once and taken out from time to time.
 */
@Component
class CatalogueIndex {

    /** Longer than any transaction that writes an occasion may last. */
    private static final Duration OVERLAP = Duration.ofSeconds(10);

    private static final Duration VOCABULARY_LASTS = Duration.ofMinutes(1);
    private static final Duration PAST_IS_KEPT = Duration.ofDays(2);
    private static final int RANGE = 5000;

    private final CatalogueRepository repository;
    private final Texts texts;
    private final Clock clock;

    /** Held while the database is asked and the shelf changed: what is read first is put down first. */
    private final ReentrantLock catchingUp = new ReentrantLock();

    private final ReentrantReadWriteLock shelfLock = new ReentrantReadWriteLock();
    private CatalogueShelf shelf = new CatalogueShelf();
    private CatalogueVocabulary vocabulary = new CatalogueVocabulary(List.of(), List.of());
    private Map<Long, CatalogueOffer> offers = new HashMap<>();
    private Instant vocabularyReadAt = Instant.MIN;
    private Instant readUntil = Instant.MIN;
    private LocalDateTime horizon = LocalDateTime.MAX;
    private volatile long lastAskedAt;

    CatalogueIndex(CatalogueRepository repository, Texts texts, Clock clock) {
        this.repository = repository;
        this.texts = texts;
        this.clock = clock;
    }

    CatalogueResult search(CatalogueQuery query) {
        catchUp();
        shelfLock.readLock().lock();
        try {
            return new CatalogueSearch(shelf, vocabulary, query, clock.instant()).run();
        } finally {
            shelfLock.readLock().unlock();
        }
    }

    /** Whoever waited while somebody else asked the database after him needs not ask again. */
    void catchUp() {
        long arrived = System.nanoTime();
        catchingUp.lock();
        try {
            if (lastAskedAt - arrived > 0) {
                return;
            }
            lastAskedAt = System.nanoTime();
            LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), Time.STOCKHOLM);
            if (now.isBefore(horizon)) {
                load(now);
            } else {
                readChanges();
                tidy(now);
            }
        } finally {
            catchingUp.unlock();
        }
    }

    private void load(LocalDateTime now) {
        readVocabulary();
        Instant asOf = repository.databaseTime();
        LocalDateTime from = now.toLocalDate().minusDays(1).atStartOfDay();
        Map<Long, CatalogueOffer> read = new HashMap<>();
        List<CatalogueShelf.Shown> all = new ArrayList<>();
        long last = 0;
        List<CatalogueChange> range;
        do {
            range = repository.publishedAfter(last, from, RANGE);
            if (!range.isEmpty()) {
                all.addAll(described(range, read));
                last = range.getLast().occasionId();
            }
        } while (range.size() == RANGE);
        CatalogueShelf fresh = new CatalogueShelf();
        fresh.put(all);
        replaceShelf(fresh, read);
        readUntil = asOf.minus(OVERLAP);
        horizon = from;
    }

    private void replaceShelf(CatalogueShelf fresh, Map<Long, CatalogueOffer> itsOffers) {
        shelfLock.writeLock().lock();
        try {
            shelf = fresh;
            offers = itsOffers;
        } finally {
            shelfLock.writeLock().unlock();
        }
    }

    private void readChanges() {
        CatalogueRepository.Changes changes = repository.changedSince(readUntil);
        List<CatalogueChange> shown = new ArrayList<>();
        List<CatalogueChange> gone = new ArrayList<>();
        for (CatalogueChange row : changes.rows()) {
            (row.shown() && !row.firstStart().isBefore(horizon) ? shown : gone).add(row);
        }
        boolean described = needsMore(shown);
        List<CatalogueShelf.Shown> current = described(shown, offers);
        put(current, gone);
        readUntil = changes.asOf().minus(OVERLAP);
        if (!described && clock.instant().isAfter(vocabularyReadAt.plus(VOCABULARY_LASTS))) {
            readVocabulary();
        }
    }

    private boolean needsMore(List<CatalogueChange> rows) {
        return rows.stream().anyMatch(row -> row.meetingCount() > 1 || !isCurrent(offers.get(row.offerId()), row));
    }

    /** The occasions with their offers and meetings, reading those that are new; an offer is held once for all. */
    private List<CatalogueShelf.Shown> described(List<CatalogueChange> rows, Map<Long, CatalogueOffer> known) {
        Set<Long> unknown = new HashSet<>();
        Set<Long> withSeveralMeetings = new HashSet<>();
        for (CatalogueChange row : rows) {
            if (!isCurrent(known.get(row.offerId()), row)) {
                unknown.add(row.offerId());
            }
            if (row.meetingCount() > 1) {
                withSeveralMeetings.add(row.occasionId());
            }
        }
        if (!unknown.isEmpty()) {
            known.putAll(repository.offers(unknown));
        }
        Map<Long, int[]> meetings = withSeveralMeetings.isEmpty() ? Map.of() : repository.meetings(withSeveralMeetings);
        return rows.stream()
                .map(row -> new CatalogueShelf.Shown(
                        new CatalogueOccasion(
                                Objects.requireNonNull(known.get(row.offerId())),
                                row,
                                meetings.getOrDefault(row.occasionId(), onlyMeeting(row))),
                        Objects.requireNonNullElse(row.capacity(), CatalogueShelf.UNLIMITED),
                        row.taken() + row.held(),
                        row.waiting()))
                .toList();
    }

    private static boolean isCurrent(@org.jspecify.annotations.Nullable CatalogueOffer offer, CatalogueChange row) {
        return offer != null
                && offer.version() == row.offerVersion()
                && offer.changedAt().equals(row.offerChangedAt());
    }

    private static int[] onlyMeeting(CatalogueChange row) {
        return new int[] {CatalogueOccasion.minutes(row.firstStart()), CatalogueOccasion.minutes(row.lastEnd())};
    }

    private void put(List<CatalogueShelf.Shown> shown, List<CatalogueChange> gone) {
        if (shown.isEmpty() && gone.isEmpty()) {
            return;
        }
        shelfLock.writeLock().lock();
        try {
            gone.forEach(row -> shelf.remove(row.occasionId()));
            List<CatalogueShelf.Shown> changed = new ArrayList<>();
            for (CatalogueShelf.Shown each : shown) {
                CatalogueOccasion before = shelf.find(each.occasion().id());
                if (before != null && before.saysTheSame(each.occasion())) {
                    shelf.setPlaces(before.id(), each.capacity(), each.taken(), each.waiting());
                } else {
                    changed.add(each);
                }
            }
            shelf.put(changed);
        } finally {
            shelfLock.writeLock().unlock();
        }
    }

    /** Arranges the shelf anew, without asking the database, once much of it stands empty or lies in the past. */
    private void tidy(LocalDateTime now) {
        boolean longPast = horizon.plus(PAST_IS_KEPT).isBefore(now);
        if (!longPast && !shelf.isWorn()) {
            return;
        }
        LocalDateTime from = longPast ? now.toLocalDate().minusDays(1).atStartOfDay() : horizon;
        int minute = CatalogueOccasion.minutes(from);
        List<CatalogueShelf.Shown> kept = shelf.all().stream()
                .filter(shown -> shown.occasion().start() >= minute)
                .toList();
        Map<Long, CatalogueOffer> used = new HashMap<>();
        kept.forEach(shown ->
                used.put(shown.occasion().offer().id(), shown.occasion().offer()));
        CatalogueShelf fresh = new CatalogueShelf();
        fresh.put(kept);
        replaceShelf(fresh, used);
        horizon = from;
    }

    private void readVocabulary() {
        List<CatalogueVocabulary.Word> kinds = new ArrayList<>();
        for (OfferKind kind : OfferKind.values()) {
            kinds.add(new CatalogueVocabulary.Word(
                    CatalogueFacet.KIND,
                    CatalogueFacet.valueOf(kind),
                    texts.getTranslation("catalogue.kind." + kind, Texts.SWEDISH),
                    texts.getTranslation("catalogue.kind." + kind, Texts.ENGLISH)));
        }
        CatalogueVocabulary read = repository.vocabulary(kinds);
        shelfLock.writeLock().lock();
        try {
            vocabulary = read;
        } finally {
            shelfLock.writeLock().unlock();
        }
        vocabularyReadAt = clock.instant();
    }
}
