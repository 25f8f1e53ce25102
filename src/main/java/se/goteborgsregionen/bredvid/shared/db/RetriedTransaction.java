package se.goteborgsregionen.bredvid.shared.db;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Predicate;
import java.util.function.Supplier;

import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Runs a whole transaction, and runs it again when the database ended it for the sake of another: a deadlock, a lock
 * waited for too long, a snapshot gone stale. Each try begins from nothing, so what it read before is read anew.
 */
@Component
public class RetriedTransaction {

    private static final int TRIES = 4;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(15);

    /** Deadlock; lock wait timeout; MariaDB's "record has changed since last read". */
    private static final Set<Integer> CONTENTION = Set.of(1213, 1205, 1020);

    private final TransactionTemplate transaction;

    RetriedTransaction(PlatformTransactionManager transactions) {
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * The work's result, after at most four tries with growing pauses between; empty when even the last was cut off, and
     * then nothing was changed. Joined to a transaction that runs already, there is one try and its end is the outer's.
     */
    public <T> Optional<T> run(Supplier<T> work) {
        return runUnless(result -> false, work);
    }

    /** The same, but what was done is undone when its result says so; the result is given all the same. */
    public <T> Optional<T> runUnless(Predicate<T> undone, Supplier<T> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return Optional.ofNullable(transaction.execute(status -> {
                    T result = work.get();
                    if (undone.test(result)) {
                        status.setRollbackOnly();
                    }
                    return result;
                }));
            } catch (RuntimeException e) {
                if (!isContention(e) || TransactionSynchronizationManager.isActualTransactionActive()) {
                    throw e;
                }
                if (attempt == TRIES || !pause(attempt)) {
                    return Optional.empty();
                }
            }
        }
    }

    static boolean isContention(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                String state = sql.getSQLState();
                return CONTENTION.contains(sql.getErrorCode()) || (state != null && state.startsWith("40"));
            }
        }
        return false;
    }

    /** Longer each time and never quite the same, so that two that met do not meet again; false when interrupted. */
    private static boolean pause(int attempt) {
        long base = FIRST_PAUSE.toMillis() << (attempt - 1);
        try {
            Thread.sleep(base + ThreadLocalRandom.current().nextLong(base));
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
