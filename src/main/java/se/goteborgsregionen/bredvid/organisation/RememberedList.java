package se.goteborgsregionen.bredvid.organisation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * A short list that every page reads and that hardly ever changes. Kept for half a minute, so that a change made on another
 * machine of the cluster is seen here within that time; forgotten at once when the change is made here.
 */
class RememberedList<T> {

    private static final Duration KEPT = Duration.ofSeconds(30);

    private record Memory<T>(List<T> list, Instant readAt) {}

    private final Supplier<List<T>> read;
    private final Clock clock;
    private volatile @Nullable Memory<T> memory;

    RememberedList(Supplier<List<T>> read, Clock clock) {
        this.read = read;
        this.clock = clock;
    }

    List<T> get() {
        Memory<T> remembered = memory;
        Instant now = clock.instant();
        if (remembered != null && Duration.between(remembered.readAt, now).abs().compareTo(KEPT) < 0) {
            return remembered.list;
        }
        List<T> list = List.copyOf(read.get());
        memory = new Memory<>(list, now);
        return list;
    }

    /** Reads anew from now on, and once more when the transaction of the change has ended: others read meanwhile. */
    void forget() {
        memory = null;
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCompletion(int status) {
                    memory = null;
                }
            });
        }
    }
}
