package se.goteborgsregionen.bredvid.outbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.IntSupplier;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;

/** Every hour, on one machine of the cluster: away with the texts of old mails, later with the rows. */
@Configuration
class OutboxCleaning {

    private static final Duration PAUSE = Duration.ofHours(1);

    @Bean
    RecurringTask<Void> outboxCleaningTask(
            OutboxRetentionRepository old, MailSettings settings, TransactionTemplate transaction, Clock clock) {
        return Tasks.recurring("outbox-cleaning", FixedDelay.of(PAUSE))
                .execute((task, context) -> clean(old, settings, transaction, clock.instant()));
    }

    /** Some rows at a time, each in a transaction of its own, so that nobody waits for it. */
    static void clean(
            OutboxRetentionRepository old, MailSettings settings, TransactionTemplate transaction, Instant now) {
        RetryRules.usefulFor(MailTopic.SIGNING_IN)
                .ifPresent(useful -> untilNone(transaction, () -> old.removeLinksBefore(now.minus(useful))));
        untilNone(transaction, () -> old.removeSentBefore(now.minus(settings.keepSent())));
        untilNone(transaction, () -> old.removeUnsentBefore(now.minus(settings.keepUnsent())));
        untilNone(transaction, () -> old.deleteBefore(now.minus(settings.keepTrace())));
    }

    private static void untilNone(TransactionTemplate transaction, IntSupplier some) {
        Integer done;
        do {
            done = transaction.execute(status -> some.getAsInt());
        } while (done != null && done > 0);
    }
}
