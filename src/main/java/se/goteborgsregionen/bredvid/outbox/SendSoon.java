package se.goteborgsregionen.bredvid.outbox;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import jakarta.annotation.PreDestroy;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import se.goteborgsregionen.bredvid.outbox.MailTopic.Urgency;

/**
 * The senders of this node. A commit that left mail wakes one, which wakes the next when there is something to do; every two
 * seconds they look by themselves, for second attempts and for what a node that died has left. No node waits for another:
 * the claims in the database deal the mails out. One more sender takes only what cannot wait, so that somebody at the
 * sign-in page does not wait for a slow mail server's answers about newsletters.
 */
@Component
class SendSoon {

    private static final Logger LOG = LoggerFactory.getLogger(SendSoon.class);
    private static final int ROUND_SECONDS = 2;

    private final ObjectProvider<OutboxSender> sender;
    private final boolean enabled;
    private final List<Slot> slots = new ArrayList<>();
    private final Slot urgentOnly;
    private final ScheduledExecutorService rounds = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("outbox-rounds").daemon().factory());

    private @Nullable Future<?> round;

    /** Off where the scheduler is off, as in tests that send by themselves. */
    SendSoon(
            ObjectProvider<OutboxSender> sender,
            MailSettings settings,
            @Value("${db-scheduler.enabled:true}") boolean enabled) {
        this.sender = sender;
        this.enabled = enabled;
        for (int i = 0; i < settings.senders(); i++) {
            slots.add(new Slot("outbox-" + (i + 1), Urgency.WHEN_QUIET, i + 1));
        }
        this.urgentOnly = new Slot("outbox-urgent", Urgency.NOW, Integer.MAX_VALUE);
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        if (enabled) {
            round = rounds.scheduleWithFixedDelay(() -> wake(true), 0, ROUND_SECONDS, TimeUnit.SECONDS);
        }
    }

    /**
     * Within a transaction: to be sent once it has been committed, and not at all otherwise.
     *
     * @param urgent whether something is among it that cannot wait
     */
    void afterCommit(boolean urgent) {
        if (enabled) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    wake(urgent);
                }
            });
        }
    }

    private void wake(boolean urgent) {
        if (urgent) {
            urgentOnly.wake();
        }
        slots.getFirst().wake();
    }

    @PreDestroy
    void stop() {
        if (round != null) {
            round.cancel(false);
        }
        rounds.shutdown();
        slots.forEach(slot -> slot.thread.shutdown());
        urgentOnly.thread.shutdown();
    }

    /** One sender. However often it is woken, it looks once more after the last time. */
    private final class Slot {

        private final Urgency leastUrgent;
        private final int next;
        private final AtomicBoolean asked = new AtomicBoolean();
        private final AtomicBoolean atWork = new AtomicBoolean();
        private final ExecutorService thread;

        Slot(String name, Urgency leastUrgent, int next) {
            this.leastUrgent = leastUrgent;
            this.next = next;
            this.thread = Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().name(name).daemon().factory());
        }

        void wake() {
            if (!thread.isShutdown() && asked.compareAndSet(false, true)) {
                thread.execute(this::send);
            }
        }

        private void send() {
            asked.set(false);
            atWork.set(true);
            try {
                sender.getObject().sendDue(leastUrgent, this::wakeNext);
            } catch (RuntimeException e) {
                LOG.warn("Sending mail was broken off; the next round goes on", e);
            } finally {
                atWork.set(false);
            }
        }

        private void wakeNext() {
            if (next < slots.size() && !slots.get(next).atWork.get()) {
                slots.get(next).wake();
            }
        }
    }
}
