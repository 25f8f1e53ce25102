package se.goteborgsregionen.bredvid.outbox;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import jakarta.annotation.PreDestroy;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Starts the sender as soon as a transaction that left mail has been committed, so that nobody waits for the next round.
 * However many commits, one run: the rounds of {@link OutboxSchedule} find whatever this one misses.
 */
@Component
class SendSoon {

    private static final Logger LOG = LoggerFactory.getLogger(SendSoon.class);

    private final ObjectProvider<OutboxSender> sender;
    private final boolean enabled;
    private final AtomicBoolean asked = new AtomicBoolean();
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("outbox").daemon().factory());

    /** Off where the scheduler is off, as in tests that send by themselves. */
    SendSoon(ObjectProvider<OutboxSender> sender, @Value("${db-scheduler.enabled:true}") boolean enabled) {
        this.sender = sender;
        this.enabled = enabled;
    }

    /** Within a transaction: to be sent once it has been committed, and not at all otherwise. */
    void afterCommit() {
        if (enabled) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    if (asked.compareAndSet(false, true)) {
                        thread.execute(SendSoon.this::send);
                    }
                }
            });
        }
    }

    private void send() {
        asked.set(false);
        try {
            sender.getObject().sendDue();
        } catch (RuntimeException e) {
            LOG.warn("Sending mail was broken off; the next round goes on", e);
        }
    }

    @PreDestroy
    void stop() {
        thread.shutdown();
    }
}
